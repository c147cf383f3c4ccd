import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, sevenPoints, today } from './support/acts.ts';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';
import { toConfirm } from './support/toConfirm.ts';

const LIBREOFFICE = resolve('test/fixtures/extract/notice_libreoffice.pdf');
const CHROMIUM = resolve('test/fixtures/extract/notice_chromium.pdf');
/** From page 3 of the PDF that LibreOffice made. */
const PAGE_3 = '收费收入全额上缴财政';
const TITLE = '清河县人民政府关于印发清河县公共停车泊位管理办法的通知';

const { site, browser } = await openStage();

async function upload(page: Page, file: string, purpose: 'draft' | 'issued', scripts = true): Promise<void> {
  await page.goto(`${site.url}/uploads`);
  await page.check(`input[name=purpose][value=${purpose}]`);
  await page.setInputFiles('input[type=file]', file);
  await page.click('main form button[type=submit]');
  await toConfirm(page, scripts);
}

async function found(q: string): Promise<string[]> {
  const { page, leave } = await openPage(browser);
  await page.goto(`${site.url}/`);
  await page.fill('input[name=q]', q);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search?**');
  const titles = await page.locator('.result-list > ol.hits .hit :is(h2, h3, h4)').allInnerTexts();
  await leave();
  return titles.map((title) => title.replace(/\s/g, ''));
}

describe('the main job, end to end', () => {
  it('takes in an issued document: proposed with evidence, confirmed, public, found by a phrase of its page 3, flagged two years ahead', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'clerk');
    expect(await found(PAGE_3)).toEqual([]);
    await upload(page, LIBREOFFICE, 'issued');

    expect(await page.inputValue('[name=title]')).toBe(TITLE);
    expect(await page.inputValue('[name=docNumber]')).toBe('清河府规〔2025〕7号');
    expect(await page.inputValue('[name=effectiveOn]')).toBe('2025-05-01');
    expect(await page.inputValue('[name=validUntil]')).toBe('2030-04-30');
    expect(await page.inputValue('[name="issuers.0"]')).toBe('清河县人民政府');
    // Each proposal is linked to the very words that it rests on.
    const note = page.locator('a[data-evidence=effectiveOn]');
    expect(await note.innerText()).toContain('2025年5月1日');
    await note.click();
    expect(await page.locator('#ev-effectiveOn').innerText()).toContain('2025年5月1日');
    // Nothing is public before a person has confirmed.
    expect(await found(PAGE_3)).toEqual([]);

    await page.fill('[name=publishedOn]', '2025-03-28');
    await page.click('main button:has-text("确认")');
    await page.waitForURL(/\/dossiers\/\d+/);
    expect(await page.locator('main').innerText()).toContain('现行有效');
    // No review was filled in: said as a finding, never refused.
    expect(await page.locator('main').innerText()).toContain('没有合法性审核的记录');
    expect(await found(PAGE_3)).toEqual([TITLE]);

    const id = Number(/\/dossiers\/(\d+)/.exec(page.url())?.[1]);
    const today = new Date().toISOString().slice(0, 10);
    const ahead = `${Number(today.slice(0, 4)) + 2}${today.slice(4)}`;
    const { code, lines } = await site.guibei('scan', '--on', ahead.replace('-02-29', '-02-28'));
    expect(code).toBe(0);
    expect(lines.filter((line) => line['documentId'] === id).map((line) => line['kind'])).toContain('cleanup.overdue');
    expect(trouble).toEqual([]);
    await leave();
  });

  it('says where the same bytes already are', async () => {
    const { page, leave } = await openPage(browser);
    await signIn(page, site, 'clerk');
    await page.goto(`${site.url}/uploads`);
    await page.setInputFiles('input[type=file]', LIBREOFFICE);
    await page.click('main form button[type=submit]');
    await page.waitForSelector('text=内容完全相同的文件已经上传过');
    await leave();
  });

  it('loses nothing that was answered when the service is killed', async () => {
    await site.kill();
    await site.start();
    expect(await found(PAGE_3)).toEqual([TITLE]);
    expect((await site.guibei('verify')).lines[0]).toMatchObject({ ok: true });
  });

  it('takes a draft made by Chromium through review to issue, with scripts off', async () => {
    const off = { javaScriptEnabled: false };
    const clerk = await openPage(browser, off);
    await signIn(clerk.page, site, 'clerk');
    await upload(clerk.page, CHROMIUM, 'draft', false);
    await clerk.page.fill('[name=docNumber]', '');
    await clerk.page.fill('[name=title]', '清河县人民政府关于公共停车泊位管理的通知（送审稿）');
    await clerk.page.click('main button:has-text("确认")');
    await clerk.page.waitForURL(/\/dossiers\/\d+/);
    const dossier = clerk.page.url().replace(/#.*/, '');
    await act(clerk.page, '/reviews', { on: today() });

    const reviewer = await openPage(browser, off);
    await signIn(reviewer.page, site, 'reviewer');
    await reviewer.page.goto(dossier);
    await act(reviewer.page, '/accept', { on: today() });
    await sevenPoints(reviewer.page);
    await act(reviewer.page, '/conclude', { outcome: 'pass', on: today(), opinionNumber: '清司审〔2026〕99号' });

    for (const kind of ['assessment', 'consultation', 'deliberation']) {
      await clerk.page.goto(`${dossier}/evidence/${kind}`);
      await act(clerk.page, '/waive', { reason: '沿用原有停车管理措施，没有新的事项。' });
    }
    await clerk.page.goto(dossier);
    await act(clerk.page, '/issue', {
      docNumber: `清政规〔${today().slice(0, 4)}〕99号`,
      signedOn: today(),
      publishedOn: today(),
      effectiveOn: today(),
      validUntil: '',
    });
    expect(await clerk.page.locator('main').innerText()).toContain('现行有效');
    expect(await found('公共停车泊位管理的通知')).toContain('清河县人民政府关于公共停车泊位管理的通知（送审稿）');
    await clerk.leave();
    await reviewer.leave();
  });

  it('gives two editors a page to merge, and loses neither change', async () => {
    const [one, two] = [await openPage(browser), await openPage(browser)];
    for (const { page } of [one, two]) {
      await signIn(page, site, 'clerk');
      await page.goto(`${site.url}/search?q=${encodeURIComponent(PAGE_3)}`);
      const id = /documents\/(\d+)/.exec(
        (await page.locator('.result-list > ol.hits .hit a').first().getAttribute('href')) ?? '',
      )?.[1];
      await page.goto(`${site.url}/dossiers/${id}/edit`);
    }
    await one.page.fill('[name=registrationNumber]', 'QHGS-2025-7');
    await one.page.click('button:has-text("保存修改")');
    await one.page.waitForURL(/\/dossiers\/\d+$/);
    await two.page.fill('[name=adoptedOn]', '2025-03-18');
    const [answer] = await Promise.all([two.page.waitForNavigation(), two.page.click('button:has-text("保存修改")')]);
    expect(answer?.status()).toBe(409);
    await two.page.click('button:has-text("保存合并结果")');
    await two.page.waitForURL(/\/dossiers\/\d+$/);
    const text = await two.page.locator('main').innerText();
    expect(text).toContain('QHGS-2025-7');
    expect(text).toContain('2025-03-18');
    await one.leave();
    await two.leave();
  });
});
