import { PUBLIC } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { ChangeTold, DocumentLine } from '../domain/dossier.ts';
import { visibility } from '../domain/may.ts';
import type { PublicReader } from '../ports.ts';

/** What happened to public documents in some days. */
export interface ChangesOfDays {
  /** Recorded events, newest first; what two decisions of one day did alike to one document is told once. */
  events: (DocumentLine & ChangeTold)[];
  /** Documents whose term ran out by itself: no event that anybody recorded. Each with its first day without force. */
  ended: (DocumentLine & { on: Day })[];
  /** Whether there may be more than was asked for. */
  more: boolean;
}

/** What happened alike to one document on one day, told once: of the whole if one event was of the whole, else of all the parts. */
function toldOnce<T extends ChangeTold & { id: number }>(all: readonly T[]): T[] {
  const told = new Map<string, T>();
  for (const event of all) {
    const key = `${event.id} ${event.kind} ${event.on}`;
    const known = told.get(key);
    const whole = event.parts.length === 0 || known?.parts.length === 0;
    told.set(key, { ...event, parts: whole ? [] : [...new Set([...(known?.parts ?? []), ...event.parts])] });
  }
  return [...told.values()];
}

/** An event by which a whole document lapses: then its term did not run out. */
const isLapse = ({ kind, parts }: ChangeTold): boolean =>
  (kind === 'lapse' || kind === 'conditional_lapse') && parts.length === 0;

/** At most `limit` of each, from `from` to `to`, both included; of documents that one of `issuerIds` issued, if they are given. */
export async function changesOf(
  ctx: Pick<PublicReader, 'reader'>,
  { from, to, issuerIds }: { from: Day; to: Day; issuerIds?: readonly number[] },
  limit: number,
): Promise<ChangesOfDays> {
  const seen = visibility(PUBLIC);
  const all = await ctx.reader.changes(seen, from, to, limit, issuerIds);
  const events = toldOnce(all);
  const lapsed = { visibility: seen, on: to, validity: ['lapsed' as const], sort: 'changed' as const };
  const { rows } = await ctx.reader.documents({ ...lapsed, issuerIds, offset: 0, limit });
  // An event of that day says already that the document has ended.
  const said = new Set(events.filter(isLapse).map(({ id, on }) => `${id} ${on}`));
  return {
    events,
    more: all.length >= limit || rows.length >= limit,
    ended: rows.flatMap((row) =>
      row.since !== null && row.since >= from && !said.has(`${row.id} ${row.since}`) ? [{ ...row, on: row.since }] : [],
    ),
  };
}
