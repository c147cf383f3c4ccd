import { describe, expect, it } from 'vitest';
import { openPage, signIn } from './support/site.ts';
import { openStage } from './support/stage.ts';
import { toConfirm } from './support/toConfirm.ts';

const { site, browser } = await openStage();

const kept = [
  '清河县教育局关于印发《清河县非学科类校外培训机构设置标准》的通知（清教规〔2024〕1号）',
  '清河县人民调解以案定补办法（清司规〔2023〕1号）',
  '关于规范政府采购限额以下项目管理的通知（清财规〔2023〕2号）',
  '清河县急需紧缺人才引进补助办法（清人社规[2024]4号）',
  '清河县交通运输局关于印发《清河县乡镇渡口渡船安全管理细则》的通知（清交规〔2025〕1号）',
];
const repealed = [
  '清河县机动车停放服务收费管理办法（清发改规〔2024〕1号）',
  '清河县人民政府关于印发《清河县招商引资优惠办法》的通知（清政发〔2019〕18号）',
  '清河县盐业市场管理规定（清政发〔2009〕17号）',
  '清河县水利局关于印发《清河县河道采砂现场监督管理办法》的通知（清水规〔2023〕9号）',
];
const rows = (papers: readonly string[]): string => papers.map((paper, i) => `${i + 1}.${paper}`).join('\n');
const DECISION = `清河县人民政府
关于公布行政规范性文件清理结果的决定
清政规〔2025〕9号
各乡镇人民政府，县政府各部门：
县政府组织对2025年4月30日以前发布的行政规范性文件进行了清理。现将结果公布如下：
一、继续有效的规范性文件见附件1。
二、废止的规范性文件见附件2。
本决定自2025年6月20日起施行。
清河县人民政府
2025年6月18日
附件1
继续有效的规范性文件目录
${rows(kept)}
附件2
废止的规范性文件目录
${rows(repealed)}
`;

describe('a cleanup decision', () => {
  it.each([
    ['with scripts', true],
    ['with scripts off', false],
  ])('is uploaded, gone through and confirmed at once, %s', async (_, scripts) => {
    const { page, leave, trouble } = await openPage(browser, { javaScriptEnabled: scripts });
    await signIn(page, site, 'clerk');
    await page.goto(`${site.url}/uploads`);
    await page.locator('input[name=purpose][value=issued]').check();
    const name = scripts ? '清理决定.txt' : '清理决定二.txt';
    // The same bytes twice would be the same file.
    const buffer = Buffer.from(scripts ? DECISION : DECISION.replace('9号', '10号'));
    await page.setInputFiles('input[type=file]', { name, mimeType: 'text/plain', buffer });
    await page.locator('form[data-upload] button[type=submit]').click();
    await toConfirm(page, scripts);
    expect(await page.locator('#listed-title').innerText()).toBe('本文件列出9件文件');
    await page.locator('.confirm-form button[type=submit]').click();
    await page.waitForURL(/\/dossiers\/\d+\/decision/);

    const row = (words: string) => page.locator('.listed-row', { hasText: words });
    expect(await row('招商引资').locator('.listed-doubts').innerText()).toContain('自2024年9月1日起已废止');
    expect(await row('河道采砂').locator('.listed-doubts').innerText()).toContain('文号不同');
    await row('河道采砂').locator('a', { hasText: '更正' }).click();
    await page.locator('#edit input[name=target]').first().check();
    await page.locator('#edit form.form button[type=submit]').click();
    expect(await row('河道采砂').locator('.listed-becomes').innerText()).toContain('已废止');
    expect(await page.locator('input[name=take]:checked').count()).toBe(8);
    await page.locator('#confirm-listed button[type=submit]').click();
    await page.waitForURL(/show=all/);
    expect(await page.locator('.notice-done').innerText()).toContain('已确认 8 件');

    const href = await row('机动车停放').locator('td a[href^="/dossiers/"]').nth(1).getAttribute('href');
    await page.goto(`${site.url}${(href ?? '').replace('/dossiers/', '/documents/')}`);
    expect(await page.locator('.standing').innerText()).toContain('已废止');

    await page.goBack();
    await page.locator('#confirmations summary').click();
    await page.locator('#confirmations textarea').fill('试过以后撤回');
    await page.locator('#confirmations button[type=submit]').click();
    expect(await page.locator('.notice-done').innerText()).toContain('已经撤回');
    expect(trouble).toEqual([]);
    await leave();
  });
});
