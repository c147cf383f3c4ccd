import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { YearCount } from '../../../server/domain/yearNumbers/counts.ts';
import type { CountedLife } from '../../../server/domain/yearNumbers/life.ts';
import { countedUpTo, countsOf, undatedOf } from '../../../server/domain/yearNumbers/tally.ts';
import { event, until } from '../lives.ts';
import { lived } from './lives.ts';

const YEAR = { from: day('2025-01-01'), to: day('2025-12-31') };
const inYear = (life: CountedLife, on = '2025-12-31'): YearCount[] => countsOf(life, countedUpTo(YEAR, day(on))).sort();
const sorted = (...counts: YearCount[]): YearCount[] => counts.sort();

const OLD = event('enact', '2020-03-01');
const TERM = event('enact', '2020-03-01', until('2025-02-28'));

describe('what a document counts for in 2025', () => {
  it.each<[string, CountedLife, YearCount[]]>([
    ['in force all along', lived('2020-02-01', [OLD]), sorted('at_start', 'at_end')],
    ['made and in force', lived('2025-04-01', [event('enact', '2025-05-01')]), sorted('made', 'entered_new', 'at_end')],
    [
      'made, to come into force next year',
      lived('2025-12-01', [event('enact', '2026-01-01')]),
      sorted('made', 'stock_upcoming'),
    ],
    [
      'made last year, in force this year',
      lived('2024-12-01', [event('enact', '2025-01-01')]),
      sorted('entered_other', 'at_end'),
    ],
    ['made next year', lived('2026-02-01', [event('enact', '2026-03-01')]), []],
    [
      'made next year with effect from this one',
      lived('2026-01-10', [event('enact', '2025-12-01')]),
      sorted('entered_other', 'at_end'),
    ],
    [
      'made and repealed within the year',
      lived('2025-02-01', [event('enact', '2025-02-01'), event('repeal', '2025-09-01')]),
      sorted('made', 'entered_new', 'repealed', 'left_repealed', 'stock_repealed'),
    ],
    [
      'repealed and published anew within the year',
      lived('2020-02-01', [OLD, event('repeal', '2025-03-01'), event('renew', '2025-06-01')]),
      sorted('at_start', 'repealed', 'left_repealed', 'renewed', 'revived', 'at_end'),
    ],
    [
      'published anew on the day on which the old text was repealed',
      lived('2020-02-01', [OLD, event('repeal', '2025-03-01'), event('renew', '2025-03-01')]),
      sorted('at_start', 'renewed', 'at_end'),
    ],
    [
      'amended in part',
      lived('2020-02-01', [OLD, event('amend', '2025-03-01', { scope: 'articles', articles: ['第三条'] })]),
      sorted('at_start', 'amended', 'at_end'),
    ],
    [
      'amended twice: one document',
      lived('2020-02-01', [OLD, event('amend', '2025-03-01'), event('amend', '2025-08-01')]),
      sorted('at_start', 'amended', 'at_end'),
    ],
    [
      'one article repealed: still in force',
      lived('2020-02-01', [OLD, event('repeal', '2025-03-01', { scope: 'articles', articles: ['第九条'] })]),
      sorted('at_start', 'partly_repealed', 'at_end'),
    ],
    [
      'kept by a cleanup',
      lived('2020-02-01', [OLD, event('continue', '2025-10-01')]),
      sorted('at_start', 'kept', 'at_end'),
    ],
    [
      'its term ran out without a word',
      lived('2020-02-01', [TERM]),
      sorted('at_start', 'expired', 'left_expired', 'stock_lapsed'),
    ],
    [
      'extended before its term ran out',
      lived('2020-02-01', [TERM, event('extend', '2025-02-01', until('2027-02-28'))]),
      sorted('at_start', 'extended', 'at_end'),
    ],
    [
      'declared lapsed',
      lived('2020-02-01', [OLD, event('lapse', '2025-06-30')]),
      sorted('at_start', 'declared_lapsed', 'left_declared_lapsed', 'stock_lapsed'),
    ],
    [
      'declared lapsed after its term had run out: declared, but it left by its term',
      lived('2020-02-01', [TERM, event('lapse', '2025-06-30')]),
      sorted('at_start', 'expired', 'declared_lapsed', 'left_expired', 'stock_lapsed'),
    ],
    [
      'declared lapsed on the day after its last one',
      lived('2020-02-01', [TERM, event('lapse', '2025-03-01')]),
      sorted('at_start', 'expired', 'declared_lapsed', 'left_expired', 'stock_lapsed'),
    ],
    [
      'declared lapsed on what was its last day before it was extended',
      lived('2020-02-01', [TERM, event('extend', '2025-01-15', until('2026-02-28')), event('lapse', '2025-03-01')]),
      sorted('at_start', 'extended', 'declared_lapsed', 'left_declared_lapsed', 'stock_lapsed'),
    ],
    [
      'lapsed because a condition was not met',
      lived('2020-02-01', [OLD, event('conditional_lapse', '2025-06-30')]),
      sorted('at_start', 'conditionally_lapsed', 'left_conditionally_lapsed', 'stock_lapsed'),
    ],
    [
      'repealed long after it had lapsed',
      lived('2015-02-01', [event('enact', '2015-03-01', until('2018-02-28')), event('repeal', '2025-06-01')]),
      sorted('repealed', 'stock_repealed'),
    ],
    [
      'revoked',
      lived('2020-02-01', [OLD, event('revoke', '2025-06-01')]),
      sorted('at_start', 'revoked', 'left_revoked', 'stock_revoked'),
    ],
    [
      'suspended twice: one document, two turns',
      lived('2020-02-01', [OLD, event('suspend', '2025-03-01', until('2025-03-31')), event('suspend', '2025-06-01')]),
      sorted('at_start', 'suspended', 'left_suspended', 'resumed', 'left_suspended', 'stock_suspended'),
    ],
    [
      'a voided repeal is none',
      lived('2020-02-01', [OLD, event('repeal', '2025-06-01', { voidedAt: '2025-07-01T00:00:00.000Z' })]),
      sorted('at_start', 'at_end'),
    ],
    ['nobody knows since when it is in force', lived('2025-04-01', []), sorted('made', 'stock_unknown')],
    ['not public', lived('2020-02-01', [OLD], { beside: 'not_public' }), ['not_public']],
    ['found to be no 规范性文件', lived('2020-02-01', [OLD], { beside: 'not_normative' }), ['not_normative']],
  ])('%s', (_, life, counts) => {
    expect(inYear(life)).toEqual(counts);
  });

  it('is counted up to the legal day only', () => {
    const life = lived('2025-02-01', [event('enact', '2025-02-01'), event('repeal', '2025-09-01')]);
    expect(inYear(life, '2025-08-31')).toEqual(sorted('made', 'entered_new', 'at_end'));
  });
});

describe('what has no day', () => {
  it.each<[string, CountedLife, YearCount[], YearCount[]]>([
    ['no day of its making', lived(null, [OLD]), ['made'], sorted('at_start', 'at_end')],
    [
      'repealed, nobody knows when: ended from the beginning',
      lived('2020-02-01', [OLD, event('repeal', null)]),
      ['repealed'],
      ['stock_repealed'],
    ],
    ['not public', lived(null, [OLD], { beside: 'not_public' }), [], ['not_public']],
  ])('%s', (_, life, undated, year) => {
    expect(undatedOf(life)).toEqual(undated);
    expect(inYear(life)).toEqual(year);
  });
});
