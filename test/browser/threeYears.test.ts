import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scan } from '../../server/actions/duties/scan.ts';
import { day } from '../../server/domain/day.ts';
import type { DocumentFacts } from '../../server/domain/documents/facts.ts';
import { publicDay } from './support/publicTruth.ts';
import { closeSeats } from './support/seat.ts';
import { openPage, sharedBrowser } from './support/site.ts';
import type { Opened } from './support/site.ts';
import { LOADER, openYears } from './support/years.ts';
import type { Years } from './support/years.ts';
import { compare, PLAN, plannedDuties, planned, TERM_DUTIES, WORD } from './support/yearsPlan.ts';
import type { Key } from './support/yearsPlan.ts';
import { uploadIssued } from './support/uploadIssued.ts';
import { AWARD_NOTICE, CONDITION, DAYS } from './support/yearsCounty.ts';
import { concludeEvaluation, reportEvaluation } from './support/yearsEvaluation.ts';
import { escalate, holdTalk, order, putRight, startInterview } from './support/yearsInterview.ts';
import { answerRound, beginRound, publishRound } from './support/yearsRound.ts';

let years: Years;
let browser: Browser;
let visitor: Opened;
beforeAll(async () => {
  browser = await sharedBrowser();
  years = await openYears('2026-12-28', browser);
  visitor = await openPage(browser);
});
afterAll(async () => {
  await closeSeats(browser);
  await years?.close();
});

const ids = new Map<Key, number>();
const keys = (): Key[] => [...ids.keys()];

async function hold(key: Key, docNumber: string, facts: Partial<DocumentFacts>): Promise<void> {
  const { title } = PLAN[key];
  const text = `${title}\n第一条　本文件只用于${WORD}。\n第二条　本文件由青石县人民政府负责解释。\n`;
  ids.set(key, await years.held(title, { docNumber, ...facts }, text));
}

/** A morning of these years: the scan runs, and everything that the public can see is held against the plan. */
async function stop(on: string): Promise<void> {
  years.go(on);
  const { flags } = await scan(years.ctx, LOADER, day(on));
  const byId = new Map([...ids].map(([key, id]) => [id, key]));
  const stand = flags
    .filter((flag) => (TERM_DUTIES as readonly string[]).includes(flag.kind))
    .map((flag) => `${byId.get(flag.documentId ?? 0) ?? flag.rule} ${flag.kind}`);
  expect(stand.sort(), on).toEqual(plannedDuties(keys(), on));
  const said = await publicDay(visitor.page, years.url, ids, WORD);
  compare(said, keys(), on);
  expect(said.inForce, `${on} first page`).toBe(
    keys().filter((key) => planned(key, on).validity === 'in_force').length,
  );
}

/** Tries something about a term on its page, looks at the preview, and records it. */
async function decide(
  key: Key,
  act: 'extend' | 'renew' | 'end',
  fields: Record<string, string>,
  reason = '',
): Promise<void> {
  const page = await years.as('clerk');
  await page.goto(`${years.url}/dossiers/${ids.get(key)}/term?act=${act}`);
  for (const [name, value] of Object.entries(fields)) await page.fill(`form[method=get] [name=${name}]`, value);
  await page.click('form[method=get] button:has-text("预览")');
  await page.waitForSelector('#preview');
  if (reason !== '') await page.fill('form[action*="/term/"] [name=reason]', reason);
  await page.click(`form[action$="/term/${act}"] button[type=submit]`);
  await page.waitForURL(/\/dossiers\/\d+#events|\/dossiers\/\d+$/);
  expect(await page.locator('.notice-done').innerText()).toContain('已登记');
}

it('the county is loaded as it stood before the three years', async () => {
  await hold('parking', '青政规〔2024〕1号', DAYS.parking!);
  await hold('care', '青政规〔2024〕2号', DAYS.care!);
  await hold('housing', '青政规〔2023〕1号', DAYS.open!);
  await hold('banquet', '青政规〔2023〕2号', DAYS.open!);
  await hold('advertising', '青政规〔2023〕3号', DAYS.open!);
  await hold('river', '青政规〔2023〕4号', DAYS.open!);
  await hold('bus', '青政规〔2026〕1号', DAYS.bus!);
  await hold('award', '青政规〔2024〕3号', DAYS.award!);
  await stop('2026-12-29');
});

it('2027: a document begins, another ends in silence, is not extended after its end and is declared', async () => {
  for (const on of ['2027-01-04', '2027-02-28', '2027-03-01', '2027-06-30', '2027-07-01']) await stop(on);
  await stop('2027-07-15');
  const page = await years.as('clerk');
  await page.goto(`${years.url}/dossiers/${ids.get('parking')}/term?act=extend&until=2029-06-30&basisText=会议`);
  expect(await page.locator('#preview').innerText()).toContain('需要继续施行的，请办理“重新公布”');
  expect(await page.locator('form[action$="/term/extend"]').count()).toBe(0);
  years.go('2027-08-20');
  await decide('parking', 'end', { basisText: '县政府第31次常务会议', on: '2027-08-20' });
  await stop('2027-08-20');
});

it('2027: a document is evaluated before its end, which ends the duty to do so', async () => {
  years.go('2027-09-01');
  const evaluation = await reportEvaluation(years, ids.get('care') ?? 0, '2027-11-30');
  await stop('2027-09-19');
  years.go('2027-09-20');
  await concludeEvaluation(years, evaluation);
});

it('2027: a decision with a condition is uploaded, and a term is lengthened before its end by a notice that is held', async () => {
  years.go('2027-09-20');
  ids.set('condition', await uploadIssued(await years.as('clerk'), years.url, '修改通知.txt', CONDITION, '2027-09-20'));
  await stop('2027-09-20');
  years.go('2027-10-08');
  await hold('careNotice', '青政规〔2027〕6号', DAYS.careNotice!);
  await stop('2027-10-10');
  years.go('2027-10-11');
  await decide('care', 'extend', { basis: '青政规〔2027〕6号', until: '2029-06-30', on: '2027-10-11' });
  for (const on of ['2027-10-11', '2027-12-31', '2028-01-01']) await stop(on);
});

it('2028: a notice that is uploaded lengthens a term, one document is published anew in time, the other lapses under its condition', async () => {
  years.go('2028-01-12');
  ids.set(
    'awardNotice',
    await uploadIssued(await years.as('clerk'), years.url, '延长通知.txt', AWARD_NOTICE, '2028-01-12'),
  );
  await stop('2028-01-12');
  years.go('2028-02-15');
  await decide('banquet', 'renew', { basisText: '青政规〔2028〕2号重新公布', until: '2031-02-14', on: '2028-02-15' });
  await stop('2028-02-15');
  await stop('2028-02-29');
  years.go('2028-03-01');
  await decide('parking', 'renew', { basisText: '青政规〔2028〕3号重新公布', until: '2031-02-28', on: '2028-03-01' });
  for (const on of ['2028-03-01', '2028-03-31', '2028-04-01']) await stop(on);
});

it('2028: a body is called to a talk, and in the end stands on the board of 挂牌督办 until it has put things right', async () => {
  years.go('2028-05-08');
  await stop('2028-05-08');
  const talk = await startInterview(years, ids.get('advertising') ?? 0, '2028-05-08');
  years.go('2028-05-15');
  await holdTalk(years, talk, '2028-05-22', '2028-06-12');
  await stop('2028-06-13');
  years.go('2028-06-20');
  const censure = await escalate(years, talk);
  await order(years, censure, 'censure', '2028-07-10');
  years.go('2028-07-11');
  const board = await escalate(years, censure);
  await order(years, board, 'post', '2028-08-11');
  const page = await years.as('leader');
  await page.goto(`${years.url}/interviews`);
  expect(await page.locator('main').innerText()).toContain('挂牌督办');
  await stop('2028-07-11');
  years.go('2028-08-10');
  await putRight(years, board);
  await stop('2028-08-10');
});

it('2028: a whole round: scope, answers, check, decision, one act of publication', async () => {
  const titles = (...of: Key[]): string[] => of.map((key) => PLAN[key].title);
  years.go('2028-09-01');
  const round = await beginRound(years, '2028-08-31');
  const progress = (await years.as('clerk')).locator('main tbody tr', { hasText: '青石县人民政府' });
  expect(await progress.first().innerText()).toMatch(/10\s+0\s+0\s+0/);
  await stop('2028-09-01');
  years.go('2028-09-12');
  await answerRound(years, round, [
    { titles: titles('parking', 'care', 'banquet', 'river', 'bus', 'award'), fields: { conclusion: 'keep' } },
    { titles: titles('advertising'), fields: { conclusion: 'repeal', reason: '已由市级规定代替' } },
    {
      titles: titles('careNotice', 'condition', 'awardNotice'),
      fields: { conclusion: 'lapse', reason: '任务已经完成' },
    },
  ]);
  await stop('2028-09-12');
  years.go('2028-10-09');
  await publishRound(years, round, '2028-10-16');
  for (const on of ['2028-10-09', '2028-10-15', '2028-10-16']) await stop(on);
  await visitor.page.goto(`${years.url}/cleanup-results`);
  await visitor.page.click('main a[href^="/cleanup-results/"]');
  const published = await visitor.page.locator('main').innerText();
  expect(published).toContain('关于公布2028年行政规范性文件清理结果的决定');
});

it('2029: the lengthened term ends as well', async () => {
  for (const on of ['2029-01-01', '2029-06-30', '2029-07-01', '2029-09-01', '2029-12-31']) await stop(on);
});

it('asked about any past day at the end, every page says what held then', async () => {
  for (const on of [
    '2026-12-29',
    '2027-02-28',
    '2027-06-30',
    '2027-07-01',
    '2028-02-29',
    '2028-03-31',
    '2028-04-01',
    '2028-10-15',
    '2028-10-16',
    '2029-06-30',
  ])
    compare(await publicDay(visitor.page, years.url, ids, WORD, on), keys(), on);
  expect([...visitor.trouble, ...years.trouble()]).toEqual([]);
});
