import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Express } from 'express';
import request from 'supertest';
import { createAccounts, createSessions } from '../../db/accounts.ts';
import { createReader } from '../../db/read/reader.ts';
import { drizzled, migrateUp, openSqlite } from '../../db/sqlite.ts';
import { createCommitter } from '../../db/store.ts';
import { addUser, type NewUser } from '../../server/actions/accounts/addUser.ts';
import type { AccountsContext } from '../../server/actions/accounts/context.ts';
import { fixedClock } from '../../server/clock.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { insert } from '../../server/domain/change.ts';
import { createFiles } from '../../server/files/store.ts';
import { createApp } from '../../server/http/app.ts';
import { createLog } from '../../server/http/log.ts';
import type { AppDeps } from '../../server/http/shell.ts';

export const SYSTEM: Actor = { kind: 'system', name: 'test' };
export const PASSWORD = '清河县司法局的好密码';
export const NOW = '2026-11-22T01:00:00.000Z';

/** Accounts over a real database and a real folder, with a clock that stands still and hashing that costs nothing. */
export async function accountsWorld() {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-http-'));
  const sqlite = openSqlite(join(folder, 'guibei.db'));
  // These tests check what is written, not that it survives a power cut.
  sqlite.pragma('synchronous = OFF');
  migrateUp(sqlite);
  const db = drizzled(sqlite);
  const clock = fixedClock(NOW);
  const store = createCommitter(sqlite, clock);
  const context = {
    store,
    clock,
    reader: createReader(db),
    accounts: createAccounts(db),
    sessions: createSessions(db),
    files: createFiles(join(folder, 'files')),
    hashCost: { ln: 4, r: 8, p: 1 },
  } satisfies AccountsContext & Record<string, unknown>;
  return {
    context,
    clock,
    sqlite,
    folder,
    add: (input: Partial<NewUser> & Pick<NewUser, 'login' | 'role'>) =>
      addUser(context, SYSTEM, { name: input.login, password: PASSWORD, mustChangePassword: false, ...input }),
    async addIssuer(name: string): Promise<number> {
      const [id = 0] = await store.ids(1);
      const row = {
        id,
        name,
        shortNames: [],
        codes: [],
        kind: 'department',
        tier: 'department',
        parentId: null,
      } as const;
      const ended = { activeFrom: null, activeTo: null, successorId: null, endBasis: null, mergedIntoId: null };
      const rest = { ownReviewer: false, ...ended };
      await store.commit(
        {
          act: 'issuer.add',
          documents: [],
          writes: [insert('issuer', { ...row, ...rest, shortNames: [], codes: [] })],
        },
        SYSTEM,
      );
      return id;
    },
    /** Audit rows, oldest first: act, actor and note. */
    audit: () =>
      sqlite.prepare('SELECT act, actor, note FROM audit ORDER BY seq').all() as {
        act: string;
        actor: string;
        note: string | null;
      }[],
    /** Temporary files that lie about. */
    leftovers: () => readdir(join(folder, 'files', 'tmp')).catch(() => []),
    async close(): Promise<void> {
      sqlite.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type AccountsWorld = Awaited<ReturnType<typeof accountsWorld>>;

/** The accounts' world behind the real shell. `log` collects the lines that the service writes. */
export async function httpWorld(more: Partial<AppDeps> = {}) {
  const world = await accountsWorld();
  const lines: string[] = [];
  const app: Express = createApp({
    context: world.context,
    config: { baseUrl: null, sessionMs: 12 * 3_600_000, trustProxy: null, uploadBytes: 100_000 },
    log: createLog('info', { write: (line: string) => void lines.push(line) }),
    pages: [],
    api: [],
    site: { county: '清河县' },
    ready: async () => ({ database: true }),
    ...more,
  });
  return {
    ...world,
    app,
    lines,
    /** A browser: keeps cookies and says where it comes from. */
    browser: () => request.agent(app).set('Sec-Fetch-Site', 'same-origin'),
    /** A browser in which somebody has signed in. */
    async signedIn(login: string, password = PASSWORD) {
      const agent = request.agent(app).set('Sec-Fetch-Site', 'same-origin');
      await agent.post('/sign-in').type('form').send({ login, password }).expect(303);
      return agent;
    },
  };
}

export type HttpWorld = Awaited<ReturnType<typeof httpWorld>>;
