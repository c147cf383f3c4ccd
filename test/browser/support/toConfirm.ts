import type { Page } from 'playwright-core';

/**
 * A file has just been sent: waits until it is read, and goes where a person confirms it. The reading may end after the answer: with
 * scripts the page shows it by itself, without them a reload does.
 */
export async function toConfirm(page: Page, scripts = true): Promise<void> {
  const form = page.locator('.confirm-form');
  const link = page.locator('a:has-text("核对确认")').first();
  for (let tries = 0; tries < 150 && (await form.count()) === 0; tries++) {
    // The page may go on by itself before the click.
    if ((await link.count()) > 0) await link.click({ timeout: 5000 }).catch(() => undefined);
    else {
      await page.waitForTimeout(500);
      if (!scripts) await page.reload();
    }
  }
  await form.waitFor();
}
