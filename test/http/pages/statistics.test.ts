import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { statisticsApi } from '../../../server/http/api/statistics.ts';
import { statisticsPages } from '../../../server/http/pages/statistics.ts';
import { yearReportPages } from '../../../server/http/pages/yearReports.ts';
import { YEAR_PAPERS } from '../../../server/web/paths/statistics.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let police: number;
let schools: number;

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [statisticsPages(ctx), yearReportPages(ctx)]);
  police = await pages.world.issuer('清河县公安局');
  schools = await pages.world.issuer('清河县教育局');
  await pages.has('clerk', 'clerk');
  await pages.has('police', 'issuer', police);
  for (const [title, on] of [
    ['=清河县犬只管理办法', '2024-03-01'],
    ['清河县停车管理办法', '2025-03-01'],
    ['清河县<b>渣土</b>管理办法', '2025-06-01'],
  ] as const)
    await enterDocument(pages.world, {
      title,
      issuers: [{ name: '清河县公安局', issuerId: police }],
      signedOn: day(on),
      publishedOn: day(on),
      effectiveOn: day(on),
      validUntil: on === '2024-03-01' ? day('2025-02-28') : null,
    });
});
afterAll(() => pages.close());

describe('年度统计', () => {
  it('shows years, pictures with their words, bodies and what is due', async () => {
    const { text } = await pages.get('clerk', paths.statistics({ year: 2025 })).expect(200);
    expect(text).toContain('<title id="made-title">各年制发件数</title>');
    expect(text).toMatch(/<desc id="made-desc">2024年制发1件，2026年0件，最多的是2025年2件。/);
    expect(text).toContain('aria-label="2025年制发2件"');
    expect(text).toContain(`href="/issuers/${police}/scorecard?year=2025"`);
    expect(text).toContain('2026-03-01');
  });

  it('opens the list behind each figure', async () => {
    const { text } = await pages.get('clerk', paths.statistics({ year: 2025 })).expect(200);
    const links = [...text.matchAll(/href="(\/statistics\/list[^"]+)"[^>]*aria-label="[^"]*?(\d+)件"/g)];
    expect(links.length).toBeGreaterThan(10);
    for (const [, href = '', said] of links.slice(0, 25)) {
      const list = await pages.get('clerk', href.replaceAll('&amp;', '&')).expect(200);
      expect(list.text, href).toContain(`<b>${said}</b> 件`);
      expect(list.text).not.toContain('<b>渣土</b>');
    }
  });

  it.each(['xlsx', 'csv'] as const)('is had as %s', async (ending) => {
    const answer = await pages.get('clerk', paths.statisticsFile(ending)).expect(200);
    expect(answer.headers['content-disposition']).toContain(`.${ending}`);
  });

  it.each([
    ['/statistics?on=2024-06-30', 200],
    ['/statistics?on=2024-06-30&known=2024-07-31', 200],
    ['/statistics?on=2999-01-01', 422],
    ['/statistics?known=2999-01-01', 422],
    ['/statistics?tier=nonsense', 422],
    ['/statistics/list?count=nonsense&year=2025', 422],
    ['/statistics/report?year=2998', 422],
    ['/issuers/999999/scorecard', 404],
  ])('%s answers %i', async (path, status) => {
    await pages.get('clerk', path).expect(status);
  });
});

describe('the yearly papers', () => {
  it.each(YEAR_PAPERS)('%s is written as Word', async (paper) => {
    const answer = await pages
      .get('clerk', paths.yearPaper(paper, { year: 2025 }))
      .buffer(true)
      .expect(200);
    expect(answer.headers['content-type']).toContain('wordprocessingml');
  });

  it('are shown first, every figure with its list', async () => {
    const { text } = await pages.get('clerk', paths.yearReport({ year: 2025 })).expect(200);
    expect(text).toContain('2025年制发行政规范性文件2件，其中部门文件2件，比上年增加1件。');
    expect(text).toContain('此外本年期满失效1件，没有计入');
    expect(text).toContain('aria-label="2025年制发2件"');
  });

  it('say beside what was known then what is known now', async () => {
    const { text } = await pages.get('clerk', paths.yearReport({ year: 2025, known: day('2026-01-10') })).expect(200);
    expect(text).toContain('按2026年1月10日掌握的情况');
    expect(text).toContain('前后不同的数字');
    expect(text).toContain('还没有录入这些文件');
  });
});

describe('an issuer', () => {
  it('is shown its own scorecard, and no other', async () => {
    await pages.get('police', paths.statistics()).expect(303).expect('Location', paths.scorecard(police));
    const { text } = await pages.get('police', paths.scorecard(police, { year: 2025 })).expect(200);
    expect(text).toContain('全县中位数');
    await pages.get('police', paths.scorecardFile(police)).expect(200);
    await pages.get('police', `/statistics/list?count=made&year=2025&issuer=${police}`).expect(200);
    for (const path of [
      paths.scorecard(schools),
      paths.scorecardFile(schools),
      paths.yearReport(),
      paths.yearPaper('disclosure'),
      paths.statisticsFile('csv'),
      '/statistics/list?count=made&year=2025',
      `/statistics/list?count=made&year=2025&issuer=${schools}`,
    ])
      await pages.get('police', path).expect(403);
  });

  it('asks the API for acts that are named', () => {
    expect(statisticsApi(pages.ctx).map(({ act }) => act)).toEqual([
      'statistics.read',
      'scorecard.read',
      'statistics.read',
      'scorecard.read',
    ]);
  });
});
