import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PICTURES, openDesk, openStage, picture } from './support/stage.ts';

const { site, browser } = await openStage();

const desk = (login: string) => openDesk({ site, browser }, login);

const told = (page: Page): Promise<string> => page.locator('main').innerText();

/** Opens the page, fills in the form of the act whose address ends with `act`, sends it; answers what the page then says. */
async function step(page: Page, url: string, act: string, fields: Record<string, string>): Promise<string> {
  await page.goto(url);
  const form = page.locator(`main form[action$="${act}"]`).first();
  await form.locator('xpath=ancestor::details/summary').click();
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    const kind = await field.evaluate((node) => node.tagName);
    await (kind === 'SELECT' ? field.selectOption(value) : field.fill(value));
  }
  await form.locator('button[type=submit]').click();
  return told(page);
}

const later = (days: number): string => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
const DEMANDS = '补报备案\n建立先审后发的登记制度';

it('a talk goes by way of 通报批评 to the board and its end, the body answering each time', async () => {
  const [clerk, leader, second, issuer] = [
    await desk('clerk'),
    await desk('leader'),
    await desk('leader'),
    await desk('issuer'),
  ];
  // What counts against one's own body, and how far the tiers are.
  await issuer.page.goto(`${site.url}/interviews`);
  await issuer.page.click('main a:has-text("的累计分值")');
  const standing = issuer.page.url();
  expect(await told(issuer.page)).toContain('离各级措施的距离');
  expect(await told(issuer.page)).not.toContain('证据包');
  const body = /\d+$/.exec(standing)?.[0] ?? '';
  const dossier = await issuer.page.locator('main a[href^="/dossiers/"]').first().getAttribute('href');
  const event = {
    kind: 'court.unlawful',
    on: later(-1),
    note: '县法院判决',
    documentId: /\d+/.exec(dossier ?? '')?.[0] ?? '',
  };
  expect(await step(clerk.page, `${site.url}/issuers/${body}`, '/problems', event)).toContain('县法院判决');
  await issuer.page.goto(standing);
  expect(await told(issuer.page)).toContain('提出异议');
  await picture(issuer.page, 'interview-own');

  // Two leaders have the same page open: the second is told that something was decided.
  await second.page.goto(standing);
  await leader.page.goto(standing);
  await picture(leader.page, 'interview-candidate');
  const [paper] = await Promise.all([
    leader.page.waitForEvent('download'),
    leader.page.click('a:has-text("依据清单")'),
  ]);
  expect((await readFile(await paper.path())).subarray(0, 2).toString()).toBe('PK');
  expect(await step(leader.page, standing, '/start', { measure: '约谈', reason: '问题多发' })).toContain(
    '已决定，待通知',
  );
  const talk = leader.page.url();
  const form = second.page.locator('form[action$="/dismiss"]');
  await form.locator('xpath=ancestor::details/summary').click();
  await form.locator('[name=reason]').fill('另行处理');
  await form.locator('button[type=submit]').click();
  expect(await told(second.page)).toContain('已经作出决定');

  // The body learns of it with the notice.
  expect((await issuer.page.goto(talk))?.status()).toBe(404);
  const meeting = { meetOn: later(3), meetAt: '09:30', place: '县司法局三楼会议室' };
  await step(clerk.page, talk, '/notify', { ...meeting, number: '清司约〔2026〕9号', host: '顾明远' });
  expect(await step(issuer.page, talk, '/reply', { text: '申请改期' })).toContain('申请改期');
  await step(clerk.page, talk, '/postpone', { ...meeting, meetOn: later(0), reason: '应被约谈单位申请' });
  const minutes = { issuer: '周筑安 局长', recorder: '林文澜', statement: '情况属实', opinion: '限期整改' };
  // Nobody has set a limit here: a person has to.
  expect(await step(clerk.page, talk, '/hold', { ...minutes, demands: DEMANDS })).toContain(
    '没有写明报送整改报告的期限',
  );
  expect(await step(clerk.page, talk, '/hold', { ...minutes, demands: DEMANDS, dueOn: later(20) })).toContain('整改中');
  await step(issuer.page, talk, '/report', { text: '正在补报' });
  expect(await step(clerk.page, talk, '/reject', { reason: '没有附备案回执', dueOn: later(25) })).toContain('整改中');
  await picture(clerk.page, 'interview-talk');

  expect(await step(leader.page, talk, '/escalate', { reason: '没有按要求整改' })).toContain('前一项措施');
  const criticism = leader.page.url();
  await step(leader.page, criticism, '/censure', { number: '清司发〔2026〕40号', demands: DEMANDS, dueOn: later(30) });
  await step(leader.page, criticism, '/escalate', { reason: '仍然没有整改' });
  const board = leader.page.url();
  await step(leader.page, board, '/post', { charge: '顾明远', demands: DEMANDS, dueOn: later(40) });
  await issuer.page.goto(`${site.url}/interviews`);
  expect(await issuer.page.locator('#board').innerText()).toContain('挂牌督办');
  expect(await step(issuer.page, board, '/report', { text: '全部补报完毕' })).toContain('已报送，待核查');
  await step(clerk.page, board, '/accept', { note: '经核查全部落实' });
  await step(leader.page, board, '/delist', {});
  expect(await step(clerk.page, board, '/close', {})).toContain('已办结');
  await picture(clerk.page, 'interview-board');
  const names: string[] = [];
  for (const [url, words] of [
    [talk, ['约谈通知书', '约谈记录', '整改通知书']],
    [criticism, ['通报批评']],
    [board, ['挂牌督办通知书', '证据包']],
  ] as const) {
    await clerk.page.goto(url);
    for (const word of words) {
      const link = clerk.page.locator(`main a:has-text("${word}（")`).first();
      const [download] = await Promise.all([clerk.page.waitForEvent('download'), link.click()]);
      names.push(download.suggestedFilename().replace(/-.*/, ''));
      expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
      if (PICTURES !== undefined) await download.saveAs(join(PICTURES, download.suggestedFilename()));
    }
  }
  expect(names).toEqual(['约谈通知书', '约谈记录', '整改通知书', '通报批评', '挂牌督办通知书', '证据包']);

  // All of it is spent: nothing starts a second measure of the same tier.
  await leader.page.goto(standing);
  expect(await leader.page.locator('#decide').count()).toBe(0);
  for (const one of [clerk, leader, second, issuer]) {
    expect(one.trouble).toEqual([]);
    await one.leave();
  }
});

it('other rules are tried out over past days, saved nowhere', async () => {
  const { page, leave, trouble } = await desk('admin');
  await page.goto(`${site.url}/interviews/simulate`);
  await page.fill('[name=windowMonths]', '24');
  await page.fill('[name=tiers]', '约谈：1\n挂牌督办：0.5');
  await page.click('main button:has-text("推算")');
  expect(await page.locator('.error-summary').innerText()).toContain('门槛');
  await page.fill('[name=tiers]', '约谈：1\n挂牌督办：5');
  await page.click('main button:has-text("推算")');
  expect(await told(page)).toMatch(/按试算的规则\d+次，按现行规则\d+次/);
  expect(await page.inputValue('[name=windowMonths]')).toBe('24');
  await picture(page, 'interview-simulate');
  const [sheet] = await Promise.all([page.waitForEvent('download'), page.click('#found a:has-text("Excel")')]);
  expect(sheet.suggestedFilename()).toMatch(/^约谈门槛推算 .*\.xlsx$/);
  expect(trouble).toEqual([]);
  await leave();
});
