import type { LikenessKind } from '../../domain/codes.ts';
import type { Print } from './print.ts';
import { containment, resemblance, signsAlike } from './shingles.ts';
import { cosine, overlap, termsOf } from './terms.ts';
import type { Rarity, Terms } from './terms.ts';

/** How two documents are alike, and how much. */
export interface Likeness {
  kind: LikenessKind;
  /**
   * 0 to 1, in the measure of its kind (`LEAST`): for `near` and `same` the share of signs alike, for `part` the share of the shorter
   * text found in the longer, for `version` the likeness of the titles' subjects, for `matter` subject, terms and cited acts together.
   */
  score: number;
  /** Share of signs alike, reckoned from the runs of signs in common. */
  alike: number;
}

/**
 * From which score on two documents count as alike; below it nothing is said: whoever is shown ten that are not alike stops looking.
 * Calibrated by reading pairs of 7,009 real texts (test/bench/likeness.ts).
 */
export const LEAST = {
  /** Resemblance: 0.5 means about 92 of 100 signs alike. */
  near: 0.5,
  part: 0.75,
  version: 0.9,
  matter: 0.33,
} as const;

/** Forms that are filled in are short and differ by a few words: below so much, or so many signs, the titles must be about one thing too. */
const SURELY_NEAR = 0.9;
const FORM = 600;
const NEAR_SUBJECT = 0.5;
/** Shorter texts stand within longer ones by chance. */
const LEAST_PART = 200;
/** Another wording of the title will do for a version when the texts have so much in common. */
const VERSION_BY_TEXT = { subject: 0.4, part: 0.3, terms: 0.24 } as const;
const VERSION_TERMS = 0.12;
/** Title and text must both speak for one matter: a common name alone, or common words alone, do not. */
const MATTER_SUBJECT = 0.3;
const MATTER_TERMS = 0.1;
/** With the very same subject a little of the text will do. */
const SAME_SUBJECT = 0.95;
const MATTER_TERMS_OF_SAME = 0.04;
const WEIGHT = { subject: 0.45, terms: 0.45, cited: 0.1 } as const;

/** A print with its terms, by the rarity of words among what is held. */
export interface Weighed extends Print {
  terms: Terms;
}

export const weighed = (print: Print, rarity: Rarity): Weighed => ({ ...print, terms: termsOf(print.pairs, rarity) });

const sameIssuer = (a: Print, b: Print): boolean => {
  const [x, y] = [a.paper.issuers[0], b.paper.issuers[0]];
  return x !== undefined && x === y;
};

/** Two that both have a number of their own are two documents, however alike. */
const numberedApart = (a: Print, b: Print): boolean =>
  a.paper.numberKey !== null && b.paper.numberKey !== null && a.paper.numberKey !== b.paper.numberKey;

/** How two documents are alike; null when they are not. Symmetric. */
export function likenessOf(a: Weighed, b: Weighed, rarity: Rarity): Likeness | null {
  if (a.length === 0 || b.length === 0) return null;
  const resembling = resemblance(a.shingles, b.shingles);
  const alike = signsAlike(resembling);
  const subject = overlap(a.subjectPairs, b.subjectPairs, rarity);
  const later = sameIssuer(a, b) && numberedApart(a, b);
  // A title that says nothing (a scan, a file name) speaks against nothing.
  const fits = subject >= NEAR_SUBJECT || a.subjectPairs.size === 0 || b.subjectPairs.size === 0;
  const surely = resembling >= SURELY_NEAR || Math.min(a.length, b.length) > FORM;
  const near = resembling >= LEAST.near && (fits || surely) && a.place === b.place;
  if (near && !later) return { kind: resembling === 1 ? 'same' : 'near', score: alike, alike };
  const terms = cosine(a.terms, b.terms);
  const part = containment(a.shingles, b.shingles);
  const long = Math.min(a.shingles.length, b.shingles.length) >= LEAST_PART;
  if (part >= LEAST.part && (fits || part >= SURELY_NEAR) && long && !later)
    return { kind: 'part', score: part, alike };
  if (a.acts || b.acts) return null;
  if (sameIssuer(a, b) && a.place === b.place && isVersion(subject, terms, part))
    return { kind: 'version', score: Math.max(subject, part), alike };
  const matter = matterScore(
    subject,
    terms,
    overlap(a.cited, b.cited, () => 1),
  );
  return matter >= LEAST.matter ? { kind: 'matter', score: matter, alike } : null;
}

function isVersion(subject: number, terms: number, part: number): boolean {
  if (subject >= LEAST.version) return terms >= VERSION_TERMS;
  return subject >= VERSION_BY_TEXT.subject && part >= VERSION_BY_TEXT.part && terms >= VERSION_BY_TEXT.terms;
}

/** How much two documents are about one matter: 0 to 1; 0 when title or text does not speak for it. */
function matterScore(subject: number, terms: number, cited: number): number {
  const enough = subject >= SAME_SUBJECT ? MATTER_TERMS_OF_SAME : MATTER_TERMS;
  if (subject < MATTER_SUBJECT || terms < enough) return 0;
  return WEIGHT.subject * subject + WEIGHT.terms * terms + WEIGHT.cited * cited;
}
