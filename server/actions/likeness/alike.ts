import type { Visibility } from '../../domain/actor.ts';
import type { Validity } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { STANDING } from '../../domain/likeness.ts';
import type { LikeDocument } from '../../domain/likeness.ts';
import type { AlikeDocument, WeighedPair } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { counterparts } from '../../reading/likeness/counterparts.ts';
import { likenessOf, weighed } from '../../reading/likeness/likeness.ts';
import { subjectPairsOf } from '../../reading/likeness/print.ts';
import type { Print } from '../../reading/likeness/print.ts';
import { overlap } from '../../reading/likeness/terms.ts';
import { printOfVersion, rarityFor, weighedPrint } from './prints.ts';

/** Compared in full for each question: of those in force, and of all; what is alike is among the first dozen (measured). */
const CANDIDATES = 16;
const TERMS = 40;
/** What is neither about the same nor holds half of the terms is not read at all: no likeness was ever found below (measured). */
const LEAST_SUBJECT = 0.2;
const LEAST_HELD = 0.5;
/** A word of the title says more of what a document is about than one of its text. */
const SUBJECT_WEIGHT = 2;

export interface AlikeQuestion {
  print: Print;
  visibility: Visibility;
  on: Day;
  /** The document itself. */
  except?: number;
}

export type LikeFound = LikeDocument & { versionId: number; validity: Validity };

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The held documents that are like a paper, by kind and score: candidates by the index, then each compared in full, with a breath
 * in between so that a server answers others meanwhile.
 */
export async function alikeTo(
  ctx: Pick<Context, 'search' | 'reader'>,
  { print, visibility, on, except }: AlikeQuestion,
): Promise<LikeFound[]> {
  const held = await ctx.reader.issuers();
  const own = await weighedPrint(ctx, print);
  const subject: WeighedPair[] = [...print.subjectPairs].map((pair) => ({ pair, weight: SUBJECT_WEIGHT }));
  const terms: WeighedPair[] = [...own.terms.keys()].slice(0, TERMS).map((pair) => ({ pair, weight: 1 }));
  const asked = { subject, terms, visibility, on, except, limit: CANDIDATES };
  const found = new Map<number, AlikeDocument>();
  for (const validity of [STANDING, 'all'] as const) {
    for (const row of await ctx.search.alike({ ...asked, validity })) found.set(row.documentId, row);
    await breath();
  }
  const rare = await rarityFor(ctx, [print]);
  const like: LikeFound[] = [];
  for (const { documentId, versionId, validity, title, held: share } of found.values()) {
    const about = overlap(print.subjectPairs, subjectPairsOf(title, []), rare);
    if (about < LEAST_SUBJECT && share < LEAST_HELD) continue;
    const other = await printOfVersion(ctx, documentId, versionId, held);
    if (other === null) continue;
    const rarity = await rarityFor(ctx, [print, other]);
    const likeness = likenessOf(own, weighed(other, rarity), rarity);
    if (likeness !== null) {
      const { matched, figures } = counterparts(print.paper.text, other.paper.text);
      like.push({ documentId, versionId, validity, ...likeness, matched, figures });
    }
    await breath();
  }
  return like.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.score - a.score);
}

const ORDER: readonly LikeDocument['kind'][] = ['same', 'near', 'part', 'version', 'matter'];
