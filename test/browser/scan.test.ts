import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NOTICE, TITLE } from '../fixtures/ocr/notice.ts';
import { remarks } from './support/axe.ts';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

const POOR = resolve('test/fixtures/ocr/poor.jpg');
const PHRASE = '县水利局可以临时划定禁采区';
const LONG = 240_000;

const { site, browser } = await openStage();

/** What axe has against the page, at desk and at phone width, and whether it is wider than the screen. */
async function against(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    found.push(...(await remarks(page)).map((remark) => `at ${width}: ${remark}`));
    if (((await page.evaluate('document.documentElement.scrollWidth')) as number) > width)
      found.push(`wide at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

describe('a scan', () => {
  it(
    'is read page by page over a kill, checked against its picture, confirmed and found',
    async () => {
      const { page, leave, trouble } = await openPage(browser);
      await signIn(page, site, 'clerk');
      await page.goto(`${site.url}/uploads`);
      await page.check('input[name=purpose][value=issued]');
      await page.setInputFiles('input[type=file]', POOR);
      await page.click('main form button[type=submit]');
      await page.locator('#upload-list :text("正在识别第 1 页，共 1 页")').waitFor({ timeout: 60_000 });
      await page.locator('#upload-list a:has-text("查看识别进度")').click();
      await page.locator('#upload-reading progress').waitFor();
      expect(await against(page)).toEqual([]);

      // Bad luck in the middle of the page: after the restart the queue goes on by itself.
      const here = new URL(page.url()).pathname;
      await page.goto('about:blank');
      await site.kill();
      await site.start();
      await page.goto(`${site.url}${here}`);
      await page.locator('.confirm-text').waitFor({ timeout: LONG });
      expect(await page.locator('main').innerText()).toContain('第 1 页识别把握不大');

      await page.goto(`${site.url}/scans`);
      expect(await against(page)).toEqual([]);
      await page.locator('main table a').first().click();
      await page.waitForURL(/\/pages\/1$/);
      // The picture is drawn in the process that reads, and shown to who may see the upload only.
      const picture = await page.request.get(`${page.url()}/picture`);
      expect([picture.status(), picture.headers()['content-type']]).toEqual([200, 'image/webp']);
      const stranger = await openPage(browser);
      expect((await stranger.page.request.get(`${page.url()}/picture`)).status()).not.toBe(200);
      await stranger.leave();
      expect(await against(page)).toEqual([]);

      const field = page.locator('textarea[name=text]');
      await field.focus();
      await page.keyboard.press('Alt+ArrowDown');
      const doubt = await page.locator('.scan-doubts .doubt-now mark').innerText();
      const selected = await field.evaluate((node: HTMLTextAreaElement) =>
        node.value.slice(node.selectionStart, node.selectionEnd),
      );
      expect(selected).toBe(doubt);
      await field.fill(NOTICE.join('\n'));
      await page.keyboard.press('Control+Enter');
      await page.waitForURL(/\/uploads\/\d+$/);

      expect(await page.inputValue('[name=title]')).toBe(TITLE);
      expect(await page.inputValue('[name=docNumber]')).toBe('清水规〔2024〕6号');
      expect(await page.inputValue('[name=effectiveOn]')).toBe('2024-05-01');
      await page.click('main button:has-text("确认")');
      await page.waitForURL(/\/dossiers\/\d+/);
      await page.goto(`${site.url}/scans`);
      expect(await page.locator('main').innerText()).toContain('没有待核对的页面');

      const visitor = await openPage(browser);
      await visitor.page.goto(`${site.url}/search?q=${encodeURIComponent(PHRASE)}&validity=all`);
      expect(await visitor.page.locator('main').innerText()).toContain('河道采砂');
      await visitor.leave();
      expect(trouble).toEqual([]);
      await leave();
    },
    2 * LONG,
  );
});
