import type { Day } from '../day.ts';
import { docNumberKey, parseDocNumber } from '../docNumber.ts';
import { compareTitles, shortIssuer } from './compareTitles.ts';
import type { Likeness, Variant } from './compareTitles.ts';
import { titleParts } from './titleParts.ts';
import type { TitleParts } from './titleParts.ts';
import { flatten } from '../normalForm.ts';

/** A document as another one names it. */
export interface Reference {
  title: string | null;
  docNumber: string | null;
}

/** A held document as far as matching is concerned. */
export interface Candidate {
  id: number;
  title: string;
  docNumber: string | null;
  /** Names of its issuers as printed. */
  issuers: readonly string[];
  /** The day on which it came into the world. */
  bornOn: Day | null;
}

/** Who speaks and when, so that a document is never taken for the one it names, nor a later one for an earlier one of its name. */
export interface Speaking {
  except: number | null;
  saidOn: Day | null;
}

/** Why a candidate is meant. */
export const MATCH_REASONS = ['number', 'number_tail', 'title', 'name', 'near', 'wrapper', 'issuer', 'notice'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** Why it may not be: each of these leaves the match to a person. */
export const MATCH_DOUBTS = [
  'title_disagrees',
  'number_differs',
  'number_unheld',
  'trial',
  'edition',
  'issuer_differs',
  'younger',
] as const;
export type MatchDoubt = (typeof MATCH_DOUBTS)[number];

/** A candidate with what speaks for it and against it; `score` only orders the list. */
export interface Ranked<C extends Candidate = Candidate> {
  candidate: C;
  score: number;
  reasons: MatchReason[];
  doubts: MatchDoubt[];
}

/** `sure`: one document and nothing against it; `doubtful`: candidates for a person; `none`: nothing held comes near. */
export interface Match<C extends Candidate = Candidate> {
  outcome: 'sure' | 'ambiguous' | 'doubtful' | 'none';
  /** The one document that is meant; null unless sure. */
  found: C | null;
  /** Best first. */
  ranked: Ranked<C>[];
}

const LIKENESS_SCORE: Readonly<Record<Likeness, number>> = { equal: 60, core: 50, near: 20, different: 0 };
const VARIANT_REASON: Partial<Record<Variant, MatchReason>> = {
  wrapper: 'wrapper',
  issuer: 'issuer',
  notice: 'notice',
};
const VARIANT_DOUBT: Partial<Record<Variant, MatchDoubt>> = { trial: 'trial', edition: 'edition' };
/** A name shorter than this says too little when the number is missing. */
const LEAST_NAME = 6;

/**
 * Which held document a reference means. The number decides where both have one, and the title must not contradict it;
 * without a number the title decides, in any of its spellings. More than one document that fits, or one that fits with a
 * doubt, is never taken: it is left to a person, best first.
 */
export function matchReference<C extends Candidate>(
  reference: Reference,
  candidates: readonly C[],
  speaking: Speaking,
): Match<C> {
  const named = namedBy(reference);
  const ranked = candidates
    .filter((one) => one.id !== speaking.except)
    .flatMap((one) => weigh(named, one, speaking.saidOn) ?? [])
    .sort((a, b) => b.score - a.score || a.candidate.id - b.candidate.id);
  const sure = ranked.filter((one) => one.doubts.length === 0);
  const found = sure.length === 1 ? sure[0]!.candidate : null;
  const outcome = found ? 'sure' : sure.length > 1 ? 'ambiguous' : ranked.length > 0 ? 'doubtful' : 'none';
  return { outcome, found, ranked };
}

/** What a reference is looked up by: the keys of its number and of its title. */
export function referenceKeys(reference: Reference): { number: string | null; title: string | null } {
  const { number, parts } = namedBy(reference);
  return { number, title: parts?.core || null };
}

interface Named {
  number: string | null;
  parts: TitleParts | null;
}

function namedBy({ title, docNumber }: Reference): Named {
  // Some print the number where the title belongs: 《清政发〔2015〕3号》.
  const alone = docNumber === null && title !== null ? parseDocNumber(title.replace(/^[《〈]|[》〉]$/g, '')) : null;
  if (alone) return { number: alone.key, parts: null };
  return {
    number: docNumber === null ? null : docNumberKey(docNumber),
    parts: title === null ? null : titleParts(title),
  };
}

/** What speaks for a candidate and against it; null when nothing speaks for it. */
function weigh<C extends Candidate>(named: Named, candidate: C, saidOn: Day | null): Ranked<C> | null {
  const reasons: MatchReason[] = [];
  const doubts: MatchDoubt[] = [];
  const number = numbersFit(named.number, candidate.docNumber);
  const title = named.parts === null ? null : compareTitles(named.parts, titleParts(candidate.title));
  const byTitle = title !== null && (title.likeness === 'equal' || title.likeness === 'core');
  const byNumber = number === 'equal' || (number === 'tail' && byTitle);
  if (!byNumber && !byTitle) return null;
  if (byNumber) reasons.push(number === 'tail' ? 'number_tail' : 'number');
  if (title !== null) {
    if (title.likeness === 'equal') reasons.push('title');
    if (title.likeness === 'core') reasons.push('name', ...title.variants.flatMap((one) => VARIANT_REASON[one] ?? []));
    if (title.likeness === 'near') reasons.push('near');
    if (title.likeness === 'different') doubts.push('title_disagrees');
  }
  if (!byNumber) {
    if (named.number !== null) doubts.push(number === 'differs' ? 'number_differs' : 'number_unheld');
    doubts.push(...(title?.variants ?? []).flatMap((one) => VARIANT_DOUBT[one] ?? []));
    if ((title?.foreign ?? false) || issuerUnfit(named.parts, candidate)) doubts.push('issuer_differs');
  }
  if (candidate.bornOn !== null && saidOn !== null && candidate.bornOn > saidOn) doubts.push('younger');
  const score = (byNumber ? 100 : 0) + LIKENESS_SCORE[title?.likeness ?? 'different'] - 15 * doubts.length;
  return { candidate, score, reasons, doubts };
}

/** `tail`: 令第30号 for 清河县人民政府令第30号. `open`: one of the two is not known. */
function numbersFit(said: string | null, held: string | null): 'equal' | 'tail' | 'differs' | 'open' {
  const key = held === null ? null : docNumberKey(held);
  if (said === null || key === null) return 'open';
  if (said === key) return 'equal';
  const [a = '', ...tailA] = said.split('|');
  const [b = '', ...tailB] = key.split('|');
  const sameTail = tailA.join('|') === tailB.join('|');
  return sameTail && (a.endsWith(b) || b.endsWith(a)) ? 'tail' : 'differs';
}

/** The issuer that the reference prints in front of the title is none of the candidate's; or the name alone says too little. */
function issuerUnfit(parts: TitleParts | null, candidate: Candidate): boolean {
  if (parts === null) return false;
  if (parts.issuer === '') return parts.core.length < LEAST_NAME;
  if (candidate.issuers.length === 0) return false;
  const said = shortIssuer(parts.issuer);
  return !candidate.issuers.some((name) => {
    const held = shortIssuer(flatten(name));
    // 办公室 speaks for its 政府, and a joint title names more than one.
    return said.includes(held) || held.includes(said);
  });
}
