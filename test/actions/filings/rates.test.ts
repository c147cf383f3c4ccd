import { afterAll, beforeAll, expect, it } from 'vitest';
import { takeStep } from '../../../server/actions/filings/filings.ts';
import { listFilings } from '../../../server/actions/filings/list.ts';
import { readRates, removeStated, stateRates } from '../../../server/actions/filings/rates.ts';
import { statedFromText } from '../../../server/actions/filings/stated.ts';
import { compareSite, recordSiteMissed, siteListOfText } from '../../../server/actions/filings/sites.ts';
import { day } from '../../../server/domain/day.ts';
import { ratesOf } from '../../../server/domain/rates/table.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') };
let world: World;
let clerk: UserActor;
let issuer: UserActor;
let housing: number;
let schools: number;
const ids: Record<string, number> = {};

beforeAll(async () => {
  world = await createWorld();
  housing = await world.issuer('清河县住房和城乡建设局');
  schools = await world.issuer('清河县教育局');
  clerk = await world.person('clerk');
  issuer = await world.person('issuer', { issuerId: housing });
  const enter = async (name: string, issuerId: number, on: string): Promise<void> => {
    ids[name] = await enterDocument(world, {
      title: `清河县${name}管理办法`,
      docNumber: `清建规〔2026〕${Object.keys(ids).length + 1}号`,
      issuers: [{ name: issuerId === housing ? '清河县住房和城乡建设局' : '清河县教育局', issuerId }],
      signedOn: day(on),
      publishedOn: day(on),
      effectiveOn: day(on),
    });
  };
  await enter('公租房', housing, '2026-09-01');
  await enter('工地', housing, '2026-10-01');
  await enter('校车', schools, '2026-10-10');
  await enter('旧闻', schools, '2025-03-01');
  const send = (name: string, on: string) =>
    takeStep(world.ctx, clerk, ids[name] ?? 0, 'bureau', 'submit', { on: day(on) });
  await send('公租房', '2026-09-10');
  await send('工地', '2026-10-20');
});
afterAll(() => world.close());

const counts = async (more: Partial<Parameters<typeof readRates>[2]> = {}, actor: UserActor = clerk) => {
  const read = await readRates(world.ctx, actor, { stretch: YEAR, ...more });
  const { issued, filed, timely } = read.rows[0]!.counts;
  return { issued, filed, timely, leftOut: read.leftOut };
};

it('counts the record by issuer, tier and line, and leaves out old stock without a record', async () => {
  expect(await counts()).toEqual({ issued: 3, filed: 2, timely: 1, leftOut: 0 });
  expect(await counts({ issuerId: housing })).toEqual({ issued: 2, filed: 2, timely: 1, leftOut: 0 });
  expect(await counts({ line: 'congress' })).toMatchObject({ issued: 0 });
  expect(await counts({ stretch: { from: day('2025-01-01'), to: day('2025-12-31') } })).toMatchObject({ leftOut: 1 });
});

it('shows an issuer its own', async () => {
  expect(await counts({}, issuer)).toMatchObject({ issued: 2 });
});

it('gives what stood on an earlier day, and what was known at an earlier instant', async () => {
  expect(await counts({ on: day('2026-10-15') })).toMatchObject({ issued: 3, filed: 1 });
  expect(await counts({ on: day('2026-09-05') })).toMatchObject({ issued: 1, filed: 0 });
  const before = world.ctx.clock.now();
  world.clock.set('2026-11-23T01:00:00.000Z');
  await takeStep(world.ctx, clerk, ids['校车'] ?? 0, 'bureau', 'submit', { on: day('2026-10-12') });
  expect(await counts()).toMatchObject({ filed: 3 });
  expect(await counts({ knownAt: before })).toMatchObject({ issued: 3, filed: 2 });
});

it('gives the published rates from counts stated elsewhere, each said once', async () => {
  const about = { fromDay: day('2010-01-01'), toDay: day('2010-12-31'), source: '内政办字〔2011〕139号' };
  const said = await statedFromText(world.ctx, '机关,制发数,报备数,公布数,违法数\n全区,198,197,163,7', about);
  await stateRates(world.ctx, clerk, said);
  const stretch = { from: day('2010-01-01'), to: day('2010-12-31') };
  const { stated, figures } = await readRates(world.ctx, clerk, { stretch });
  const percents = ratesOf(stated[0]?.counts ?? {}, figures).map(({ rate }) => rate?.percent?.toFixed(1) ?? null);
  expect(percents).toEqual(['99.5', null, null, '82.3', '3.5', null, null, null]);
  expect(await faultOf(stateRates(world.ctx, clerk, said))).toBe('conflict.exists');
  expect(await faultOf(stateRates(world.ctx, issuer, said))).toBe('auth.forbidden');
  const wrong = { ...said[0]!, name: '错', counts: { issued: 3, filed: 4 } };
  expect(await faultOf(stateRates(world.ctx, clerk, [wrong]))).toBe('rate.counts');
  expect(await faultOf(statedFromText(world.ctx, '没有表头', about))).toBe('rate.rows');
  const [row] = stated;
  await removeStated(world.ctx, clerk, row?.id ?? 0, row?.version ?? 0, '重复录入');
  expect((await readRates(world.ctx, clerk, { stretch })).stated).toEqual([]);
  expect(await faultOf(removeStated(world.ctx, clerk, row?.id ?? 0, row?.version ?? 0, '再移'))).toBe('conflict.stale');
});

it('lists what one may see, also what is late, and an issuer its own alone', async () => {
  const late = await enterDocument(world, {
    title: '清河县校园迟迟不报管理办法',
    issuers: [{ name: '清河县教育局', issuerId: schools }],
    signedOn: day('2026-09-01'),
    publishedOn: day('2026-09-01'),
    effectiveOn: day('2026-09-01'),
  });
  await takeStep(world.ctx, clerk, late, 'bureau', 'submit', { on: day('2026-09-05') });
  world.sql((db) => db.prepare(`UPDATE filing SET state = 'due', submitted_on = NULL WHERE document_id = ?`).run(late));
  const titles = async (actor: UserActor, show: 'late' | 'all') =>
    (await listFilings(world.ctx, actor, { show }, { offset: 0, limit: 50 })).rows.map((row) => row.title);
  expect(await titles(clerk, 'late')).toEqual(['清河县校园迟迟不报管理办法']);
  expect(await titles(issuer, 'late')).toEqual([]);
  expect((await titles(issuer, 'all')).sort()).toEqual(['清河县公租房管理办法', '清河县工地管理办法']);
  expect(
    await faultOf(listFilings(world.ctx, await world.person('admin'), { show: 'all' }, { offset: 0, limit: 1 })),
  ).toBe('auth.forbidden');
  await takeStep(world.ctx, clerk, late, 'bureau', 'submit', { on: day('2026-09-20') });
});

it('finds on a website what was not sent, and a person records it once', async () => {
  await enterDocument(world, {
    title: '清河县漏报管理办法',
    issuers: [{ name: '清河县住房和城乡建设局', issuerId: housing }],
    signedOn: day('2026-08-01'),
    publishedOn: day('2026-08-01'),
    effectiveOn: day('2026-08-01'),
  });
  const list = siteListOfText(
    '清河县漏报管理办法 2026-08-01\n清河县公租房管理办法\n清河县工地管理办法\n清河县从未登记的流动摊点管理办法\n下一页',
  );
  const found = await compareSite(world.ctx, clerk, list);
  expect(found.map(({ entry, outcome }) => [entry.title, outcome])).toEqual([
    ['清河县漏报管理办法', 'missing'],
    ['清河县公租房管理办法', 'filed'],
    ['清河县工地管理办法', 'late'],
    ['清河县从未登记的流动摊点管理办法', 'unheld'],
  ]);
  const documentId = found[0]?.documents[0]?.id ?? 0;
  const record = () => recordSiteMissed(world.ctx, clerk, { documentId, line: 'bureau' }, '县住建局网站');
  expect(await faultOf(record())).toBe('none');
  expect(await faultOf(record())).toBe('conflict.exists');
  const unheld = { issuerId: housing, title: '清河县从未登记的流动摊点管理办法', docNumber: null };
  expect(await faultOf(recordSiteMissed(world.ctx, clerk, unheld, '网站'))).toBe('none');
  expect(await faultOf(compareSite(world.ctx, issuer, list))).toBe('auth.forbidden');
  expect(await faultOf(Promise.resolve().then(() => siteListOfText('首页\n下一页')))).toBe('sitelist.rows');
});
