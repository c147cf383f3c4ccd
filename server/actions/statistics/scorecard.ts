import type { Actor } from '../../domain/actor.ts';
import { kindCounts } from '../../domain/bulletin/figures.ts';
import { familyOf, headOf } from '../../domain/issuers.ts';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import type { FlagRow } from '../../domain/model.ts';
import type { Stretch } from '../../domain/rates/facts.ts';
import { rateTable, ratesOf, type NamedRate, type RateName } from '../../domain/rates/table.ts';
import type { CountedLife } from '../../domain/yearNumbers/life.ts';
import { medianOf } from '../../domain/yearNumbers/median.ts';
import { countedUpTo } from '../../domain/yearNumbers/tally.ts';
import type { ComparedRate, Scorecard } from '../../domain/yearNumbers/report.ts';
import { undatedRow, yearRows, yearStretch, yearsUpTo } from '../../domain/yearNumbers/years.ts';
import type { Context } from '../../ports.ts';
import { eventsKnown } from '../bulletins/figures.ts';
import { permit } from '../context.ts';
import { readRates } from '../filings/rates.ts';
import { issuerOf } from '../issuers/issuers.ts';
import { twoTimes, type DaysAsked } from './asked.ts';
import { livesKnown } from './lives.ts';
import { YEARS_SHOWN } from './numbers.ts';

/** Counts the whole county: the median beside a body's own rate is no secret, the other bodies' rates are. */
const COUNTER: Actor = { kind: 'system', name: '统计' };

/** Far more measures than a body ever has. */
const MEASURES = 1000;

/** The scorecard of a body. An issuer's account reads that of its own body and of those whose work it took over. */
export async function readScorecard(
  ctx: Context,
  actor: Actor,
  id: number,
  asked: DaysAsked & { year?: number },
): Promise<Scorecard> {
  permit(actor, 'scorecard.read', { issuerId: id });
  const issuer = await issuerOf(ctx, id);
  const times = twoTimes(ctx, asked);
  const { lives, bodies } = await livesKnown(ctx, times.knownAt);
  const family = familyOf(id, bodies, times.on);
  const own = lives.filter((life) => life.issuerId !== null && family.includes(life.issuerId));
  const years = yearsUpTo(lives, times.on, YEARS_SHOWN);
  const year = asked.year ?? Number(times.on.slice(0, 4));
  const stretch = yearStretch(year);
  const asOf = { on: times.on, knownAt: times.knownAt ?? ctx.clock.now() };
  const rates = await readRates(ctx, COUNTER, { stretch, ...asOf });
  const events = await eventsKnown(ctx, stretch, asOf);
  const headId = (issuerId: number): number => headOf(issuerId, bodies, times.on);
  const counts = new Map<number, number>();
  for (const { event } of events) counts.set(headId(event.issuerId), (counts.get(headId(event.issuerId)) ?? 0) + 1);
  const active = [...bodies.values()].filter((row) => row.mergedIntoId === null && headId(row.id) === row.id);
  return {
    ...times,
    issuer,
    inherited: family.slice(1).flatMap((one) => bodies.get(one) ?? []),
    year,
    rows: yearRows(own, years, times.on),
    undated: undatedRow(own),
    joined: await joinedIn(ctx, lives, family, countedUpTo(stretch, times.on)),
    figures: rates.figures,
    rates: compared(rates, family, headId),
    problems: kindCounts(
      events.filter(({ event }) => family.includes(event.issuerId)).map(({ event }) => event),
      asOf.knownAt,
    ),
    problemMedian: medianOf(active.filter((row) => row.tier === issuer.tier).map((row) => counts.get(row.id) ?? 0)),
    interviews: await measuresIn(ctx, actor, family, stretch),
    duties: await dutiesOf(ctx, family),
  };
}

/** A body's rates beside the median of all bodies that have one. */
function compared(
  rates: Awaited<ReturnType<typeof readRates>>,
  family: readonly number[],
  headId: (id: number) => number,
): ComparedRate[] {
  const byBody = new Map<number, typeof rates.documents>();
  for (const document of rates.documents) {
    if (document.issuerId === null) continue;
    const head = headId(document.issuerId);
    byBody.set(head, [...(byBody.get(head) ?? []), document]);
  }
  const named = (documents: typeof rates.documents): NamedRate[] =>
    ratesOf(rateTable(documents, rates.stretch)[0]?.counts ?? {}, rates.figures);
  const others = new Map<RateName, number[]>();
  for (const documents of byBody.values())
    for (const { name, rate } of named(documents))
      if (rate?.percent != null) others.set(name, [...(others.get(name) ?? []), rate.percent]);
  return named(rates.documents.filter((one) => one.issuerId !== null && family.includes(one.issuerId))).map((one) => ({
    ...one,
    median: medianOf(others.get(one.name) ?? []),
  }));
}

/** How many of the counted documents of some days a body issued jointly under another body's lead. */
async function joinedIn(
  ctx: Context,
  lives: readonly CountedLife[],
  family: readonly number[],
  { from, to }: Stretch,
): Promise<number> {
  const named = new Set((await Promise.all(family.map((id) => ctx.reader.documentsOfIssuer(id)))).flat());
  return lives.filter(
    ({ id, issuerId, madeOn, beside }) =>
      named.has(id) &&
      beside === null &&
      (issuerId === null || !family.includes(issuerId)) &&
      madeOn !== null &&
      madeOn >= from &&
      madeOn <= to,
  ).length;
}

/** 约谈 and what follows it, decided in some days; a body's own people see what they were told. */
async function measuresIn(
  ctx: Context,
  actor: Actor,
  issuerIds: readonly number[],
  { from, to }: Stretch,
): Promise<InterviewRow[]> {
  const told = actor.kind === 'user' && actor.role === 'issuer';
  const { rows } = await ctx.interviews.page({ issuerIds, told, offset: 0, limit: MEASURES });
  return rows.map(({ row }) => row).filter((row) => row.decidedOn >= from && row.decidedOn <= to);
}

/** Flags that stand for the documents of a body or for itself. */
async function dutiesOf(ctx: Context, family: readonly number[]): Promise<FlagRow[]> {
  const open = await ctx.duties.flags({ open: true });
  const named = open.flatMap((flag) => (flag.issuerId === null && flag.documentId !== null ? [flag.documentId] : []));
  const lead = new Map((await ctx.reader.documentsById([...new Set(named)])).map((row) => [row.id, row.issuerId]));
  return open.filter((flag) => {
    const issuerId = flag.issuerId ?? (flag.documentId === null ? null : (lead.get(flag.documentId) ?? null));
    return issuerId !== null && family.includes(issuerId);
  });
}
