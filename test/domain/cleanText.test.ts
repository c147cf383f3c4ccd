import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../server/domain/cleanText.ts';
import { pinyinDebris } from '../../server/domain/pinyinDebris.ts';
import { ownTime } from '../support/ownTime.ts';

describe('a clean text', () => {
  it.each([
    ['letters set apart', '清 河 县 人 民 政 府\n关 于 停 车 的 公 告', '清河县人民政府\n关于停车的公告'],
    ['words parted by a converter', '为 了 规范 全县 的 停车 秩序 ， 根据 有关 规定 ， 制定 本 办法 。', '为了规范全县的停车秩序，根据有关规定，制定本办法。'],
    ['readings behind signs', '建設(shè)實施', '建設實施'],
    ['readings without a tone in a copy full of them', '現(xiàn)將縣發(fā)關(guān)于規(guī)劃區(qū)的通知發(fā)給你們(men)', '現將縣發關于規劃區的通知發給你們'],
  ])('loses %s', (_, from, to) => expect(cleanText(from)).toBe(to)); // prettier-ignore

  it.each([
    ['names side by side', '张三 李四 王五 赵六 钱七 孙八 周九 吴十 郑一'],
    ['a heading set wide', '第一章 总　则'],
    ['a title and a number', '第一条 为了规范停车，制定本办法。'],
    ['cells', '甲\t乙 丙 丁 戊 己 庚\t一，二。'],
    ['the reading of a rare name', '湴(bàn)仔村、淖(nào)尔、丽(lí)水、六(lù)安、台(tāi)州'],
    ['an abbreviation in a sound text', '人民币(yuan)结算'],
  ])('keeps %s', (_, text) => expect(cleanText(text)).toBe(text)); // prettier-ignore

  it('loses nothing but spaces and readings, and is clean at once', () => {
    const unit = fc.constantFrom('清', '河', '縣', '。', ' ', ' ', '\n', '\t', '(xiàn)', '（guī）', 'a');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        const clean = cleanText(text);
        const bare = (s: string): string => s.replace(/\(xiàn\)|（guī）| /g, '');
        expect(bare(clean)).toBe(bare(text));
      }),
      { numRuns: 400 },
    );
  });

  it.each(['清 ', '清 河。', '縣(xiàn)', '(', '清(a', ' '])('is found in time linear in a text of %j', (unit) => {
    const started = ownTime();
    cleanText(unit.repeat(100_000));
    pinyinDebris(unit.repeat(100_000));
    expect(ownTime() - started).toBeLessThan(2000);
  });
});
