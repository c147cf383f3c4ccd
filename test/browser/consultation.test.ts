import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

const { site, browser } = await openStage();

/** Opens a fold and fills its form in by the names of its fields. */
async function fill(page: Page, form: string, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const field = page.locator(`${form} [name=${name}]`);
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.click(`${form} button[type=submit]`);
}

const gate = async (page: Page, dossier: string): Promise<string> => {
  await page.goto(`${site.url}${dossier}`);
  return page.locator('#evidence table').innerText();
};

/** The days of a consultation go by. */
function pass(row: string): void {
  const sqlite = new Database(join(site.data, 'guibei.db'));
  sqlite
    .prepare(`UPDATE consultation SET from_day = '2026-01-05', to_day = '2026-02-10' WHERE id = ?`)
    .run(Number(row));
  sqlite.close();
}

it('a department opens a draft to comments, strangers comment by telephone without scripts, the answers make the gate green', async () => {
  const staff = await openPage(browser);
  const { page } = staff;
  await signIn(page, site, 'issuer');
  await page.goto(`${site.url}/dossiers?status=draft`);
  const dossier = await page.getByText('再生资源回收站点管理规定').first().getAttribute('href');
  if (dossier === null) throw new Error('the draft is not in the list');
  expect(await gate(page, dossier)).not.toContain('公开征求意见');

  await page.click('#evidence summary:has-text("认定文件类别")');
  await page.check('#evidence input[name=market]');
  await fill(page, '#evidence form[action$=classification]', { reason: '涉及回收经营者的经济活动。' });
  expect(await page.locator('#evidence table').innerText()).toMatch(/公开征求意见[\s\S]*缺少/);

  // Too short without a reason: refused in place, what was typed stays.
  await page.goto(`${site.url}${dossier}/evidence/consultation`);
  await page.click('summary:has-text("公开征求意见")');
  const open = 'form[action$=consultations]';
  const today = await page.inputValue(`${open} [name=fromOn]`);
  await fill(page, open, { explanation: '为了规范回收站点。', address: '清河县建设路6号', toOn: today });
  expect(await page.locator('.error-summary').innerText()).toContain('优化营商环境条例');
  expect(await page.inputValue(`${open} [name=explanation]`)).toBe('为了规范回收站点。');
  await fill(page, open, { shortReason: '与上级专项整治同步施行。' });
  expect(page.url()).toMatch(/\/consultations\/\d+$/);
  const work = new URL(page.url()).pathname;
  const row = /\d+$/.exec(work)?.[0] ?? '';

  const stranger = await openPage(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await stranger.page.goto(`${site.url}/`);
  await stranger.page.click('text=征求意见');
  await stranger.page.click('text=再生资源回收站点');
  const said = stranger.page.locator('form[action$=comments]');
  await said.locator('[name=text]').fill('站点离学校至少要有一百米。');
  await said.locator('[name=author]').fill('赵某某');
  await said.locator('button').click();
  expect(stranger.page.url()).toMatch(/received\/YJ\d{8}-[2-9A-Z]{8}$/);
  expect(await stranger.page.locator('main').innerText()).toContain('意见已收到');

  await page.reload();
  expect(await page.locator('.comments').innerText()).toContain('赵某某');
  await page.check('input[name=comment]');
  await fill(page, 'form.answers', { topic: '站点位置', outcome: 'adopted', answer: '第四条已经写明。' });
  pass(row);
  await page.goto(`${site.url}${work}`);
  await page.click('summary:has-text("公布采纳情况")');
  await fill(page, 'form[action$=publish]', { resultSaid: '收到的意见已经采纳。' });

  await stranger.page.goto(`${site.url}/consultations/${row}`);
  const told = await stranger.page.locator('main').innerText();
  expect(told).toContain('站点位置');
  expect(told).toContain('第四条已经写明。');
  expect(told).not.toContain('赵某某');
  expect(await stranger.page.locator('form[action$=comments]').count()).toBe(0);
  expect(await gate(page, dossier)).toMatch(/公开征求意见[\s\S]*?已具备/);
  expect(staff.trouble.filter((one) => !one.includes('422'))).toEqual([]);
  await stranger.leave();
  await staff.leave();
});
