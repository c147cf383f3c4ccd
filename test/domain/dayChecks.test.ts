import { describe, expect, it } from 'vitest';
import { nationalProfile } from '../../seeds/profiles/profiles.ts';
import { day } from '../../server/domain/day.ts';
import { findingsOfDays, type DayFacts } from '../../server/domain/dayChecks.ts';
import { periodOn, type Figures } from '../../server/domain/profile.ts';

const FIGURES = periodOn(nationalProfile(), day('2026-11-22')).figures;
const HUNAN: Figures = {
  ...FIGURES,
  'effect.minDays': { value: 30, source: '湖南省行政程序规定第五十条', kind: 'local' },
};
const days = (more: Record<string, string>): Partial<DayFacts> =>
  Object.fromEntries(Object.entries(more).map(([k, v]) => [k, day(v)]));
const facts = (more: Partial<DayFacts> = {}): DayFacts => ({
  stock: true,
  docNumber: '清政规〔2023〕5号',
  ...{ signedOn: day('2023-03-01'), publishedOn: day('2023-03-03'), effectiveOn: day('2023-04-10') },
  validUntil: null,
  validMonths: null,
  reviewOnFile: true,
  reviewConcludedOn: day('2023-02-10'),
  issuerKinds: ['government'],
  ...more,
});

describe('findingsOfDays', () => {
  const cases: [string, Partial<DayFacts>, string[]][] = [
    ['nothing to say', {}, []],
    [
      'nothing to say of a draft without days',
      { stock: false, signedOn: null, publishedOn: null, effectiveOn: null },
      [],
    ],
    ['end before effect', days({ validUntil: '2023-04-09' }), ['error day.expiry_before_effect']],
    ['end on the day of effect', days({ validUntil: '2023-04-10' }), []],
    ['published before signed', days({ publishedOn: '2023-02-28' }), ['warning day.published_before_signed']],
    ['effect before publication', days({ effectiveOn: '2023-03-02' }), ['warning day.effect_before_publication']],
    ['effect at once, where no least gap is set', days({ effectiveOn: '2023-03-03' }), []],
    [
      'issued before the opinion, stock',
      days({ reviewConcludedOn: '2023-03-02' }),
      ['warning day.issued_before_review'],
    ],
    [
      'issued before the opinion, draft',
      { stock: false, ...days({ reviewConcludedOn: '2023-03-02' }) },
      ['error day.issued_before_review'],
    ],
    ['issued on the day of the opinion', days({ reviewConcludedOn: '2023-03-01' }), []],
    [
      'a review that is not on file, stock',
      { reviewOnFile: false, reviewConcludedOn: null },
      ['warning review.not_on_file'],
    ],
    ['a review that is not yet there, draft', { stock: false, reviewOnFile: false, reviewConcludedOn: null }, []],
    ['year of the number', { docNumber: '清政规〔2022〕5号' }, ['warning number.year_differs']],
    [
      'year of the number is that of publication',
      {
        docNumber: '清政规〔2024〕1号',
        ...days({ signedOn: '2023-12-29', publishedOn: '2024-01-03', effectiveOn: '2024-02-10' }),
      },
      [],
    ],
    ['a number that cannot be read', { docNumber: '无' }, []],
    ['term and end agree', { ...days({ validUntil: '2028-04-09' }), validMonths: 60 }, []],
    ['term and the corresponding day agree', { ...days({ validUntil: '2028-04-10' }), validMonths: 60 }, []],
    [
      'term and end disagree',
      { ...days({ validUntil: '2026-04-09' }), validMonths: 60 },
      ['warning day.term_disagrees'],
    ],
    ['a body that may not issue, stock', { issuerKinds: ['department', 'internal'] }, ['warning issuer.ineligible']],
    ['a body that may not issue, draft', { stock: false, issuerKinds: ['coordinating'] }, ['error issuer.ineligible']],
    ['no day at all', { signedOn: null, publishedOn: null, effectiveOn: null }, ['warning day.none']],
  ];
  it.each(cases)('%s', (_name, more, expected) => {
    expect(findingsOfDays(facts(more), FIGURES).map((f) => `${f.severity} ${f.code}`)).toEqual(expected);
  });

  it('asks for the least gap where the profile sets one, with its source', () => {
    const [finding] = findingsOfDays(facts(days({ effectiveOn: '2023-04-01' })), HUNAN);
    expect(finding).toMatchObject({ code: 'day.effect_too_soon', severity: 'warning', details: { days: 30 } });
    expect(finding!.citation).toContain('湖南省行政程序规定第五十条');
    expect(findingsOfDays(facts(days({ effectiveOn: '2023-04-02' })), HUNAN)).toEqual([]);
    expect(findingsOfDays(facts(days({ effectiveOn: '2023-03-02' })), HUNAN).map((f) => f.code)).toEqual([
      'day.effect_before_publication',
    ]);
  });

  it('counts a term from publication where the profile says so', () => {
    const figures: Figures = { ...FIGURES, 'term.countFrom': { value: 'published', source: null, kind: 'ours' } };
    const more = { ...days({ validUntil: '2028-03-02' }), validMonths: 60 };
    expect(findingsOfDays(facts(more), figures)).toEqual([]);
    expect(findingsOfDays(facts(more), FIGURES).map((f) => f.code)).toEqual(['day.term_disagrees']);
  });
});
