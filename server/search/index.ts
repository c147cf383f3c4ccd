import type BetterSqlite3 from 'better-sqlite3';
import type { Day } from '../domain/day.ts';
import type { SearchAnswer, SearchDoc } from '../domain/search.ts';
import type { SearchIndex } from '../ports.ts';
import { NO_ALIASES } from './aliases.ts';
import { findAlike, rarityOf } from './alike.ts';
import { createAnswers, MOST } from './answer.ts';
import type { Aliases } from './aliases.ts';
import { createBackground } from './background.ts';
import { createBodies } from './bodies.ts';
import { createCatalogue } from './catalogue.ts';
import { differencesOf } from './compare.ts';
import { explained } from './explain.ts';
import type { Parts } from './engine.ts';
import { filterOf } from './filters.ts';
import { createMemory } from './memory.ts';
import { createPostings } from './postings.ts';
import { learnToPronounce } from './record.ts';
import { createSounds } from './sounds.ts';
import { suggestionsFor } from './suggest.ts';
import { createSearchTables } from './tables.ts';
import { createTexts } from './texts.ts';
import { createTitles } from './titles.ts';
import { createValidities } from './validityOn.ts';
import { createWarmUp } from './warmUp.ts';
import { createWriter } from './writer.ts';
import { createWritten } from './written.ts';

export { readAliases } from './aliases.ts';
export { createSearchTables } from './tables.ts';

/** The writer of an index alone, for a file that others search: nothing is held in memory. */
export function createIndexWriter(database: BetterSqlite3.Database) {
  createSearchTables(database);
  const { apply, settle, tidy } = createWriter(database);
  return {
    apply,
    settle,
    tidy,
    differences: (expected: AsyncIterable<SearchDoc>) => differencesOf(database, expected),
  };
}

export interface SearchIndexOptions {
  /** A connection of the index's own to the database file; `close` of the index leaves it open. */
  database: BetterSqlite3.Database;
  /** From `readAliases(…)`; none by default. */
  aliases?: Aliases;
  /**
   * Changes whenever states of documents may have been written (the head of the audit log: there is no write without its row). Without it everything that
   * is written to the file, be it a session, makes the index read the states of all documents again.
   */
  version?: () => number;
  /** Answers kept while nothing is written; 0 for none. */
  memory?: number;
  /** The day that most will ask for; with it the index asks itself some questions before anybody does. Not worth it for a single question. */
  today?: () => Day;
}

const MEMORY = 500;
/** Pages of the index kept in memory: the default of 2 MB makes every common word a walk through the file. */
const CACHE_KIB = 32_768;
/** Bytes of the file that are read in place; every page so read counts as memory of the process. */
const MAPPED = 64 * 1024 * 1024;

/** The `SearchIndex` over SQLite FTS5 (texts) and MiniSearch (short fields); ready for its first answer when it resolves. */
export async function createSearchIndex(options: SearchIndexOptions): Promise<SearchIndex> {
  const { database } = options;
  createSearchTables(database);
  database.pragma(`cache_size = -${CACHE_KIB}`);
  database.pragma(`mmap_size = ${MAPPED}`);
  const catalogue = createCatalogue(database);
  const sounds = createSounds(catalogue);
  const texts = createTexts(database);
  const postings = createPostings(
    database,
    (id, flat) => (catalogue.entries[id]?.flatTitle ?? '').includes(flat) || texts.flat(id).includes(flat),
  );
  const parts: Parts = {
    catalogue,
    postings,
    bodies: createBodies(postings, catalogue),
    titles: createTitles(),
    aliases: options.aliases ?? NO_ALIASES,
    texts,
    written: createWritten(catalogue),
  };
  const writer = createWriter(database);
  const validitiesOn = createValidities(database);
  const memory = createMemory<string, SearchAnswer>(options.memory ?? MEMORY);
  const position = database.prepare<[], number>('SELECT position FROM search_state').pluck();
  const ownWrites = database.prepare<[], number>('SELECT total_changes()').pluck();
  const { today } = options;
  const warmUp = createWarmUp(catalogue, (q) => {
    settle();
    if (today) answer({ q, on: today(), visibility: { kind: 'public' } });
  });
  const background = createBackground([
    parts.titles.step,
    sounds.step,
    parts.written.step,
    learnToPronounce,
    ...(today ? [warmUp] : []),
  ]);
  let stamp = '';
  let version: string | number = '';

  /** Every answer is made in one go: when the next one begins, nobody reads what was at hand for the last. */
  function settle(): void {
    postings.settle();
    texts.settle();
  }

  /** Follows what has been written, by whomever; a few microseconds when nothing is new. To be called before anything is read. */
  function follow(): void {
    settle();
    const now = `${database.pragma('data_version', { simple: true })}/${ownWrites.get()}`;
    if (now === stamp) return;
    stamp = now;
    const known = version;
    version = options.version?.() ?? now;
    postings.follow();
    const { gone, come } = catalogue.follow();
    if (version !== known || gone.length + come.length > 0) memory.clear();
    if (gone.length + come.length === 0) return;
    parts.postings.clear();
    texts.clear();
    parts.titles.change(gone, come);
    sounds.change(gone, come);
    parts.written.change();
    background.start();
  }

  const answer = createAnswers(parts, sounds, (on) => validitiesOn(on, version));

  follow();

  return {
    async apply(documents, to) {
      await writer.apply(documents, to);
      follow();
    },
    position: async () => position.get() ?? 0,
    async search(request) {
      follow();
      const key = JSON.stringify(request);
      return memory.take(key, () => answer(request));
    },
    async explain(request, documentId) {
      follow();
      const filter = filterOf({ ...request, validity: 'all' }, validitiesOn(request.on, version), catalogue);
      const given = answer({ ...request, sort: 'relevance', offset: 0, limit: MOST });
      return explained(parts, texts, filter, given, documentId);
    },
    async suggest(prefix, visibility, on, limit) {
      follow();
      const filter = filterOf({ q: '', on, visibility }, validitiesOn(on, version), catalogue);
      return suggestionsFor(prefix, limit, parts, sounds, (entry) => filter.accepts(entry));
    },
    async alike(request) {
      follow();
      const { on, visibility, validity } = request;
      return findAlike(
        parts,
        request,
        filterOf({ q: '', on, visibility, validity }, validitiesOn(on, version), catalogue),
      );
    },
    async rarity(pairs) {
      follow();
      return rarityOf(parts, pairs);
    },
    refresh: async () => follow(),
    prepare: () => background.finish(),
    differences: (expected) => differencesOf(database, expected),
    tidy: () => writer.tidy(),
    async close() {
      background.stop();
      await writer.settle();
      memory.clear();
    },
  };
}
