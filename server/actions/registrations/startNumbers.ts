import type { Actor } from '../../domain/actor.ts';
import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { startSeries } from '../../domain/numbers/start.ts';
import type { Committed, Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { codesInOrder, documentSeries, registrationPattern } from './numbering.ts';

/** Where a first number can be set: the tiers with a pattern, and the bodies with their codes. */
export async function startable(
  ctx: Context,
  on: Day,
): Promise<{ patterns: { tier: Tier; pattern: string }[]; issuers: { id: number; name: string; codes: string[] }[] }> {
  const patterns = (['government', 'department', 'town'] as const).flatMap((tier) => {
    const pattern = registrationPattern(ctx, tier, on);
    return pattern === null ? [] : [{ tier, pattern }];
  });
  const issuers = (await ctx.reader.issuers())
    .filter((row) => row.mergedIntoId === null && row.activeTo === null && row.codes.length > 0)
    .map(({ id, name, codes }) => ({ id, name, codes: codesInOrder(codes) }));
  return { patterns, issuers };
}

/** Sets the first 统一登记编号 of a body and a year (or of a tier whose pattern has no code). */
export async function startNumbers(
  ctx: Context,
  actor: Actor,
  said: { issuerId: number; code: string | null; year: number; serial: number; reason: string },
): Promise<Committed> {
  permit(actor, 'series.start', {});
  const issuer = await ctx.reader.row('issuer', said.issuerId);
  if (!issuer) throw new Fault('issuer.missing', {});
  const pattern = registrationPattern(ctx, issuer.tier, ctx.clock.today());
  if (pattern === null) throw new Fault('registration.grammar_missing', { tier: issuer.tier });
  const series = documentSeries(pattern, codesInOrder(issuer.codes), said.code, issuer.id, said.year);
  const row = await ctx.registers.byKey(series.key);
  const held = (await ctx.registers.borne(series)).map((one) => one.serial);
  const [seriesId = 0] = await ctx.store.ids(1);
  return ctx.store.commit(startSeries(series, row, held, said, { seriesId, at: ctx.clock.now() }), actor);
}
