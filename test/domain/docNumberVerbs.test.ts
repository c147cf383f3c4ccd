import { expect, test } from 'vitest';
import { findDocNumbers } from '../../server/domain/docNumber.ts';

test.each([
  ['废止清政发〔2009〕3号', '清政发〔2009〕3号'],
  ['决定废止清政办发〔2012〕31号文件', '清政办发〔2012〕31号'],
  ['延续清房规〔2022〕1号', '清房规〔2022〕1号'],
  ['宣布停止执行清民发〔2018〕2号', '清民发〔2018〕2号'],
  ['继续实施清科规〔2021〕7号有关规定', '清科规〔2021〕7号'],
  ['保山市：保政发〔2020〕5号', '保政发〔2020〕5号'],
  ['根据最高人民法院司法解释法释〔2020〕17号', '法释〔2020〕17号'],
  ['清河县行政程序规则清政规〔2020〕2号', '清政规〔2020〕2号'],
])('%s names %s', (text, printed) => {
  const [number] = findDocNumbers(text);
  expect(number?.printed).toBe(printed);
  expect(text.slice(number!.start, number!.end)).toBe(printed);
});

test('a title that ends in 公告 does not lend its last word to the number below it', () => {
  expect(findDocNumbers('关于残保金优惠的公告\n2025年第4号\n').map((n) => n.printed)).toEqual(['2025年第4号']);
  expect(findDocNumbers('清河县财政局公告\n2025年第4号\n').map((n) => n.printed)).toEqual([
    '清河县财政局公告2025年第4号',
  ]);
});
