import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { act, sevenPoints, today } from './support/acts.ts';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';
import { toConfirm } from './support/toConfirm.ts';

const DRAFT = `清河县住房和城乡建设局关于规范房屋白蚁防治管理的通知
各有关单位：
第一条 为了规范白蚁防治，制定本通知。
第二条 装修人应当提交无犯罪记录证明。
第三条 本通知自印发之日起施行，有效期二年。
清河县住房和城乡建设局
`;
const BETTER = DRAFT.replace('第二条 装修人应当提交无犯罪记录证明。', '第二条 装修人应当委托有资质的单位防治白蚁。');

const { site, browser } = await openStage();

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function opened(login: string): Promise<Page> {
  const { page } = await openPage(browser, { javaScriptEnabled: false });
  await signIn(page, site, login);
  return page;
}

/** A draft of the issuer's own, confirmed from a file; answers the address of its dossier. */
async function draft(page: Page, name: string, text: string): Promise<string> {
  await page.goto(`${site.url}/uploads`);
  await page.check('input[name=purpose][value=draft]');
  await page.setInputFiles('input[type=file]', file(name, text));
  await page.click('main form button[type=submit]');
  await toConfirm(page, false);
  await page.click('main button:has-text("确认")');
  await page.waitForURL(/\/dossiers\/\d+/);
  return page.url().replace(/#.*/, '');
}

async function paper(page: Page, kind: string, name: string): Promise<void> {
  const form = page.locator('#reviews form[action="/attachments"]').first();
  await form.evaluate((node) => node.closest('details')?.setAttribute('open', ''));
  await form.locator('[name=kind]').selectOption(kind);
  await form.locator('input[type=file]').setInputFiles(file(name, `${name}的内容\n`));
  await form.locator('button[type=submit]').click();
  await page.waitForURL(/\/dossiers\/\d+/);
}

const reviews = (page: Page): Promise<string> => page.locator('#reviews').innerText();

describe('合法性审核 with four accounts and scripts off', () => {
  it('goes from materials through 补正, checklist and opinion to adoption; a changed draft is shown as such', async () => {
    const issuer = await opened('issuer');
    const dossier = await draft(issuer, '白蚁防治.txt', DRAFT);
    await paper(issuer, 'explanation', '起草说明.txt');
    expect(await reviews(issuer)).toContain('起草说明.txt');
    await act(issuer, '/reviews', { on: today(), note: '请审核' });
    expect(await reviews(issuer)).toContain('已送审');

    const leader = await opened('leader');
    await leader.goto(`${site.url}/reviews?show=unassigned`);
    await leader.click('a:has-text("白蚁防治")');
    await leader.waitForURL(/\/dossiers\/\d+/);
    await act(leader, '/assign');

    const reviewer = await opened('reviewer');
    await reviewer.goto(`${site.url}/reviews`);
    expect(await reviewer.locator('main').innerText()).toContain('白蚁防治');
    await reviewer.goto(dossier);
    expect(await reviews(reviewer)).toMatch(/缺少[\s\S]*可以退回补正/);
    await act(reviewer, '/supplement', { on: today(), missing: 'basis', note: '请补充制定依据' });
    expect(await reviews(reviewer)).toContain('退回补充材料');

    await issuer.goto(dossier);
    await paper(issuer, 'basis', '制定依据.txt');
    await act(issuer, '/resubmit', { on: today(), note: '依据已补充' });

    await reviewer.goto(dossier);
    expect(await reviews(reviewer)).toContain('制定依据.txt');
    await act(reviewer, '/accept', { on: today() });
    await act(reviewer, '/consult', {
      kind: 'counsel',
      name: '李律师',
      askedOn: today(),
      question: '第二条是否增设证明',
    });
    await act(reviewer, '/answer', { answeredOn: today(), opinion: '属于增设证明', use: 'adopted' });

    // An opinion before the checklist is filled in is refused, at its form, with the rule.
    await act(reviewer, '/conclude', {
      outcome: 'specific_changes',
      on: today(),
      opinionText: '删去第二条的证明要求。',
    });
    expect(await reviews(reviewer)).toContain('国办发〔2018〕115号（六）');
    await reviewer.goto(dossier);
    await sevenPoints(reviewer, { point: 'rights', note: '第二条要求无犯罪记录证明，没有依据' });
    await act(reviewer, '/conclude', {
      outcome: 'specific_changes',
      on: today(),
      opinionText: '删去第二条的证明要求。',
    });
    const concluded = await reviews(reviewer);
    expect(concluded).toContain('应当予以修改');
    expect(concluded).toMatch(/规审〔\d{4}〕1号/);

    const [download] = await Promise.all([
      leader.waitForEvent('download'),
      leader.goto(dossier).then(() => leader.locator('#reviews a[href$="opinion.docx"]').click()),
    ]);
    expect(download.suggestedFilename()).toMatch(/^合法性审核意见书（.*）\.docx$/);
    const docx = await readFile(await download.path());
    expect(docx.subarray(0, 2).toString()).toBe('PK');

    await issuer.goto(dossier);
    await issuer.setInputFiles('#versions input[type=file]', file('修改稿.txt', BETTER));
    await issuer.locator('#versions details').evaluate((node) => node.setAttribute('open', ''));
    await issuer.click('#versions form button[type=submit]');
    await issuer.waitForURL(/\/dossiers\/\d+/);
    await act(issuer, '/adopt', { adoption: 'adopted' });
    const text = await reviews(issuer);
    expect(text).toContain('全部采纳');
    expect(text).toContain('看改动了什么');
    await issuer.click('#reviews a[href$="/changes"]');
    expect(await issuer.locator('main').innerText()).toContain('无犯罪记录证明');
  });

  it('lets a leader approve an emergency issue, whose review then has to follow', async () => {
    const issuer = await opened('issuer');
    const dossier = await draft(issuer, '抢险.txt', DRAFT.replace(/白蚁防治/g, '危房抢险'));
    const leader = await opened('leader');
    await leader.goto(dossier);
    await act(leader, '/emergency', { reason: '暴雨后危房需要立即处置', basis: '某省规范性文件管理办法第二十三条' });
    expect(await reviews(leader)).toContain('可以先行印发');
    await leader.goto(`${dossier}#procedure`);
    expect(await leader.locator('form[action$="/issue"]').count()).toBe(0);
    await issuer.goto(dossier);
    expect(await issuer.locator('form[action$="/issue"]').count()).toBe(1);
  });
});
