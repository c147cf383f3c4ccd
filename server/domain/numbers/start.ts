import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import type { NumberSeriesRow } from './row.ts';
import { numberIn } from './series.ts';
import type { Series } from './series.ts';

/**
 * Sets the first number of a series that has given none yet: a bureau that changes over in the middle of a year goes on where
 * its paper register ends. Throws Fault('series.begun') once a number was given, and Fault('series.held') when a document
 * bears a number that is as high already.
 */
export function startSeries(
  series: Series,
  row: NumberSeriesRow | null,
  held: readonly number[],
  said: { serial: number; reason: string },
  by: { seriesId: number; at: Instant },
): Change {
  if (row !== null && row.next > row.startsAt)
    throw new Fault('series.begun', { number: numberIn(series, row.next - 1) });
  const highest = Math.max(0, ...held);
  if (said.serial <= highest) throw new Fault('series.held', { number: numberIn(series, highest) });
  if (said.reason.trim() === '') throw new Fault('series.reason_missing', {});
  const set = { startsAt: said.serial, next: said.serial, startReason: said.reason };
  return {
    act: 'series.start',
    documents: [],
    writes: [
      row === null
        ? insert('numberSeries', { ...series, id: by.seriesId, ...set, createdAt: by.at })
        : update('numberSeries', row, set),
    ],
    note: said.reason,
  };
}
