import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { closeSeats } from './seat.ts';
import { openPage, openSite, sharedBrowser, signIn } from './site.ts';
import type { Opened, Site } from './site.ts';

/** A service with the demo county for one file of tests, which ends with it, and the browser of all files. */
export async function openStage(): Promise<{ site: Site; browser: Browser }> {
  const [site, browser] = await Promise.all([openSite(), sharedBrowser()]);
  afterAll(async () => {
    await closeSeats(browser);
    await site.close();
  });
  return { site, browser };
}

/** A signed-in page without scripts: every step of the office works so. */
export async function openDesk(stage: { site: Site; browser: Browser }, login: string): Promise<Opened> {
  const opened = await openPage(stage.browser, { javaScriptEnabled: false, acceptDownloads: true });
  await signIn(opened.page, stage.site, login);
  return opened;
}

/** Where pictures and papers go when somebody wants to look at them. */
export const PICTURES = process.env['PICTURES'];

/** A picture of the page, or of one `part` of it, at desk and at phone width, where pictures are wanted. */
export async function picture(page: Page, name: string, part?: string): Promise<void> {
  if (PICTURES === undefined) return;
  await mkdir(PICTURES, { recursive: true });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    const path = join(PICTURES, `${name}-${width}.png`);
    if (part === undefined) await page.screenshot({ path, fullPage: true });
    else await page.locator(part).screenshot({ path });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
