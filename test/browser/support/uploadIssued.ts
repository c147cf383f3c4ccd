import type { Page } from 'playwright-core';

/**
 * Uploads a document that was issued, looks at what the machine read of it and confirms it, with its day of publication; answers its id.
 * The person is signed in.
 */
export async function uploadIssued(
  page: Page,
  url: string,
  name: string,
  text: string,
  publishedOn: string,
): Promise<number> {
  await page.goto(`${url}/uploads`);
  await page.locator('input[name=purpose][value=issued]').check();
  await page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.locator('form[data-upload] button[type=submit]').click();
  await page.locator('a:has-text("核对确认")').first().click({ timeout: 60_000 });
  await page.waitForSelector('.confirm-form');
  await page.fill('.confirm-form [name=publishedOn]', publishedOn);
  await page.locator('.confirm-form button[type=submit]').click();
  await page.waitForURL(/\/dossiers\/\d+/);
  return Number(/\/dossiers\/(\d+)/.exec(page.url())?.[1]);
}
