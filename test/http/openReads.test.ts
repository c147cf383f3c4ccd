import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dump } from '../../jobs/dump.ts';
import { tellSubscribers } from '../../jobs/subscriptions.ts';
import { takeIn } from '../../server/actions/publication/takeIn.ts';
import { publicAddresses } from '../../server/http/pages/subscriptions.ts';
import type { PublicService } from '../../server/publicService.ts';
import { paths } from '../../server/web/paths.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

const box: { to: string; text: string }[] = [];
let world: World;
let made: PublicFixture;
let half: PublicService;
beforeAll(async () => {
  const mailer = { send: async (mail: { to: string; text: string }) => void box.push(mail) };
  world = await createWorld({ mailer, config: { publicUrl: 'https://public.example' } });
  made = await publicFixture(world);
  half = await openPublicHalf(world);
  await dump(world.ctx);
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

const OTHER = 'https://other.example';
const OPEN: readonly [string, () => string][] = [
  ['a search', () => '/api/v1/public/search?q=x'],
  ['a document', () => `/api/v1/public/documents/${made.parking}`],
  ['a list', () => '/api/v1/public/documents'],
  ['the description', () => '/api/v1/openapi.json'],
  ['a feed', () => '/feeds/changes.atom'],
  ['the feed of a document', () => paths.documentFeed(made.lapsed)],
  ['a dump', () => '/dumps/documents.csv'],
  ['the manifest', () => '/dumps/manifest.json'],
  ['Akoma Ntoso', () => `/documents/${made.parking}/akn.xml`],
];

describe('pages of other sites', () => {
  it.each(OPEN)('may read %s, also when nothing is new, and ask first', async (_, path) => {
    const answer = await request(half.url).get(path()).set('Origin', OTHER).expect(200);
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answer.headers['access-control-expose-headers']).toContain('ETag');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    const tag = answer.headers['etag'] ?? '';
    expect(tag).not.toBe('');
    const again = await request(half.url).get(path()).set('Origin', OTHER).set('If-None-Match', tag).expect(304);
    expect(again.headers['access-control-allow-origin']).toBe('*');
    const first = await request(half.url)
      .options(path())
      .set({ Origin: OTHER, 'Access-Control-Request-Method': 'GET' })
      .expect(204);
    expect(first.headers['access-control-allow-headers']).toContain('If-None-Match');
  });

  it.each(OPEN)('%s: HEAD tells what GET would', async (_, path) => {
    const [head, whole] = await Promise.all([request(half.url).head(path()), request(half.url).get(path())]);
    expect(head.status).toBe(whole.status);
    for (const name of ['content-type', 'etag', 'cache-control']) expect(head.headers[name]).toBe(whole.headers[name]);
    expect(head.text ?? '').toBe('');
  });

  it('are told why something is refused', async () => {
    const refused = await request(half.url).get('/api/v1/public/documents/1').set('Origin', OTHER).expect(404);
    expect(refused.headers['access-control-allow-origin']).toBe('*');
    expect(refused.headers['content-type']).toMatch('application/problem+json');
  });

  it.each(['/', '/search?q=x', '/api/v1/docs'])('may not read the page %s', async (path) => {
    const { headers } = await request(half.url).get(path).set('Origin', OTHER).expect(200);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it('may send nothing', async () => {
    const send = request(half.url).post('/api/v1/public/subscriptions').set('Origin', OTHER);
    await send.send({ contact: 'a@example.org', q: '停车' }).expect(403);
    const first = await request(half.url)
      .options('/api/v1/public/subscriptions')
      .set({ Origin: OTHER, 'Access-Control-Request-Method': 'POST' });
    expect(first.headers['access-control-allow-methods'] ?? '').not.toContain('POST');
  });
});

describe('a subscription by a program', () => {
  const post = (path: string, body: object) => request(half.url).post(`/api/v1/public${path}`).send(body);
  const house = () => takeIn(world.ctx, world.ctx.intake);

  it('begins with the holder’s yes and ends with their word', async () => {
    const ask = { contact: 'reader@example.org', q: '停车', issuer: [made.bureau] };
    expect((await post('/subscriptions', ask).expect(202)).body).toEqual({ accepted: true });
    expect((await post('/subscriptions', ask).expect(202)).body).toEqual({ accepted: true });
    await house();
    await tellSubscribers(world.ctx, publicAddresses);
    const [, id, token] = /\/subscriptions\/(\d+)\/confirm\?token=([\w-]+)/.exec(box.at(-1)?.text ?? '') ?? [];
    expect(await world.ctx.subscriptions.list(['active'])).toEqual([]);
    await post(`/subscriptions/${id}/confirm`, { token }).expect(202);
    await house();
    expect(await world.ctx.subscriptions.list(['active'])).toMatchObject([
      { contact: 'reader@example.org', query: { q: '停车', issuerIds: [made.bureau] } },
    ]);
    await post(`/subscriptions/${id}/end`, { token: world.ctx.linkTokens.of('end', Number(id)) }).expect(202);
    await house();
    expect(await world.ctx.reader.row('subscription', Number(id))).toMatchObject({ state: 'ended', contact: '' });
  });

  it.each([
    { contact: 'nobody', q: '停车' },
    { contact: 'a@example.org' },
    { contact: 'a@example.org', q: 'x'.repeat(201) },
  ])('says what is wrong with %j', async (body) => {
    const answer = await post('/subscriptions', body).expect(422);
    expect(answer.headers['content-type']).toMatch('application/problem+json');
    expect((answer.body as { errors: object[] }).errors).not.toEqual([]);
    await post('/subscriptions/1/confirm', { token: 'short' }).expect(422);
  });
});
