import type { Act } from '../acts.ts';
import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { isIssued } from '../documents/parts.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, Instant } from '../model.ts';
import type { SupportingRow } from './rows.ts';

export const SUPPORTING_STATES = ['open', 'fulfilled', 'withdrawn'] as const;
export type SupportingState = (typeof SUPPORTING_STATES)[number];
export const SUPPORTING_ACTS = ['supporting.fulfil', 'supporting.withdraw'] as const satisfies readonly Act[];
export type SupportingAct = (typeof SUPPORTING_ACTS)[number];

/** State × act → next state; what is not here is refused with Fault('supporting.state'). */
export const SUPPORTING_COURSE: Readonly<Record<SupportingState, Partial<Record<SupportingAct, SupportingState>>>> = {
  open: { 'supporting.fulfil': 'fulfilled', 'supporting.withdraw': 'withdrawn' },
  fulfilled: {},
  withdrawn: {},
};

export const supportingState = (row: Pick<SupportingRow, 'doneOn' | 'withdrawnOn'>): SupportingState =>
  row.withdrawnOn !== null ? 'withdrawn' : row.doneOn !== null ? 'fulfilled' : 'open';

function demandAct(row: SupportingRow, act: SupportingAct): void {
  const state = supportingState(row);
  if (SUPPORTING_COURSE[state][act] === undefined) throw new Fault('supporting.state', { state, act });
}

/** What a law demands of a body, as the bureau puts it on record. */
export type SupportingDemand = Pick<
  SupportingRow,
  'issuerId' | 'lawTitle' | 'article' | 'subject' | 'dueOn' | 'reckoning'
>;

export const recordSupporting = (
  demand: SupportingDemand,
  by: { id: number; byId: number | null; at: Instant; today: Day },
): Change => ({
  act: 'supporting.record',
  documents: [],
  writes: [
    insert('supporting', {
      id: by.id,
      ...demand,
      recordedById: by.byId,
      recordedOn: by.today,
      recordedAt: by.at,
      documentId: null,
      doneOn: null,
      withdrawnOn: null,
      withdrawnById: null,
      withdrawReason: null,
    }),
  ],
});

/** The document that was demanded has been issued: Fault('supporting.not_issued') for one that has not, or whose day is not known. */
export function fulfilSupporting(row: SupportingRow, document: DocumentRow): Change {
  demandAct(row, 'supporting.fulfil');
  const doneOn = document.publishedOn ?? document.signedOn;
  if (!isIssued(document.status) || doneOn === null) throw new Fault('supporting.not_issued', { id: document.id });
  return {
    act: 'supporting.fulfil',
    documents: [document.id],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [update('supporting', row, { documentId: document.id, doneOn })],
  };
}

/** It is not demanded after all, with the reason. */
export function withdrawSupporting(
  row: SupportingRow,
  reason: string,
  by: { byId: number | null; today: Day },
): Change {
  demandAct(row, 'supporting.withdraw');
  const set = { withdrawnOn: by.today, withdrawnById: by.byId, withdrawReason: reason };
  return { act: 'supporting.withdraw', documents: [], writes: [update('supporting', row, set)], note: reason };
}
