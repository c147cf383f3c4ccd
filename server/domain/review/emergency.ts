import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { isIssued } from '../documents/parts.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, Instant, ReviewRow, TextVersionRow } from '../model.ts';
import { demandOrder, isOpenReview } from '../review.ts';
import type { EmergencyRow } from './rows.ts';
import { openEmergency } from './send.ts';

export interface EmergencyApproval {
  on: Day;
  reason: string;
  basis: string;
  /** Last day to send the issued document to review. */
  reviewBy: Day;
}

/**
 * 紧急情况: a leader lets this exact draft be issued before its review is concluded (国办发〔2018〕115号(五) excepts emergencies
 * from the times of review; older local rules let the head sign). The review has to follow by `reviewBy`.
 */
export function approveEmergency(
  document: DocumentRow,
  draft: TextVersionRow,
  emergencies: readonly EmergencyRow[],
  said: EmergencyApproval,
  by: { id: number; emergencyId: number; at: Instant; today: Day },
): Change {
  const { status } = document;
  if (status !== 'draft' && status !== 'in_review')
    throw new Fault('document.status', { status, act: 'emergency.approve' });
  if (emergencies.some((row) => row.revokedAt === null && row.draftSha256 === draft.textSha256))
    throw new Fault('emergency.approved', {});
  demandOrder(said.on, by.today, null, 'approvedOn');
  if (said.reviewBy <= said.on)
    throw new Fault('day.order', { field: 'reviewBy', on: said.reviewBy, notBefore: said.on });
  const { on: approvedOn, ...rest } = said;
  return {
    act: 'emergency.approve',
    documents: [document.id],
    relies: [{ table: 'textVersion', id: draft.id, version: draft.version }],
    writes: [
      update('document', document, {}),
      insert('emergency', {
        id: by.emergencyId,
        documentId: document.id,
        draftSha256: draft.textSha256,
        approvedById: by.id,
        approvedOn,
        approvedAt: by.at,
        ...rest,
        problemId: null,
        revokedAt: null,
        revokedById: null,
        revokeReason: null,
      }),
    ],
    note: said.reason,
  };
}

/** The approval is taken back before the document is issued. */
export function revokeEmergency(
  document: DocumentRow,
  emergency: EmergencyRow,
  reason: string,
  by: { id: number; at: Instant },
): Change {
  if (isIssued(document.status))
    throw new Fault('document.status', { status: document.status, act: 'emergency.revoke' });
  if (emergency.revokedAt !== null) throw new Fault('emergency.revoked', {});
  return {
    act: 'emergency.revoke',
    documents: [document.id],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [update('emergency', emergency, { revokedAt: by.at, revokedById: by.id, revokeReason: reason })],
    note: reason,
  };
}

/** The approval under which exactly this text may be issued before its review. */
export function emergencyFor(
  document: Pick<DocumentRow, 'status'>,
  draft: Pick<TextVersionRow, 'textSha256'> | undefined,
  emergencies: readonly EmergencyRow[],
): EmergencyRow | null {
  if (document.status !== 'draft' && document.status !== 'in_review') return null;
  const open = openEmergency(emergencies);
  return open !== null && open.draftSha256 === draft?.textSha256 ? open : null;
}

/** Reviews that run when the document is issued in an emergency go on as those that follow it. */
export const followingWrites = (emergency: EmergencyRow, reviews: readonly ReviewRow[]): Write[] =>
  reviews.filter(isOpenReview).map((review) => update('review', review, { emergencyId: emergency.id }));

/** Where the review that has to follow an emergency issue stands. */
export type FollowUp = 'waiting' | 'running' | 'done' | 'late';

/** How it stands on a day with the review that an emergency put off; null where there is none to make up for. */
export function followUpOf(
  emergency: EmergencyRow,
  document: Pick<DocumentRow, 'status'>,
  reviews: readonly ReviewRow[],
  on: Day,
): FollowUp | null {
  if (emergency.revokedAt !== null || !isIssued(document.status)) return null;
  const own = reviews.filter((review) => review.emergencyId === emergency.id && review.state !== 'withdrawn');
  if (own.some((review) => review.state === 'concluded')) return 'done';
  if (own.length > 0) return 'running';
  return on > emergency.reviewBy ? 'late' : 'waiting';
}
