import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { readClauses } from '../../../server/reading/clauses/read.ts';

/** Pieces that the rules look for, in any order: nearer to real trouble than random characters. */
const PIECES = fc.constantFrom(
  '《', '》', '〈', '（', '）', '“', '”', '，', '。', '；', '：', '\n', ' ', '　', '自', '至', '起', '止', '有效期', '试行', '施行', '废止', '失效', '同时',
  '继续有效', '延长至', '修改为', '本办法', '《清河县办法》', '清府发〔2020〕1号', '（清府规〔2021〕3号）', '2024年5月1日', '2024年13月40日', '二〇二四年六月一日',
  '5年', '第九条', '以下简称', '附件', '目录', '等3件文件', '逾期未公布的', '発布之日', '發', '號', '規', '\u200b', '😀', '1', 'l', '年', '月', '日',
); // prettier-ignore
const TEXT = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.array(PIECES, { maxLength: 80 }).map((p) => p.join('')),
);
const CONTEXT = { title: '清河县办法', signedOn: day('2024-03-05'), publishedOn: day('2024-03-12') };

describe('laws of reading clauses', () => {
  it('never throws, and every quote is the very span of the text', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { evidence } = readClauses(text, CONTEXT);
        for (const spans of Object.values(evidence)) {
          for (const span of spans) {
            expect(text.slice(span.start, span.end)).toBe(span.quote);
            expect(span.end).toBeGreaterThan(span.start);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('never ends before it begins', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const { effectiveOn, validUntil } = readClauses(text, CONTEXT);
        if (effectiveOn !== null && validUntil !== null) expect(validUntil >= effectiveOn).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('shows evidence for every day and for every listed document of the text', () => {
    const text =
      '本办法自2024年5月1日起施行，有效期五年。《清河县旧办法》（清府发〔2015〕1号）同时废止，清府发〔2016〕2号继续有效。';
    const read = readClauses(text, {});
    expect(read.evidence.effectiveOn?.[0]?.quote).toBe('自2024年5月1日起施行');
    expect(read.evidence.validUntil?.[0]).toMatchObject({ quote: '有效期五年', sure: true });
    expect(read.evidence.repeals?.[0]).toMatchObject({
      item: 0,
      quote: '《清河县旧办法》（清府发〔2015〕1号）',
      sure: true,
    });
    expect(read.evidence.continues?.[0]).toMatchObject({ item: 0, quote: '清府发〔2016〕2号' });
  });

  it('reads half a million characters in linear time', () => {
    const unit = '第九条 申请人应当提交材料。许可证有效期三年。《清河县办法》（清府发〔2020〕1号）第三条规定的除外。\n';
    const spent = (times: number) => {
      const text = unit.repeat(times);
      const before = process.cpuUsage();
      readClauses(text, CONTEXT);
      return process.cpuUsage(before).user;
    };
    spent(1000);
    expect(spent(8000)).toBeLessThan(Math.max(spent(2000), 20_000) * 12);
  });
});
