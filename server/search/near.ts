import { best } from './best.ts';
import type { Entry } from './catalogue.ts';
import { createCoverTest } from './covered.ts';
import type { Parts } from './engine.ts';
import { onePerDocument } from './filters.ts';
import type { Filter } from './filters.ts';
import { createNearTest } from './matches.ts';
import { createPassage } from './passage.ts';
import { bestFirst, createRanking, lengthOf, tellsACase } from './rank.ts';
import type { Ranked, Signals } from './rank.ts';
import { pairsOf } from './tokens.ts';
import { topicOfRow } from './topic.ts';

/** Candidates that are ranked by their short fields. */
const CANDIDATES = 300;
/** The best of them, whose texts are read for a long question. */
const READ = 30;
/** Rows of an answer, whose order must be right. */
const FIRST = 10;
/** A whole question in one passage. */
const PASSAGE = 1.2;
/** The first of a list, which say what the question is about. */
const VOTERS = 10;
/** A topic named by fewer of them is a chance. */
const LEAST_VOTES = 2;
/** What all voters agree on. */
const AGREED = 1;
/** Rules of the topics agreed on that are looked at as well. */
const MORE = 100;
const LONGEST_TOPIC = 8;
/** A title is taken for what a short name means from here on. */
const SURE = 0.5;

/**
 * What a text adds to the score of a row: the share of a long question that stands in one passage, more than proportionally; `atMost` is told without reading
 * the text. Null for short questions.
 */
export function createPassageWorth(
  parts: Parts,
  { query, bodies }: Signals,
): { of(entry: Entry): { worth: number; place: number }; atMost(entry: Entry): number } | null {
  const whole = PASSAGE * tellsACase(lengthOf(query));
  if (whole === 0) return null;
  const passage = createPassage(bodies.telling);
  const worth = (share: number): number => whole * share ** 1.5;
  return {
    of({ id }) {
      const { share, place } = passage(parts.texts.units(id));
      return { worth: worth(share), place };
    },
    atMost: ({ id }) => worth(bodies.holds(id)),
  };
}

/** Rows that hold only part of the query, but a fair share of it, at most `most`, the best first; `named` where one bears the name that the query shortens. */
export function nearOf(
  parts: Parts,
  signals: Signals,
  filter: Filter,
  known: ReadonlySet<number>,
  most: number,
): { near: Ranked[]; named: boolean } {
  const { catalogue, titles, postings } = parts;
  const { query, bodies } = signals;
  const score = createRanking(signals);
  const mayStand = createNearTest(query, postings, catalogue);
  const fits = (id: number): boolean => {
    const entry = catalogue.entries[id];
    return entry !== undefined && !known.has(entry.documentId) && mayStand(entry) && filter.accepts(entry);
  };
  const rankAll = (ids: Iterable<number>): Ranked[] => {
    const entries = Array.from(onePerDocument(Int32Array.from(ids), catalogue, filter), (id) => catalogue.entries[id]!);
    return entries.map((entry) => ({ entry, score: score(entry) }));
  };
  const short = shortened(signals, catalogue.entries).filter(fits);
  const chosen = new Set([...short, ...bodies.top(CANDIDATES).filter(fits)]);
  for (const id of titles.find(bodies.terms, CANDIDATES)) if (fits(id)) chosen.add(id);
  const first = best(rankAll(chosen), READ, bestFirst);
  const list = agreed(first);
  const passage = createPassageWorth(parts, signals);
  const read = passage === null ? list : withPassages(list.slice(0, READ));
  const isCovered = createCoverTest(signals, parts.texts);
  const named = new Set(short);
  const near = best(read, most, bestFirst).filter(({ entry }) => named.has(entry.id) || isCovered(entry));
  return { near, named: short.length > 0 };

  /** Texts are read from the best row on, until none that is left can come among the first any more. */
  function withPassages(from: readonly Ranked[]): Ranked[] {
    const hopes = from.map((r) => ({ ...r, most: r.score + passage!.atMost(r.entry) })).sort((a, b) => b.most - a.most);
    const done: Ranked[] = [];
    let last = -Infinity;
    for (const { entry, score: s, most: hope } of hopes) {
      if (hope <= last) break;
      const { worth, place } = passage!.of(entry);
      done.push({ entry, score: s + worth, place });
      if (done.length >= FIRST) last = done.map((r) => r.score).sort((a, b) => b - a)[FIRST - 1]!;
    }
    return [...done, ...hopes.slice(done.length)];
  }

  /** The list with the rules of the topics that its first rows agree on brought forward. */
  function agreed(from: Ranked[]): Ranked[] {
    const worth = AGREED * (1 - tellsACase(lengthOf(query)));
    const topics = worth === 0 ? [] : topicsOf(from.slice(0, VOTERS));
    if (topics.length === 0) return from;
    const terms = topics.flatMap(([topic]) => pairsOf(topic)).map((mark) => ({ mark }));
    const more = titles.find(terms, MORE).filter((id) => !chosen.has(id) && fits(id));
    const share = (title: string): number =>
      Math.max(0, ...topics.filter(([topic]) => title.includes(topic)).map(([, votes]) => votes));
    const all = [...from, ...rankAll(more)];
    return all.map(({ entry, score: s }) => ({ entry, score: s + worth * share(entry.ownTitle) })).sort(bestFirst);
  }
}

/** What several of the rows are about, with the share of all their scores that they have. */
function topicsOf(voters: readonly Ranked[]): [topic: string, share: number][] {
  const votes = new Map<string, { count: number; sum: number }>();
  let whole = 0;
  for (const { entry, score } of voters) {
    whole += score;
    const topic = topicOfRow(entry);
    if (topic.length < 2 || topic.length > LONGEST_TOPIC) continue;
    const known = votes.get(topic) ?? { count: 0, sum: 0 };
    votes.set(topic, { count: known.count + 1, sum: known.sum + score });
  }
  return [...votes].filter(([, { count }]) => count >= LEAST_VOTES).map(([topic, { sum }]) => [topic, sum / whole]);
}

/** Rows whose titles the query is a short name of. */
function shortened({ shortName }: Signals, entries: readonly (Entry | undefined)[]): number[] {
  if (shortName === null) return [];
  return entries.filter((entry) => entry !== undefined && shortName(entry.ownTitle) >= SURE).map((entry) => entry!.id);
}
