import { describe, expect, it } from 'vitest';
import { articlesOf } from '../../server/reading/articles.ts';
import { partName } from '../../server/web/document/partNames.ts';

const TEXT = [
  '清河县城市管理办法',
  '第一章　总则',
  '第一条　为了管理城市。',
  '第二条　适用本县。',
  '第二章　职责',
  '第一节　部门',
  '第三条　城管局负责。',
  '第二节　镇街',
  '第四条　镇街配合。',
  '第三章　附则',
  '第五条　自公布之日起施行。',
].join('\n');
const ARTICLES = articlesOf(TEXT);
const named = (from: string, to?: string): string =>
  partName(TEXT, ARTICLES, { start: TEXT.indexOf(from), end: to === undefined ? TEXT.length : TEXT.indexOf(to) });

describe('the name of a part', () => {
  it.each([
    ['清河县', '第二章', '第一章　总则，第一条至第二条'],
    ['清河县', '第二节', '第一章　总则 至 第二章　职责，第一条至第三条'],
    ['第二章', '第二节', '第二章　职责，第三条'],
    ['第二节', '第三章', '第二章　职责（续），第四条'],
    ['第四条', undefined, '第二章　职责（续） 至 第三章　附则，第四条至第五条'],
    ['第三章', undefined, '第三章　附则，第五条'],
  ])('from %s to %s is %s', (from, to, name) => expect(named(from, to)).toBe(name));

  it('without articles is its first line, shortened', () => {
    const text =
      '一、总体要求\n各单位要落实。\n二、主要任务：各镇人民政府、街道办事处和县直各部门要按照职责分工抓好落实';
    expect(partName(text, [], { start: 0, end: 14 })).toBe('一、总体要求');
    expect(partName(text, [], { start: text.indexOf('二、'), end: text.length })).toMatch(/^二、主要任务：.{20}…$/);
  });
});
