import type { Actor } from '../../domain/actor.ts';
import { TIERS } from '../../domain/codes.ts';
import { kindCounts, knownEvents, type BulletinFigures } from '../../domain/bulletin/figures.ts';
import { stockOf } from '../../domain/bulletin/stock.ts';
import type { Stretch } from '../../domain/rates/facts.ts';
import type { AsOf } from '../../domain/rates/standing.ts';
import { countedUpTo } from '../../domain/yearNumbers/tally.ts';
import type { Context, ProblemLine } from '../../ports.ts';
import { readRates } from '../filings/rates.ts';
import { livesKnown } from '../statistics/lives.ts';

/** Rows of a read that must be whole: far more than a county has in a year. */
const ALL = 100_000;

/** Problem events of a stretch as they were known at the time of a bulletin, the latest first. */
export async function eventsKnown(
  ctx: Pick<Context, 'problems'>,
  stretch: Stretch,
  asOf: AsOf,
): Promise<ProblemLine[]> {
  const { rows } = await ctx.problems.page({ from: stretch.from, to: stretch.to, offset: 0, limit: ALL });
  const known = new Set(
    knownEvents(
      rows.map((row) => row.event),
      stretch,
      asOf,
    ).map((event) => event.id),
  );
  return rows.filter((row) => known.has(row.event.id));
}

/** The figures of a bulletin for its two times. Everything that counts documents counts what is public. */
export async function reckon(ctx: Context, actor: Actor, stretch: Stretch, asOf: AsOf): Promise<BulletinFigures> {
  const rates = await readRates(ctx, actor, { stretch, ...asOf });
  const events = await eventsKnown(ctx, stretch, asOf);
  const issuers = new Map<number, BulletinFigures['issuers'][number]>();
  for (const { event, issuerName, tier } of events) {
    const held = issuers.get(event.issuerId) ?? { issuerId: event.issuerId, name: issuerName, tier, count: 0 };
    issuers.set(event.issuerId, { ...held, count: held.count + 1 });
  }
  const { lives } = await livesKnown(ctx, asOf.knownAt);
  const { inForce, ended } = stockOf(lives, countedUpTo(stretch, asOf.on));
  const tierRow = (tier: (typeof TIERS)[number]) =>
    rates.rows.find(({ group }) => group.kind === 'tier' && group.tier === tier)?.counts.issued ?? 0;
  return {
    rows: rates.rows,
    leftOut: rates.leftOut,
    problems: kindCounts(
      events.map((row) => row.event),
      asOf.knownAt,
    ),
    issuers: [...issuers.values()].sort((a, b) => b.count - a.count || a.issuerId - b.issuerId),
    stock: TIERS.map((tier) => ({ tier, inForce: inForce[tier], issued: tierRow(tier) })),
    ended,
  };
}
