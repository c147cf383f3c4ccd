import { expect, it } from 'vitest';
import { openPage } from './support/site.ts';
import { openStage } from './support/stage.ts';

const { site, browser } = await openStage();

it('the page to try the API asks nobody else, keeps to the content policy and tries a read', async () => {
  const { page, leave, trouble } = await openPage(browser);
  page.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
  });
  await page.goto(`${site.url}/api/v1/docs`);
  await page.waitForSelector('.swagger-ui .info .title');
  expect(await page.locator('.swagger-ui .info').innerText()).toContain('公开查询');

  // Only what is near the screen is drawn.
  const route = page.locator('.opblock:has([data-path="/api/v1/public/standing"])');
  await page.mouse.move(600, 500);
  for (let turns = 0; turns < 20 && (await route.count()) === 0; turns++) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(200);
  }
  await route.locator('.opblock-summary').click();
  await route.locator('.try-out__btn').click();
  expect(await route.locator('tr[data-param-name=docNumber] input').inputValue()).toBe('清政发〔2024〕3号');
  await route.locator('.execute').click();
  const answer = route.locator('.live-responses-table');
  await expect.poll(() => answer.innerText(), { timeout: 15_000 }).toContain('"inForce"');
  expect(await answer.locator('.response-col_status').last().innerText()).toMatch(/^200/);
  expect(trouble).toEqual([]);
  await leave();
});
