import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage, picture } from './support/stage.ts';

const { site, browser } = await openStage();

const TITLE = '公共租赁住房分配管理办法';
const section = (page: Page) => page.locator('#registration');
const act = async (page: Page, name: string) => {
  await section(page).locator(`summary:has-text("${name}")`).click();
  return section(page).locator(`details[open] form:has(button:has-text("${name}"))`);
};

describe('三统一 in the browser', () => {
  it('goes from the issuer’s request to the public page, with a register that has no gap', async () => {
    const issuer = await openPage(browser);
    await signIn(issuer.page, site, 'issuer');
    await issuer.page.goto(`${site.url}/dossiers?q=${encodeURIComponent(TITLE)}`);
    await issuer.page.click(`main a[href^="/dossiers/"]:has-text("${TITLE}")`);
    await issuer.page.waitForURL(/\/dossiers\/\d+$/);
    const id = /\d+$/.exec(issuer.page.url())![0];
    await (await act(issuer.page, '送统一登记')).locator('button').click();
    await issuer.page.waitForSelector('text=已完成：送统一登记');
    expect(await section(issuer.page).innerText()).toContain('已送登记');

    const clerk = await openPage(browser, { javaScriptEnabled: false });
    await signIn(clerk.page, site, 'clerk');
    await picture(clerk.page, 'desk');
    await clerk.page.click(`section:has(#desk-registrations) a[href^="/dossiers/${id}"]`);
    await picture(clerk.page, 'dossier-requested', '#registration');
    const form = await act(clerk.page, '登记并编号');
    expect(await form.locator('select option').allInnerTexts()).toEqual(['清建规', '清建发']);
    await form.locator('button').click();
    await clerk.page.waitForSelector('text=已完成：登记并编号');
    const number = /清建规登〔2026〕\d{3}/.exec(await section(clerk.page).innerText())?.[0];
    expect(number).toBe('清建规登〔2026〕002');
    const download = clerk.page.waitForEvent('download');
    await section(clerk.page).locator('a:has-text("登记通知书")').click();
    expect((await download).suggestedFilename()).toMatch(/^行政规范性文件登记通知书（.*公共租赁住房.*）\.docx$/);
    const publication = await act(clerk.page, '统一公布');
    await publication.locator('input[name=place]').fill('清河县人民政府网站');
    await picture(clerk.page, 'dossier-registered', '#registration');
    await publication.locator('button').click();
    await clerk.page.waitForSelector('text=已完成：统一公布');

    await clerk.page.goto(`${site.url}/registers`);
    await clerk.page.click('main a:has-text("清建规登")');
    expect(await clerk.page.locator('main').innerText()).toContain('共2个编号，没有空号');
    await picture(clerk.page, 'register');

    const outside = await openPage(browser);
    await outside.page.goto(`${site.url}/search?q=${encodeURIComponent('清建规登[2026]002号')}&validity=all`);
    await outside.page.click(`main a[href^="/documents/${id}"]`);
    expect(await outside.page.locator('main').innerText()).toContain('清建规登〔2026〕002');

    await clerk.page.goto(`${site.url}/dossiers/${id}`);
    const undo = await act(clerk.page, '作废登记编号');
    await undo.locator('textarea').fill('登记时文件名称有误');
    await undo.locator('button').click();
    await clerk.page.waitForSelector('text=已完成：作废登记编号');
    await clerk.page.goto(`${site.url}/registers`);
    await clerk.page.click('main a:has-text("清建规登")');
    const register = await clerk.page.locator('main').innerText();
    expect(register).toContain('其中作废1个，没有空号');
    expect(register).toContain('登记时文件名称有误');
    await picture(clerk.page, 'register-void');
    for (const { trouble, leave } of [issuer, clerk, outside]) {
      expect(trouble).toEqual([]);
      await leave();
    }
  }, 120_000);
});
