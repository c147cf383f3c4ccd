import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

const FILES = ['notice_libreoffice.pdf', 'notice_chromium.pdf'].map((name) => resolve('test/fixtures/extract', name));

const { site, browser } = await openStage();

/** Drags files over an element and lets them go, as the browser's own input. */
async function dropFiles(page: Page, selector: string, files: string[]): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not on the page`);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const input = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', { type, ...at, data });
}

describe('the comfort of the little script', () => {
  it('takes files that are dropped, one bar each, and lists each with its confirm page', async () => {
    const { page, leave, trouble } = await openPage(browser);
    await signIn(page, site, 'clerk');
    await page.goto(`${site.url}/uploads`);
    await dropFiles(page, '[data-drop]', FILES);
    const chosen = () => page.locator('input[type=file]').evaluate((input: HTMLInputElement) => input.files?.length);
    await expect.poll(chosen).toBe(2);
    await page.click('main form button[type=submit]');
    await expect.poll(() => page.locator('[data-progress] progress').count()).toBe(2);
    const confirm = page.locator('#upload-list a:has-text("核对确认")');
    await expect.poll(() => confirm.count(), { timeout: 60_000 }).toBe(2);
    // What stands beside each file just sent goes on with its row, without a reload.
    const sent = page.locator('[data-progress] a:has-text("核对确认")');
    await expect.poll(() => sent.count(), { timeout: 10_000 }).toBe(2);
    expect(trouble).toEqual([]);
    await leave();
  });

  it('gives a file that cannot be read a page that says why and what to do', async () => {
    const { page, leave } = await openPage(browser);
    await signIn(page, site, 'clerk');
    await page.goto(`${site.url}/uploads`);
    await page.setInputFiles('input[type=file]', resolve('test/fixtures/extract/password.pdf'));
    await page.click('main form button[type=submit]');
    const name = page.locator('#upload-list a:has-text("password.pdf")');
    await expect.poll(() => name.count(), { timeout: 60_000 }).toBe(1);
    await name.click();
    await page.waitForURL(/\/uploads\/\d+$/);
    expect(await page.locator('h1').innerText()).toBe('文件不能读取');
    expect(await page.locator('.lead').innerText()).toContain('密码');
    await page.click('main button:has-text("移除")');
    await page.waitForURL(`${site.url}/uploads`);
    expect(await name.count()).toBe(0);
    await leave();
  });

  it('warns before unsent changes are lost, once they were made and only then', async () => {
    const { page, leave } = await openPage(browser);
    await signIn(page, site, 'clerk');
    await page.goto(`${site.url}/uploads`);
    await page.locator('#upload-list a:has-text("核对确认")').first().click();
    await page.waitForURL(/\/uploads\/\d+$/);
    const asked: string[] = [];
    let agreed = false;
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void (agreed ? dialog.accept() : dialog.dismiss());
    });
    await page.fill('[name=title]', '清河县人民政府关于改了一半的标题的通知');
    await page.goto(`${site.url}/desk`).catch(() => null);
    expect(asked).toEqual(['beforeunload']);
    expect(page.url()).toMatch(/\/uploads\/\d+$/);
    expect(await page.inputValue('[name=title]')).toContain('改了一半');
    agreed = true;
    await page.goto(`${site.url}/desk`);
    expect(asked).toHaveLength(2);
    await page.goBack();
    await page.goto(`${site.url}/desk`);
    expect(asked).toHaveLength(2);
    await leave();
  });

  it('copies the citation and the address of a public document', async () => {
    const { page, context, leave } = await openPage(browser);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
    await page.goto(`${site.url}/search?q=${encodeURIComponent('犬只')}`);
    await page.locator('.hit :is(h2, h3, h4) a').first().click();
    await page.waitForURL('**/documents/**');
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    for (const button of await page.locator('[data-copy]:visible').all()) {
      await button.click();
      const source = await button.locator('xpath=..').locator('[data-copy-source]').textContent();
      await expect.poll(clipboard).toBe(source);
    }
    expect(await page.locator('[data-copy]:visible').count()).toBeGreaterThan(0);
    await leave();
  });

  it('remembers the large and the dark mode, and / goes to the search box', async () => {
    const { page, leave } = await openPage(browser);
    await page.goto(`${site.url}/`);
    await page.click('[data-toggle=large]');
    await page.click('[data-toggle=dark]');
    await page.goto(`${site.url}/search?q=${encodeURIComponent('停车')}`);
    expect(await page.locator('html').getAttribute('data-large')).toBe('on');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.locator('.hit p').first().click();
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
    await leave();
  });
});
