import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { createInspector } from './support/axe.ts';
import { openPage } from './support/site.ts';
import { openStage } from './support/stage.ts';

const { site, browser } = await openStage();

/** The element that has the keyboard: what it is called, and what is wrong with how it shows that. */
const FOCUS = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  const box = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const wrong = [];
  const looks = getComputedStyle(at);
  if (looks.outlineStyle === 'none' || parseFloat(looks.outlineWidth) < 2) wrong.push('no outline');
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.left + 12 > innerWidth) wrong.push('out of sight: ' + [box.left, box.top, box.right, box.bottom].map(Math.round));
  const top = document.elementFromPoint(box.left + Math.min(12, box.width / 2), box.top + box.height / 2);
  if (top && !at.contains(top) && !top.contains(at)) wrong.push('hidden by ' + top.tagName + '.' + top.className);
  const name = (at.getAttribute('aria-label') ?? at.innerText ?? at.id).trim().split('\\n')[0] || at.id;
  return { name, tag: at.tagName, wrong };
})()`;

/** Goes on with Tab until something of that name has the keyboard; says how many steps it took. Each step must be seen. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<number> {
  const passed: string[] = [];
  for (let step = 1; step <= most; step++) {
    await page.keyboard.press('Tab');
    const focus = (await page.evaluate(FOCUS)) as { name: string; wrong: string[] } | null;
    if (focus === null) continue;
    expect.soft(focus.wrong, `${page.url()}: ${focus.name}`).toEqual([]);
    passed.push(focus.name);
    if (name.test(focus.name)) return step;
  }
  throw new Error(`${String(name)} was not reached on ${page.url()}: ${passed.join(' | ')}`);
}

describe('with the keyboard alone', () => {
  it.each([1280, 360])(
    'one finds, filters, opens, reads an article, compares and comes back, at %s px',
    async (width) => {
      // What is smooth to the eye is still on its way when the next key is pressed.
      const { page, leave, trouble } = await openPage(browser, {
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
      });
      await page.goto(`${site.url}/`);
      expect(await tabTo(page, /^跳到正文$/)).toBe(1);
      await page.keyboard.press('Enter');
      await tabTo(page, /^q$/, 5);
      await page.keyboard.type('机动车停放');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search?**');
      if (width < 960) {
        await tabTo(page, /^筛选与日期$/);
        await page.keyboard.press('Enter');
      }
      await tabTo(page, /^不限/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**validity=all**');
      await tabTo(page, /机动车停放管理办法》的通知$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/documents/**');
      const document = page.url();
      await tabTo(page, /^与前一文本比对$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/compare?**');
      await tabTo(page, /^比对两天$/);
      await page.goBack();
      expect(page.url()).toBe(document);
      await tabTo(page, /^逐条的地址/, 120);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/articles/1**');
      await tabTo(page, /^下一条：第二条$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/articles/2**');
      await tabTo(page, /^在全文中看$/);
      await page.keyboard.press('Enter');
      await page.waitForURL('**#**');
      expect(await page.evaluate(() => decodeURIComponent(location.hash))).toBe('#第二条');
      expect(trouble).toEqual([]);
      await leave();
    },
  );
});

describe('the large mode', () => {
  const steps = [
    '/',
    '/search?q=%E5%81%9C%E8%BD%A6',
    '/catalogue',
    '/catalogue/browse',
    '/help',
    '/consultations',
    '/open-data',
  ];

  it('goes from page to page without scripts and cookies', async () => {
    const { page, context, leave } = await openPage(browser, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    });
    await page.goto(`${site.url}/`);
    await page.click('.banner >> text=大字版');
    expect(new URL(page.url()).pathname).toBe('/large/');
    await page.fill('input[name=q]', '停车');
    await page.click('main button[type=submit]');
    expect(new URL(page.url()).pathname).toBe('/large/search');
    await page.locator('.hit :is(h2, h3) a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/large\/documents\/\d+$/);
    expect(await page.locator('html').getAttribute('data-large')).toBe('on');
    expect(await context.cookies()).toEqual([]);
    // What is printed and cited is the address that stays.
    expect(await page.locator('.permanent [data-copy-source]').innerText()).not.toContain('/large');
    await page.click('.banner >> text=普通字号');
    expect(new URL(page.url()).pathname).toMatch(/^\/documents\/\d+$/);
    await leave();
  });

  it.each(['light', 'dark'] as const)('stands out by 7 to 1 (%s)', async (colorScheme) => {
    const { page, leave } = await openPage(browser, { colorScheme, viewport: { width: 360, height: 740 } });
    await page.goto(`${site.url}/search?q=%E5%81%9C%E8%BD%A6`);
    const document = new URL(
      await page
        .locator('.hit :is(h2, h3) a')
        .first()
        .evaluate((a: HTMLAnchorElement) => a.href),
    );
    const remarks = createInspector({ type: 'rule', values: ['color-contrast-enhanced', 'target-size'] });
    for (const path of [...steps, document.pathname, `${document.pathname}?on=2019-01-01`]) {
      await page.goto(`${site.url}/large${path}`);
      expect.soft(await remarks(page), path).toEqual([]);
    }
    await leave();
  });
});

describe('whoever sets colours and motion', () => {
  it('sees dark pages by the same rules', async () => {
    const { page, leave } = await openPage(browser, { colorScheme: 'dark' });
    const remarks = createInspector({ type: 'rule', values: ['color-contrast'] });
    for (const path of [
      '/',
      '/search?q=%E5%81%9C%E8%BD%A6',
      '/catalogue?kind=repealed',
      '/suggestions/new',
      '/cleanup-results',
    ]) {
      await page.goto(`${site.url}${path}`);
      expect.soft(await remarks(page), path).toEqual([]);
    }
    await leave();
  });

  it('keeps words, borders and focus where the system sets the colours, and nothing moves', async () => {
    const { page, leave } = await openPage(browser, { forcedColors: 'active', reducedMotion: 'reduce' });
    await page.goto(`${site.url}/search?q=%E5%81%9C%E8%BD%A6`);
    await page.locator('.hit :is(h2, h3) a').first().click();
    await page.waitForURL('**/documents/**');
    await tabTo(page, /^查看$/);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
    expect(await page.locator('.standing-head').innerText()).toContain('有效');
    await leave();
  });
});

describe('a long text', () => {
  const text = [
    '清河县城乡管理综合规定',
    ...Array.from({ length: 300 }, (_, i) => {
      const chapter = i % 30 === 0 ? [`第${i / 30 + 1}章　第${i / 30 + 1}类事项`] : [];
      return [...chapter, `第${i + 1}条　${'县有关部门应当按照职责分工做好管理工作，接受社会监督。'.repeat(5)}`].join(
        '\n',
      );
    }),
  ].join('\n');

  it('is read page by page, found by an old address, and fits every screen', async () => {
    const file = join(site.data, '..', 'long.jsonl');
    const record = {
      externalId: 'long',
      title: '清河县城乡管理综合规定',
      issuers: ['清河县人民政府'],
      publishedOn: '2024-01-15',
      text,
    };
    await writeFile(file, JSON.stringify(record));
    expect((await site.guibei('import', file)).code).toBe(0);
    const { page, leave, trouble } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    await page.goto(`${site.url}/search?q=${encodeURIComponent('标题:城乡管理综合规定')}`);
    const found = page.locator('.hit :is(h2, h3) a').first();
    await expect.poll(async () => (await page.reload(), await found.count()), { timeout: 20_000 }).toBe(1);
    await found.click();
    await page.waitForURL('**/documents/**');
    const path = new URL(page.url()).pathname;
    expect(await page.locator('.parts-head').innerText()).toContain('这里是第1页');
    await page.click('a[rel=next]');
    await page.waitForURL('**part=2**');
    const values = ['color-contrast', 'target-size', 'list', 'landmark-unique', 'heading-order'];
    const remarks = createInspector({ type: 'rule', values });
    for (const width of [1280, 640, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await remarks(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    await page.goto(`${site.url}${path}#${encodeURIComponent('第290条')}`);
    await page.waitForURL('**at=**');
    expect(await page.locator('[id="第290条"]').isVisible()).toBe(true);
    expect(trouble).toEqual([]);
    await leave();
  });
});

describe('the first paint', () => {
  it('stays where it is when everything has come', async () => {
    const { page, leave } = await openPage(browser, { viewport: { width: 360, height: 740 } });
    for (const path of ['/', '/search?q=%E5%81%9C%E8%BD%A6', '/catalogue']) {
      await page.goto(`${site.url}${path}`, { waitUntil: 'networkidle' });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) =>
              done(list.getEntries().reduce((sum, one) => sum + (one as unknown as { value: number }).value, 0)),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(0), 300);
          }),
      );
      expect(shift, path).toBeLessThan(0.01);
    }
    await leave();
  });
});

describe('on paper', () => {
  it.each([
    ['a list of many columns', '/catalogue', true],
    ['two days compared', '/catalogue/compare?from=2023-01-01&to=2026-11-01', true],
    ['what was found', `/search?q=${encodeURIComponent('停车')}`, false],
  ] as const)('lies on its side only where it has to: %s', async (_, path, lying) => {
    const { page, leave } = await openPage(browser);
    await page.goto(`${site.url}${path}`);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(
      (await page.pdf({ format: 'A4' })).toString('latin1'),
    )!;
    expect(Number(width) > Number(height)).toBe(lying);
    await leave();
  });
});
