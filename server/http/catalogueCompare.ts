import { PUBLIC } from '../domain/actor.ts';
import { catalogueChange } from '../domain/catalogueChange.ts';
import type { CatalogueChange } from '../domain/catalogueChange.ts';
import { addDays, addMonths } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { visibility } from '../domain/may.ts';
import type { PublicReader } from '../ports.ts';

/** What the comparison begins with when no day is said: a choice of ours. */
const MONTHS_BACK = 3;

/** A list of what is in force, on two days; `cut`: there is more than was asked for. */
export interface ComparedDays {
  from: Day;
  to: Day;
  change: CatalogueChange;
  cut: boolean;
}

/** Compares what is in force on two days, for some bodies or for all; the earlier day is always `from`. At most `limit` lines. */
export async function compareDays(
  ctx: PublicReader,
  asked: { from?: Day; to?: Day; issuerIds?: readonly number[] },
  limit: number,
): Promise<ComparedDays> {
  const seen = visibility(PUBLIC);
  const last = asked.to ?? ctx.clock.today();
  const [from, to] = [asked.from ?? addMonths(last, -MONTHS_BACK), last].sort() as [Day, Day];
  const of = asked.issuerIds;
  const [differing, events] = await Promise.all([
    ctx.reader.daysCompared(seen, from, to, limit + 1, of),
    from === to ? [] : ctx.reader.changes(seen, addDays(from, 1), to, limit + 1, of),
  ]);
  return {
    from,
    to,
    change: catalogueChange(differing.slice(0, limit), events.slice(0, limit)),
    cut: differing.length > limit || events.length > limit,
  };
}
