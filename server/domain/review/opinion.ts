import { update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Adoption, Opinion } from '../codes.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import { hintKey } from '../hints.ts';
import type { DocumentRow, HintVerdictRow, ReviewRow, TextVersionRow } from '../model.ts';
import { demandOrder } from '../review.ts';
import { demandAgreement, pointsOf } from './checklist.ts';
import { OPINION_OF } from './codes.ts';
import type { ReviewOutcome } from './codes.ts';
import { nextState } from './course.ts';
import { demandOwn } from './handle.ts';
import type { ReviewPointRow, ReviewStepRow } from './rows.ts';
import { lastMove, stepWrite, type StepBy } from './step.ts';

export interface Conclusion {
  opinion: Opinion;
  /** In local terms; null: the plain one of the opinion. */
  outcome: ReviewOutcome | null;
  /** Typed by a person; null: the next of our series. */
  opinionNumber: string | null;
  opinionText: string | null;
  on: Day;
}

const PLAIN = { lawful: 'pass', amend: 'specific_changes', unlawful: 'unlawful' } as const satisfies Record<
  Opinion,
  ReviewOutcome
>;

/**
 * 意见书编号: no text that we know sets how it is written; this is our own choice. Gap-free for each year, given in the commit of the opinion.
 */
export const OPINION_PATTERN = '规审〔{year}〕{serial}号';

/**
 * The opinion (115号(六)) on all seven points. 合法 and 应当予以修改 make the draft `reviewed` (the latter still needs adoption before issue);
 * 不合法 sends it back to `draft`: it may not go to collective deliberation (115号(七)). Refuses when the draft has changed since.
 */
export function concludeReview(
  document: DocumentRow,
  review: ReviewRow,
  draft: TextVersionRow,
  file: { steps: readonly ReviewStepRow[]; points: readonly ReviewPointRow[] },
  conclusion: Conclusion,
  by: StepBy,
): Change {
  const state = nextState('review.conclude', document, review);
  demandOwn(review, by.id);
  if (draft.textSha256 !== review.draftSha256) throw new Fault('review.draft_changed', {});
  const before = lastMove(file.steps, review)?.on ?? review.acceptedOn;
  demandOrder(conclusion.on, by.today, before, 'concludedOn');
  const { on, opinion, opinionNumber, opinionText } = conclusion;
  const outcome = conclusion.outcome ?? PLAIN[opinion];
  if (OPINION_OF[outcome] !== opinion) throw new Fault('review.outcome', { outcome, opinion });
  if (opinion !== 'lawful' && !opinionText) throw new Fault('review.reason_missing', {});
  const points = pointsOf(file.points, review);
  demandAgreement(points, opinion, outcome);
  const status = opinion === 'unlawful' ? 'draft' : 'reviewed';
  return {
    act: 'review.conclude',
    documents: [document.id],
    relies: points.map(({ id, version }) => ({ table: 'reviewPoint' as const, id, version })),
    writes: [
      update('review', review, { state, opinion, outcome, opinionNumber, opinionText, concludedOn: on }),
      update('document', document, review.emergencyId === null ? { status } : {}),
      stepWrite(review, 'concluded', on, by),
    ],
  };
}

/** What of an opinion can be followed: points with a problem, and hints that the reviewer took into it. */
export const followable = (
  review: ReviewRow,
  points: readonly ReviewPointRow[],
  verdicts: readonly HintVerdictRow[],
): string[] => [
  ...pointsOf(points, review)
    .filter((row) => row.result === 'problem')
    .map((row) => `point:${row.point}`),
  ...verdicts
    .filter((row) => row.reviewId === review.id && row.verdict === 'adopted')
    .map((row) => `hint:${hintKey(row)}`),
];

/**
 * Whether the opinion was followed, and which of it; not following it needs a reason for the deliberating body (115号(六)). Said again
 * before issue it replaces what was said; after issue it stands: Fault('document.status').
 */
export function adoptOpinion(
  document: DocumentRow,
  review: ReviewRow,
  said: { adoption: Adoption; note: string | null; taken: readonly string[]; of: readonly string[] },
  by: StepBy,
): Change {
  nextState('review.adopt', document, review);
  const { adoption, note, of } = said;
  if (adoption !== 'adopted' && !note) throw new Fault('review.reason_missing', {});
  const taken =
    adoption === 'adopted' ? [...of] : adoption === 'rejected' ? [] : of.filter((key) => said.taken.includes(key));
  return {
    act: 'review.adopt',
    documents: [review.documentId],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [
      update('review', review, { adoption, adoptionNote: note, taken }),
      stepWrite(review, 'adopted', by.today, by, { note }),
    ],
  };
}
