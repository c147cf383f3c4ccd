import type { Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { DocumentFacts } from '../documents/facts.ts';
import { periodOn, type Profile } from '../profile.ts';
import type { NumberGrammar } from '../profile/shapes.ts';
import { readNumber } from './read.ts';

/** The patterns of 统一登记编号 that hold on a day; null where the bureau has set none, or the day is not known. */
export type GrammarsOn = (on: Day | null) => readonly NumberGrammar[] | null;

export const grammarsOf =
  (profile: Profile): GrammarsOn =>
  (on) =>
    on === null ? null : periodOn(profile, on).figures['registration.grammars'].value;

/**
 * Whether the 统一登记编号 of a document is written as the patterns of its day have it, for its tier (any where that is not
 * known). Numbers of before the place had a pattern are as they are. Only ever a warning: the wild has every spelling.
 */
export function numberFits(
  facts: Pick<DocumentFacts, 'registrationNumber' | 'signedOn' | 'publishedOn'> & { tier: Tier | null },
  codes: readonly string[] | undefined,
  grammarsOn: GrammarsOn,
): boolean {
  const { registrationNumber: number, tier } = facts;
  const grammars = number === null ? null : grammarsOn(facts.signedOn ?? facts.publishedOn);
  if (number === null || grammars === null) return true;
  const known = codes === undefined || codes.length === 0 ? undefined : codes;
  return grammars
    .filter((one) => tier === null || one.tier === tier)
    .some(({ pattern }) => readNumber(pattern, number, known) !== null);
}
