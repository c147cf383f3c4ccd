import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notedQuery } from '../../server/domain/queryNote.ts';

describe('what is kept of a query', () => {
  it.each([
    ['  停车　 收费 ', '停车 收费'],
    ['ＰＭ2.5', 'pm2.5'],
    ['清政发〔2024〕3号', '清政发〔2024〕3号'],
    ['身份证110101199001011234', '身份证…'],
    ['电话 13800138000 停车', '电话 … 停车'],
    ['a.b@example.com 补贴', '… 补贴'],
    ['', null],
    ['\u0000\u202e', null],
  ])('%j → %j', (q, kept) => {
    expect(notedQuery(q)).toBe(kept);
  });

  it('is short, whole and without long numbers, whatever is asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (q) => {
        const kept = notedQuery(q);
        expect(kept === null || ([...kept].length <= 60 && !/\d{7,}/.test(kept) && kept.isWellFormed())).toBe(true);
      }),
    );
  });
});
