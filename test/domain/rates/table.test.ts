import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILING_LINES, FILING_OUTCOMES, TIERS } from '../../../server/domain/codes.ts';
import { addDays, day } from '../../../server/domain/day.ts';
import { RATE_COUNTS, type RateCount } from '../../../server/domain/profile/codes.ts';
import { isCounted, type RateDocument, type RateFiling } from '../../../server/domain/rates/facts.ts';
import { stretchAt, stretchOf } from '../../../server/domain/rates/stretches.ts';
import { listBehind, rateTable } from '../../../server/domain/rates/table.ts';

const YEAR = { from: day('2026-01-01'), to: day('2026-12-31') };
const sent: RateFiling = {
  line: 'bureau',
  firstSubmittedOn: day('2026-03-10'),
  dueOn: day('2026-03-16'),
  receivedOn: day('2026-03-11'),
  sentBack: false,
  advised: false,
  corrected: false,
  outcome: 'approved',
  closedOn: day('2026-04-01'),
};
const paper: RateDocument = {
  id: 1,
  title: '清河县公共租赁住房管理办法',
  docNumber: '清建规〔2026〕1号',
  issuerId: 7,
  issuerName: '清河县住房和城乡建设局',
  tier: 'department',
  issuedOn: day('2026-03-01'),
  publicOn: day('2026-03-01'),
  owes: ['bureau'],
  filings: [sent],
};
const with_ = (filing: Partial<RateFiling>, more: Partial<RateDocument> = {}): RateDocument => ({
  ...paper,
  filings: [{ ...sent, ...filing }],
  ...more,
});
const counted = (document: RateDocument): RateCount[] =>
  RATE_COUNTS.filter((count) => isCounted(document, count, YEAR));

describe('what a document counts for', () => {
  it.each<[string, RateDocument, RateCount[]]>([
    ['a smooth one', paper, ['issued', 'filed', 'timely', 'proper', 'published', 'reviewed', 'received', 'registered']],
    ['never sent', { ...paper, filings: [] }, ['issued', 'published']],
    [
      'sent late',
      with_({ firstSubmittedOn: day('2026-03-17'), receivedOn: null, outcome: null, closedOn: null }),
      ['issued', 'filed', 'proper', 'published'],
    ],
    [
      'no limit set',
      with_({ dueOn: null, receivedOn: null, outcome: null, closedOn: null }),
      ['issued', 'filed', 'timely', 'proper', 'published'],
    ],
    [
      'sent back, then registered',
      with_({ sentBack: true, outcome: 'registered', closedOn: null }),
      ['issued', 'filed', 'timely', 'published', 'received', 'registered'],
    ],
    ['refused', with_({ outcome: 'returned' }), ['issued', 'filed', 'timely', 'published', 'received']],
    [
      'advised and not yet put right',
      with_({ advised: true, outcome: 'registered', closedOn: null }),
      ['issued', 'filed', 'timely', 'proper', 'published', 'unlawful', 'received', 'registered'],
    ],
    [
      'put right',
      with_({ advised: true, corrected: true, outcome: 'approved_after_correction' }),
      [
        'issued',
        'filed',
        'timely',
        'proper',
        'published',
        'unlawful',
        'remedied',
        'reviewed',
        'self_corrected',
        'received',
        'registered',
      ],
    ],
    ['not shown to the public', { ...paper, publicOn: null, filings: [] }, ['issued']],
    ['owes no line', { ...paper, owes: [], filings: [] }, []],
    ['issued before, checked now', { ...paper, issuedOn: day('2025-12-20') }, ['reviewed', 'received', 'registered']],
  ])('%s', (_, document, wanted) => {
    expect(counted(document).sort()).toEqual([...wanted].sort());
  });

  it('of two lines is filed when both are, and on one line by that alone', () => {
    const half: RateDocument = { ...paper, owes: ['superior', 'congress'], filings: [{ ...sent, line: 'superior' }] };
    expect(isCounted(half, 'filed', YEAR)).toBe(false);
    expect(isCounted(half, 'filed', YEAR, ['superior'])).toBe(true);
    expect(isCounted(half, 'issued', YEAR, ['bureau'])).toBe(false);
  });
});

describe('the table', () => {
  const days = fc.integer({ min: -200, max: 500 }).map((n) => addDays(day('2026-01-01'), n));
  const filing = fc.record({
    line: fc.constantFrom(...FILING_LINES),
    firstSubmittedOn: fc.option(days),
    dueOn: fc.option(days),
    receivedOn: fc.option(days),
    sentBack: fc.boolean(),
    advised: fc.boolean(),
    corrected: fc.boolean(),
    outcome: fc.option(fc.constantFrom(...FILING_OUTCOMES)),
    closedOn: fc.option(days),
  });
  const documents = fc.array(
    fc.record({
      id: fc.nat(),
      title: fc.constant('办法'),
      docNumber: fc.constant(null),
      issuerId: fc.option(fc.integer({ min: 1, max: 4 })),
      issuerName: fc.constant('某局'),
      tier: fc.constantFrom(...TIERS),
      issuedOn: days,
      publicOn: fc.option(days),
      owes: fc.subarray([...FILING_LINES]),
      filings: fc.uniqueArray(filing, { selector: (one) => one.line, maxLength: 3 }),
    }),
    { maxLength: 30 },
  );

  it('adds up: issuers to their tier, tiers to all, parts never more than their whole', () => {
    fc.assert(
      fc.property(documents, (held) => {
        const rows = rateTable(held, YEAR);
        const [all] = rows;
        for (const count of RATE_COUNTS) {
          const sum = (kind: string) =>
            rows.filter(({ group }) => group.kind === kind).reduce((total, row) => total + row.counts[count], 0);
          expect(sum('tier')).toBe(all?.counts[count]);
          expect(sum('issuer')).toBe(all?.counts[count]);
          expect(listBehind(held, count, YEAR)).toHaveLength(all?.counts[count] ?? -1);
        }
        for (const { counts } of rows) {
          expect(counts.timely).toBeLessThanOrEqual(counts.filed);
          expect(counts.proper).toBeLessThanOrEqual(counts.filed);
          expect(counts.filed).toBeLessThanOrEqual(counts.issued);
          expect(counts.remedied).toBeLessThanOrEqual(counts.unlawful);
          expect(counts.self_corrected).toBeLessThanOrEqual(counts.reviewed);
          expect(counts.registered).toBeLessThanOrEqual(counts.received);
        }
      }),
    );
  });
});

describe('a stretch', () => {
  it.each([
    ['month', 2, '2024-02-01', '2024-02-29'],
    ['quarter', 4, '2024-10-01', '2024-12-31'],
    ['half_year', 2, '2024-07-01', '2024-12-31'],
    ['year', 1, '2024-01-01', '2024-12-31'],
  ] as const)('%s %i', (rhythm, number, from, to) => {
    expect(stretchOf(rhythm, 2024, number)).toEqual({ from, to });
    expect(stretchAt(rhythm, day(to))).toEqual({ year: 2024, number });
  });

  it('is none beyond its year', () => {
    expect(stretchOf('quarter', 2024, 5)).toBeNull();
    expect(stretchOf('month', 2024, 0)).toBeNull();
    expect(stretchOf('year', 2024, 1.5)).toBeNull();
  });
});
