import { expect, it } from 'vitest';
import { createInspector } from './support/axe.ts';
import { openPage, sharedBrowser } from './support/site.ts';

const browser = await sharedBrowser();

const frame = (rows: string): string =>
  `<!doctype html><html lang="zh"><head><title>甲</title><style>.pale { color: #ccc }</style></head>
  <body><header><a href="/">首页首页</a></header><main><h1>目录</h1><ul>${rows}</ul></main></body></html>`;
const row = '<li><a href="/1">第一份文件</a> 现行有效 <label for="q">查询</label> <input id="q"></li>';

/*
 * The inspector passes over what has a shape that it has seen. Each page here is the one that it has seen, with one thing in it that
 * is not as it was; all words, numbers and addresses are others as well, and those alone are no news.
 */
it.each([
  [
    'other words, names and addresses',
    '<li><a href="/2?on=2026">另一个题目</a> 已废止 <label for="p">姓名</label> <input id="p"></li>',
    [],
  ],
  ['a class whose colour is pale', row.replace('<li>', '<li class="pale">'), ['color-contrast']],
  ['a pale colour of its own', row.replace('<li>', '<li style="color:#ccc">'), ['color-contrast']],
  ['a picture without words', row.replace('<a', '<img src="data:,"><a'), ['image-alt']],
  ['a link without words', row.replace('第一份文件', ''), ['link-name']],
  ['a label that names another field', row.replace('for="q"', 'for="x"'), ['label']],
  ['a label without words', row.replace('查询', ''), ['label']],
  ['a field in the place of a list’s row', row.replace('<li>', '<p>').replace('</li>', '</p>'), ['list']],
  ['a role that does not exist', row.replace('<li>', '<li role="rowboat">'), ['aria-roles']],
  [
    'buttons too near to one another',
    `<li>${'<button style="width:9px;height:9px;padding:0;border:0">一</button>'.repeat(2)}</li>`,
    ['target-size'],
  ],
  ['an id that stands twice', row + row, ['id twice']],
])('is shown %s', async (_, changed, wanted) => {
  const { page, leave } = await openPage(browser);
  const remarks = createInspector({ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
  await page.setContent(frame(row));
  expect(await remarks(page)).toEqual([]);
  await page.setContent(frame(changed));
  const found = await remarks(page);
  expect(found.map((remark) => remark.split(':')[0]).toSorted()).toEqual(wanted);
  // Once told, it is known.
  expect((await remarks(page)).filter((remark) => !remark.startsWith('id twice'))).toEqual([]);
  await leave();
});

it('looks again at another width', async () => {
  const { page, leave } = await openPage(browser);
  const remarks = createInspector({ type: 'rule', values: ['color-contrast'] });
  const pale = '<style>@media (width < 500px) { li { color: #ccc } }</style>';
  await page.setContent(frame(row) + pale);
  expect(await remarks(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 800 });
  expect(await remarks(page)).toHaveLength(1);
  await leave();
});
