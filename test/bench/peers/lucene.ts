import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { labelled } from './asked.ts';
import type { Asked } from './asked.ts';
import { recordsIn } from './drawn.ts';
import { ROOM } from './folders.ts';
import type { Folder } from './folders.ts';
import { tokensOf } from './tokens.ts';

const JARS = ['lucene-core', 'lucene-analyzers-common'].map((name) => `/usr/share/java/${name}-8.7.0.jar`);
const SOURCE = resolve(import.meta.dirname, '../lucene/Yardstick.java');
const CLASSES = join(ROOM, 'classes');
/** A JVM is at its speed after some rounds of the same. */
const ROUNDS = '4';

const run = (args: readonly string[]): string[] => [
  '-Xmx2g',
  '-cp',
  [CLASSES, ...JARS].join(':'),
  'Yardstick',
  ...args,
];

/** Debian's Lucene 8.7 over our bigrams in BM25, titles double; its index is kept in the folder. Null where it is not installed. */
export async function lucene({ records }: Folder): Promise<Asked | null> {
  if (!JARS.every((jar) => existsSync(jar))) return null;
  mkdirSync(CLASSES, { recursive: true });
  execFileSync('javac', ['-cp', JARS.join(':'), '-d', CLASSES, SOURCE]);
  const index = join(dirname(records), 'lucene');
  if (!existsSync(index)) {
    const making = `${index}.new`;
    rmSync(making, { recursive: true, force: true });
    const child = spawn('java', run(['index', making]), { stdio: ['pipe', 'ignore', 'inherit'] });
    const ended = once(child, 'exit');
    for await (const { externalId, title, text } of recordsIn(records)) {
      const line = [externalId, tokensOf(title).join(' '), tokensOf(text).join(' ')].join('\t');
      if (!child.stdin.write(`${line}\n`)) await once(child.stdin, 'drain');
    }
    child.stdin.end();
    const [code] = await ended;
    if (code !== 0) throw new Error(`Lucene ended with ${String(code)}`);
    renameSync(making, index);
  }
  const input = labelled().map(({ q }) => tokensOf(q).join(' '));
  const said = execFileSync('java', run(['ask', index, ROUNDS]), { input: input.join('\n'), encoding: 'utf8' });
  const asked: Asked = { wall: [], cpu: [], hits: [] };
  for (const line of said.trimEnd().split('\n')) {
    const [wall, cpu, ...ids] = line.split(' ');
    asked.wall.push(Number(wall) / 1e6);
    asked.cpu.push(Number(cpu) / 1e6);
    asked.hits.push(ids);
  }
  return asked;
}
