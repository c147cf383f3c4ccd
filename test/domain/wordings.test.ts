import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { wordingOn, wordingsOf } from '../../server/domain/wordings.ts';

const version = (id: number, startsOn: string | null) => ({
  id,
  ordinal: id,
  startsOn: startsOn === null ? null : day(startsOn),
});
const THREE = [version(3, '2026-03-01'), version(1, null), version(2, '2025-01-01')];

describe('wordings', () => {
  it.each([
    ['2020-01-01', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 2],
    ['2026-02-28', 2],
    ['2026-03-01', 3],
    ['9999-12-31', 3],
  ])('on %s holds %i', (on, id) => {
    expect(wordingOn(THREE, day(on))?.id).toBe(id);
  });

  it('have days without gap or overlap', () => {
    expect(wordingsOf(THREE).map(({ version: { id }, nth, from, to }) => [id, nth, from, to])).toEqual([
      [1, 1, null, '2024-12-31'],
      [2, 2, '2025-01-01', '2026-02-28'],
      [3, 3, '2026-03-01', null],
    ]);
  });

  it('begin with the first one even before its day', () => {
    expect(wordingOn([version(7, '2025-01-01')], day('2001-01-01'))?.id).toBe(7);
    expect(wordingOn([], day('2001-01-01'))).toBeNull();
  });
});
