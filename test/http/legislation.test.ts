import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { PublicService } from '../../server/publicService.ts';
import { enterDocument } from '../support/documents.ts';
import { publicFixture } from '../support/publicFixture.ts';
import type { PublicFixture } from '../support/publicFixture.ts';
import { openPublicHalf } from '../support/publicSide.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let made: PublicFixture;
let half: PublicService;
let term: number;
let partly: number;
beforeAll(async () => {
  world = await createWorld();
  made = await publicFixture(world);
  const issuers = made.issuers;
  const dated = { signedOn: day('2024-01-10'), publishedOn: day('2024-01-15'), effectiveOn: day('2024-02-01') };
  term = await enterDocument(world, { title: '清河县渡口办法', issuers, ...dated, validUntil: day('2025-01-31') });
  partly = await enterDocument(world, { title: '清河县渡船办法', issuers, ...dated });
  const later = { signedOn: day('2025-05-01'), publishedOn: day('2025-05-01'), effectiveOn: day('2025-06-01') };
  const relation = { docNumber: null, scope: 'articles' as const, articles: ['第二条'] };
  await enterDocument(
    world,
    { title: '关于废止部分条款的决定', genre: '决定', issuers, ...later },
    { relations: [{ ...relation, kind: 'repeals', title: '清河县渡船办法', targetDocumentId: partly }] },
  );
  half = await openPublicHalf(world);
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

async function said(id: number, on: string): Promise<Record<string, unknown>> {
  const { text } = await request(half.url).get(`/documents/${id}?on=${on}`).expect(200);
  const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
  return JSON.parse(json) as Record<string, unknown>;
}
const force = (name: string) => `https://schema.org/${name}`;

it.each([
  ['before it begins', () => term, '2024-01-20', 'NotInForce'],
  ['on its first day', () => term, '2024-02-01', 'InForce'],
  ['on its last day', () => term, '2025-01-31', 'InForce'],
  ['when its term is over', () => term, '2025-02-01', 'NotInForce'],
  ['before an article is repealed', () => partly, '2025-05-31', 'InForce'],
  ['once an article is repealed', () => partly, '2025-06-01', 'PartiallyInForce'],
  ['when it is repealed', () => made.repealed, '2025-06-01', 'NotInForce'],
  ['once it reads otherwise', () => made.amended, '2025-06-02', 'InForce'],
] as [string, () => number, string, string][])('a document %s', async (_, id, on, expected) => {
  expect(await said(id(), on)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    legislationLegalForce: force(expected),
    legislationDateVersion: on,
  });
});

it('tells the days of a life, whichever day is asked for', async () => {
  for (const on of ['2024-01-20', '2024-06-01', '2026-01-01'])
    expect(await said(term, on)).toMatchObject({
      temporalCoverage: '2024-02-01/2025-01-31',
      legislationDate: '2024-01-10',
      datePublished: '2024-01-15',
      legislationDateOfApplicability: '2024-02-01',
    });
  expect(await said(partly, '2026-01-01')).toMatchObject({ temporalCoverage: '2024-02-01/..' });
});

it('tells what a document does to others', async () => {
  const decision = await said(made.decision, '2026-01-01');
  expect(decision).toMatchObject({
    legislationRepeals: [{ '@type': 'Legislation', name: '清河县集市管理办法', '@id': `/documents/${made.repealed}` }],
  });
  // A document that is not public is named as it is printed, and no more.
  expect(JSON.stringify(decision)).not.toContain(`/documents/${made.hidden}"`);
});
