import type { Express } from 'express';
import request from 'supertest';
import type { Test } from 'supertest';
import { addToken } from '../../../server/actions/accounts/tokens.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { rehearsalOf } from '../../../server/actions/rounds/rehearsal.ts';
import { carryOutHere } from '../../../server/actions/rounds/run.ts';
import { createReadingQueue } from '../../../server/actions/uploads/queue.ts';
import type { Role } from '../../../server/domain/codes.ts';
import { documentApi } from '../../../server/http/api/index.ts';
import { createApp } from '../../../server/http/app.ts';
import { createLog } from '../../../server/http/log.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';

/** The title of a notice of the fictional county and its text, with a phrase that stands nowhere else. */
export const TITLE = '清河县人民政府关于印发《清河县共享单车停放管理办法》的通知';
export const noticeText = (more = ''): string => `清河县人民政府关于印发
《清河县共享单车停放管理办法》的通知

清政发〔2026〕7号

各乡镇人民政府，县政府各部门：
《清河县共享单车停放管理办法》已经县政府同意，现印发给你们，请认真遵照执行。

清河县人民政府
2026年3月10日

清河县共享单车停放管理办法
第一条 为规范共享单车停放秩序，制定本办法。
第二条 运营企业应当在梧桐巷口设置电子围栏停放区。${more}
第三条 本办法自2026年4月15日起施行，有效期5年。
`;

/** The API over a real data folder: people with their tokens, requests in their name. */
export async function apiWorld() {
  const world = await createWorld();
  const { ctx } = world.house;
  const readings = createReadingQueue(ctx, 1, (_id, error) => world.failures.push(error));
  const imports: string[] = [];
  const busy = { now: false };
  const app: Express = createApp({
    context: ctx,
    config: world.config,
    log: createLog('silent'),
    site: { county: '清河县' },
    pages: [],
    api: [
      documentApi(ctx, readings, {
        scan: async (on) => !busy.now && (await scan(ctx, SYSTEM, on), true),
        import: async (path) => (busy.now ? null : imports.push(path)),
        batches: async () => !busy.now,
        rounds: () => carryOutHere(ctx),
        rehearseRound: (id, most) => rehearsalOf(ctx, SYSTEM, id, most),
      }),
    ],
    ready: async () => ({ database: true }),
  });
  const tokens = new Map<string, string>();
  const by = (who: string | null, test: Test): Test =>
    // Without a token it is a browser on our own page.
    who === null
      ? test.set('Sec-Fetch-Site', 'same-origin')
      : test.set('Authorization', `Bearer ${tokens.get(who) ?? who}`);
  const at = (path: string): string => encodeURI(`/api/v1${path}`);

  return {
    ...world,
    ctx,
    app,
    readings,
    imports,
    busy,
    /** Somebody with a role, known by `who` in the requests below. */
    async has(who: string, role: Role, issuerId: number | null = null) {
      const person = await world.person(role, { login: who, name: who, issuerId });
      const { token } = await addToken(ctx, SYSTEM, { userId: person.id, name: '试验' });
      tokens.set(who, token);
      return person;
    },
    get: (who: string | null, path: string): Test => by(who, request(app).get(at(path))),
    post: (who: string | null, path: string, body: object = {}): Test =>
      by(who, request(app).post(at(path))).send(body),
    put: (who: string | null, path: string, body: object): Test => by(who, request(app).put(at(path))).send(body),
    patch: (who: string | null, path: string, body: object): Test => by(who, request(app).patch(at(path))).send(body),
    /** A body as it is, however broken. */
    raw: (who: string | null, path: string, type: string, body: string): Test =>
      by(who, request(app).post(at(path)))
        .set('Content-Type', type)
        .send(body),
    upload: (
      who: string | null,
      files: Record<string, string | Buffer>,
      purpose = 'issued',
      path = '/uploads',
    ): Test => {
      const test = by(who, request(app).post(at(path))).field('purpose', purpose);
      for (const [name, bytes] of Object.entries(files)) test.attach('files', Buffer.from(bytes), name);
      return test;
    },
  };
}

export type ApiWorld = Awaited<ReturnType<typeof apiWorld>>;

/** Uploads the notice, with `more` in its second article, and waits until it is read: the answer itself waits for a while only. */
export async function uploaded(world: ApiWorld, who: string, purpose = 'issued', more = ''): Promise<number> {
  const res = await world.upload(who, { '通知.txt': noticeText(more) }, purpose).expect(200);
  await world.readings.idle();
  return (res.body as { uploadId: number }[])[0]?.uploadId ?? 0;
}

/** Uploads and confirms; answers the document's id. */
export async function confirmed(
  world: ApiWorld,
  who: string,
  purpose: 'draft' | 'issued',
  facts: object = {},
  more = '',
): Promise<number> {
  const id = await uploaded(world, who, purpose, more);
  const { version } = (await world.get(who, `/uploads/${id}`)).body as { version: number };
  const body = { version, purpose, facts: { title: TITLE, issuers: ['清河县人民政府'], ...facts } };
  const res = await world.post(who, `/uploads/${id}/confirm`, body).expect(201);
  return (res.body as { documentId: number }).documentId;
}
