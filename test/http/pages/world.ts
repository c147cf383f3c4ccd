import type { Router } from 'express';
import request from 'supertest';
import { addUser } from '../../../server/actions/accounts/addUser.ts';
import type { Role } from '../../../server/domain/codes.ts';
import { createApp } from '../../../server/http/app.ts';
import { createLog } from '../../../server/http/log.ts';
import type { Shell } from '../../../server/http/shell.ts';
import type { Context } from '../../../server/ports.ts';
import { createWorld, SYSTEM, type World } from '../../support/world.ts';

export const PASSWORD = '清河县司法局的好密码';

/** Pages over a real data folder, and people who are signed in to them. `pages` are the routes of the part under test. */
export async function pagesWorld(pages: (ctx: Context) => ((router: Router, shell: Shell) => void)[]) {
  const world: World = await createWorld();
  const { ctx } = world;
  const app = createApp({
    context: ctx,
    config: world.config,
    log: createLog('silent'),
    site: { county: '清河县' },
    pages: pages(ctx),
    api: [],
    ready: async () => ({ database: true }),
  });
  const agents = new Map<string, ReturnType<typeof request.agent>>();
  const agent = (who: string | null) => {
    const found = who === null ? request.agent(app).set('Sec-Fetch-Site', 'same-origin') : agents.get(who);
    if (!found) throw new Error(`nobody is called ${who}`);
    return found;
  };
  return {
    world,
    ctx,
    /** Somebody with a role, signed in. */
    async has(who: string, role: Role, issuerId: number | null = null): Promise<void> {
      await addUser(ctx, SYSTEM, {
        login: who,
        name: who,
        role,
        issuerId,
        password: PASSWORD,
        mustChangePassword: false,
        mail: null,
      });
      const fresh = request.agent(app).set('Sec-Fetch-Site', 'same-origin');
      await fresh.post('/sign-in').type('form').send({ login: who, password: PASSWORD }).expect(303);
      agents.set(who, fresh);
    },
    get: (who: string | null, path: string) => agent(who).get(path),
    post: (who: string | null, path: string, body: object) => agent(who).post(path).type('form').send(body),
    upload: (who: string | null, path: string, file: { name: string; text: string | Buffer }, fields: object = {}) => {
      const test = agent(who).post(path);
      for (const [name, value] of Object.entries(fields)) test.field(name, String(value));
      return test.attach('files', Buffer.from(file.text), file.name);
    },
    close: () => world.close(),
  };
}

export type PagesWorld = Awaited<ReturnType<typeof pagesWorld>>;

/** The value of a hidden or typed field of a page. */
export function fieldOf(html: string, name: string): string {
  const tag = new RegExp(`<input[^>]*name="${name.replaceAll('.', '\\.')}"[^>]*>`).exec(html)?.[0] ?? '';
  const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
