import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';

const { site, browser } = await openStage();

const RENTAL = '清河县公共租赁住房分配管理办法';
const FERRY = '清河县乡镇渡口渡船安全管理细则';

/** Runs with a person of the demo county signed in, in a browser of their own. */
async function as(who: string, scripts: boolean, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, leave, trouble } = await openPage(browser, { javaScriptEnabled: scripts });
  await signIn(page, site, who);
  await work(page);
  expect(trouble).toEqual([]);
  await leave();
}

const row = (page: Page, title: string) => page.locator('table.round-items tr', { hasText: title });
const open = (page: Page, summary: string) =>
  page.locator('details', { has: page.locator(`summary:has-text("${summary}")`) }).evaluate((node) => {
    node.setAttribute('open', '');
  });

describe('a round of cleanup', () => {
  it.each([
    ['with scripts', true],
    ['with scripts off', false],
  ])(
    'is opened, answered, sent back, decided and published, then undone, %s',
    async (name, scripts) => {
      const title = `公租房和渡口专项清理（${name === 'with scripts' ? '一' : '二'}）`;
      let round = '';
      await as('clerk', scripts, async (page) => {
        await page.goto(`${site.url}/cleanup/new`);
        await page.fill('[name=title]', title);
        await page.check('[name=kind][value=special]');
        await page.fill('[name=words]', '公共租赁住房分配、渡口渡船安全管理细则');
        await page.check('[name=tier][value=department]');
        await page.click('button:has-text("预览范围")');
        await page.waitForSelector('text=列入2件');
        expect(await page.inputValue('[name=title]')).toBe(title);
        await page.click('button:has-text("建立批次")');
        await page.waitForSelector('text=批次已建立');
        round = new URL(page.url()).pathname;
        await page.click('button:has-text("下发清理任务")');
        await page.waitForSelector('text=正在清理');
      });
      await as('issuer', scripts, async (page) => {
        await page.goto(`${site.url}/cleanup`);
        await page.click(`a:has-text("${title}")`);
        await page.click('a:has-text("填报清理结论")');
        expect(await page.locator('table.round-items').textContent()).not.toContain(FERRY);
        await row(page, RENTAL).locator('input[type=checkbox]').check();
        await page.check('[name=conclusion][value=repeal]');
        await page.click('button:has-text("报送勾选文件的结论")');
        await page.waitForSelector('text=都要写明理由');
        expect(await row(page, RENTAL).locator('input[type=checkbox]').isChecked()).toBe(true);
        await page.fill('[name=reason]', '已被新的分配办法代替');
        await page.click('button:has-text("报送勾选文件的结论")');
        await page.waitForSelector('text=已报送结论（1件）');
      });
      await as('clerk', scripts, async (page) => {
        await page.goto(`${site.url}${round}/documents`);
        await row(page, FERRY).locator('input[type=checkbox]').check();
        await open(page, '代为填报结论');
        await page.check('[name=conclusion][value=keep]');
        await page.click('button:has-text("报送勾选文件的结论")');
        await page.waitForSelector('text=已报送结论（1件）');
        await row(page, RENTAL).locator('input[type=checkbox]').check();
        await open(page, '退回勾选的结论');
        await page.fill('[name=returnReason]', '请写明代替它的文件');
        await page.click('button:has-text("退回勾选的结论")');
        await page.waitForSelector('text=已退回（1件）');
      });
      await as('issuer', scripts, async (page) => {
        await page.goto(`${site.url}${round}/documents?state=returned`);
        await page.click(`a:has-text("${RENTAL}")`);
        await page.waitForSelector('text=请写明代替它的文件');
        await page.fill('[name=basis]', '云川省公共租赁住房管理办法');
        await page.click('button:has-text("报送结论")');
        await page.waitForSelector('text=已报送结论（1件）');
      });
      await as('clerk', scripts, async (page) => {
        await page.goto(`${site.url}${round}/documents`);
        for (const one of [RENTAL, FERRY]) await row(page, one).locator('input[type=checkbox]').check();
        await page.click('button:has-text("认可勾选的结论")');
        await page.waitForSelector('text=已认可（2件）');
        await page.goto(`${site.url}${round}`);
        await page.click('button:has-text("提请决定")');
        await page.waitForSelector('text=已核对，待决定');
        expect(await page.locator('a:has-text("公布")').count()).toBe(0);
      });
      await as('leader', scripts, async (page) => {
        await page.goto(`${site.url}${round}/rehearsal`);
        await page.waitForSelector('text=不能公布的（0件）');
        await page.fill('[name=title]', `清河县人民政府关于公布${title}结果的决定`);
        await page.fill('[name=number]', '清政发〔2026〕31号');
        await page.click('button:has-text("作出决定")');
        await page.waitForSelector('text=公布以后，一次记录2个效力事件');
        await page.click('button:has-text("公布清理结果")');
        await page.waitForSelector('text=已公布');
        await page.click('a:has-text("公布的目录")');
        await page.waitForSelector('text=继续有效的行政规范性文件目录');
      });
      const anybody = await openPage(browser, { javaScriptEnabled: scripts });
      const { page } = anybody;
      await page.goto(`${site.url}/cleanup-results`);
      await page.click(`a:has-text("${title}")`);
      await page.click('a:has-text("废止 1")');
      await page.waitForSelector('text=依据：云川省公共租赁住房管理办法');
      const document = (await page.locator(`main table a:has-text("${RENTAL}")`).getAttribute('href')) ?? '';
      await page.goto(`${site.url}${document}`);
      const validity = () => page.locator('main .validity').first().textContent();
      expect(await validity()).toContain('已废止');
      const feed = await page.request.get(`${site.url}/feeds/cleanup.atom`);
      expect(await feed.text()).toContain(title);
      for (const [file, first] of [
        ['catalogue.docx', 'PK'],
        ['catalogue.xlsx', 'PK'],
      ] as const) {
        const answer = await page.request.get(`${site.url}${round.replace('/cleanup/', '/cleanup-results/')}/${file}`);
        expect((await answer.body()).subarray(0, 2).toString()).toBe(first);
      }
      await as('leader', scripts, async (leader) => {
        await leader.goto(`${site.url}${round}`);
        await open(leader, '撤销清理结果');
        await leader.fill('form[action$="/undo"] [name=reason]', '决定有误，另行公布');
        await leader.click('form[action$="/undo"] button[type=submit]');
        await leader.waitForSelector('text=已撤销');
      });
      await anybody.leave();
      // A browser keeps a public page for a short while: somebody else looks.
      const later = await openPage(browser, { javaScriptEnabled: scripts });
      await later.page.goto(`${site.url}${document}`);
      expect(await later.page.locator('main .validity').first().textContent()).toContain('现行有效');
      const result = await later.page.goto(`${site.url}${round.replace('/cleanup/', '/cleanup-results/')}`);
      expect(result?.status()).toBe(404);
      await later.leave();
    },
    180_000,
  );
});
