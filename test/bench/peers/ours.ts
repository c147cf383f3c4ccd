import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Day } from '../../../server/domain/day.ts';
import type { SearchAnswer, SearchRequest } from '../../../server/domain/search.ts';
import type { SearchIndex } from '../../../server/ports.ts';
import { createSearchIndex, readAliases } from '../../../server/search/index.ts';
import { FORMAT } from '../../../server/search/tables.ts';
import { askAll, labelled } from './asked.ts';
import type { Asked } from './asked.ts';
import type { Drawn } from './drawn.ts';
import type { Folder } from './folders.ts';

export const ON = '2026-11-22' as Day;
const ALIASES = resolve(import.meta.dirname, '../../../seeds/aliases.json');
/** Hits of a page, and pages that are read of one answer. */
const [PAGE, PAGES] = [200, 25];

/** The search of a prepared folder as the service has it, without memory of answers. */
export interface Ours {
  index: SearchIndex;
  ask(request: Partial<SearchRequest>): Promise<SearchAnswer>;
  openMs: number;
  close(): Promise<void>;
}

/** Opens it as the service does and lets the background work of opening finish (titles, first questions, common words); throws where another version wrote the index, which opening would empty. */
export async function openOurs({ data, count }: Folder): Promise<Ours> {
  const begun = performance.now();
  const database = new Database(join(data, 'guibei.db'));
  const format = database.prepare<[], number>('SELECT format FROM search_state').pluck().get();
  if (format !== FORMAT)
    throw new Error(`${data} was indexed in format ${format}; delete the folder to have it made anew`);
  const aliases = readAliases(JSON.parse(readFileSync(ALIASES, 'utf8')));
  const index = await createSearchIndex({ database, memory: 0, aliases, today: () => ON });
  const ask = (request: Partial<SearchRequest>) =>
    index.search({ q: '', on: ON, visibility: { kind: 'public' }, validity: 'all', limit: 10, ...request });
  await ask({ q: '停车' });
  const openMs = performance.now() - begun;
  await new Promise((done) => setTimeout(done, 8000 + count / 4));
  const close = async (): Promise<void> => {
    await index.close();
    database.close();
  };
  return { index, ask, openMs, close };
}

const idsOf = ({ hits }: SearchAnswer): string[] => hits.map((hit) => hit.externalId ?? '');

/** The labelled queries, ten hits with snippets. */
export const askOurs = ({ ask }: Ours): Promise<Asked> => askAll(async (q) => idsOf(await ask({ q })));

/** Share of the drawn items whose document is among the ten best. */
export async function knownItems({ ask }: Ours, drawn: Drawn): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const kind of ['titles', 'numbers', 'passages'] as const) {
    const items = [...drawn[kind]].filter(([, ids]) => ids.length <= 10);
    let right = 0;
    for (const [item, ids] of items) {
      const hits = idsOf(await ask({ q: kind === 'passages' ? `"${item}"` : item }));
      if (ids.some((id) => hits.includes(id))) right++;
    }
    found[kind] = `${(right / items.length).toFixed(4)} of ${items.length}`;
  }
  return found;
}

/** Full matches of phrases against every document that truly holds them: hit by hit through the first pages, and by the number of all of them. */
export async function likeTruth({ ask }: Ours, drawn: Drawn): Promise<Record<string, string>> {
  let [got, right, wanted, totals] = [0, 0, 0, 0];
  for (const [phrase, ids] of drawn.phrases) {
    const truly = new Set(ids);
    let total = 1;
    for (let offset = 0; offset < Math.min(total, PAGES * PAGE); offset += PAGE) {
      const answer = await ask({ q: `"${phrase}"`, limit: PAGE, offset, sort: 'newest' });
      total = answer.total;
      const full = answer.hits.filter((hit) => hit.match === 'full');
      got += full.length;
      right += full.filter((hit) => truly.has(hit.externalId ?? '')).length;
    }
    wanted += Math.min(truly.size, PAGES * PAGE);
    if (total === truly.size) totals++;
  }
  const of = (all: number): string => (right / all).toFixed(6);
  const counted = `${totals} of ${drawn.phrases.size}`;
  return {
    phrases: String(drawn.phrases.size),
    pairs: String(wanted),
    recall: of(wanted),
    precision: of(got),
    counted,
  };
}

const DAYS = [ON, '2015-05-01', '2003-07-01'] as Day[];

/** Hits of the everyday search that were not in force on the asked day by the records themselves; 0 is asked for. */
export async function notInForce({ ask }: Ours, drawn: Drawn): Promise<{ hits: number; wrong: number }> {
  const seen = { hits: 0, wrong: 0 };
  for (const on of DAYS)
    for (const { q } of labelled()) {
      const { hits } = await ask({ q, on, validity: ['in_force'] });
      seen.hits += hits.length;
      for (const { externalId } of hits) {
        const { from = null, until = null } = drawn.days.get(externalId ?? '') ?? {};
        if (from === null || from > on || (until !== null && until < on)) seen.wrong++;
      }
    }
  return seen;
}
