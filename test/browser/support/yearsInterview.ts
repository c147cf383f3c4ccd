import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { send } from './forms.ts';
import type { Years } from './years.ts';

const DEMANDS = '逐件补送备案\n完善合法性审核机制';
const state = (page: Page): Promise<string> => page.locator('.state-line').first().innerText();

/** Events are put on record, and the leader starts the lowest measure that they reach; answers its address. */
export async function startInterview(years: Years, documentId: number, on: string): Promise<string> {
  let page = await years.as('clerk');
  for (const kind of ['court.unlawful', 'filing.refused']) {
    await page.goto(`${years.url}/issuers/${years.issuerId}`);
    await send(page, '/problems', { documentId: String(documentId), kind, on, note: '三年演练' });
  }
  page = await years.as('leader');
  await page.goto(`${years.url}/interviews/bodies/${years.issuerId}`);
  await send(page, `/interviews/bodies/${years.issuerId}/start`, { measure: '约谈', reason: '问题多发' });
  await page.waitForURL(/\/interviews\/\d+$/);
  return new URL(page.url()).pathname;
}

/** The talk is called and held, with what has to be put right by when. */
export async function holdTalk(years: Years, at: string, meetOn: string, dueOn: string): Promise<void> {
  let page = await years.as('clerk');
  await page.goto(`${years.url}${at}`);
  await send(page, `${at}/notify`, {
    meetOn,
    meetAt: '09:30',
    place: '县政府三楼会议室',
    host: '分管领导',
    attendees: '主要负责人',
    subject: '行政规范性文件管理问题多发',
  });
  years.go(meetOn);
  page = await years.as('clerk');
  await page.goto(`${years.url}${at}`);
  await send(page, `${at}/hold`, {
    bureau: '分管领导',
    issuer: '主要负责人',
    recorder: '林文澜',
    statement: '认识不到位',
    opinion: '限期整改',
    demands: DEMANDS,
    dueOn,
  });
}

/** No report came: the next tier, on the record of the one before it; answers its address. */
export async function escalate(years: Years, at: string): Promise<string> {
  const page = await years.as('leader');
  await page.goto(`${years.url}${at}`);
  await send(page, `${at}/escalate`, { reason: '逾期没有报送整改报告' });
  await page.goto(`${years.url}/interviews`);
  const found = await page
    .locator('main a[href^="/interviews/"]')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href') ?? ''));
  const ids = found.flatMap((href) => /^\/interviews\/(\d+)$/.exec(href)?.[1] ?? []).map(Number);
  return `/interviews/${Math.max(...ids)}`;
}

/** The measure is told in writing: 通报批评 (`censure`) or 挂牌督办 (`post`). */
export async function order(years: Years, at: string, act: 'censure' | 'post', dueOn: string): Promise<void> {
  const page = await years.as('leader');
  await page.goto(`${years.url}${at}`);
  const charge: Record<string, string> = act === 'post' ? { charge: '县长' } : {};
  await send(page, `${at}/${act}`, { text: '整改不到位', demands: DEMANDS, dueOn, ...charge });
}

/** The body reports, the bureau accepts, the leader takes it off the board and closes it. */
export async function putRight(years: Years, at: string): Promise<void> {
  let page = await years.as('issuer');
  await page.goto(`${years.url}${at}`);
  await send(page, `${at}/report`, { text: '已经逐件补送备案' });
  page = await years.as('leader');
  await page.goto(`${years.url}${at}`);
  await send(page, `${at}/accept`, { note: '经核查，整改到位' });
  await send(page, `${at}/delist`);
  await send(page, `${at}/close`);
  expect(await state(page)).toContain('办结');
}
