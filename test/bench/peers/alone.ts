import type { Asked } from './asked.ts';
import { drawFrom } from './drawn.ts';
import { plainMiniSearch, trigram } from './embedded.ts';
import { folderOf } from './folders.ts';
import type { Folder } from './folders.ts';
import { lucene } from './lucene.ts';
import { askOurs, knownItems, likeTruth, notInForce, openOurs } from './ours.ts';
import { postgres } from './postgres.ts';

/** What one engine showed in its own process; `note` says what a table cannot. */
export interface Told extends Asked {
  note: string;
}

/** From this size on, PostgreSQL is asked every fourth query: it takes seconds for some. */
const PATIENT = 50_000;
const ITEMS = 500;

/** Rounds after which everything has been asked for before; answers themselves are never remembered here. */
const ROUNDS = 3;

async function ours(folder: Folder, { checked = false, before = 0 } = {}): Promise<Told> {
  const opened = await openOurs(folder);
  for (let round = 0; round < before; round++) await askOurs(opened);
  const asked = await askOurs(opened);
  const notes = { openMs: Math.round(opened.openMs), memoryMb: Math.round(process.memoryUsage().rss / 1e6) };
  if (!checked) return { ...asked, note: JSON.stringify(notes) };
  const drawn = await drawFrom(folder.records, folder.count, ITEMS);
  const known = await knownItems(opened, drawn);
  const like = await likeTruth(opened, drawn);
  const validity = await notInForce(opened, drawn);
  await opened.close();
  return { ...asked, note: JSON.stringify({ ...notes, known, like, notInForce: validity }) };
}

const ENGINES: Record<string, (folder: Folder) => Promise<Told | null>> = {
  ours: (folder) => ours(folder),
  again: (folder) => ours(folder, { before: ROUNDS }),
  checked: (folder) => ours(folder, { checked: true }),
  trigram: async (folder) => ({ ...(await trigram(folder)), note: '' }),
  postgres: async (folder) => {
    const asked = await postgres(folder, folder.count < PATIENT ? 1 : 4);
    return asked && { ...asked, note: asked.given === 0 ? '' : `${asked.given} given up after 10 s` };
  },
  lucene: async (folder) => {
    const asked = await lucene(folder);
    return asked && { ...asked, note: 'no snippets; the fourth round' };
  },
  minisearch: async (folder) => ({
    ...(await plainMiniSearch(folder)),
    note: `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
  }),
};

const [name = '', count = '0'] = process.argv.slice(2);
const engine = ENGINES[name];
if (engine === undefined) throw new Error(`no engine ${name}; there are ${Object.keys(ENGINES).join(', ')}`);
process.stdout.write(`${JSON.stringify(await engine(await folderOf(Number(count))))}\n`);
process.exit(0);
