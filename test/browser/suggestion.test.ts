import { describe, expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

const { site, browser } = await openStage();

describe('审查建议', () => {
  it('goes from a stranger’s phone without scripts to the bureau, and the answer back to the stranger', async () => {
    const { page, leave } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
    await page.goto(`${site.url}/`);
    await page.locator('main a[href^="/documents/"]').first().click();
    await page.click('text=对本文件提出审查建议');
    await page.fill('[name=clause]', '第三条');
    await page.fill('[name=reason]', '增加了办事材料，没有上位法依据。');
    await page.setInputFiles('[name=file]', {
      name: '理由书.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('理由见附件。'),
    });
    await page.click('text=提交审查建议');
    const said = await page.locator('main').innerText();
    const receipt = /JY\d{8}-[2-9A-Z]{8}/.exec(said)?.[0] ?? '';
    const code = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(said)?.[0] ?? '';
    expect([receipt, code]).not.toContain('');

    const staff = await openPage(browser);
    await signIn(staff.page, site, 'clerk');
    await staff.page.goto(`${site.url}/suggestions?q=${receipt}`);
    await staff.page.click(`text=${receipt}`);
    expect(await staff.page.locator('#papers').innerText()).toContain('理由书.txt');
    await staff.page.click('summary:has-text("受理审查建议") >> nth=0');
    await staff.page.click('details[open] button[type=submit]');
    await staff.page.click('summary:has-text("答复审查建议")');
    await staff.page.check('details[open] input[value=no_problem]');
    await staff.page.fill('details[open] [name=text]', '经审查，第三条有上位法依据。');
    await staff.page.click('details[open] button[type=submit]');
    expect(await staff.page.locator('main').innerText()).toContain('已答复');

    await page.goto(`${site.url}/suggestions/status`);
    await page.fill('[name=receipt]', receipt);
    await page.fill('[name=code]', code.toLowerCase());
    await page.click('main button[type=submit]');
    expect(await page.locator('main').innerText()).toContain('经审查，第三条有上位法依据。');
    expect(await page.evaluate('document.documentElement.scrollWidth').catch(() => 360)).toBeLessThanOrEqual(360);
    expect(staff.trouble).toEqual([]);
    await leave();
    await staff.leave();
  });

  it('a problem event is contested by its issuer and decided by the leader', async () => {
    const issuer = await openPage(browser);
    await signIn(issuer.page, site, 'issuer');
    await issuer.page.goto(`${site.url}/problems`);
    await issuer.page.locator('main tbody a').first().click();
    await issuer.page.click('summary:has-text("提出异议")');
    await issuer.page.fill('details[open] [name=reason]', '审核意见已经书面采纳，见附件。');
    await issuer.page.setInputFiles('details[open] [name=file]', {
      name: '说明.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('采纳情况说明。'),
    });
    await issuer.page.click('details[open] button[type=submit]');
    expect(await issuer.page.locator('main').innerText()).toContain('有异议待决定');
    const path = new URL(issuer.page.url()).pathname;

    const leader = await openPage(browser);
    await signIn(leader.page, site, 'leader');
    await leader.page.goto(`${site.url}/desk`);
    expect(await leader.page.locator('main').innerText()).toContain('有异议待决定的问题事件');
    await leader.page.goto(`${site.url}${path}`);
    expect(await leader.page.locator('#papers').innerText()).toContain('说明.txt');
    await leader.page.click('summary:has-text("维持问题事件")');
    await leader.page.fill('details[open] [name=reason]', '采纳说明没有送审议机关。');
    await leader.page.click('details[open] button[type=submit]');
    expect(await leader.page.locator('main').innerText()).toContain('异议后维持');
    expect([...issuer.trouble, ...leader.trouble]).toEqual([]);
    await issuer.leave();
    await leader.leave();
  });

  it('a bulletin is drafted, worded, issued by the leader, published, and read by anybody', async () => {
    const clerk = await openPage(browser);
    await signIn(clerk.page, site, 'clerk');
    await clerk.page.goto(`${site.url}/bulletins/work/new`);
    await clerk.page.check('input[value=half_year]');
    await clerk.page.fill('[name=year]', '2026');
    await clerk.page.fill('[name=number]', '1');
    await clerk.page.click('main form button[type=submit]');
    expect(await clerk.page.locator('main').innerText()).toContain('数字一致');
    await clerk.page.click('summary:has-text("修改文字和案例")');
    await clerk.page.check('details[open] [name=case] >> nth=0');
    await clerk.page.fill('details[open] [name=demands]', '各单位要按期报送。');
    await clerk.page.click('details[open] form button[type=submit]');
    expect(await clerk.page.locator('main').innerText()).toContain('典型案例');
    const path = new URL(clerk.page.url()).pathname;

    const leader = await openPage(browser);
    await signIn(leader.page, site, 'leader');
    await leader.page.goto(`${site.url}${path}`);
    await leader.page.click('summary:has-text("签发通报")');
    await leader.page.fill('details[open] [name=number]', '清司发〔2026〕22号');
    await leader.page.click('details[open] form button[type=submit]');
    await leader.page.click('text=向社会公开');
    expect(await leader.page.locator('main').innerText()).toContain('已公开');

    const anybody = await openPage(browser);
    await anybody.page.goto(`${site.url}/bulletins`);
    await anybody.page.click('text=2026年上半年');
    expect(await anybody.page.locator('main').innerText()).toContain('各单位要按期报送。');
    expect([...clerk.trouble, ...leader.trouble, ...anybody.trouble]).toEqual([]);
    for (const one of [clerk, leader, anybody]) await one.leave();
  });
});
