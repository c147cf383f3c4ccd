import type { Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { normalizeDocNumber } from '../../domain/docNumber.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { Actor } from '../../domain/actor.ts';
import { needsCode, seriesOf } from '../../domain/numbers/series.ts';
import type { Series } from '../../domain/numbers/series.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Numbering } from '../../domain/registration/register.ts';
import type { Context } from '../../ports.ts';
import { actorId } from '../context.ts';

type Rules = Pick<Context, 'rules'>;

/** The pattern of 统一登记编号 for a tier on a day; null where the bureau has set none. */
export const registrationPattern = ({ rules }: Rules, tier: Tier | null, on: Day): string | null =>
  periodOn(rules.profile, on).figures['registration.grammars'].value?.find((one) => one.tier === tier)?.pattern ?? null;

/** The codes of a body as a number may bear them, that of its 规范性文件 series first. */
export const codesInOrder = (codes: readonly string[]): string[] =>
  [...codes].sort((a, b) => Number(b.includes('规')) - Number(a.includes('规')));

/** How the next number of a document is made: what a form has to ask for. */
export interface NumberingChoice {
  pattern: string | null;
  /** Codes to choose from, the likeliest first; empty where the pattern needs none. */
  codes: string[];
}

/** What numbering a document on a day needs from a person. */
export async function numberingChoice(
  ctx: Pick<Context, 'rules' | 'reader'>,
  { tier, issuerId }: Pick<Dossier['document'], 'tier' | 'issuerId'>,
  on: Day,
): Promise<NumberingChoice> {
  const pattern = registrationPattern(ctx, tier, on);
  const issuer =
    pattern !== null && needsCode(pattern) && issuerId !== null ? await ctx.reader.row('issuer', issuerId) : null;
  return { pattern, codes: codesInOrder(issuer?.codes ?? []) };
}

/**
 * The number that a document is to get on a day: the next of its series, or the one that somebody typed where the profile has
 * no pattern. Throws Fault('registration.grammar_missing', {tier}) where there is neither, and what says why a series cannot
 * be made.
 */
export async function numberingFor(
  ctx: Pick<Context, 'rules' | 'reader' | 'store' | 'clock' | 'registers'>,
  actor: Actor,
  { document }: Pick<Dossier, 'document'>,
  said: { on: Day; code: string | null; number: string | null },
): Promise<Numbering> {
  const { pattern, codes } = await numberingChoice(ctx, document, said.on);
  if (pattern === null) {
    if (said.number === null)
      throw document.tier === null
        ? new Fault('registration.tier_missing', {})
        : new Fault('registration.grammar_missing', { tier: document.tier });
    return { number: await freeNumber(ctx, said.number, document.id) };
  }
  if (said.number !== null) throw new Fault('registration.number_given', {});
  const series = documentSeries(pattern, codes, said.code, document.issuerId, Number(said.on.slice(0, 4)));
  const [id = 0, seriesId = 0] = await ctx.store.ids(2);
  return { wish: { series, id, seriesId, at: ctx.clock.now(), byId: actorId(actor) } };
}

/** The registration series of a body and a year. Throws Fault('series.code_unknown', {code}) for a code that is not the body's. */
export function documentSeries(
  pattern: string,
  codes: readonly string[],
  wanted: string | null,
  issuerId: number | null,
  year: number,
): Series {
  if (wanted !== null && needsCode(pattern) && !codes.includes(wanted))
    throw new Fault('series.code_unknown', { code: wanted });
  return seriesOf({ kind: 'registration', pattern, code: wanted ?? codes[0] ?? null, year, issuerId });
}

/** A typed number in its printed form, if no other document bears it. Throws Fault('registration.number_taken', {number}). */
export async function freeNumber(ctx: Pick<Context, 'registers'>, typed: string, documentId: number): Promise<string> {
  const number = normalizeDocNumber(typed);
  const bearers = await ctx.registers.bearers(number);
  if (bearers.some((id) => id !== documentId)) throw new Fault('registration.number_taken', { number });
  return number;
}
