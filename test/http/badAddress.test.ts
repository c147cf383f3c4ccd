import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
let id: number;
beforeAll(async () => {
  world = await createWorld();
  const issuers = [{ name: '清河县司法局', issuerId: await world.issuer('清河县司法局') }];
  id = await enterDocument(world, { title: '清河县夜市管理办法', issuers });
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

/** What a page says of an address that asks for what there is not: which part, and what is taken instead. */
const WRONG: readonly [path: () => string, query: string, field: string, message: string][] = [
  [() => '/', 'on=2023-02-30', '日期（on）', '请写成存在的一天，例如 2026-01-31'],
  [() => '/search', 'on=x', '日期（on）', '请写成存在的一天，例如 2026-01-31'],
  [() => '/search', 'page=1000000000', '页码（page）', '请写成不大于100000的整数'],
  [() => '/search', 'page=0', '页码（page）', '请写成不小于1的整数'],
  [() => '/search', 'page=1.5', '页码（page）', '请写成整数'],
  [() => '/search', 'issuer=abc', '制定机关（issuer）', '请写成整数'],
  [() => '/search', 'validity=foo', '效力（validity）', '可以写：in_force、upcoming'],
  [() => '/search', 'sort=best', '排序（sort）', '可以写：relevance、newest、oldest'],
  [() => '/search', `genre=${'a'.repeat(60)}`, '体裁（genre）', '最多写50个字'],
  [() => '/search', 'on=2023-05-01&on=2023-05-02', '日期（on）', '只能写一次'],
  [() => '/catalogue', 'tier=foo', '层级（tier）', '可以写：'],
  [() => '/catalogue', 'kind=foo', '类别（kind）', '可以写：in_force、repealed、lapsed'],
  [() => '/catalogue.csv', 'kind=foo', '类别（kind）', '可以写：in_force、repealed、lapsed'],
  [
    () => '/catalogue.csv',
    'kund=lapsed',
    'kund',
    '这个地址没有这个条件，请检查拼写。可以用的：类别（kind）、日期（on）',
  ],
  [() => '/catalogue.xlsx', 'kund=lapsed', 'kund', '这个地址没有这个条件'],
  [() => '/catalogue.docx', 'kund=lapsed', 'kund', '这个地址没有这个条件'],
  [() => '/catalogue/compare.csv', 'form=2025-01-01', 'form', '这个地址没有这个条件'],
  [() => '/catalogue/ending', 'within=soon', '天数（within）', '请写成整数'],
  [() => '/catalogue', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/catalogue/ending', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/catalogue/compare', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/catalogue/browse', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/consultations', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/bulletins', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/cleanup-results', 'page=9', '页码（page）', '没有第9页，这里一共1页'],
  [() => '/cleanup-results', 'page=0', '页码（page）', '请写成不小于1的整数'],
  [() => '/feeds/search.atom', 'validty=all', 'validty', '这个地址没有这个条件'],
  [() => '/sitemap.xml', 'prat=2', 'prat', '这个地址没有这个条件'],
  [
    () => `${paths.document(id)}/akn.xml`,
    'no=2025-01-01',
    'no',
    '这个地址没有这个条件，请检查拼写。可以用的：日期（on）',
  ],
  [() => '/catalogue/compare', 'from=2023-13-01', '起（from）', '请写成存在的一天'],
  [() => '/feeds/search.atom', 'year=3000', '年份（year）', '请写成不大于2999的整数'],
  [() => paths.document(id), 'part=x', '正文的第几页（part）', '请写成页码，或者 all'],
  [
    () => `${paths.document(id)}/compare`,
    'from=yesterday',
    '起（from）',
    '请写成存在的一天（例如 2026-01-31），或者文本编号',
  ],
];

describe('an address that asks for what there is not', () => {
  it.each(WRONG)('%s %s is told which part is wrong and what is taken', async (path, query, field, message) => {
    for (const side of both.sides) {
      const { text, headers } = await request(side).get(`${path()}?${query}`).expect(422);
      expect(headers['cache-control']).toBe('no-store');
      expect(text).toContain('网址里的条件有误');
      expect(text).toContain(`<b>${field}：</b>${message}`);
    }
  });

  it('leads to the same without that part, in the size of letters that was asked for', async () => {
    for (const side of both.sides) {
      const asked = '/search?q=%E5%A4%9C%E5%B8%82&on=2023-02-30';
      expect((await request(side).get(asked).expect(422)).text).toContain('<a href="/search?q=%E5%A4%9C%E5%B8%82">');
      const large = await request(side).get(`/large${asked}`).expect(422);
      expect(large.text).toContain('<a href="/large/search?q=%E5%A4%9C%E5%B8%82">');
      expect((await request(side).get('/?on=x').expect(422)).text).toContain('<a href="/">去掉');
    }
  });

  it('is told the same as JSON', async () => {
    for (const side of both.sides) {
      const { body } = await request(side).get('/api/v1/public/search?on=2023-02-30&validity=foo').expect(422);
      expect((body as { errors: unknown[] }).errors).toEqual([
        expect.objectContaining({ path: 'on', message: '请写成存在的一天，例如 2026-01-31' }),
        expect.objectContaining({ path: 'validity.0', message: expect.stringContaining('in_force') as string }),
      ]);
    }
  });

  /** Programs that misspell a condition must not take another answer for their own. */
  const MISSPELT: readonly [path: () => string, query: string, name: string, words: string][] = [
    [() => '/api/v1/public/search', 'q=%E5%A4%9C%E5%B8%82&validty=all', 'validty', '效力（validity）'],
    [() => '/api/v1/public/documents', 'Validity=all', 'Validity', '效力（validity）'],
    [() => `/api/v1/public/documents/${id}`, 'no=2025-01-01', 'no', '日期（on）'],
    [
      () => '/api/v1/public/standing',
      'docNumber=%E6%B8%85%E6%94%BF%E5%8F%91%5B2024%5D3&day=2025-01-01',
      'day',
      '日期（on）',
    ],
    [() => '/api/v1/public/issuers', 'on=2025-01-01', 'on', '这个地址不带条件'],
  ];
  it.each(MISSPELT)('%s?%s is told the names that there are', async (path, query, name, words) => {
    for (const side of both.sides) {
      const { body, type } = await request(side).get(`${path()}?${query}`).expect(422);
      expect(type).toBe('application/problem+json');
      expect((body as { code: string }).code).toBe('input.invalid');
      expect((body as { errors: unknown[] }).errors).toEqual([
        { path: name, code: 'field.unknown', message: expect.stringContaining(words) as string },
      ]);
    }
  });

  it('is no hindrance on a page for people: links gather marks of those who hand them on', async () => {
    for (const side of both.sides) {
      const marks = 'utm_source=x&isappinstalled=0';
      for (const path of ['/', '/search', '/catalogue', paths.document(id)])
        await request(side).get(`${path}?${marks}`).expect(200);
    }
  });

  it('knows no part of the site map beyond the last', async () => {
    for (const side of both.sides) {
      await request(side).get('/sitemap.xml?part=1').expect(200);
      await request(side).get('/sitemap.xml?part=999').expect(404);
    }
  });
});
