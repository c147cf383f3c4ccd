import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { HintFacts } from '../../../server/domain/hints.ts';
import { ask } from './ask.ts';

const found = (text: string, more: Partial<HintFacts> = {}) =>
  ask(text, more).map(({ code, details }) => `${code} ${details['law']} ${details['on']}`);
const issued = (on: string): Partial<HintFacts> => ({ draft: false, publishedOn: day(on) });
const CONTRACT = 'law.ended 中华人民共和国合同法 2021-01-01';

describe('引用的法律', () => {
  it.each<[string, Partial<HintFacts>, string[]]>([
    ['根据《中华人民共和国合同法》，制定本规定。', {}, [CONTRACT]],
    ['根据《合同法》等法律，制定本规定。', issued('2021-06-01'), [CONTRACT]],
    // Written while it still held.
    ['根据《合同法》，制定本规定。', issued('2019-06-01'), ['law.ended_later 中华人民共和国合同法 2021-01-01']],
    // Asked before it ended.
    ['根据《合同法》，制定本规定。', { ...issued('2019-06-01'), today: day('2019-07-01') }, []],
    ['根据《中华人民共和国民法典》，制定本规定。', {}, []],
    // Made anew under its own name: only the numbers of its articles may have moved.
    [
      '依照《中华人民共和国行政处罚法》第五十一条，当场处罚。',
      issued('2019-06-01'),
      ['law.revised_later 中华人民共和国行政处罚法 2021-07-15'],
    ],
    ['依照《中华人民共和国行政处罚法》，实施监督。', issued('2019-06-01'), []],
    // Told as history, not cited.
    ['《中华人民共和国合同法》同时废止。', {}, []],
    ['原《中华人民共和国合同法》施行期间订立的合同，按照约定履行。', {}, []],
  ])('%s', (text, more, hints) => expect(found(text, more)).toEqual(hints));

  it('says by what a law was ended, and where that can be read', () => {
    const [hint] = ask('根据《中华人民共和国物权法》，制定本规定。');
    expect(hint).toMatchObject({ kind: 'law', strength: 'clear', details: { by: '中华人民共和国民法典' } });
    expect(hint?.citation).toContain('第一千二百六十条');
  });

  it('a law that is cited twice is told once', () => {
    expect(found('根据《合同法》制定。第二条 按照《中华人民共和国合同法》第五十二条处理。')).toEqual([CONTRACT]);
  });
});
