import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { fixedClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import type { Config } from '../../server/config.ts';
import { openHouse, readerFor } from '../../server/context.ts';
import type { House, HouseOptions } from '../../server/context.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { insert } from '../../server/domain/change.ts';
import type { IssuerKind, Role, Tier } from '../../server/domain/codes.ts';
import type { UserRow } from '../../server/domain/model.ts';
import type { TextReader } from '../../server/ports.ts';

/** 2026-11-22 09:00 in Shanghai, a Sunday. */
export const NOW = '2026-11-22T01:00:00.000Z';
export const SYSTEM: Actor = { kind: 'system', name: '测试' };
export type UserActor = Extract<Actor, { kind: 'user' }>;

export interface WorldOptions extends HouseOptions {
  config?: Partial<Config>;
}

let shared: TextReader | null = null;

/** One reader for all worlds of a run: to start its processes takes longer than most files take to read. It ends with the run. */
const sharedReader = (): TextReader => (shared ??= readerFor(readConfig({})));

let empty: Promise<Buffer> | null = null;

/** The database of a house that was opened and closed, made once for all worlds of a run: its tables take longer than most tests. */
async function emptyDatabase(): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-empty-'));
  const config = readConfig({}, { dataDir: folder, profile: 'qinghe' });
  const house = await openHouse(config, { clock: fixedClock(NOW), mailer: null, text: sharedReader() });
  // The last connection to close takes the log into the file.
  await house.close();
  const bytes = await readFile(join(folder, 'guibei.db'));
  await rm(folder, { recursive: true });
  return bytes;
}

/** A house over a data folder of its own, with a clock that stands still until it is set. */
export async function createWorld(options: WorldOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-world-'));
  const clock = fixedClock(NOW);
  const config = readConfig({}, { dataDir: join(folder, 'data'), profile: 'qinghe', ...options.config });
  const failures: unknown[] = [];
  // Limits of its own make a reader of its own.
  const reader = options.config?.uploadBytes === undefined ? sharedReader() : undefined;
  const open = (): Promise<House> =>
    openHouse(config, { clock, mailer: null, failed: (error) => failures.push(error), text: reader, ...options });
  await mkdir(config.dataDir, { recursive: true });
  const database = join(config.dataDir, 'guibei.db');
  if (!existsSync(database)) await writeFile(database, await (empty ??= emptyDatabase()));
  let house = await open();

  const world = {
    folder,
    config,
    clock,
    /** What background work complained of. */
    failures,
    get house() {
      return house;
    },
    get ctx() {
      return house.ctx;
    },
    /** Closes the house and opens it again over the same folder: a restart. */
    async restart(): Promise<void> {
      await house.close();
      house = await open();
    },
    /** A second connection, for looking and for tampering. */
    sql<T>(work: (sqlite: Database.Database) => T): T {
      const sqlite = new Database(database);
      try {
        return work(sqlite);
      } finally {
        sqlite.close();
      }
    },
    async issuer(name: string, kind: IssuerKind = 'department', tier: Tier = 'department'): Promise<number> {
      const [id = 0] = await house.ctx.store.ids(1);
      const row = {
        id,
        name,
        shortNames: [],
        codes: [],
        kind,
        tier,
        parentId: null,
        ownReviewer: false,
        activeFrom: null,
        activeTo: null,
        successorId: null,
        endBasis: null,
        mergedIntoId: null,
      };
      await house.ctx.store.commit({ act: 'issuer.add', documents: [], writes: [insert('issuer', row)] }, SYSTEM);
      return id;
    },
    /** A person of a role; no password that anybody could sign in with. */
    async person(role: Role, more: Partial<UserRow> = {}): Promise<UserActor> {
      const [id = 0] = await house.ctx.store.ids(1);
      const row = {
        id,
        login: `${role}-${id}`,
        name: `${role}${id}`,
        role,
        issuerId: null,
        mail: null,
        passwordHash: 'x',
        mustChangePassword: false,
        failures: 0,
        lockedUntil: null,
        disabledAt: null,
        ...more,
      };
      await house.ctx.store.commit({ act: 'user.add', documents: [], writes: [insert('user', row)] }, SYSTEM);
      return { kind: 'user', id, login: row.login, name: row.name, role, issuerId: row.issuerId };
    },
    /** Writes a file beside the data folder and answers its path. */
    async file(name: string, content: string | Uint8Array): Promise<string> {
      const path = join(folder, 'in', name);
      await mkdir(join(path, '..'), { recursive: true });
      await writeFile(path, content);
      return path;
    },
    async close(): Promise<void> {
      await house.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return world;
}

export type World = Awaited<ReturnType<typeof createWorld>>;
