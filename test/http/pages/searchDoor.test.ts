import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { documentPages } from '../../../server/http/pages/documents.ts';
import { publicPages } from '../../../server/http/pages/public.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let id: number;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [publicPages(ctx, ctx.queries), documentPages(ctx, null, ctx.queries)]);
  const body = await pages.world.issuer('清河县民政局');
  id = await enterDocument(pages.world, {
    title: '清河县养老补贴办法',
    issuers: [{ name: '清河县民政局', issuerId: body }],
    effectiveOn: day('2024-02-01'),
  });
});
afterAll(() => pages.close());

describe('the search page answers whatever is asked', () => {
  it.each([
    ['ten thousand characters', `q=${'a'.repeat(10_000)}`, 200],
    ['more than it reads', `q=${'a'.repeat(10_001)}`, 200],
    ['unbalanced operators', 'q="养老 -(|) 文号: 标题:', 200],
    ['a pattern', 'q=.*(%3F:[a-z]%2B)%2B$', 200],
    ['a statement', "q=';DROP TABLE search_row;--", 200],
    ['pictures', 'q=%F0%9F%98%80%F0%9F%80%84', 200],
    ['half a surrogate pair', 'q=%ED%A0%80养老', 200],
    ['marks of direction', 'q=%E2%80%AE养老%E2%80%AC', 200],
    ['nothing but a zero', 'q=%00', 200],
    ['a day that does not exist', 'q=养老&on=2023-02-30', 422],
    ['page 10⁹', 'q=养老&page=1000000000', 422],
    ['a page behind the last', 'q=养老&page=99999', 200],
    ['a sort that is none', 'q=养老&sort=best', 422],
  ])('%s', async (_, query, status) => {
    const { text } = await pages.get(null, `/search?${query}`).expect(status);
    expect(text).toContain('<main');
    expect(text).not.toContain('Error');
  });
});

describe('a search page that has little to show', () => {
  const shown = async (query: string) => (await pages.get(null, `/search?${query}`).expect(200)).text;

  it('says how many there are where the address asks for a page behind the last', async () => {
    const text = await shown('q=养老&page=99');
    expect(text).toContain('一共1件，没有第99页。');
    expect(text).toContain(`href="${paths.search({ q: '养老' }).replaceAll('&', '&amp;')}"`);
    expect(text).not.toContain('没有找到');
  });

  it('puts what comes nearest first and advice last, in place of an empty count', async () => {
    const text = await shown('q=养老摩天楼');
    expect(text).toContain('没有含全部检索词的文件，下面1件最接近');
    expect(text).not.toContain('<b>0</b>');
    expect(text.indexOf('near-title')).toBeLessThan(text.indexOf('advice-title'));
  });

  it('puts a rule in force that comes near before an ended one that does', async () => {
    await enterDocument(pages.world, {
      title: '清河县养老院管理规定',
      issuers: [{ name: '清河县民政局', issuerId: null }],
      effectiveOn: day('2019-02-01'),
      validUntil: day('2020-01-31'),
    });
    const near = await shown('q=养老摩天楼');
    expect(near.indexOf('养老</mark>补贴办法')).toBeGreaterThan(0);
    expect(near.indexOf('养老</mark>补贴办法')).toBeLessThan(near.indexOf('养老</mark>院管理规定'));
    const ended = await shown('q=养老院');
    expect(ended).toContain('没有找到现行有效的文件。');
    expect(ended.indexOf('others-title')).toBeLessThan(ended.indexOf('advice-title'));
  });

  it('says of a day to come that it is reckoned ahead', async () => {
    expect(await shown('q=养老&on=2099-01-01')).toContain('这一天还没有到');
    expect(await shown('q=养老&on=2025-01-01')).not.toContain('这一天还没有到');
  });

  it('gives advice alone where nothing comes near', async () => {
    const text = await shown('q=zzqqxx');
    expect(text).toContain('没有找到符合全部条件的文件。');
    expect(text).toContain('换个办法查');
  });
});

describe('the first page of a day', () => {
  it('says the day, counts by it, and keeps it on the way to search and documents', async () => {
    const { text } = await pages.get(null, '/?on=2023-05-01').expect(200);
    expect(text).toContain('以下是2023年5月1日的情况');
    expect(text).toMatch(/<b>0<\/b>\s*件现行有效/);
    expect(text).toContain('<input type="hidden" name="on" value="2023-05-01"');
    const later = await pages.get(null, '/?on=2024-02-02').expect(200);
    expect(later.text).toMatch(/<b>1<\/b>\s*件现行有效/);
    expect(later.text).toContain(`${paths.document(id)}?on=2024-02-02`);
  });

  it('tells of a term that ran out by itself as of any other change', async () => {
    const ended = await enterDocument(pages.world, {
      title: '清河县临时渡口管理通告',
      issuers: [{ name: '清河县民政局', issuerId: null }],
      effectiveOn: day('2024-03-01'),
      validUntil: day('2025-06-10'),
    });
    const at = (text: string): string => text.slice(text.indexOf('变动'), text.indexOf('即将到期'));
    const june = at((await pages.get(null, '/?on=2025-06-11').expect(200)).text);
    expect(june).toContain(paths.document(ended));
    expect(june).toMatch(/2025-06-11[\s\S]*有效期届满[\s\S]*已失效/);
    expect(at((await pages.get(null, '/?on=2025-06-10').expect(200)).text)).not.toContain('有效期届满');
  });

  it('is the one of today without one, and none for a day that does not exist', async () => {
    const { text } = await pages.get(null, '/').expect(200);
    expect(text).not.toContain('回到今天');
    expect((await pages.get(null, '/?on=2026-11-22').expect(200)).text).not.toContain('回到今天');
    await pages.get(null, '/?on=2023-02-30').expect(422);
  });
});

it('looks within a document for the words alone, and leads back to the whole query', async () => {
  const { text } = await pages.get(null, paths.document(id, { q: '标题:养老 -收费' })).expect(200);
  expect(text).toMatch(/<input id="within"[^>]* value="养老"/);
  expect(text).toContain('检索“标题:养老 -收费”');
  const { text: none } = await pages.get(null, paths.document(id, { q: '机关:民政局' })).expect(200);
  expect(/<input id="within"[^>]*>/.exec(none)![0]).not.toContain('民政局');
  expect(none).not.toContain('本文件里没有');
});
