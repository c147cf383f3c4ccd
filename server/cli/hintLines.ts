import { seededLaws } from '../../seeds/laws.ts';
import { nationalProfile } from '../../seeds/profiles/profiles.ts';
import { FOREVER } from '../domain/day.ts';
import type { RiskHint } from '../domain/hints.ts';
import { periodOn } from '../domain/profile.ts';
import type { Profile } from '../domain/profile.ts';
import { hintFacts, saysDraft } from '../reading/hints/facts.ts';
import { hintsOf } from '../reading/hints/read.ts';
import type { propose } from '../reading/propose.ts';
import { hintSentence } from '../text/hintSentences.ts';

let national: Profile | null = null;

/**
 * Hints on a text that belongs to no county: by the national figures of its day, each with its sentence. Nothing depends on the day of
 * asking, so the same text always gets the same answer.
 */
export function hintLines(
  text: string,
  { metadata, evidence }: ReturnType<typeof propose>,
): (RiskHint & { explanation: string })[] {
  national ??= nationalProfile();
  const { figures } = periodOn(national, metadata.publishedOn ?? metadata.signedOn ?? FOREVER);
  const facts = hintFacts({ ...metadata, draft: saysDraft(metadata.title), today: null, figures });
  return hintsOf(text, { facts, evidence, laws: seededLaws() }).map((hint) => ({
    ...hint,
    explanation: hintSentence(hint),
  }));
}
