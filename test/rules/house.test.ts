import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../server/config.ts';
import { ACTS } from '../../server/domain/acts.ts';
import { actLabel } from '../../server/text/actLabels.ts';

const ROOT = join(import.meta.dirname, '../..');
const files = ['server', 'db', 'jobs', 'seeds'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs|js)$/.test(name))
    .map((name) => join(top, name)),
);
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** Without comments and strings that only talk of a thing. */
const codeOf = (file: string): string => textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** Room → rooms it may import, besides itself. Design §2. `top` are the files beside the rooms, the composition among them. */
const ROOMS: Record<string, readonly string[]> = {
  domain: [],
  ports: ['domain', 'config', 'extract'],
  config: ['domain'],
  clock: ['domain', 'ports'],
  reading: ['domain'],
  extract: ['domain', 'ports', 'start'],
  search: ['domain', 'ports'],
  files: ['domain', 'ports'],
  letters: ['domain', 'ports', 'text', 'start'],
  notify: ['domain', 'ports', 'text'],
  text: ['domain', 'ports'],
  db: ['domain', 'ports'],
  actions: ['domain', 'ports', 'reading'],
  web: ['domain', 'ports', 'text'],
  http: ['domain', 'ports', 'config', 'actions', 'reading', 'text', 'web'],
  seeds: ['domain', 'ports', 'config', 'context', 'actions', 'reading', 'text'],
  jobs: ['domain', 'ports', 'config', 'context', 'actions', 'text'],
  context: [
    'domain',
    'ports',
    'config',
    'clock',
    'db',
    'search',
    'extract',
    'files',
    'letters',
    'notify',
    'jobs',
    'seeds',
  ],
  cli: [
    'domain',
    'ports',
    'config',
    'context',
    'service',
    'publicService',
    'actions',
    'reading',
    'extract',
    'text',
    'jobs',
    'seeds',
  ],
  service: ['domain', 'ports', 'config', 'context', 'actions', 'http', 'jobs', 'seeds', 'text'],
  publicService: ['domain', 'ports', 'config', 'clock', 'db', 'search', 'files', 'letters', 'actions', 'http', 'seeds'],
  main: ['cli'],
  start: [],
};

function roomOf(file: string): string | null {
  const [top = '', second = '', ...rest] = file.split('/');
  if (top !== 'server') return top;
  const room = rest.length > 0 ? second : second.replace(/\.(ts|mjs)$/, '');
  return room in ROOMS ? room : null;
}

describe('the rooms', () => {
  it('hold every file', () => {
    expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
    const tops = readdirSync(ROOT, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !/^(\.|node_modules$|data$|tmp$)/.test(entry.name))
      .map((entry) => entry.name);
    expect(tops.sort()).toEqual(['db', 'jobs', 'seeds', 'server', 'test']);
  });

  it('import only in the directions of the design', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file) ?? '';
      return [...codeOf(file).matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].flatMap((match) => {
        const target = relative(ROOT, normalize(join(ROOT, dirname(file), match[1] ?? '')));
        const other = roomOf(target);
        const fits = other === room || (other !== null && (ROOMS[room] ?? []).includes(other));
        return fits ? [] : [`${file} → ${target}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('keep the domain free of everything but the calendar', () => {
    const wrong = files
      .filter((file) => file.startsWith('server/domain/'))
      .flatMap((file) => [...codeOf(file).matchAll(/from '([^.'][^']*)'/g)].map((match) => `${file}: ${match[1]}`))
      .filter((line) => !line.endsWith(': temporal-polyfill'));
    expect(wrong).toEqual([]);
  });
});

const outside = (allowed: readonly string[], sign: RegExp): string[] =>
  files.filter((file) => !allowed.includes(file) && !file.startsWith('server/web/assets/') && sign.test(codeOf(file)));

describe('one place alone', () => {
  it('reads the environment', () => {
    // Spawned readers and the bootstrap pass the environment on or set it; they do not read settings from it.
    expect(outside(['server/config.ts', 'server/start.mjs'], /process\.env\b/)).toEqual([]);
  });

  it('reads the time', () => {
    expect(outside(['server/clock.ts'], /\bnew Date\(\s*\)|\bDate\.now\(|Temporal\.Now\b/)).toEqual([]);
  });

  it('writes to the console: the bootstrap, before there is anything else', () => {
    expect(outside(['server/start.mjs'], /\bconsole\.\w+\(/)).toEqual([]);
  });
});

it('leaves nothing unfinished behind', () => {
  const signs = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|expect-error|nocheck)|:\s*any\b|\bas any\b/;
  expect(files.filter((file) => signs.test(textOf(file)) && !/\.(mjs|js)$/.test(file))).toEqual([]);
});

it.each(ACTS)('the act %s has a label', (act) => {
  expect(actLabel(act)).toMatch(/\p{Script=Han}/u);
});

it('has one migration list that begins with the first', () => {
  const names = readdirSync(join(ROOT, 'db/migrations')).filter((name) => name.endsWith('.sql'));
  expect(names.sort()[0]).toBe('0000_first.sql');
});

describe('the README', () => {
  const path = join(ROOT, 'README.md');
  it('exists', () => expect(existsSync(path)).toBe(true));
  it.each(Object.keys(SETTINGS.shape))('tells of the setting %s', (name) => {
    expect(readFileSync(path, 'utf8')).toContain(`\`${name}\``);
  });
});
