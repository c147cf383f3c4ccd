import type { Act } from '../acts.ts';
import { insert } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import type { NextId } from '../documents/parts.ts';
import type { Instant } from '../model.ts';
import type { CleanupRoundRow } from './rows.ts';

/** Who does a step, when, and with which ids. */
export interface Doing {
  byId: number | null;
  on: Day;
  at: Instant;
  next: NextId;
}

/** A step on record. */
export const stepWrite = (roundId: number, itemId: number | null, act: Act, by: Doing, note: string | null): Write =>
  insert('cleanupStep', { id: by.next(), roundId, itemId, act, on: by.on, byId: by.byId, at: by.at, note });

/** A change of one round, which relies on the round as it was seen. */
export const roundChange = (
  act: Act,
  round: Pick<CleanupRoundRow, 'id' | 'version'>,
  writes: Write[],
  note?: string,
): Change => ({
  act,
  documents: [],
  writes,
  ...(writes.some((write) => write.op === 'update' && write.table === 'cleanupRound')
    ? {}
    : { relies: [{ table: 'cleanupRound' as const, id: round.id, version: round.version }] }),
  ...(note === undefined ? {} : { note }),
});
