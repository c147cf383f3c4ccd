import { update } from '../change.ts';
import type { Write } from '../change.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import type { SeriesNumberRow } from './row.ts';

/** 作废 of a number: it keeps its place in the series for ever. Throws Fault('series.voided') for one that is void already. */
export function voidNumber(row: SeriesNumberRow, reason: string, by: { id: number | null; at: Instant }): Write {
  if (row.state === 'void') throw new Fault('series.voided', { number: row.printed });
  return update('seriesNumber', row, { state: 'void', voidedAt: by.at, voidedById: by.id, voidReason: reason });
}
