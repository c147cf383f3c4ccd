import { update } from '../change.ts';
import type { Change } from '../change.ts';
import type { SuggestionOutcome, SuggestionState } from '../codes.ts';
import type { Day } from '../day.ts';
import { laterOf } from '../day.ts';
import { Fault } from '../fault.ts';
import { demandOrder } from '../review.ts';
import type { SuggestionRow } from './row.ts';

/** What can be done to a suggestion that has come in. */
export const SUGGESTION_ACTS = [
  'suggestion.accept',
  'suggestion.decline',
  'suggestion.merge',
  'suggestion.transfer',
  'suggestion.notify',
  'suggestion.explain',
  'suggestion.extend',
  'suggestion.answer',
] as const;
export type SuggestionAct = (typeof SUGGESTION_ACTS)[number];

/** Where each act leads from each state; what is not here is refused. */
export const SUGGESTION_COURSE: Readonly<Record<SuggestionState, Partial<Record<SuggestionAct, SuggestionState>>>> = {
  received: {
    'suggestion.accept': 'accepted',
    'suggestion.decline': 'declined',
    'suggestion.merge': 'merged',
    'suggestion.transfer': 'transferred',
  },
  accepted: {
    'suggestion.merge': 'merged',
    'suggestion.transfer': 'transferred',
    'suggestion.notify': 'accepted',
    'suggestion.explain': 'accepted',
    'suggestion.extend': 'accepted',
    'suggestion.answer': 'answered',
  },
  declined: {},
  merged: {},
  transferred: {},
  answered: {},
};

/** Who acts, on which day. */
export interface Acting {
  id: number;
  on: Day;
  today: Day;
}

export const isOpenSuggestion = ({ state }: Pick<SuggestionRow, 'state'>): boolean =>
  state === 'received' || state === 'accepted';

function step(
  row: SuggestionRow,
  act: SuggestionAct,
  by: Acting,
  set: Partial<Omit<SuggestionRow, 'id' | 'version'>>,
  note?: string,
): Change {
  const state = SUGGESTION_COURSE[row.state][act];
  if (state === undefined) throw new Fault('suggestion.state', { state: row.state, act });
  demandOrder(by.on, by.today, [row.receivedOn, row.decidedOn].reduce(laterOf, null), 'on');
  const documentId = set.documentId ?? row.documentId;
  return {
    act,
    documents: documentId === null ? [] : [documentId],
    writes: [update('suggestion', row, { ...set, state })],
    ...(note === undefined ? {} : { note }),
  };
}

/** 受理, with the held document that is meant, where it is clear by now. */
export const acceptSuggestion = (row: SuggestionRow, by: Acting, documentId: number | null): Change =>
  step(row, 'suggestion.accept', by, {
    decidedOn: by.on,
    decidedById: by.id,
    documentId: documentId ?? row.documentId,
  });

/** 不予受理: whoever sent it in is told why. */
export const declineSuggestion = (row: SuggestionRow, by: Acting, reason: string): Change =>
  step(row, 'suggestion.decline', by, { decidedOn: by.on, decidedById: by.id, decisionReason: reason }, reason);

/** 并案: goes on as part of another one that is open; its answer is the answer to both. Throws Fault('suggestion.merge'). */
export function mergeSuggestion(row: SuggestionRow, by: Acting, into: SuggestionRow): Change {
  if (into.id === row.id || !isOpenSuggestion(into)) throw new Fault('suggestion.merge', { receipt: into.receipt });
  const set = { decidedOn: by.on, decidedById: by.id, mergedIntoId: into.id };
  const change = step(row, 'suggestion.merge', by, set, `并入${into.receipt}`);
  return { ...change, relies: [{ table: 'suggestion', id: into.id, version: into.version }] };
}

/** 转送 to the body that has the power to handle it. */
export const transferSuggestion = (row: SuggestionRow, by: Acting, to: string, reason: string): Change =>
  step(
    row,
    'suggestion.transfer',
    by,
    { decidedOn: by.on, decidedById: by.id, transferredTo: to, decisionReason: reason },
    `转送${to}：${reason}`,
  );

/** The issuer is told in writing and asked for its answer (行政复议法第五十八条). Once. */
export function notifyIssuer(row: SuggestionRow, by: Acting): Change {
  const change = step(row, 'suggestion.notify', by, { notifiedOn: by.on });
  if (row.documentId === null) throw new Fault('suggestion.document_missing', {});
  if (row.notifiedOn !== null) throw new Fault('suggestion.notified', {});
  return change;
}

/** 制定机关的书面答复, once it was asked. */
export function explainSuggestion(row: SuggestionRow, by: Acting, text: string): Change {
  const change = step(row, 'suggestion.explain', by, { issuerAnsweredOn: by.on, issuerAnswer: text });
  if (row.notifiedOn === null) throw new Fault('suggestion.not_notified', {});
  if (row.issuerAnsweredOn !== null) throw new Fault('suggestion.explained', {});
  demandOrder(by.on, by.today, row.notifiedOn, 'on');
  return change;
}

/** 经批准延长: once, for a suggestion of the public, where the profile knows a longer time. */
export function extendSuggestion(row: SuggestionRow, by: Acting, reason: string, mayExtend: boolean): Change {
  const set = { extendedOn: by.on, extendedById: by.id, extensionReason: reason };
  const change = step(row, 'suggestion.extend', by, set, reason);
  if (!mayExtend || row.source !== 'public') throw new Fault('suggestion.no_extension', {});
  if (row.extendedOn !== null) throw new Fault('suggestion.extended', {});
  return change;
}

/** What came of it, in the words that go out. */
export interface SuggestionAnswer {
  outcome: SuggestionOutcome;
  number: string | null;
  text: string;
}

/** 答复. Who finds something must know in which document. */
export function answerSuggestion(row: SuggestionRow, by: Acting, { outcome, number, text }: SuggestionAnswer): Change {
  const set = { outcome, answerNumber: number, answerText: text, answeredOn: by.on, answeredById: by.id };
  const change = step(row, 'suggestion.answer', by, set);
  if (outcome !== 'no_problem' && row.documentId === null) throw new Fault('suggestion.document_missing', {});
  return change;
}
