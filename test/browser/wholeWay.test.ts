import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { act, sevenPoints, today } from './support/acts.ts';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

/** A department's draft of our own. */
const DRAFT = `清河县住房和城乡建设局关于规范房屋白蚁防治服务的通知
各有关单位：
第一条 为了规范白蚁防治服务，保护房屋使用安全，制定本通知。
第二条 房屋交付使用前，建设单位应当将白蚁预防情况告知购房人。
第三条 县住房和城乡建设局应当每年公布白蚁防治服务情况。
第四条 本通知自2027年3月1日起施行，有效期二年。
清河县住房和城乡建设局
`;
const NUMBER = '清建规〔2026〕6号';

const { site, browser } = await openStage();

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function opened(login: string): Promise<Page> {
  const { page } = await openPage(browser);
  await signIn(page, site, login);
  return page;
}

async function draft(page: Page): Promise<string> {
  await page.goto(`${site.url}/uploads`);
  await page.check('input[name=purpose][value=draft]');
  await page.setInputFiles('input[type=file]', file('白蚁防治.txt', DRAFT));
  await page.click('main form button[type=submit]');
  await page.locator('#upload-list a:has-text("核对确认")').first().click({ timeout: 60_000 });
  await page.waitForURL(/\/uploads\/\d+$/);
  await page.click('main button:has-text("确认")');
  await page.waitForURL(/\/dossiers\/\d+/);
  return page.url().replace(/#.*/, '');
}

/** The days of a consultation go by: the only thing in this test that nobody does by hand. */
function pass(id: string): void {
  const sqlite = new Database(join(site.data, 'guibei.db'));
  sqlite.prepare(`UPDATE consultation SET from_day = '2026-01-05', to_day = '2026-02-10' WHERE id = ?`).run(Number(id));
  sqlite.close();
}

/** Does one step in a section of the dossier: opens its fold, fills it in, sends it. */
async function step(page: Page, section: string, path: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`#${section} form[action$="${path}"]`).first();
  await form.evaluate((node) => node.closest('details')?.setAttribute('open', ''));
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name=${name}]`);
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('button[type=submit]').first().click();
  await page.waitForURL(/\/dossiers\/\d+/);
}

const part = (page: Page, id: string): Promise<string> => page.locator(`#${id}`).innerText();

it('a department’s draft goes all the way with five accounts: procedure, review, issue, registration, publication, filing', async () => {
  const issuer = await opened('issuer');
  const dossier = await draft(issuer);
  const id = /\d+$/.exec(dossier)![0];

  // 程序: it concerns market subjects, so that comments and 公平竞争审查 are demanded.
  await issuer.goto(dossier);
  await issuer.click('#evidence summary:has-text("认定文件类别")');
  await issuer.check('#evidence input[name=market]');
  await issuer.fill('#evidence form[action$=classification] [name=reason]', '涉及白蚁防治服务单位的经营活动。');
  await issuer.click('#evidence form[action$=classification] button[type=submit]');
  expect(await part(issuer, 'evidence')).toMatch(/公开征求意见[\s\S]*缺少/);
  expect(await part(issuer, 'evidence')).toMatch(/公平竞争审查[\s\S]*缺少/);

  await issuer.goto(`${dossier}/evidence/consultation`);
  await issuer.click('summary:has-text("公开征求意见")');
  await issuer.fill('form[action$=consultations] [name=explanation]', '为了规范白蚁防治服务。');
  await issuer.fill('form[action$=consultations] [name=address]', '清河县建设路6号');
  await issuer.click('form[action$=consultations] button[type=submit]');
  await issuer.waitForURL(/\/consultations\/\d+$/);
  const consultation = /\d+$/.exec(issuer.url())![0];

  const citizen = (await openPage(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false })).page;
  await citizen.goto(`${site.url}/consultations/${consultation}`);
  await citizen.fill('form[action$=comments] [name=text]', '告知应当采用书面形式。');
  await citizen.click('form[action$=comments] button');
  expect(await citizen.locator('main').innerText()).toContain('意见已收到');

  await issuer.reload();
  await issuer.check('input[name=comment]');
  await issuer.fill('form.answers [name=topic]', '告知形式');
  await issuer.selectOption('form.answers [name=outcome]', 'rejected');
  await issuer.fill('form.answers [name=answer]', '由双方约定。');
  await issuer.click('form.answers button[type=submit]');
  pass(consultation);
  await issuer.goto(`${dossier}/consultations/${consultation}`);
  await issuer.click('summary:has-text("公布采纳情况")');
  await issuer.fill('form[action$=publish] [name=resultSaid]', '收到意见1条，未采纳，已说明理由。');
  await issuer.click('form[action$=publish] button[type=submit]');

  await issuer.goto(`${dossier}/evidence/competition`);
  await issuer.locator('form[action$="/record"]').evaluate((node) => node.closest('details')?.setAttribute('open', ''));
  await issuer.fill('form[action$="/record"] [name=on]', today());
  await issuer.fill('form[action$="/record"] [name=who]', '清河县住房和城乡建设局法规股');
  await issuer.selectOption('form[action$="/record"] [name=performer]', { index: 1 });
  await issuer.selectOption('form[action$="/record"] [name=result]', { index: 1 });
  await issuer.click('form[action$="/record"] button[type=submit]');
  await issuer.goto(dossier);
  expect(await part(issuer, 'evidence')).not.toMatch(/公平竞争审查[^\n]*\n?[^\n]*缺少/);

  // 审核: the leader gives it to the reviewer, who goes through the seven points.
  await act(issuer, '/reviews', { on: today(), note: '请审核' });
  const leader = await opened('leader');
  await leader.goto(dossier);
  await act(leader, '/assign');
  const reviewer = await opened('reviewer');
  await reviewer.goto(dossier);
  await act(reviewer, '/accept', { on: today() });
  await sevenPoints(reviewer);
  await act(reviewer, '/conclude', { outcome: 'pass', on: today(), opinionText: '合法。' });
  expect(await part(reviewer, 'reviews')).toMatch(/规审〔\d{4}〕\d+号/);

  // 印发, 三统一.
  await issuer.goto(dossier);
  await act(issuer, '/issue', {
    docNumber: NUMBER,
    adoptedOn: today(),
    signedOn: today(),
    publishedOn: today(),
    effectiveOn: '2027-03-01',
    validUntil: '2029-02-28',
  });
  expect(await part(issuer, 'summary')).toContain('已印发');
  await step(issuer, 'registration', '/registrations');
  const clerk = await opened('clerk');
  await clerk.goto(dossier);
  await step(clerk, 'registration', '/register');
  await clerk.goto(dossier);
  await step(clerk, 'registration', '/publish', { place: '清河县人民政府网站' });
  const number = /清建规登〔2026〕\d{3}/.exec(await part(clerk, 'registration'))?.[0] ?? '';
  expect(number).not.toBe('');

  // 备案 with the bureau.
  await issuer.goto(dossier);
  await step(issuer, 'filings', '/submit', { paperNumber: '清建报〔2026〕9号' });
  await clerk.goto(dossier);
  for (const next of ['/accept', '/register']) {
    await clerk.goto(dossier);
    await step(clerk, 'filings', next);
  }
  await step(clerk, 'filings', '/close', { outcome: 'approved' });
  await clerk.goto(dossier);
  expect(await part(clerk, 'filings')).toContain('准予备案');
  expect(await part(clerk, 'summary')).toContain('已备案');

  // Anybody finds it, by either number, and sees that it does not hold yet.
  await citizen.goto(`${site.url}/search?validity=all&q=${encodeURIComponent(number)}`);
  await citizen.click(`main a[href^="/documents/${id}"]`);
  const told = await citizen.locator('main').innerText();
  expect(told).toContain(NUMBER);
  expect(told).toContain('尚未施行');

  // The auditor reads who did what.
  const auditor = await opened('auditor');
  await auditor.goto(dossier);
  const history = await part(auditor, 'history');
  for (const what of ['征求意见', '送审', '出具审核意见', '印发', '登记并编号', '统一公布', '报送备案'])
    expect(history, what).toContain(what);
}, 180_000);
