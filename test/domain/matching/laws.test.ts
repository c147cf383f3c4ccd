import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTitles } from '../../../server/domain/matching/compareTitles.ts';
import { matchReference } from '../../../server/domain/matching/match.ts';
import { titleKey, titleParts } from '../../../server/domain/matching/titleParts.ts';

const place = fc.constantFrom('清河县', '临江市清河县', '');
const organ = fc.constantFrom(
  '清河县人民政府',
  '清河县人民政府办公室',
  '清河县民政局',
  '清河县民政局 清河县财政局',
  '',
);
const matter = fc.constantFrom(
  '城市停车',
  '养犬',
  '临时救助',
  '农村公路“路长制”',
  '食品小作坊',
  '重大行政决策',
  'PM2.5监测',
  '5G基站',
);
const noun = fc.constantFrom('管理办法', '实施细则', '若干规定', '工作方案', '意见');
const note = fc.constantFrom('', '（试行）', '（暂行）', '（2019年修订）', '（2023版）');

const inner = fc.record({ place, matter, noun, note }).map((t) => `${t.place}${t.matter}${t.noun}${t.note}`);
const title = fc.oneof(
  inner,
  fc.record({ organ, inner }).map((t) => `${t.organ}关于印发《${t.inner}》的通知`),
  fc.record({ organ, matter }).map((t) => `${t.organ}关于加强${t.matter}工作的通知`),
  fc.record({ organ, inner }).map((t) => `${t.organ}关于修改《${t.inner}》的决定`),
);

/** The same title as a scan, a web page or another clerk would write it. */
const noise = fc.record({
  blanks: fc.array(fc.record({ at: fc.nat(60), sign: fc.constantFrom(' ', '　', '\u200b', '\n') }), { maxLength: 5 }),
  outer: fc.boolean(),
  marks: fc.constantFrom('《》', '〈〉', '<>', '«»'),
  round: fc.constantFrom('（）', '()', '〔〕', '【】'),
});
function noised(
  text: string,
  how: { blanks: { at: number; sign: string }[]; outer: boolean; marks: string; round: string },
): string {
  const chars = [...text.replace(/《/g, how.marks[0]!).replace(/》/g, how.marks[1]!)];
  // A note in other brackets is still a note only at the end of the title.
  const plain = chars.join('').replace(/（([^（）]+)）$/, `${how.round[0]!}$1${how.round[1]!}`);
  const spread = [...plain];
  for (const { at, sign } of how.blanks) spread.splice(at % (spread.length + 1), 0, sign);
  return how.outer ? `《${spread.join('')}》` : spread.join('');
}

const candidate = (id: number, name: string, docNumber: string | null = null) => ({
  id,
  title: name,
  docNumber,
  issuers: [],
  bornOn: null,
});
const SPEAKING = { except: null, saidOn: null };

describe('laws of matching', () => {
  it('blanks and brackets make no difference, on either side', () => {
    fc.assert(
      fc.property(title, title, noise, noise, (a, b, x, y) => {
        const plain = matchReference({ title: a, docNumber: null }, [candidate(1, b)], SPEAKING);
        const spread = matchReference({ title: noised(a, x), docNumber: null }, [candidate(1, noised(b, y))], SPEAKING);
        expect([spread.outcome, spread.ranked[0]?.reasons, spread.ranked[0]?.doubts]).toEqual([
          plain.outcome,
          plain.ranked[0]?.reasons,
          plain.ranked[0]?.doubts,
        ]);
      }),
      { numRuns: 600 },
    );
  });

  it('is symmetric', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(compareTitles(titleParts(a), titleParts(b))).toEqual(compareTitles(titleParts(b), titleParts(a)));
      }),
    );
  });

  it('finds by the key whatever it would take by the title', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const match = matchReference({ title: a, docNumber: null }, [candidate(1, b)], SPEAKING);
        if (match.outcome === 'sure') expect(titleKey(a)).toBe(titleKey(b));
      }),
    );
  });

  it('takes one document or none, and never one of two equal ones', () => {
    fc.assert(
      fc.property(title, (a) => {
        const match = matchReference({ title: a, docNumber: null }, [candidate(1, a), candidate(2, a)], SPEAKING);
        expect(match.found).toBeNull();
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.string({ unit: 'binary', maxLength: 80 }),
        (a, b) => {
          matchReference({ title: a, docNumber: b }, [candidate(1, b, a)], SPEAKING);
        },
      ),
    );
  });
});
