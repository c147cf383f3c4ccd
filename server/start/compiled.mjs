// The service as plain JavaScript: translating some six hundred TypeScript modules one by one at every start takes over a second. They are compiled once,
// with esbuild, into node_modules/.cache/guibei/KEY, where KEY stands for their contents; a change of any of them gives another KEY.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOMS = ['server', 'db', 'jobs', 'seeds'];
const ENTRIES = [
  'server/main.ts',
  'server/cli.ts',
  'server/extract/worker.ts',
  'server/extract/ocr/worker.ts',
  'server/letters/workbookThread.ts',
];
const SOURCE = /(?<!\.d)\.tsx?$/;
const HASHED = /\.(tsx?|json|mjs)$/;
/** Compilations kept: a service that runs still reads from the one it was started with. */
const KEPT = 40;
/** A file in each of them, written at every start. */
const USED = 'used';

/**
 * What to import for an entry (`server/cli.ts` …): its compiled form, or the source itself, with tsx to translate it, where compiling is not possible (a
 * folder that may not be written, a source that does not parse).
 */
export async function runnable(root, entry) {
  try {
    return await compiled(root, entry);
  } catch {
    const { register } = await import('tsx/esm/api');
    register({ tsconfig: join(root, 'tsconfig.json') });
    return join(root, entry);
  }
}

/**
 * The path of a compiled entry (`server/cli.ts` …) of the project at `root`, compiled now where its sources have changed;
 * throws whatever keeps it from being made. An entry that is none of the service's own is compiled by itself: a process of a test.
 */
export async function compiled(root, entry) {
  const foreign = !ENTRIES.includes(entry);
  const sources = readSources(root);
  if (foreign) sources.push(sourceAt(join(root, entry)));
  const cache = join(root, 'node_modules', '.cache', 'guibei');
  const folder = join(cache, keyOf(root, sources));
  const known = existsSync(folder);
  if (!known) await compile(root, foreign ? [entry] : ENTRIES, sources, folder);
  await writeFile(join(folder, USED), '').catch(() => undefined);
  if (!known) await prune(cache).catch(() => undefined);
  return join(folder, entry.replace(SOURCE, '.mjs'));
}

function readSources(root) {
  return ROOMS.flatMap((room) =>
    existsSync(join(root, room))
      ? readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
          .filter((name) => HASHED.test(name))
          .map((name) => join(root, room, name))
      : [],
  )
    .sort()
    .map(sourceAt);
}

const sourceAt = (path) => ({ path, bytes: readFileSync(path) });

/** The place counts too, because paths of the sources are written into what is made of them. */
function keyOf(root, sources) {
  const hash = createHash('sha256')
    .update(root)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const { path, bytes } of sources) hash.update(`\n${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex').slice(0, 32);
}

async function compile(root, entries, sources, folder) {
  const making = `${folder}.${process.pid}`;
  const esbuild = await import('esbuild');
  try {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: entries.filter((entry) => existsSync(join(root, entry))),
      outdir: making,
      outbase: root,
      outExtension: { '.js': '.mjs' },
      bundle: true,
      // What is imported lazily stays lazy: a file of its own.
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      tsconfig: join(root, 'tsconfig.json'),
      // For whoever asks for them: NODE_OPTIONS=--enable-source-maps. Node would read those of all libraries as well, tens of megabytes.
      sourcemap: 'linked',
      sourcesContent: false,
      plugins: [inPlace(sources)],
      logLevel: 'silent',
    });
    await rename(making, folder).catch((error) => {
      // Another process was quicker.
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await esbuild.stop();
    await rm(making, { recursive: true, force: true });
  }
}

/** Modules that ask where they are are told where their source is. */
function inPlace(sources) {
  const asking = new Map();
  for (const { path, bytes } of sources)
    if (SOURCE.test(path) && bytes.includes('import.meta.')) asking.set(path, bytes.toString('utf8'));
  const told = (path) =>
    asking
      .get(path)
      .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
      .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(path)))
      .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(path));
  const literal = (path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return {
    name: 'in place',
    setup(build) {
      if (asking.size === 0) return;
      build.onLoad({ filter: new RegExp(`^(?:${[...asking.keys()].map(literal).join('|')})$`) }, ({ path }) =>
        asking.has(path) ? { contents: told(path), loader: path.endsWith('x') ? 'tsx' : 'ts' } : undefined,
      );
    },
  };
}

/** Removes what has not been started for the longest time. */
async function prune(cache) {
  const used = [];
  for (const name of await readdir(cache)) {
    const file = await stat(join(cache, name, USED)).catch(() => null);
    if (file) used.push({ name, at: file.mtimeMs });
  }
  used.sort((a, b) => b.at - a.at);
  for (const { name } of used.slice(KEPT)) await rm(join(cache, name), { recursive: true, force: true });
}
