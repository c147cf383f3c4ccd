import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idfOf, type WeighedTerm } from '../../server/search/bodies.ts';
import { createPassage } from '../../server/search/passage.ts';
import { packed, unitsOf } from '../../server/search/units.ts';

const term = (flat: string, idf = 1): WeighedTerm => ({ mark: flat, flat, weight: 1, idf, frequency: 1 });
const share = (text: string, ...terms: WeighedTerm[]): number => createPassage(terms)(unitsOf(packed(text))).share;
const far = '无关'.repeat(200);

describe('how much of a question stands in one passage', () => {
  it.each([
    ['together', '业主共同决定加装电梯', [term('业主'), term('电梯')], 1],
    ['far apart', `业主${far}电梯`, [term('业主'), term('电梯')], 0.5],
    ['the rarer one counts', `业主${far}电梯`, [term('业主', 1), term('电梯', 3)], 0.75],
    ['once, however often', '电梯电梯电梯', [term('电梯'), term('业主')], 0.5],
    ['one behind another', `业主${far}业主电梯`, [term('业主'), term('电梯')], 1],
    ['runs and single signs', '按照gb7588制造的梯', [term('gb7588'), term('梯')], 1],
    ['at the very end', '电梯', [term('梯')], 1],
    ['nothing', '', [term('业主')], 0],
  ])('%s', (_, text, terms, expected) => expect(share(text, ...terms)).toBeCloseTo(expected));

  it('is what walking through all windows finds', () => {
    const sign = fc.constantFrom('甲', '乙', '丙', '丁');
    const text = fc.string({ unit: sign, maxLength: 400 });
    const pair = fc.string({ unit: sign, minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(text, fc.uniqueArray(pair, { minLength: 1, maxLength: 5 }), (flat, pairs) => {
        let most = 0;
        for (let from = 0; from < flat.length; from++) {
          // A word counts by where it begins: 160 signs behind the first at most.
          const held = pairs.filter((p) => {
            const at = flat.indexOf(p, from);
            return at !== -1 && at <= from + 160;
          });
          most = Math.max(most, held.length / pairs.length);
        }
        expect(share(flat, ...pairs.map((p) => term(p)))).toBeCloseTo(most);
      }),
    );
  });
});

describe('how much a term tells', () => {
  it('is more than nothing, also when more rows hold it than are counted yet', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (frequency, rows) => {
        expect(idfOf(frequency, rows)).toBeGreaterThan(0);
      }),
    );
    const terms = [term('渡口', idfOf(900, 300)), term('第7号', idfOf(1, 300))];
    expect(share('第7号', ...terms) ** 1.5).toBeGreaterThan(0);
  });
});
