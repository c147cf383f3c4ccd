import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addUser } from '../../server/actions/accounts/addUser.ts';
import * as reviews from '../../server/actions/reviews/reviews.ts';
import { day } from '../../server/domain/day.ts';
import { createApp } from '../../server/http/app.ts';
import { createLog } from '../../server/http/log.ts';
import { hintPages } from '../../server/http/pages/hints.ts';
import { lawPages } from '../../server/http/pages/laws.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';
import { PASSWORD } from './world.ts';

const TEXT = `清河县夜市管理规定
第一条 为了规范夜市经营，制定本规定。
第二条 占用盲道摆摊的，处以五百元罚款。
第三条 本规定自2026年12月1日起施行。
`;

let world: World;
let id: number;
let review: number;
let reviewer: Awaited<ReturnType<typeof signedIn>>;

/** A browser in which somebody of a role has signed in. */
async function signedIn(role: 'reviewer' | 'clerk') {
  const context = { ...world.ctx, hashCost: { ln: 4, r: 8, p: 1 } };
  await addUser(context, SYSTEM, { login: role, name: role, role, password: PASSWORD, mustChangePassword: false });
  const app = createApp({
    context,
    config: world.config,
    log: createLog('silent'),
    site: { county: '清河县' },
    pages: [hintPages(context), lawPages(context)],
    api: [],
    ready: async () => ({ database: true }),
  });
  const agent = request.agent(app).set('Sec-Fetch-Site', 'same-origin');
  await agent.post('/sign-in').type('form').send({ login: role, password: PASSWORD }).expect(303);
  return agent;
}

beforeAll(async () => {
  world = await createWorld();
  const draft = { act: 'document.draft', origin: 'draft', status: 'draft', isPublic: false, text: TEXT } as const;
  const facts = { title: '清河县夜市管理规定', signedOn: null, publishedOn: null, effectiveOn: null };
  id = await enterDocument(world, facts, draft);
  await reviews.submit(world.ctx, await world.person('clerk'), id, day('2026-11-20'));
  review = (await world.ctx.reader.dossier(id))!.reviews.at(-1)!.id;
  reviewer = await signedIn('reviewer');
});
afterAll(() => world.close());

const post = (fields: object) => reviewer.post(`/dossiers/${id}/reviews/${review}/hints`).type('form').send(fields);
const keyIn = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? '';

it('the reviewer sees each hint at its words, and judges it there', async () => {
  const page = (await reviewer.get(`/dossiers/${id}/hints`).expect(200)).text;
  expect(page).toMatch(/<mark [^>]*id="ev-hint-penalty-fine-[^>]*>处以五百元罚款<\/mark>/);
  const said = await post({ version: '1', key: keyIn(page), verdict: 'adopted', reason: '改引市容条例' }).expect(303);
  expect(said.headers['location']).toMatch(new RegExp(`^/dossiers/${id}/hints#hint-penalty-fine-`));
  const after = (await reviewer.get(`/dossiers/${id}/hints`).expect(200)).text;
  expect(after).toContain('改引市容条例');
  expect(after).toContain('已经处理1条');
});

it('what was refused is shown again in its place', async () => {
  const page = (await reviewer.get(`/dossiers/${id}/hints`)).text;
  const key = keyIn(page);
  const long = { version: '1', key, verdict: 'dismissed', reason: '长'.repeat(2001) };
  expect((await post(long).expect(422)).text).toContain('error-summary');
  const stale = await post({ version: '9', key, verdict: 'dismissed' });
  expect(stale.status).toBe(409);
  const gone = await post({ version: '1', key: 'penalty.fine@0-3', verdict: 'dismissed' }).expect(422);
  expect(gone.text).toContain('这条提示在现在的文本里已经没有了');
});

it('a clerk reads, and judges nothing', async () => {
  const clerk = await signedIn('clerk');
  const page = (await clerk.get(`/dossiers/${id}/hints`).expect(200)).text;
  expect(page).toContain('处以五百元罚款');
  expect(page).not.toContain('name="verdict"');
  const form = { version: '1', key: 'penalty.fine@0-3', verdict: 'adopted' };
  await clerk.post(`/dossiers/${id}/reviews/${review}/hints`).type('form').send(form).expect(403);
});

it('the table of laws is searched, page by page', async () => {
  const found = (await reviewer.get('/laws').query({ q: '物权法' }).expect(200)).text;
  expect(found).toContain('《中华人民共和国物权法》');
  expect(found).toContain('第一千二百六十条');
  expect((await reviewer.get('/laws').expect(200)).text).toContain('/laws?page=2');
  expect((await reviewer.get('/laws').query({ q: '没有的法' })).text).toContain('表中没有');
  await reviewer.get('/laws').query({ kind: 'vanished' }).expect(422);
});
