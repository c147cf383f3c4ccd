import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { conditionsMet } from '../../../server/domain/listed/conditions.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import { event } from '../lives.ts';

const TODAY = day('2026-11-22');
const lapse = event('conditional_lapse', '2027-04-01', { knownAt: '2026-11-20T02:00:00.000Z' });
const later = (kind: LegalEventRow['kind'], on: string, more: Partial<LegalEventRow> = {}) =>
  event(kind, on, { knownAt: '2026-12-20T02:00:00.000Z', ...more });

describe('a lapse under a condition', () => {
  it.each([
    ['published anew in time', [later('renew', '2026-12-15')], 1],
    ['amended in time', [later('amend', '2026-12-15')], 1],
    ['published anew too late', [later('renew', '2027-05-01')], 0],
    [
      'published anew before it was recorded',
      [later('renew', '2026-01-01', { knownAt: '2026-01-02T00:00:00.000Z' })],
      0,
    ],
    ['amended in one article', [later('amend', '2026-12-15', { scope: 'articles', articles: ['第九条'] })], 0],
    ['an amendment that was taken back', [later('amend', '2026-12-15', { voidedAt: '2026-12-21T00:00:00.000Z' })], 0],
    ['extended', [later('extend', '2026-12-15', { until: day('2030-01-01') })], 0],
  ])('%s', (_, more, found) => {
    expect(conditionsMet([event('enact', '2020-01-01'), lapse, ...more], TODAY)).toHaveLength(found);
  });

  it('that has come or was taken back is not asked about', () => {
    const met = later('renew', '2026-12-15');
    expect(conditionsMet([lapse, met], day('2027-04-01'))).toEqual([]);
    expect(conditionsMet([{ ...lapse, voidedAt: '2026-12-22T00:00:00.000Z' }, met], TODAY)).toEqual([]);
  });
});
