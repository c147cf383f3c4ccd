import { describe, expect, test } from 'vitest';
import { findBasis } from '../../server/reading/basis.ts';
import { genreOf } from '../../server/reading/genre.ts';
import { labelsOf } from '../../server/reading/labels.ts';
import { layoutOf, linesOf } from '../../server/reading/layout.ts';
import { isOrgan, splitOrgans } from '../../server/reading/organs.ts';
import { findImprint, findSignature } from '../../server/reading/signed.ts';
import { findTitle } from '../../server/reading/title.ts';
import { tidyTitle } from '../../server/reading/titleText.ts';

const BODY = '关于某项工作的通知\n各单位：\n现通知如下。\n';
const signature = (tail: string, known: string[] = []) => {
  const found = findSignature(layoutOf(BODY + tail), known);
  return found && [found.date.day, found.organs.map((o) => o.name), found.by];
};

describe('落款', () => {
  test.each([
    ['one body', '清河县司法局\n2021年3月4日', ['2021-03-04', ['清河县司法局'], 'organs']],
    [
      'two on a line',
      '清河县司法局　清河县财政局\n二〇二一年三月四日',
      ['2021-03-04', ['清河县司法局', '清河县财政局'], 'organs'],
    ],
    ['glued', '请执行。清河县司法局2021年3月4日（此件公开发布）', ['2021-03-04', ['清河县司法局'], 'organs']],
    ['broken name', '清河县发展和\n改革局\n2021年3月4日', ['2021-03-04', ['清河县发展和改革局'], 'organs']],
    ['behind an attachment', '附件：诚信承诺书清河县司法局2021年3月4日', ['2021-03-04', ['清河县司法局'], 'organs']],
    ['an order', '县长　张某\n2021年3月4日', ['2021-03-04', [], 'person']],
    ['a date alone', '2021年3月4日\n（此件公开发布）', ['2021-03-04', [], 'alone']],
    ['an act told', '清河县司法局2021年3月4日作出的决定有效。', null],
    ['a period', '清河县司法局\n2021年3月4日起受理。', null],
    ['in mid sentence', '如前所述，清河县司法局2021年3月4日  已答复。', null],
  ])('%s', (_name, tail, expected) => expect(signature(tail)).toEqual(expected));

  test('the wrapper signs before what it forwards', () =>
    expect(
      signature('清河县人民政府\n2021年3月4日\n关于某事的请示\n县政府：\n请批示。\n清河县财政局\n2021年2月1日')?.[1],
    ).toEqual(['清河县人民政府']));

  test('版记', () => {
    const found = findImprint(
      layoutOf(`${BODY}清河县司法局\n2021年3月4日\n抄送：某局。\n清河县司法局办公室 2021年3月5日印发`),
      [],
    );
    expect([found?.date.day, found?.organ?.name]).toEqual(['2021-03-05', '清河县司法局办公室']);
  });
});

describe('names of bodies', () => {
  test.each([
    '清河县人民政府办公室',
    '国务院',
    '中央军委',
    '清河县司法局',
    '公安部',
    '清河县城区管理工作领导小组',
    '对外贸易经济合作部',
  ])('%s is one', (name) => expect(isOrgan(name)).toBe(true));
  test.each(['通知', '请遵照执行', '附件表', '现将有关情况通知县政府', '确保各项措施落到实处'])('%s is none', (name) =>
    expect(isOrgan(name)).toBe(false),
  );
  test.each([
    ['四川省司法厅四川省财政厅', ['四川省司法厅', '四川省财政厅']],
    ['清河县司法局清河县财政局', ['清河县司法局', '清河县财政局']],
    ['国家能源局四川监管办公室 四川省能源局', ['国家能源局四川监管办公室', '四川省能源局']],
    ['中共四川省委四川省人民政府农业农村工作领导小组办公室', ['中共四川省委四川省人民政府农业农村工作领导小组办公室']],
    ['国务院、中央军委', ['国务院', '中央军委']],
    ['国家金融监督管理总局 临江监管分局', ['国家金融监督管理总局临江监管分局']],
  ])('%s', (run, names) => expect(splitOrgans(run)).toEqual(names));
});

describe('titles', () => {
  const title = (text: string) => findTitle(layoutOf(text))?.title ?? null;
  test.each([
    [
      'fuller printed form wins over the page title',
      '【关于甲事的通知(清司发〔2021〕1号)】-某局\n首页\n>\n政策\n关于甲事的通知(清司发〔2021〕1号)\n清河县司法局\n关于甲事的通知\n清司发〔2021〕1号\n各单位：\n好。',
      '清河县司法局关于甲事的通知',
    ],
    [
      'a breadcrumb is no part',
      '清河县人民政府 工作动态 清河县司法局关于甲事的通知\n当前位置：\n首页\n清河县司法局关于甲事的通知\n各单位：\n好。',
      '清河县司法局关于甲事的通知',
    ],
    ['（试行） on its own line', '清河县甲事管理办法\n（试 行）\n第一条 甲。', '清河县甲事管理办法（试行）'],
    [
      'letter-spaced',
      '清河县司法局关于甲事\n几 个 问 题 的 通 知\n清司发〔1999〕1号\n各单位：\n好。',
      '清河县司法局关于甲事几个问题的通知',
    ],
    ['the history of a rule is none', '2001年7月13日清河县人民政府公布\n第一条 甲。', null],
    [
      'one line without 文件',
      '清司发〔2021〕1号清河县司法局关于甲事的意见各乡镇人民政府：好。',
      '清河县司法局关于甲事的意见',
    ],
  ])('%s', (_name, text, expected) => expect(title(text)).toBe(expected));

  test('joint issuers keep one blank between them, broken words none', () =>
    expect(tidyTitle('清河县司法局  清河县财政局\n关于甲\n事的通知')).toBe('清河县司法局 清河县财政局关于甲事的通知'));

  test.each([
    ['关于甲的通知', '通知'],
    ['某某实施细则（试行）', '细则'],
    ['关于乙的复函', '函'],
    ['清河县丙办法（2021年修订）', '办法'],
    ['丁', null],
  ])('genre of %s', (t, genre) => expect(genreOf(t)?.genre ?? null).toBe(genre));
});

describe('tables and lines', () => {
  test('labels beside and above their values, letter-spaced, several on a line', () => {
    const text =
      '文 号：清司发〔2021〕1号 发布日期：2021-01-02\n成 文 日 期 ：\n2021年1月1日\n主 题 词：\n关于甲的通知';
    expect(labelsOf(linesOf(text)).map((l) => [l.name, l.value])).toEqual([
      ['docNumber', '清司发〔2021〕1号'],
      ['publishedOn', '2021-01-02'],
      ['signedOn', '2021年1月1日'],
    ]);
  });

  test('lines are slices without their blanks', () => {
    const text = ' 甲 \r\n\u200b\n　乙';
    expect(linesOf(text).map((l) => text.slice(l.start, l.end))).toEqual(['甲', '乙']);
  });
});

describe('basis', () => {
  const cited = (text: string) => findBasis(layoutOf(text), null).map((b) => b.title);
  test.each([
    [
      'a list',
      '根据《甲法》、《乙条例》（川府发〔2020〕1号）和《丙办法》等规定，制定本办法。',
      ['甲法', '乙条例', '丙办法'],
    ],
    ['nested marks', '依据《关于印发〈甲〉的通知》要求，现通知如下。', ['关于印发〈甲〉的通知']],
    ['an aim is none', '为贯彻落实《甲法》，按照《乙通知》要求，现通知如下。', []],
    ['the list ends at a turn', '根据《甲法》，我局编制了《乙方案》，现印发。', ['甲法']],
    ['a mere short name is none', '根据《条例》，制定本办法。', []],
    [
      'an article about something else is none',
      '第一条 根据《甲法》，制定本办法。\n第二条 依照《乙法》处罚。',
      ['甲法'],
    ],
    ['the first of them once', '根据《甲法》，为落实要求，依据《甲法》《乙法》，制定本办法。', ['甲法', '乙法']],
  ])('%s', (_name, text, titles) => expect(cited(text)).toEqual(titles));
});
