import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HINT_CODES, HINT_KINDS, hintKey, kindOf } from '../../../server/domain/hints.ts';
import { day } from '../../../server/domain/day.ts';
import { hintSentence } from '../../../server/text/hintSentences.ts';
import { ask } from './ask.ts';
import { ownTime } from '../../support/ownTime.ts';

/** Pieces that rules look for, to be put together in any order. */
const PIECES = [
  ...['第一条 ', '第二条　', '第 三 条 ', '第四条\n', '\n', '　　', '，', '。', '；', '：', '（', '）', '、'],
  ...['处以五百元罚款', '没收其工具', '未经县水利局批准，不得从事养殖', '应当', '不得', '缴纳管理费', '依法'],
  ...['依照《中华人民共和国合同法》第五条', '《', '》', '“', '”', '本办法', '本规定第九十条', '清河县水利局'],
  ...[
    '由村民委员会出具的居住证明',
    '列入黑名单',
    '自2026年 月 日起施行',
    '自2026年1月1日起施行',
    '有效期至2025年1月1日',
  ],
  ...[
    '扣押其运输\n工具',
    '强制拆除',
    '在本县注册的企业',
    '给予奖励',
    '地方经济贡献',
    '最终解释权归县局',
    '××局',
    '外地企业',
  ],
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('hints', () => {
  it('are the very words of the text, in the order of the checklist, each once', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
        const hints = ask(text);
        for (const { start, end, quote, kind, code } of hints) {
          expect(text.slice(start, end)).toBe(quote);
          expect(end).toBeGreaterThan(start);
          expect(kind).toBe(kindOf(code));
        }
        const places = hints.map((hint) => HINT_KINDS.indexOf(hint.kind) * 1e9 + hint.start);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(new Set(hints.map(hintKey)).size).toBe(hints.length);
      }),
      { numRuns: 300 },
    );
  });

  it('stand in their article', () => {
    const text = '清河县渡口规定\n第一条 为了安全，制定本规定。\n第二条 超载的，处以五百元罚款。\n第三条 保持整洁。\n';
    expect(ask(text)).toMatchObject([{ code: 'penalty.fine', article: '第二条' }]);
  });

  it('find words that the end of a line cuts in two', () => {
    const filler = '临街商户应当按照划定的位置整齐停放车辆，保持门前人行道、盲道和消防通道畅通，不在门前堆放杂物，';
    const words = `第二条 ${filler.repeat(12)}经劝导仍然占用盲道的，处以五百元罚款，${filler.repeat(3)}并且做好记录。`;
    const cut = words.indexOf('罚款') + 1;
    const lines = [words.slice(cut % 32, cut), words.slice(cut)].join('\n').replace(/[^\n]{32}(?!\n|$)/g, '$&\n');
    const text = `${words.slice(0, cut % 32)}\n${lines}\n`;
    expect(ask(text).map((hint) => hint.quote)).toEqual(['处以五百元罚\n款']);
  });

  it('leave alone what a text quotes of a law', () => {
    const quoted = '附：《云川省市容条例》第二十条规定：“占用人行道的，处以五百元罚款。”';
    expect(ask(quoted)).toEqual([]);
  });

  it('are for reference where the document is older than the rule', () => {
    const text = '按照企业上年度地方经济贡献的百分之五十给予奖励。';
    const strength = (on: string) => ask(text, { draft: false, publishedOn: day(on) })[0]?.strength;
    expect([strength('2026-01-01'), strength('2015-01-01')]).toEqual(['clear', 'reference']);
  });

  it('have a sentence for every code', () => {
    for (const code of HINT_CODES) {
      const said = { issuer: '某局', issuerKind: 'internal', own: '本规定', times: 2, before: '第一条', last: 9 };
      const law = { change: 'repealed', law: '某法', on: '2021-01-01', by: '某法典' };
      const days = { effectiveOn: '2026-01-01', issued: '2026-02-01', validUntil: '2025-01-01' };
      const details = { ...said, ...law, ...days, validMonths: 12, months: 24 };
      expect(hintSentence({ code, details }), code).toMatch(/^(?!.*(?:undefined|null)).{4,}[^。]$/);
    }
  });
});

/** Nothing is slow on a text that was made to be: every pattern is linear. */
describe.each([
  ['one sentence without an end', '未经批准应当缴纳处以不得由企业在本县', ''],
  ['commas', '未经县水利局，批准，不得，处以，罚，款，', '。'],
  ['brackets', '《〈（（“‘', '》'],
  ['numerals', '第一百二十三', '条'],
  ['blanks', '自 　年 ', '月'],
  ['digits', '处0123456789', '元罚款'],
])('%s', (_, piece, tail) => {
  it('takes time in proportion to its length', () => {
    const took = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length)) + tail;
      const started = ownTime();
      ask(text);
      return ownTime() - started;
    };
    took(2000);
    expect(took(20_000)).toBeLessThan(2000);
  });
});
