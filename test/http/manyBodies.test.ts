import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insert } from '../../server/domain/change.ts';
import { day } from '../../server/domain/day.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** More bodies than a list offers to choose from. */
const BODIES = 310;
const FULL = 100_000;

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
const name = (i: number): string => `临江市清河县第${i}街道办事处综合行政执法大队`;

beforeAll(async () => {
  world = await createWorld();
  const ids = await world.ctx.store.ids(BODIES);
  const row = {
    ...{ shortNames: [], codes: [], kind: 'department' as const, tier: 'department' as const, parentId: null },
    ...{ ownReviewer: false, activeFrom: null, activeTo: null, successorId: null, endBasis: null, mergedIntoId: null },
  };
  const writes = ids.map((id, i) => insert('issuer', { id, name: name(i), ...row }));
  await world.ctx.store.commit({ act: 'issuer.add', documents: [], writes }, SYSTEM);
  for (const [i, issuerId] of ids.entries())
    await enterDocument(world, {
      title: `清河县第${i}街道关于进一步规范停车收费管理工作有关问题的实施办法`,
      issuers: [{ name: name(i), issuerId }],
      validUntil: day('2027-01-31'),
    });
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
}, 60_000);
afterAll(async () => {
  await both?.close();
  await world?.close();
});

const text = async (path: string): Promise<string> => {
  const [whole, half] = await Promise.all(both.sides.map((side) => request(side).get(path).expect(200)));
  expect(Buffer.byteLength(whole!.text), path).toBeLessThan(FULL);
  expect(Buffer.byteLength(half!.text), path).toBeLessThan(FULL);
  return half!.text;
};

describe('with very many bodies', () => {
  it.each([
    '/',
    '/search?validity=all',
    '/search?q=%E5%81%9C%E8%BD%A6',
    '/large/search?q=%E5%81%9C%E8%BD%A6',
    '/catalogue',
    '/large/catalogue',
    '/catalogue/browse',
    '/catalogue/ending?within=365',
    '/catalogue/compare?from=2024-01-31&to=2024-02-01',
    '/subscribe',
  ])('%s is not too heavy', async (path) => {
    await text(path);
  });

  it('filters of a search offer the first of them, and the way to all', async () => {
    const page = await text('/search?q=%E5%81%9C%E8%BD%A6');
    expect(page).toContain('其他302项');
    expect(page).toContain('<a href="/catalogue/browse">另有242个机关，按机关查看</a>');
  });

  it('the first page names those with the most, and leads to all', async () => {
    expect(await text('/')).toContain('<a href="/catalogue/browse">全部机关</a>');
  });

  it('lists take a part of the name', async () => {
    expect(await text('/catalogue')).toContain('name="body"');
    const asked = `body=${encodeURIComponent('第１２街道')}`;
    const found = await text(`/catalogue?${asked}`);
    expect(found).toContain('<b>1</b> 件');
    expect(found).toContain('清河县第12街道关于');
    expect(found).toMatch(/name="body"[^>]* value="第１２街道"/);
    expect(await text(`/catalogue/ending?within=365&${asked}`)).toContain('<b>1</b> 件');
    expect(await text(`/catalogue/compare?from=2024-01-31&to=2024-02-01&${asked}`)).toContain('新增1件');
    expect((await text(`/catalogue.csv?${asked}`)).trim().split('\r\n')).toHaveLength(2);
    expect(await text(`/catalogue?body=${encodeURIComponent('没有的机关')}`)).toContain('<b>0</b> 件');
  });

  it('a body that was chosen by its number is named in the field', async () => {
    const [first] = await world.ctx.reader.issuers();
    expect(await text(`/catalogue?issuer=${first!.id}`)).toMatch(new RegExp(`name="body"[^>]* value="${first!.name}"`));
  });

  it('all of them are there, page by page', async () => {
    const pages = (await text('/catalogue/browse')) + (await text('/catalogue/browse?page=2'));
    for (let i = 0; i < BODIES; i++) expect(pages).toContain(`>${name(i)}</a>`);
  });

  it('all that differs between two days is there, page by page, and counted as a whole', async () => {
    const days = { from: day('2024-01-31'), to: day('2024-02-01') };
    const seen = new Set<string>();
    for (let page = 1; page <= 4; page++) {
      const shown = await text(paths.catalogueCompare({ ...days, page }));
      expect(shown).toContain(`新增${BODIES}件，减少0件`);
      for (const [, title = ''] of shown.matchAll(/>(清河县第\d+街道关于[^<]*)<\/a>/g)) seen.add(title);
    }
    expect(seen.size).toBe(BODIES);
  });
});

/** The longest that anybody is let ask for, and beyond. */
describe('a query without end', () => {
  const long = encodeURIComponent('停车收费办法'.repeat(1700));
  const pairs = encodeURIComponent('𠮷'.repeat(5200));
  it.each([
    `/search?q=${long}`,
    `/search?validity=all&q=${long}`,
    `/large/search?q=${long}`,
    `/search?validity=all&q=${pairs}`,
    `/search?validity=all&q=${'%22'.repeat(10_000)}`,
    `/search?validity=all&q=${'%E5%81%9C%E8%BD%A6%20'.repeat(1500)}`,
    `/search?validity=all&page=4&q=${encodeURIComponent('停车 '.repeat(66))}`,
    `/feeds/search.atom?q=${long}`,
  ])('is not carried on by every link', async (path) => {
    await text(path);
  });

  it('is answered for its beginning, which the page says', async () => {
    expect(await text(`/search?q=${long}`)).toContain('检索词太长，只按前200个字检索。');
    expect(await text(`/search?q=${encodeURIComponent('停车'.repeat(100))}`)).not.toContain('检索词太长');
  });

  it('is not carried through a document either', async () => {
    const [first] = (
      await world.ctx.reader.documents({ visibility: { kind: 'all' }, on: day('2024-03-01'), offset: 0, limit: 1 })
    ).rows;
    await text(`/documents/${first!.id}?q=${long}`);
    await text(`/large/documents/${first!.id}?q=${pairs}`);
  });
});
