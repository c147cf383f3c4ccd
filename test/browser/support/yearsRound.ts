import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { fill, send } from './forms.ts';
import type { Years } from './years.ts';

/** Ticks the documents with these titles and nothing else. */
async function tick(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles)
    await page.locator('table.round-items tbody tr', { hasText: title }).locator('input[name=item]').first().check();
}

/** Says one thing of all that are ticked, by the button that leads to `act`. */
async function together(page: Page, act: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator('form#round-items');
  await fill(form, fields);
  const button = form.locator(`button[formaction$="/${act}"]`);
  await button.evaluate((node) => node.closest('details')?.setAttribute('open', ''));
  await Promise.all([page.waitForNavigation(), button.click()]);
  expect(await page.locator('.error-summary').count(), act).toBe(0);
}

/** The bureau plans a regular round and hands it out; answers its address. */
export async function beginRound(years: Years, cutOff: string): Promise<string> {
  const page = await years.as('clerk');
  await page.goto(`${years.url}/cleanup/new`);
  const form = page.locator('form[action$="/cleanup/new"]');
  await fill(form, { title: '青石县2028年清理', cutOff, answerBy: '2028-09-20', finishBy: '2028-10-15' });
  await form.locator('button[value=save]').click();
  await page.waitForURL(/\/cleanup\/\d+$/);
  const round = new URL(page.url()).pathname;
  await send(page, `${round}/open`);
  return round;
}

/** The body says what is to become of each document; the bureau accepts it and puts it to the leader. */
export async function answerRound(
  years: Years,
  round: string,
  said: readonly { titles: readonly string[]; fields: Record<string, string> }[],
): Promise<void> {
  let page = await years.as('issuer');
  for (const { titles, fields } of said) {
    await page.goto(`${years.url}${round}/documents`);
    await tick(page, titles);
    await together(page, 'answer', fields);
  }
  page = await years.as('clerk');
  await page.goto(`${years.url}${round}/documents`);
  await tick(
    page,
    said.flatMap(({ titles }) => titles),
  );
  await together(page, 'accept');
  await page.goto(`${years.url}${round}`);
  await send(page, `${round}/submit`);
}

/** The leader decides, with the day of effect, and publishes in one act. */
export async function publishRound(years: Years, round: string, effectiveOn: string): Promise<void> {
  const page = await years.as('leader');
  await page.goto(`${years.url}${round}/rehearsal`);
  await send(page, `${round}/decide`, {
    effectiveOn,
    title: '关于公布2028年行政规范性文件清理结果的决定',
    strike: 'none',
  });
  await send(page, `${round}/publish`);
  expect(await page.locator('.notice-done').innerText()).toContain('已完成');
}
