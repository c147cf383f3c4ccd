import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dump } from '../../jobs/dump.ts';
import { publish } from '../../jobs/publish.ts';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { createApp } from '../../server/http/app.ts';
import { createLog } from '../../server/http/log.ts';
import { publicSideApi, publicSidePages } from '../../server/http/publicSide.ts';
import { wholeSide } from '../../server/http/wholeSide.ts';
import type { PublicService } from '../../server/publicService.ts';
import { paths } from '../../server/web/paths.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let half: PublicService;
let whole: Server;
beforeAll(async () => {
  world = await createWorld({ config: { baseUrl: 'http://site.example', publicUrl: 'http://site.example' } });
  made = await publicFixture(world);
  half = await openPublicHalf(world);
  await dump(world.ctx);
  const side = wholeSide(world.ctx);
  const app = createApp({
    ...{ context: world.ctx, config: world.config, log: createLog('silent'), site: { county: '清河县' } },
    ...{ pages: publicSidePages(side), api: [publicSideApi(side)] },
    ready: () => Promise.resolve({ database: true }),
  });
  whole = createServer(app);
  await new Promise<void>((resolve) => whole.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  whole?.close();
  await half?.close();
  await world?.close();
});

/**
 * An answer without what belongs to its process: the way to sign in, the number of the request, a form's key; and without scores,
 * which weigh words by how rare they are among all that is held.
 */
function bare(text: string): string {
  return text
    .replace(/"score":[\d.]+/g, '"score":0')
    .replace(/<a class="tool" href="\/sign-in[^>]*>[^<]*<\/a>/g, '')
    .replace(/name="formKey" value="[^"]*"/g, 'name="formKey"')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f-]{17}/g, 'REQUEST');
}

const ADDRESSES: readonly [name: string, path: () => string][] = [
  ['the first page', () => paths.home()],
  ['a search', () => paths.search({ q: '停车' })],
  ['a search with every validity', () => paths.search({ q: '办法', validity: ['all'] })],
  ['a search that finds nothing', () => paths.search({ q: '没有这样的词' })],
  ['a search of a day', () => `${paths.search({ q: '集市' })}&on=2025-01-01`],
  ['a document', () => paths.document(made.parking)],
  ['a repealed document', () => paths.document(made.repealed)],
  ['a document that repeals', () => paths.document(made.decision)],
  ['a document with two wordings', () => paths.document(made.amended)],
  ['a document on a day', () => `${paths.document(made.amended)}?on=2025-01-01`],
  ['a hidden document', () => paths.document(made.hidden)],
  ['a draft', () => paths.document(made.draft)],
  ['the catalogue', () => paths.catalogue()],
  ['a catalogue of a day', () => paths.catalogue({ kind: 'lapsed' })],
  ['consultations', () => paths.consultations()],
  ['a consultation', () => paths.consultation(made.consultation)],
  ['a consultation to come', () => paths.consultation(made.upcoming)],
  ['bulletins', () => paths.bulletins()],
  ['the form of a suggestion', () => paths.suggestionNew({ document: made.parking })],
  ['open data', () => paths.openData()],
  ['changes as Atom', () => paths.changesFeed()],
  ['publications as Atom', () => paths.publishedFeed()],
  ['a search as Atom', () => paths.searchFeed({ q: '办法' })],
  ['the site map', () => paths.siteMap()],
  ['help', () => paths.help()],
  ['the API: a search', () => '/api/v1/public/search?q=%E5%8A%9E%E6%B3%95&validity=all'],
  ['the API: a document', () => `/api/v1/public/documents/${made.repealed}`],
  ['the API: a hidden document', () => `/api/v1/public/documents/${made.hidden}`],
  ['the API: a list of a day', () => '/api/v1/public/documents?on=2025-01-01&validity=all'],
  ['the API: a number on a day', () => '/api/v1/public/standing?docNumber=%E6%B8%85%E5%8F%B8%E8%A7%84%5B2024%5D1'],
  ['the API: articles', () => `/api/v1/public/documents/${made.amended}/articles?on=2025-01-01`],
  ['the API: an article', () => `/api/v1/public/documents/${made.amended}/articles/1`],
  ['the API: two wordings', () => `/api/v1/public/documents/${made.amended}/compare`],
  ['the API: two days', () => '/api/v1/public/catalogue/compare?from=2025-01-01&to=2026-01-01'],
  ['the API: changes', () => '/api/v1/public/changes?from=2025-01-01'],
  ['the manifest of open data', () => paths.dump('manifest.json')],
  ['the table of what is in force', () => paths.dump('in-force.csv')],
  ['the API: bodies', () => '/api/v1/public/issuers'],
  ['the API: consultations', () => '/api/v1/public/consultations'],
  ['the API: a consultation', () => `/api/v1/public/consultations/${made.consultation}`],
];

it.each(ADDRESSES)('both halves answer the same: %s', async (_, path) => {
  const url = `http://127.0.0.1:${(whole.address() as AddressInfo).port}`;
  const [one, other] = await Promise.all([request(url).get(path()), request(half.url).get(path())]);
  expect(other.status).toBe(one.status);
  expect(other.headers['content-type']).toBe(one.headers['content-type']);
  expect(bare(other.text)).toBe(bare(one.text));
});

it('both halves say of a withdrawn document that it was withdrawn, on each of its addresses, and nothing of one that was never shown', async () => {
  const url = `http://127.0.0.1:${(whole.address() as AddressInfo).port}`;
  await setPublic(world.ctx, made.clerk, made.lapsed, false, '附件含个人信息');
  await publish(world.ctx, false);
  const addresses = [
    paths.document(made.lapsed),
    `${paths.document(made.lapsed)}?on=2025-01-01`,
    paths.documentArticle(made.lapsed, '1'),
    paths.original(made.lapsed),
    paths.akomaNtoso(made.lapsed),
    paths.documentFeed(made.lapsed),
    paths.documentText(made.lapsed),
    paths.large(paths.document(made.lapsed)),
    paths.publicDocumentData(made.lapsed),
  ];
  for (const base of [url, half.url]) {
    for (const address of addresses) {
      const { status, text } = await request(base).get(address);
      expect([address, status]).toEqual([address, 410]);
      expect(text).toContain('撤下');
      expect(text).not.toContain('个人信息');
    }
    await request(base).get(paths.document(made.hidden)).expect(404);
    await request(base).get(paths.publicDocumentData(made.draft)).expect(404);
    await request(base)
      .get(`${paths.document(made.parking)}/articles/99`)
      .expect(404);
  }
});
