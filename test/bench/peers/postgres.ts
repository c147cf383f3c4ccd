import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { labelled } from './asked.ts';
import type { Asked } from './asked.ts';
import { recordsIn } from './drawn.ts';
import { ROOM } from './folders.ts';
import type { Folder } from './folders.ts';
import { tokensOf } from './tokens.ts';

const DATA = join(ROOM, 'postgres');
const PORT = '54329';
/** One thread, as all others; what is lost by a crash can be made again. */
const SETTINGS = [
  'shared_buffers=1GB',
  'work_mem=64MB',
  'maintenance_work_mem=512MB',
  'max_wal_size=4GB',
  'fsync=off',
  'jit=off',
  'max_parallel_workers_per_gather=0',
  "listen_addresses=''",
  `unix_socket_directories='${DATA}'`,
];
/** Seconds that one query may take. */
const PATIENCE = 10;
/** Positions of one word that a tsvector keeps, and the last one. */
const [MOST_PLACES, LAST_PLACE] = [255, 16_383];

const asPostgres = (program: string, args: readonly string[], input?: string): string =>
  execFileSync('runuser', ['-u', 'postgres', '--', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    ...(input === undefined ? {} : { input }),
  });
const psql = (database: string): string[] => [
  '-h',
  DATA,
  '-p',
  PORT,
  '-d',
  database,
  '-q',
  '-t',
  '-A',
  '-v',
  'ON_ERROR_STOP=0',
];

/** Words with their places as PostgreSQL reads them; places of titles weigh more. */
function tsvector(title: string, text: string): string {
  const places = new Map<string, string[]>();
  let place = 0;
  const add = (words: string[], weight: string): void => {
    for (const word of words) {
      place = Math.min(LAST_PLACE, place + 1);
      const known = places.get(word);
      if (known === undefined) places.set(word, [`${place}${weight}`]);
      else if (known.length < MOST_PLACES) known.push(`${place}${weight}`);
    }
  };
  add(tokensOf(title), 'A');
  add(tokensOf(text), '');
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

async function fill(database: string, { records }: Folder): Promise<void> {
  asPostgres('psql', psql('postgres'), `CREATE DATABASE ${database}_new`);
  asPostgres('psql', psql(`${database}_new`), 'CREATE UNLOGGED TABLE doc (external text, words tsvector)');
  const copy = ['-u', 'postgres', '--', 'psql', ...psql(`${database}_new`), '-c', 'COPY doc FROM STDIN'];
  const child = spawn('runuser', copy, { stdio: ['pipe', 'ignore', 'inherit'], cwd: '/' });
  const ended = once(child, 'exit');
  for await (const { externalId, title, text } of recordsIn(records))
    if (!child.stdin.write(`${externalId}\t${tsvector(title, text)}\n`)) await once(child.stdin, 'drain');
  child.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`COPY ended with ${String(code)}`);
  asPostgres('psql', psql(`${database}_new`), 'CREATE INDEX ON doc USING gin (words); VACUUM ANALYZE doc;');
  asPostgres('psql', psql('postgres'), `ALTER DATABASE ${database}_new RENAME TO ${database}`);
}

/** Our bigrams as tsvectors (the `simple` configuration would make the same of them) in a GIN index, words joined by OR, best by ts_rank. Null where PostgreSQL 15 is not installed. */
export async function postgres(folder: Folder, every = 1): Promise<(Asked & { given: number }) | null> {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const bin = join('/usr/lib/postgresql', versions.at(-1) ?? '', 'bin');
  if (versions.length === 0 || !existsSync(join(bin, 'postgres'))) return null;
  if (!existsSync(join(DATA, 'PG_VERSION'))) {
    rmSync(DATA, { recursive: true, force: true });
    mkdirSync(DATA, { recursive: true });
    execFileSync('chown', ['postgres', DATA]);
    asPostgres(join(bin, 'initdb'), ['-D', DATA, '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust']);
  }
  const options = SETTINGS.map((setting) => `-c ${setting}`).join(' ');
  const control = (...args: string[]): string => asPostgres(join(bin, 'pg_ctl'), ['-D', DATA, '-w', ...args]);
  control('start', '-l', join(DATA, 'log'), '-o', `-p ${PORT} ${options}`);
  try {
    const database = `docs${folder.count}`;
    const known = asPostgres('psql', psql('postgres'), 'SELECT datname FROM pg_database').split('\n');
    if (!known.includes(database)) {
      if (known.includes(`${database}_new`)) asPostgres('psql', psql('postgres'), `DROP DATABASE ${database}_new`);
      await fill(database, folder);
    }
    const queries = labelled().filter((_, i) => i % every === 0);
    const script = queries.map(({ q }) => {
      const words = [...new Set(tokensOf(q))].map((word) => `'${word}'`).join(' | ');
      return `SELECT '!' || coalesce(string_agg(external, ' '), '') FROM (SELECT external FROM doc, CAST($q$${words}$q$ AS tsquery) q
        WHERE words @@ q ORDER BY ts_rank(words, q) DESC LIMIT 10) best;`;
    });
    const said = asPostgres(
      'psql',
      psql(database),
      [`SET statement_timeout = '${PATIENCE}s';`, '\\timing on', ...script.flatMap((one) => ["\\echo '#'", one])].join(
        '\n',
      ),
    );
    const asked = { wall: [] as number[], cpu: [] as number[], hits: [] as string[][], given: 0 };
    for (const part of said.split('#\n').slice(1)) {
      const ms = /Time: ([\d.]+) ms/.exec(part)?.[1];
      const ids = /^!(.*)$/m.exec(part)?.[1];
      if (ids === undefined) asked.given++;
      asked.wall.push(ids === undefined ? PATIENCE * 1000 : Number(ms));
      asked.hits.push((ids ?? '').split(' '));
    }
    return asked;
  } finally {
    control('stop', '-m', 'fast');
  }
}
