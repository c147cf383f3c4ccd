import type { Page, Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../extract/support/xlsx.ts';
import { RECORDED_KINDS } from '../../server/domain/procedure/codes.ts';
import { FIGURE_GROUPS } from '../../server/domain/profile/figures.ts';
import { OFFICE_CLASSES } from '../web/support/officeClasses.ts';
import { createInspector } from './support/axe.ts';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

const { site, browser } = await openStage();

/** What axe has against a page, in the parts of it that no page before had. */
const remarks = createInspector({ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });

/** What a page of the public may weigh, without the original: issue 6. */
const MOST_BYTES = 100_000;

/** A public page: light, of one style sheet's words, and of one width also with large letters and on a screen zoomed to double size. */
async function lookPublic(page: Page, path: string): Promise<void> {
  const answer = await look(page, path, [1280, 360]);
  expect.soft((await answer!.body()).length, path).toBeLessThan(MOST_BYTES);
  const classes = (await page.evaluate(
    `[...new Set([...document.querySelectorAll('[class]')].flatMap((one) => [...one.classList]))]`,
  )) as string[];
  expect
    .soft(
      classes.filter((name) => OFFICE_CLASSES.has(name)),
      path,
    )
    .toEqual([]);
  for (const [large, width] of [
    ['on', 360],
    ['off', 640],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(`document.documentElement.dataset.large = '${large}'`);
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    expect.soft(wide, `${path}, large ${large}, at ${width} px`).toBeLessThanOrEqual(width);
  }
}

/** Where axe looks at the pages of the office: they are one document at both widths, and what is small is smallest here. */
const NARROW = [360];

/** A page at desk and at phone width: accessible, nothing wider than the screen, no trouble in its scripts. Answers what was loaded. */
async function look(page: Page, path: string, lookedAt: readonly number[]): Promise<Response | null> {
  const answer = await page.goto(`${site.url}${path}`);
  expect.soft(answer?.status(), path).toBe(200);
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    if (lookedAt.includes(width)) expect.soft(await remarks(page), `${path} at ${width}`).toEqual([]);
    const wide = (await page.evaluate('document.documentElement.scrollWidth')) as number;
    expect.soft(wide, `${path} at ${width} px`).toBeLessThanOrEqual(width);
  }
  return answer;
}

const firstLink = async (page: Page, path: string, pattern: RegExp): Promise<string> => {
  await page.goto(`${site.url}${path}`);
  const links = await page
    .locator('main a')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
  const found = links.find((href) => pattern.test(href));
  if (!found) throw new Error(`${path} has no link like ${pattern}`);
  return found;
};

/** Sends a small ledger with a file, waits until it is read, and answers the address of its page. */
async function ledgerBatch(page: Page): Promise<string> {
  const rows = [
    ['标题', '文号', '公布日期', '施行日期', '备注'],
    ['清河县集市管理办法', '清政发〔2021〕77号', '2021.5', '2021-08-01', '留存'],
    ['清河县没有正文的办法', '无', '2020-01-01', '', ''],
  ];
  const text = '清河县集市管理办法\n清政发〔2021〕77号\n第一条 为了管理集市。\n第二条 本办法自2021年7月1日起施行。\n';
  await page.goto(`${site.url}/imports`);
  await page.setInputFiles('#f-ledger', {
    name: '台账.xlsx',
    mimeType: 'application/octet-stream',
    buffer: xlsxOf([{ name: '台账', rows }]),
  });
  await page.setInputFiles('#f-ledger-files', {
    name: '清政发[2021]77号.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  await page.click('text=上传并核对');
  await page.waitForSelector('text=逐行核对', { timeout: 60_000 });
  return new URL(page.url()).pathname;
}

describe('every page', () => {
  it('serves the public: accessible, narrow, free of foreign requests', async () => {
    const { page, leave, trouble } = await openPage(browser);
    const document = await firstLink(page, '/', /^\/documents\/\d+/);
    const amended = (
      await firstLink(page, `/search?q=${encodeURIComponent('机动车停放管理办法')}`, /^\/documents\/\d+\?/)
    ).replace(/\?.*$/, '');
    const earlier = await firstLink(page, amended, /^\/documents\/\d+\/versions\/\d+$/);
    const explained = (
      await firstLink(page, `/search?q=${encodeURIComponent('城区养犬管理规定')}`, /^\/documents\/\d+\?/)
    ).replace(/\?.*$/, '');
    const running = await firstLink(page, '/consultations', /^\/consultations\/\d+$/);
    const answered = await firstLink(page, '/consultations?past=yes', /^\/consultations\/\d+$/);
    for (const path of [
      '/',
      `/search?q=${encodeURIComponent('停车')}`,
      '/search?validity=all&q=%E4%B8%8D%E5%AD%98%E5%9C%A8%E7%9A%84%E8%AF%8D',
      document,
      `${document}?on=2015-01-01`,
      `${document}?q=%E7%AE%A1%E7%90%86`,
      `${document}/compare`,
      amended,
      earlier,
      `${earlier}/articles/1`,
      `${amended}/articles/1?on=2024-05-01`,
      `${amended}/compare?from=2024-01-01&to=2026-11-01`,
      '/catalogue/compare?from=2023-01-01&to=2026-11-01',
      '/catalogue/ending?within=365',
      '/catalogue/browse?on=2024-05-01',
      '/catalogue?subject=%E5%9F%8E%E4%B9%A1%E5%BB%BA%E8%AE%BE',
      explained,
      await firstLink(page, explained, /^\/documents\/\d+\/materials\/\d+$/),
      '/catalogue',
      '/catalogue?kind=lapsed&on=2024-01-01',
      '/consultations',
      '/consultations?past=yes',
      running,
      answered,
      `${running}/received/YJ20261122-ABCDEFGH`,
      `/suggestions/new?document=${/\d+/.exec(document)![0]}`,
      '/suggestions/status',
      '/bulletins',
      await firstLink(page, '/bulletins', /^\/bulletins\/\d+$/),
      '/cleanup-results',
      await firstLink(page, '/cleanup-results', /^\/cleanup-results\/\d+$/),
      '/help',
      '/open-data',
      '/subscribe',
      '/sign-in',
    ])
      await lookPublic(page, path);
    expect(trouble).toEqual([]);
    await leave();
  });

  it('serves the clerk', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'clerk');
    const dossier = await firstLink(page, '/dossiers?status=in_review', /^\/dossiers\/\d+$/);
    const issued = await firstLink(page, '/dossiers?status=filed', /^\/dossiers\/\d+$/);
    const issuer = await firstLink(page, '/issuers', /^\/issuers\/\d+$/);
    const consulted = await firstLink(page, `/dossiers?q=${encodeURIComponent('集中供热')}`, /^\/dossiers\/\d+$/);
    const register = await firstLink(page, '/registers', /^\/registers\/\d+$/);
    const imported = await firstLink(page, '/registers', /^\/registers\/imported\?key=/);
    const review = (await firstLink(page, '/reviews?show=open', /^\/dossiers\/\d+#review-\d+$/)).replace(
      '#review-',
      '/reviews/',
    );
    const ending = await firstLink(page, `/dossiers?q=${encodeURIComponent('最低生活保障')}`, /^\/dossiers\/\d+$/);
    const filing = await firstLink(page, '/filings?show=all', /^\/dossiers\/\d+\/filings\/\d+$/);
    const round = await firstLink(page, '/cleanup', /^\/cleanup\/\d+$/);
    const cleaned = await firstLink(page, `${round}/documents`, /^\/cleanup\/\d+\/documents\/\d+$/);
    const batch = await ledgerBatch(page);
    const [one, other] = [issued, dossier].map((path) => /\d+$/.exec(path)![0]);
    for (const path of [
      '/desk',
      '/cleanup',
      '/cleanup/new',
      round,
      `${round}/documents`,
      cleaned,
      `${round}/rehearsal`,
      '/desk?show=snoozed',
      await firstLink(page, '/desk?show=handed_over', /^\/desk\/duties\/\d+$/),
      await firstLink(page, '/desk', /^\/desk\/duties\/\d+$/),
      '/account/reminders',
      '/expiry-letters',
      '/uploads',
      '/scans',
      '/dossiers',
      '/reviews',
      '/procedure/consultations?show=all',
      '/reviews?show=all&opinion=amend',
      `${review}/checklist`,
      `${review}/changes`,
      dossier,
      issued,
      `${issued}/edit`,
      `${issued}/materials`,
      '/subjects',
      `${issued}/decision`,
      `${issued}/decision?row=new&q=%E5%81%9C%E8%BD%A6`,
      `${issued}/decision/text`,
      `${dossier}/hints`,
      ...RECORDED_KINDS.map((kind) => `${consulted}/evidence/${kind}`),
      await firstLink(page, `${consulted}/evidence/consultation`, /\/consultations\/\d+$/),
      `/dossiers/${one}/compare/${other}`,
      '/likeness',
      '/likeness?scope=all&kind=version',
      '/laws',
      ending,
      `${ending}/term`,
      `${ending}/term?act=extend&until=2028-12-31&basisText=${encodeURIComponent('局长办公会')}`,
      `${ending}/term?act=renew&basis=${encodeURIComponent('延长')}&until=2028-12-31`,
      '/evaluations',
      await firstLink(page, '/evaluations?state=open', /^\/evaluations\/\d+$/),
      await firstLink(page, '/evaluations?state=concluded', /^\/evaluations\/\d+$/),
      '/suggestions',
      await firstLink(page, '/suggestions', /^\/suggestions\/\d+$/),
      '/suggestions/enter',
      '/problems',
      await firstLink(page, '/problems', /^\/problems\/\d+$/),
      '/interviews',
      '/interviews?state=closed',
      await firstLink(page, '/interviews', /^\/interviews\/\d+$/),
      await firstLink(page, '/interviews', /^\/interviews\/bodies\/\d+$/),
      '/bulletins/work',
      await firstLink(page, '/bulletins/work', /^\/bulletins\/work\/\d+$/),
      '/bulletins/work/new',
      '/filings',
      '/filings?show=late',
      filing,
      '/filings/rates?year=2026',
      '/filings/rates/list?year=2026&count=filed',
      '/filings/sites',
      '/routine',
      '/statistics',
      '/statistics?year=2025&tier=government&on=2025-12-31',
      '/statistics/list?count=at_end&year=2025',
      '/statistics/report?year=2025&known=2026-11-20',
      `${issuer}/scorecard?year=2025`,
      '/registers',
      register,
      imported,
      '/desk?by=todo',
      '/issuers',
      issuer,
      '/imports',
      batch,
      `${batch}?doubt=differs`,
      '/operations',
      '/search/log?days=7',
      `/search/explain?q=%E5%81%9C%E8%BD%A6&document=${one}`,
      '/account',
    ])
      await look(page, path, NARROW);
    // The history speaks to people: no code, no id where there is a word or a name.
    await page.goto(`${site.url}${issued}`);
    const told = await page.locator('.history dd').allInnerTexts();
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((value) => /^[a-z]+[._][a-z_]+$/.test(value))).toEqual([]);
    expect(trouble).toEqual([]);
    await leave();
  });

  it('serves the admin', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'admin');
    const user = await firstLink(page, '/users', /^\/users\/\d+$/);
    const issuer = await firstLink(page, '/issuers', /^\/issuers\/\d+$/);
    const version = await firstLink(page, '/profile/versions', /^\/profile\/versions\/\d{4}-/);
    for (const path of [
      '/interviews/simulate',
      `/interviews/simulate?from=2025-01-01&to=2026-11-01&windowMonths=6&spent=all&weight.document.revoked=2&tiers=${encodeURIComponent('约谈：1')}`,
      '/desk',
      '/users',
      user,
      '/users/new',
      '/users/import',
      '/issuers',
      issuer,
      `${issuer}/edit`,
      '/issuers/new',
      '/issuers/import',
      '/profile',
      '/profile/start',
      ...FIGURE_GROUPS.map((group) => `/profile/edit/${group}`),
      '/profile/versions',
      version,
      '/profile/calendar',
      '/profile/calendar/2026',
      '/profile/calendar/2099',
      '/audit',
      '/operations',
      '/account/password',
    ])
      await look(page, path, NARROW);
    expect(trouble).toEqual([]);
    await leave();
  });

  it('answers a draft and an id that does not exist alike', async () => {
    const staff = await openPage(browser);
    await signIn(staff.page, site, 'clerk');
    const draft = /\d+$/.exec(await firstLink(staff.page, '/dossiers?status=draft', /^\/dossiers\/\d+$/))?.[0];
    const { page, leave } = await openPage(browser);
    for (const id of [draft, '999999999'])
      expect((await page.goto(`${site.url}/documents/${id}`))?.status(), id).toBe(404);
    const words = await page.locator('main').innerText();
    await page.goto(`${site.url}/documents/${draft}`);
    expect((await page.locator('main').innerText()).replace(/编号.*$/s, '')).toBe(words.replace(/编号.*$/s, ''));
    await leave();
    await staff.leave();
  });
});
