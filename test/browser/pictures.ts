// Takes the README's pictures from a fresh demo county: `npx tsx test/browser/pictures.ts`.
import { resolve } from 'node:path';
import { openBrowser, openPage, openSite, signIn } from './support/site.ts';

const FOLDER = resolve('server/web/manual/pictures');
const [site, browser] = await Promise.all([openSite(), openBrowser()]);
const { page } = await openPage(browser, { viewport: { width: 1200, height: 800 } });
const shot = (name: string): Promise<Buffer> => page.screenshot({ path: `${FOLDER}/${name}.png` });

await page.goto(`${site.url}/`);
await shot('home');
await page.goto(`${site.url}/search?q=${encodeURIComponent('停车')}&validity=all`);
await shot('results');
await page.goto(`${site.url}/search?q=${encodeURIComponent('标题:城区机动车停放')}`);
await page.locator('.result-list > ol.hits .hit a').first().click();
await page.waitForURL(/documents/);
await shot('document');
await signIn(page, site, 'clerk');
await site.guibei('scan');
await page.goto(`${site.url}/desk`);
await shot('desk');
await page.goto(`${site.url}/uploads`);
await page.setInputFiles('input[type=file]', resolve('test/fixtures/extract/notice_libreoffice.pdf'));
await page.click('main form button[type=submit]');
await page.locator('#upload-list a:has-text("核对确认")').first().click({ timeout: 60_000 });
await page.waitForURL(/uploads\/\d+/);
await page.locator('a[data-evidence=effectiveOn]').first().click();
await shot('confirm');
await browser.close();
await site.close();
