import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeNamed } from '../../../server/domain/structure/named.ts';
import { placeAt, placesOf } from '../../../server/domain/structure/places.ts';
import { articlesOf } from '../../../server/reading/articles.ts';
import { ownTime } from '../../support/ownTime.ts';

const places = (text: string) => placesOf(text, articlesOf(text));
const cites = (text: string) => places(text).map((place) => place.cite);

const RULE = `第一章 总则
第一条 为了规范养犬，制定本办法。
第二条 养犬人应当具备下列条件：
（一）有固定住所；
（二）提交下列材料：
1．身份证明；
2．免疫证明。
前款所称固定住所，由县公安局认定。
第三条 登记按照下列程序：（一）申请；（二）审查。
县公安局应当自收到申请之日起五日内作出
决定。
清河县人民政府
2024年5月1日
附件：
一、申请表
二、流程图`;

describe('the places of a text made of articles', () => {
  it('are 条, 款, 项 and 目; an article with one 款 does not name it', () => {
    expect(cites(RULE)).toEqual([
      '第一章', '第一条',
      '第二条', '第二条第一款', '第二条第一款第（一）项', '第二条第一款第（二）项', '第二条第一款第（二）项第1目', '第二条第一款第（二）项第2目', '第二条第二款',
      '第三条', '第三条第一款', '第三条第一款第（一）项', '第三条第一款第（二）项', '第三条第二款',
      '一、', '二、',
    ]); // prettier-ignore
  });

  it('name the innermost place of an offset', () => {
    const at = (words: string): string | undefined => placeAt(places(RULE), RULE.indexOf(words))?.cite;
    expect(at('免疫证明')).toBe('第二条第一款第（二）项第2目');
    expect(at('由县公安局认定')).toBe('第二条第二款');
    expect(at('审查')).toBe('第三条第一款第（二）项');
    expect(at('决定')).toBe('第三条第二款');
    expect(at('流程图')).toBe('二、');
  });

  it('take the marks of older rules for 项', () =>
    expect(cites('第八条 有下列情形之一的，不予受理：\n一、主体不合格；\n二、材料不齐全。')).toEqual([
      '第八条', '第八条第一项', '第八条第二项',
    ])); // prettier-ignore

  it.each([
    ['a number in a sentence', '第一条 补助3、4号楼住户。按第（二）类标准。\n第二条 略。'],
    ['a decimal', '第一条 增长：1.5倍；2.5倍。\n第二条 略。'],
    ['a list that does not begin at one', '第一条 甲：\n（三）乙；\n（五）丙。\n第二条 略。'],
  ])('take no item from %s', (_, text) => expect(places(text).filter((p) => /[项目]/.test(p.kind))).toEqual([]));

  it('take no row of a table and no signature for a 款', () =>
    expect(cites('第一条 标准如下：\n甲\t1元\n乙\t2元\n第二条 本办法自公布之日起施行。\n清河县司法局')).toEqual([
      '第一条', '第二条',
    ])); // prettier-ignore
});

describe('the places of a notice', () => {
  const NOTICE = `关于清理文件的通知
各乡镇人民政府：
现将有关事项通知如下：
一、总体要求
（一）指导思想。依法清理。
（二）基本原则。
1.应清尽清。
2.公开透明。
二、工作任务：（1）梳理；（2）公布。
清河县司法局`;

  it('are its points', () =>
    expect(cites(NOTICE)).toEqual([
      '一、', '一、（一）', '一、（二）', '一、（二）1.', '一、（二）2.', '二、', '二、（1）', '二、（2）',
    ])); // prettier-ignore

  it('begin anywhere in a passage', () => expect(cites('三、加强监督。\n四、严格执行。')).toEqual(['三、', '四、']));
});

describe('a place named in a reference', () => {
  it.each([
    ['第二条', '第二条'],
    ['第2条第1款第2项', '第二条第一款第（二）项'],
    ['第二条第二款', '第二条第二款'],
    ['第一条第一款', '第一条'],
    ['第二条第一款第（二）项第1目', '第二条第一款第（二）项第1目'],
  ])('%s', (reference, cite) => expect(placeNamed(places(RULE), reference)?.cite).toBe(cite));

  it.each(['第九条', '附件2第一条', '有关规定'])('%s is none of this text', (reference) =>
    expect(placeNamed(places(RULE), reference)).toBeNull(),
  );
});

const anyText = fc.string({
  unit: fc.constantFrom('第', '条', '章', '一', '二', '十', '（', '）', '、', '1', '2', '.', '：', '。', '；', '\n', '\n', '甲', ' ', '附件', '①'),
  maxLength: 200,
}); // prettier-ignore

describe('places of any text', () => {
  it('lie within one another or apart, begin in order, and are part of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const all = places(text);
        for (const [i, place] of all.entries()) {
          expect(place.start).toBeGreaterThanOrEqual(all[i - 1]?.start ?? 0);
          expect(place.end).toBeGreaterThanOrEqual(place.start);
          expect(place.end).toBeLessThanOrEqual(text.length);
          for (const other of all.slice(i + 1)) expect(other.start >= place.end || other.end <= place.end).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each(['（一）', '一、', '1.', '第一条 甲：（一）乙；', '甲。\n', '\n\n', '（', '第一条\n'])(
    'are found in time linear in a text of %j',
    (unit) => {
      const started = ownTime();
      places(unit.repeat(Math.ceil(200_000 / unit.length)));
      expect(ownTime() - started).toBeLessThan(3000);
    },
  );
});
