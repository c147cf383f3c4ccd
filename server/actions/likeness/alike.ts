import type { Visibility } from '../../domain/actor.ts';
import type { Validity } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { STANDING } from '../../domain/likeness.ts';
import type { LikeDocument } from '../../domain/likeness.ts';
import type { AlikeDocument, WeighedPair } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { counterparts } from '../../reading/likeness/counterparts.ts';
import { likenessOf } from '../../reading/likeness/likeness.ts';
import { subjectPairsOf } from '../../reading/likeness/print.ts';
import type { Print } from '../../reading/likeness/print.ts';
import { overlap } from '../../reading/likeness/terms.ts';
import { NO_MEMORY, printOfVersion, rarityOf, ready } from './prints.ts';
import type { PrintMemory, Ready } from './prints.ts';

/** Compared in full for each question: of those in force, and of all; what is alike is among them (test/bench/likeness.ts). */
const CANDIDATES = 24;
const TERMS = 40;
/** What is neither about the same nor holds half of the terms is not read at all: no likeness was ever found below (measured). */
const LEAST_SUBJECT = 0.2;
const LEAST_HELD = 0.5;
/** Of a word that only the other title has: about that of one in a hundred documents. */
const UNKNOWN_RARITY = 4;
/** A word of the title says more of what a document is about than one of its text. */
const SUBJECT_WEIGHT = 2;

export interface AlikeQuestion {
  print: Print;
  visibility: Visibility;
  on: Day;
  /** The document itself. */
  except?: number;
}

/** Named for one document: whoever is shown more stops looking. */
const MOST = 10;

type Found = Omit<LikeDocument, 'matched' | 'figures'> & { versionId: number; validity: Validity };
export type LikeFound = LikeDocument & { versionId: number; validity: Validity };

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const evenly = (pairs: Iterable<string>, weight: number): WeighedPair[] => [...pairs].map((pair) => ({ pair, weight }));

/** Documents that may be like a print: some of those that stand, some of all, by the index. */
async function candidatesFor(
  ctx: Pick<Context, 'search'>,
  own: Ready,
  { visibility, on, except }: AlikeQuestion,
): Promise<AlikeDocument[]> {
  const found = new Map<number, AlikeDocument>();
  const subject = evenly(own.subjectPairs, SUBJECT_WEIGHT);
  const terms = evenly([...own.terms.keys()].slice(0, TERMS), 1);
  for (const validity of [STANDING, 'all'] as const) {
    const rows = await ctx.search.alike({ subject, terms, visibility, on, except, validity, limit: CANDIDATES });
    for (const row of rows) found.set(row.documentId, row);
    await breath();
  }
  const rare = (pair: string): number => own.rare.get(pair) ?? UNKNOWN_RARITY;
  return [...found.values()].filter(
    ({ title, held }) =>
      held >= LEAST_HELD || overlap(own.subjectPairs, subjectPairsOf(title, []), rare) >= LEAST_SUBJECT,
  );
}

/**
 * The held documents that are like a paper, by kind and score: candidates by the index, then each compared in full, with a breath
 * in between so that a server answers others meanwhile.
 */
export async function alikeTo(
  ctx: Pick<Context, 'search' | 'reader'>,
  question: AlikeQuestion,
  memory: PrintMemory = NO_MEMORY,
): Promise<LikeFound[]> {
  const issuers = await ctx.reader.issuers();
  const own = await ready(ctx, question.print);
  const like: (Found & { text: string })[] = [];
  for (const { documentId, versionId, validity } of await candidatesFor(ctx, own, question)) {
    const other = await memory.get(versionId, async () => {
      const print = await printOfVersion(ctx, documentId, versionId, issuers);
      return print && ready(ctx, print);
    });
    const likeness = other && likenessOf(own, other, rarityOf(own, other));
    if (likeness) like.push({ documentId, versionId, validity, ...likeness, text: other.paper.text });
    await breath();
  }
  like.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.score - a.score);
  const found: LikeFound[] = [];
  for (const { text, ...one } of like.slice(0, MOST)) {
    // Of the very same text there is nothing to count.
    const counted = one.kind === 'same' ? { matched: 0, figures: 0 } : counterparts(own.paper.text, text);
    found.push({ ...one, ...counted });
    await breath();
  }
  return found;
}

const ORDER: readonly LikeDocument['kind'][] = ['same', 'near', 'part', 'version', 'matter'];
