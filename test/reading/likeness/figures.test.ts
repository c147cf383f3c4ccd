import { describe, expect, it } from 'vitest';
import { differing, figuresIn } from '../../../server/reading/likeness/figures.ts';

const values = (text: string): string[] => figuresIn(text).map((figure) => figure.value);

describe('figures of a text', () => {
  it.each<[string, string[]]>([
    ['罚款二百元以上2000元以下', ['200元', '2000元']],
    ['补贴1.5万元，总额不超过２０万元', ['15000元', '200000元']],
    ['自收到之日起15个工作日内，最长30日、三个月或者两年', ['15工作日', '30日', '3月', '2年']],
    ['比例不低于百分之三十，最高50%，千分之五', ['30%', '50%', '0.5%']],
    ['面积不少于60平方米，距离一百米以内', ['60平方米', '100米']],
    ['年满六十周岁，每户限领1次', ['60岁', '1次']],
    ['自2026年11月22日起施行，见第十五条，〔2024〕3号', []],
    ['自2023年7月1日起施行，有效期5年', []],
    ['一、加强管理；（二）落实责任', []],
  ])('%s: %j', (text, expected) => expect(values(text)).toEqual(expected));

  it('stand where they are printed', () => {
    const text = '罚款 2000 元以上百分之三十的';
    expect(figuresIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['2000 元', '百分之三十']);
  });
});

describe('figures that differ', () => {
  const differ = (a: string, b: string): [string[], string[]] => {
    const found = differing(figuresIn(a), figuresIn(b));
    return [found.a.map((one) => one.value), found.b.map((one) => one.value)];
  };
  it.each<[string, string, string[], string[]]>([
    ['15日内办结', '20个工作日内办结', ['15日'], ['20工作日']],
    ['收费二元，限30分钟', '收费2元，限15分钟', ['30分钟'], ['15分钟']],
    ['罚款200元', '处以警告', [], []],
    ['罚款200元', '15日内改正', [], []],
    ['2万元', '20000元', [], []],
  ])('%s – %s', (a, b, left, right) => expect(differ(a, b)).toEqual([left, right]));
});
