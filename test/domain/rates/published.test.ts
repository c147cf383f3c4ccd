import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { ratesOf, type Counts, type RateName } from '../../../server/domain/rates/table.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';

const { figures } = periodOn(nationalProfile(), day('2026-11-22'));
const percent = (name: RateName, counts: Counts): string | undefined =>
  ratesOf(counts, figures)
    .find((one) => one.name === name)
    ?.rate?.percent?.toFixed(2);

/** The figures that were printed and can be derived again (domain.md §4): 内蒙古 2010, 乐清, 重庆人大 2019. */
describe('published figures come out of their counts', () => {
  it.each<[RateName, Counts, string]>([
    ['rate.filed', { filed: 197, issued: 198 }, '99.49'],
    ['rate.proper', { proper: 95, filed: 125 }, '76.00'],
    ['rate.published', { published: 163, issued: 198 }, '82.32'],
    ['rate.unlawful', { unlawful: 7, issued: 198 }, '3.54'],
    ['rate.remedied', { remedied: 8, unlawful: 12 }, '66.67'],
    // Printed as 63.5 %, which is wrong.
    ['rate.timely', { timely: 45, filed: 72 }, '62.50'],
    ['rate.selfCorrected', { self_corrected: 2, reviewed: 38 }, '5.26'],
    ['rate.accurate', { registered: 189, received: 197 }, '95.94'],
  ])('%s of %j is %s %%', (name, counts, wanted) => expect(percent(name, counts)).toBe(wanted));

  it('gives no rate where a number is not known, and none of nothing', () => {
    expect(percent('rate.filed', { filed: 3 })).toBeUndefined();
    expect(percent('rate.filed', { filed: 0, issued: 0 })).toBeUndefined();
  });

  it('names the two that are both called 纠错率 apart, with opposite directions', () => {
    const direction = (name: RateName) => ratesOf({}, figures).find((one) => one.name === name)?.figure.value?.better;
    expect([direction('rate.selfCorrected'), direction('rate.remedied')]).toEqual(['lower', 'higher']);
  });
});
