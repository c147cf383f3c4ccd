import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PICTURES, openDesk, openStage, picture } from './support/stage.ts';

const { site, browser } = await openStage();

const desk = (login: string) => openDesk({ site, browser }, login);

/** Does one step in the dossier: opens its fold, fills it in, sends it. */
async function step(page: Page, dossier: string, act: string, fields: Record<string, string>): Promise<void> {
  await page.goto(dossier);
  const form = page.locator(`#filings form[action$="/${act}"]`).first();
  await form.locator('xpath=ancestor::details/summary').click();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name=${name}]`);
    if (name === 'outcome') await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('button[type=submit]').click();
  expect(await page.locator('main').innerText(), act).not.toContain('请改正');
}

it('a filing goes from its sending by way of 补正 and 建议书 to its end, with two people and its papers', async () => {
  const issuer = await desk('issuer');
  const clerk = await desk('clerk');
  await issuer.page.goto(`${site.url}/filings?show=due`);
  await issuer.page.locator('main table a').first().click();
  const filing = issuer.page.url();
  const dossier = filing.replace(/\/filings\/\d+$/, '');
  await clerk.page.goto(`${site.url}/filings/rates`);
  const today = (await clerk.page.locator('p.lead').innerText()).match(/按(\d{4}-\d{2}-\d{2})/)?.[1] ?? '';

  await step(issuer.page, dossier, 'submit', { paperNumber: '清建报〔2026〕7号', note: '纸质材料同日送达' });
  await step(clerk.page, dossier, 'accept', {});
  await step(clerk.page, dossier, 'supplement', { note: '缺起草说明。\n缺制定依据。', dueOn: today });
  await step(issuer.page, dossier, 'submit', { note: '已补起草说明' });
  await step(clerk.page, dossier, 'accept', {});
  await step(clerk.page, dossier, 'register', {});
  await step(clerk.page, dossier, 'advise', {
    note: '第五条设定的罚款没有上位法依据，建议删去。',
    paperNumber: '清司备审〔2026〕1号',
  });
  await step(issuer.page, dossier, 'correct', { factOn: today, note: '已修改第五条，重新公布。' });
  await picture(clerk.page, 'dossier-filing');
  await step(clerk.page, dossier, 'close', { outcome: 'approved_after_correction', opinionText: '改正后准予备案。' });

  await clerk.page.goto(filing);
  await picture(clerk.page, 'filing');
  const told = await clerk.page.locator('main').innerText();
  expect(told).toMatch(/清司备〔\d{4}〕1号/);
  expect(told).toContain('改正后准予备案');
  for (const word of ['报送', '通知补正', '备案登记', '提出审查建议', '报告纠正', '办结']) expect(told).toContain(word);

  const names: string[] = [];
  for (const link of await clerk.page.locator('a:has-text("（Word）")').all()) {
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), link.click()]);
    names.push(download.suggestedFilename().replace(/-.*/, ''));
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    if (PICTURES !== undefined) await download.saveAs(join(PICTURES, download.suggestedFilename()));
  }
  expect(names).toEqual(['备案报告', '备案登记表', '补正通知书', '备案审查建议书']);

  // What came of it is counted, each number with its list.
  await clerk.page.goto(`${site.url}/filings/rates`);
  await picture(clerk.page, 'rates');
  await clerk.page.click('a[aria-label^="合计直接纠错数"]');
  expect(await clerk.page.locator('main').innerText()).toContain('改正后准予备案');
  expect([...issuer.trouble, ...clerk.trouble]).toEqual([]);
  await issuer.leave();
  await clerk.leave();
});

it('counts stated elsewhere give the published rates', async () => {
  const { page, leave, trouble } = await desk('clerk');
  await page.goto(`${site.url}/filings/rates?year=2010`);
  await page.click('summary:has-text("录入统计数")');
  await page.fill('[name=source]', '内政办字〔2011〕139号');
  await page.fill(
    '[name=text]',
    [
      '机关\t制发数\t报备数\t符合要求数\t公布数\t发现违法数\t已纠正数\t按时报备数',
      '全区\t198\t197\t\t163\t7\t\t',
      '盟市\t\t125\t95\t\t\t\t',
      '纠错\t\t\t\t\t12\t8\t',
      '部门\t\t72\t\t\t\t\t45',
    ].join('\n'),
  );
  await page.locator('form[action$="/filings/rates/state"] button[type=submit]').click();
  const told = await page.locator('main').innerText();
  for (const rate of ['99.49%', '82.32%', '3.54%', '76%', '66.67%', '62.5%']) expect(told).toContain(rate);
  await picture(page, 'rates-stated');
  // Sent a second time it is refused, beside the form, with what was typed still there.
  await page.click('summary:has-text("录入统计数")');
  await page.fill('[name=name]', '全区');
  await page.fill('[name=issued]', '198');
  await page.fill('[name=source]', '内政办字〔2011〕139号');
  await page.locator('form[action$="/filings/rates/state"] button[type=submit]').click();
  expect(await page.locator('.error-summary').innerText()).toContain('已经有了');
  expect(await page.inputValue('[name=issued]')).toBe('198');
  expect(trouble).toEqual([]);
  await leave();
});
