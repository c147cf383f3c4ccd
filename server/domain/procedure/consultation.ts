import type { Act } from '../acts.ts';
import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import { daysBetween } from '../day.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, Instant, TextVersionRow } from '../model.ts';
import { isIssued } from '../documents/parts.ts';
import type { ConsultationState } from './codes.ts';
import type { ConsultationRow } from './rows.ts';

/** What can be done to a consultation. */
export const CONSULTATION_ACTS = [
  'comment.leave',
  'comment.enter',
  'comment.answer',
  'consultation.extend',
  'consultation.withdraw',
  'consultation.publish',
] as const satisfies readonly Act[];
export type ConsultationAct = (typeof CONSULTATION_ACTS)[number];

/** The transition table: what may be done in each state. What is not named is refused with Fault('consultation.state'). */
export const CONSULTATION_STEPS: Readonly<Record<ConsultationState, readonly ConsultationAct[]>> = {
  upcoming: ['consultation.extend', 'consultation.withdraw'],
  open: ['comment.leave', 'comment.enter', 'comment.answer', 'consultation.extend', 'consultation.withdraw'],
  closed: ['comment.enter', 'comment.answer', 'consultation.withdraw', 'consultation.publish'],
  answered: [],
  withdrawn: [],
};

type Dated = Pick<ConsultationRow, 'fromOn' | 'toOn' | 'withdrawnOn' | 'resultOn'>;

/** Where a consultation stands on a day: it closes by its last day, whatever has run or not. */
export function consultationOn(row: Dated, on: Day): ConsultationState {
  if (row.withdrawnOn !== null) return 'withdrawn';
  if (row.resultOn !== null) return 'answered';
  if (on < row.fromOn) return 'upcoming';
  return on <= row.toOn ? 'open' : 'closed';
}

/** Days on which comments can still be left, today included; 0 when it is not open. */
export const daysLeft = (row: Dated, today: Day): number =>
  consultationOn(row, today) === 'open' ? daysBetween(today, row.toOn) + 1 : 0;

/** Whether the public has ever seen it: from its first day on, also after it was stopped. */
export const isShown = (row: Dated, today: Day): boolean => row.fromOn <= (row.withdrawnOn ?? today);

/** Throws Fault('consultation.state', {state, act}) for what the table does not allow on `today`. */
export function demandStep(row: Dated, act: ConsultationAct, today: Day): void {
  const state = consultationOn(row, today);
  if (!CONSULTATION_STEPS[state].includes(act)) throw new Fault('consultation.state', { state, act });
}

/** Refuses to issue what the public is still asked about, demanded or not: Fault('consultation.unfinished', {toOn}). */
export function demandNotConsulting(rows: readonly Dated[], today: Day): void {
  const running = rows.find((row) => ['upcoming', 'open'].includes(consultationOn(row, today)));
  if (running) throw new Fault('consultation.unfinished', { toOn: running.toOn });
}

export interface Opening {
  title: string;
  explanation: string;
  address: string;
  fromOn: Day;
  toOn: Day;
  shortReason: string | null;
}

/** The last day that the rules want at least, and the rule. */
export interface LeastTime {
  leastOn: Day;
  citation: string;
  /** Working days of a year that is not announced were counted by weekends alone. */
  provisional: boolean;
}

/**
 * Opens 征求意见 on the latest wording of a draft, bound to its hash. Shorter than the rules want only with a reason, which stays
 * on record (重大行政决策程序暂行条例 15): Fault('consultation.too_short'). One at a time: Fault('consultation.running').
 */
export function openConsultation(
  document: DocumentRow,
  draft: TextVersionRow,
  held: readonly ConsultationRow[],
  opening: Opening,
  least: LeastTime | null,
  by: { id: number; byId: number; at: Instant; today: Day },
): Change {
  if (isIssued(document.status) || document.status === 'abandoned')
    throw new Fault('document.status', { status: document.status, act: 'consultation.open' });
  if (held.some((row) => ['upcoming', 'open'].includes(consultationOn(row, by.today))))
    throw new Fault('consultation.running', {});
  if (opening.fromOn < by.today) throw new Fault('consultation.past', { fromOn: opening.fromOn });
  if (opening.toOn < opening.fromOn)
    throw new Fault('day.order', { field: 'toOn', on: opening.toOn, notBefore: opening.fromOn });
  const short = least !== null && opening.toOn < least.leastOn;
  if (short && opening.shortReason === null)
    throw new Fault('consultation.too_short', { leastOn: least.leastOn, citation: least.citation });
  return {
    act: 'consultation.open',
    documents: [document.id],
    relies: [
      { table: 'document', id: document.id, version: document.version },
      { table: 'textVersion', id: draft.id, version: draft.version },
    ],
    writes: [
      insert('consultation', {
        id: by.id,
        documentId: document.id,
        textVersionId: draft.id,
        draftSha256: draft.textSha256,
        ...opening,
        shortReason: short ? opening.shortReason : null,
        leastOn: least?.leastOn ?? null,
        openedById: by.byId,
        openedAt: by.at,
        withdrawnOn: null,
        withdrawnById: null,
        withdrawReason: null,
        resultSaid: null,
        resultOn: null,
        resultById: null,
      }),
    ],
  };
}

/** 延长: a later last day, while it has not ended. */
export function extendConsultation(row: ConsultationRow, toOn: Day, today: Day): Change {
  demandStep(row, 'consultation.extend', today);
  if (toOn <= row.toOn) throw new Fault('day.order', { field: 'toOn', on: toOn, notBefore: row.toOn });
  const long = row.leastOn === null || toOn >= row.leastOn;
  return {
    act: 'consultation.extend',
    documents: [row.documentId],
    writes: [update('consultation', row, { toOn, shortReason: long ? null : row.shortReason })],
  };
}

/** 停止征求意见, with the reason, which the public is told. */
export function withdrawConsultation(row: ConsultationRow, reason: string, by: { byId: number; today: Day }): Change {
  demandStep(row, 'consultation.withdraw', by.today);
  return {
    act: 'consultation.withdraw',
    documents: [row.documentId],
    writes: [update('consultation', row, { withdrawnOn: by.today, withdrawnById: by.byId, withdrawReason: reason })],
    note: reason,
  };
}

/** Stops what is still open of a draft that is given up: its consultations that have no published result yet. */
export const stopsOfDraft = (
  rows: readonly ConsultationRow[],
  reason: string,
  by: { byId: number; today: Day },
): Write[] =>
  rows
    .filter((row) => CONSULTATION_STEPS[consultationOn(row, by.today)].includes('consultation.withdraw'))
    .flatMap((row) => withdrawConsultation(row, reason, by).writes);

/**
 * 公布采纳情况 (优化营商环境条例 62): after the last day, when every comment has its answer; Fault('consultation.unanswered', {count}).
 */
export function publishResult(
  row: ConsultationRow,
  unanswered: number,
  said: string | null,
  by: { byId: number; today: Day },
): Change {
  demandStep(row, 'consultation.publish', by.today);
  if (unanswered > 0) throw new Fault('consultation.unanswered', { count: unanswered });
  return {
    act: 'consultation.publish',
    documents: [row.documentId],
    writes: [update('consultation', row, { resultSaid: said, resultOn: by.today, resultById: by.byId })],
  };
}
