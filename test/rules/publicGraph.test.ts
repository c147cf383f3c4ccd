import { readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const code = (file: string): string =>
  readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
/** What a module loads when it is loaded, or later; types are gone by then. */
const LOADS =
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^;'"]*?from\s+)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/g;

/** Every module of ours that starts with `entry`, with the one that asked for it first. */
function loaded(entry: string): Map<string, string> {
  const seen = new Map<string, string>();
  const walk = (file: string, by: string): void => {
    if (seen.has(file)) return;
    seen.set(file, by);
    for (const match of code(file).matchAll(LOADS)) {
      const target = match[1] ?? match[2] ?? '';
      if (/\.tsx?$/.test(target)) walk(relative(ROOT, normalize(join(ROOT, dirname(file), target))), file);
    }
  };
  walk(entry, '');
  return seen;
}

const half = loaded('server/publicService.ts');
const whole = loaded('server/service.ts');
const chain = (file: string): string => {
  const steps = [file];
  for (let by = half.get(file); by; by = half.get(by)) steps.push(by);
  return steps.join(' ← ');
};
const among = (files: Map<string, string>, sign: (file: string) => boolean): string[] => [...files.keys()].filter(sign);

it('sees what it looks for in the whole service', () => {
  expect(half.size).toBeGreaterThan(100);
  expect(whole.has('server/http/session.ts')).toBe(true);
  expect(whole.has('db/store.ts')).toBe(true);
});

const NEVER: readonly [what: string, sign: (file: string) => boolean][] = [
  ['sessions or signing in', (file) => /^server\/http\/(session|sessionStore|who)\.ts$/.test(file)],
  ['accounts', (file) => /^(server\/actions\/accounts\/|db\/accounts\.ts|server\/http\/api\/accounts\.ts)/.test(file)],
  ['the writer of the books', (file) => /^db\/(store|audit|numbers|spans|feed|upkeep)\.ts$/.test(file)],
  ['the writer of the public copy', (file) => file === 'db/public/store.ts'],
  ['an act that commits', (file) => /\.commit(All)?\(/.test(code(file))],
  ['jobs', (file) => file.startsWith('jobs/')],
  ['readers of files', (file) => file.startsWith('server/extract/')],
  ['mail', (file) => file.startsWith('server/notify/')],
  ['the house', (file) => file === 'server/context.ts' || file === 'server/service.ts'],
];

it.each(NEVER)('the public process never loads %s', (_, sign) => {
  expect(among(half, sign).map(chain)).toEqual([]);
  expect(among(whole, sign)).not.toEqual([]);
});
