import type { Actor } from '../../domain/actor.ts';
import { bodiesOf } from '../../domain/actor.ts';
import type { FilingLine, Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { StatedCountRow } from '../../domain/filing/rows.ts';
import { visibility } from '../../domain/may.ts';
import type { Instant } from '../../domain/model.ts';
import { periodOn, type Figures, type Profile } from '../../domain/profile.ts';
import type { RateDocument, Stretch } from '../../domain/rates/facts.ts';
import { filingAsOf } from '../../domain/rates/standing.ts';
import { removeCounts, stateCounts } from '../../domain/rates/stated.ts';
import type { StatedCounts } from '../../domain/rates/stated.ts';
import { rateTable, type RateRow } from '../../domain/rates/table.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';

/** Which figures are asked for: issued (or moved) in `stretch`, as it stood on `on` and was known at `knownAt` (default: now). */
export interface RatesAsked {
  stretch: Stretch;
  on?: Day;
  knownAt?: Instant;
  line?: FilingLine;
  tier?: Tier;
  issuerId?: number;
}

export interface RatesRead {
  stretch: Stretch;
  on: Day;
  knownAt: Instant;
  lines: readonly FilingLine[] | undefined;
  /** The formulas, by the profile of the last day of the stretch. */
  figures: Figures;
  documents: RateDocument[];
  rows: RateRow[];
  /** Old stock without any record of a filing, which is not counted. */
  leftOut: number;
  stated: StatedCountRow[];
}

/** The lines that a document owes by the profile of its day. */
const owedLines = (profile: Profile, tier: Tier, on: Day): readonly FilingLine[] =>
  periodOn(profile, on).figures[`filing.lines.${tier}`].value;

/**
 * What the record says for the rates. Old stock that nobody has entered a filing for (`filing.demandedFrom`) is left out, and how
 * much that is is said. An issuer sees its own.
 */
export async function readRates(ctx: Context, actor: Actor, asked: RatesAsked): Promise<RatesRead> {
  permit(actor, 'rate.read');
  const { profile } = ctx.rules;
  const on = asked.on ?? ctx.clock.today();
  const knownAt = asked.knownAt ?? ctx.clock.now();
  const demandedFrom = periodOn(profile, on).figures['filing.demandedFrom'].value;
  const seen = visibility(actor);
  const bodies = seen.kind === 'issuer' ? bodiesOf(seen) : null;
  let leftOut = 0;
  const documents: RateDocument[] = [];
  for (const { document, issuerName, filings, steps } of await ctx.filings.counted(asked.stretch, knownAt)) {
    const { tier, issuerId } = document;
    const issuedOn = document.publishedOn ?? document.signedOn;
    if (issuedOn === null || issuedOn > on) continue;
    if (bodies !== null && (issuerId === null || !bodies.includes(issuerId))) continue;
    if (asked.issuerId !== undefined && issuerId !== asked.issuerId) continue;
    if (asked.tier !== undefined && (tier ?? 'department') !== asked.tier) continue;
    if (filings.length === 0 && issuedOn < demandedFrom) {
      leftOut++;
      continue;
    }
    documents.push({
      id: document.id,
      title: document.title,
      docNumber: document.docNumber,
      issuerId,
      issuerName: issuerName ?? '制定机关未登记',
      tier: tier ?? 'department',
      issuedOn,
      publicOn: document.isPublic ? issuedOn : null,
      owes: owedLines(profile, tier ?? 'department', issuedOn),
      filings: filings.map((filing) =>
        filingAsOf(
          filing,
          steps.filter((step) => step.filingId === filing.id),
          { on, knownAt },
        ),
      ),
    });
  }
  const lines = asked.line === undefined ? undefined : [asked.line];
  return {
    stretch: asked.stretch,
    on,
    knownAt,
    lines,
    figures: periodOn(profile, asked.stretch.to < on ? asked.stretch.to : on).figures,
    documents,
    rows: rateTable(documents, asked.stretch, lines),
    leftOut,
    stated: bodies === null ? await ctx.filings.stated(asked.stretch) : [],
  };
}

/** Puts counts on record that were counted elsewhere, all or none. The same said twice is refused: Fault('conflict.exists'). */
export async function stateRates(ctx: Context, actor: Actor, said: readonly StatedCounts[]): Promise<Committed[]> {
  permit(actor, 'rate.state', {});
  const ids = await ctx.store.ids(said.length);
  const changes = [];
  for (const [i, one] of said.entries()) {
    const held = await ctx.filings.stated({ from: one.fromDay, to: one.toDay });
    const twice = held.some(
      (row) => row.name === one.name && row.fromDay === one.fromDay && row.toDay === one.toDay && row.tier === one.tier,
    );
    if (twice) throw new Fault('conflict.exists', { what: one.name });
    const by = { id: ids[i] ?? 0, byId: actorId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
    changes.push(stateCounts(one, by));
  }
  return ctx.store.commitAll(changes, actor);
}

/** Takes stated counts out again, with a reason. */
export async function removeStated(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<Committed> {
  permit(actor, 'rate.remove', {});
  const row = await ctx.reader.row('statedCount', id);
  if (!row) throw new Fault('not.found', { id });
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'statedCount', id });
  return ctx.store.commit(removeCounts(row, reason, { byId: actorId(actor), at: ctx.clock.now() }), actor);
}
