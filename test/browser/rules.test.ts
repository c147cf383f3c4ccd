import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage, picture } from './support/stage.ts';
import { toConfirm } from './support/toConfirm.ts';

const { site, browser } = await openStage();

const main = (page: Page): Promise<string> => page.locator('main').innerText();
const open = (page: Page, path: string) => page.goto(`${site.url}${path}`);

describe('the admin', () => {
  it('shortens a filing limit: form, difference, rehearsal over the county, history', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'admin');
    await open(page, '/profile');
    await picture(page, 'profile');
    await page.click('#group-filing a:has-text("修改")');
    await page.fill('#f-from', '2026-01-01');
    await page.fill('#f-reason', '省规定施行');
    await page.click('summary:has-text("报本级备案的期限")');
    await page.fill('#f-filing-days-bureau-value', '三');
    await page.selectOption('#f-filing-days-bureau-unit', 'workday');
    await picture(page, 'profile-edit');
    await page.click('button:has-text("预览改动")');
    // What is wrong stands at the field, and what was typed is still there.
    await page.click('.error-summary a');
    expect(await page.inputValue('#f-filing-days-bureau-value')).toBe('三');
    await page.fill('#f-filing-days-bureau-value', '3');
    await page.selectOption('#f-filing-days-bureau-kind', 'rule');
    await page.fill('#f-filing-days-bureau-source', '云川省规定第九条');
    await page.click('button:has-text("预览改动")');
    await page.waitForSelector('text=预览规则改动');
    expect(await main(page)).toMatch(/报本级备案的期限[\s\S]*15日[\s\S]*3个工作日/);
    expect(await main(page)).toMatch(/新出现\d+项，不再出现\d+项/);
    await picture(page, 'profile-preview');
    await page.click('button:has-text("确认，保存新规则")');
    await page.waitForURL('**/profile?on=2026-01-01');
    expect(await page.locator('#f-filing-days-bureau').innerText()).toMatch(
      /3个工作日[\s\S]*规章[\s\S]*云川省规定第九条/,
    );
    await open(page, '/profile?on=2025-12-31');
    expect(await page.locator('#f-filing-days-bureau').innerText()).toContain('15日');
    await open(page, '/profile/versions');
    expect(await main(page)).toMatch(/2026-01-01[\s\S]*省规定施行/);
    expect(trouble).toEqual([]);
    await leave();
  });

  it('enters the days off of the next year from the notice', async () => {
    const { page, leave, trouble } = await openPage(browser, { javaScriptEnabled: false });
    await signIn(page, site, 'admin');
    const today = new Date().toISOString().slice(0, 4);
    const year = Number(today) + 1;
    await open(page, `/profile/calendar/${year}`);
    if ((await main(page)).includes('暂按')) {
      await page.fill('[name=source]', `国务院办公厅关于${year}年部分节假日安排的通知`);
      await page.fill('[name=notice]', '一、元旦：1月1日至3日放假调休，共3天。\n二、国庆节：10月1日至7日放假，共7天。');
      await page.click('button:has-text("预览")');
      expect(await main(page)).toContain('放假10天，调休上班0天');
      await picture(page, 'calendar-preview');
      await page.click('button:has-text("确认，保存")');
      expect(await main(page)).toContain(`国务院办公厅关于${year}年部分节假日安排的通知`);
    }
    expect(trouble).toEqual([]);
    await leave();
  });

  it('renames a body, and ends one with an heir', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'admin');
    await open(page, '/issuers');
    await picture(page, 'issuers');
    await page.click('main a:has-text("清河县文化广电和旅游局")');
    await page.click('summary:has-text("登记更名")');
    await page.fill('#rename-name', '清河县文化和旅游局');
    await page.fill('#rename-fromDay', '2026-01-01');
    await page.click('button:has-text("登记更名")');
    await page.waitForSelector('text=已登记更名');
    expect(await main(page)).toMatch(/曾用名[\s\S]*清河县文化广电和旅游局/);
    await open(page, '/issuers');
    await page.click('main a:has-text("清河县科技和工业信息化局")');
    await page.click('summary:has-text("登记撤并")');
    await page.fill('#end-lastDay', '2026-06-30');
    await page.selectOption('#end-successorId', { label: '清河县发展和改革局' });
    await page.fill('#end-basis', '清编发〔2026〕3号');
    await picture(page, 'issuer-end');
    await page.click('button:has-text("登记撤并")');
    await page.waitForSelector('text=已经撤并');
    await picture(page, 'issuer-ended');
    await page.click('.caution a:has-text("清河县发展和改革局")');
    expect(await main(page)).toMatch(/承继[\s\S]*清河县科技和工业信息化局/);
    await picture(page, 'issuer-heir');
    expect(trouble).toEqual([]);
    await leave();
  });
});

describe('a department', () => {
  it('uploads a draft that the government will issue, and finds it in its own list', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'issuer');
    const text = [
      '清河县人民政府关于印发清河县既有住宅加装电梯管理办法的通知',
      '各乡镇人民政府，县政府各部门：',
      '现将《清河县既有住宅加装电梯管理办法》印发给你们，请认真贯彻执行。',
      '清河县人民政府',
      '清河县既有住宅加装电梯管理办法',
      '第一条 为了规范既有住宅加装电梯，制定本办法。',
      '第二条 本办法自公布之日起施行，有效期5年。',
    ].join('\n');
    await open(page, '/uploads');
    await page.check('input[name=purpose][value=draft]');
    await page.setInputFiles('input[type=file]', {
      name: '加装电梯.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    });
    await page.click('main form button[type=submit]');
    await toConfirm(page);
    expect(await page.inputValue('[name="issuers.0"]')).toBe('清河县人民政府');
    await page.click('main button:has-text("确认")');
    await page.waitForURL(/\/dossiers\/\d+/);
    expect(await main(page)).toMatch(/起草单位[\s\S]*清河县住房和城乡建设局/);
    await picture(page, 'drafted');
    await open(page, '/dossiers?status=draft');
    expect(await main(page)).toContain('加装电梯');
    expect(trouble).toEqual([]);
    await leave();
  });
});
