import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../server/domain/model.ts';
import { lastDayListed } from '../../../server/domain/term/standing.ts';
import { event, until } from '../lives.ts';

const enact = event('enact', '2018-01-01', until('2022-12-31'));
const STATED = day('2022-12-31');

describe('the 有效期至 that a list of a day shows', () => {
  it.each<[string, string, LegalEventRow[], string | null]>([
    ['as stated', '2020-01-01', [enact], '2022-12-31'],
    ['as stated where it was only confirmed', '2020-01-01', [enact, event('continue', '2019-01-01')], '2022-12-31'],
    ['renewed', '2026-11-23', [enact, event('renew', '2023-01-01', until('2027-12-31'))], '2027-12-31'],
    ['extended', '2026-11-23', [enact, event('extend', '2022-11-11', until('2027-12-31'))], '2027-12-31'],
    ['extended and run out', '2026-11-23', [enact, event('extend', '2022-11-11', until('2024-12-31'))], '2024-12-31'],
    ['to be repealed before', '2020-01-01', [enact, event('repeal', '2021-01-01')], '2020-12-31'],
    ['repealed: as stated', '2021-06-01', [enact, event('repeal', '2021-01-01')], '2022-12-31'],
    ['an extension without an end', '2022-12-01', [enact, event('extend', '2022-11-11')], '2022-12-31'],
  ])('%s', (_, on, events, last) => expect(lastDayListed(day(on), events, STATED)).toBe(last));

  it('is none where a term of a text without one was never set', () => {
    const open = event('enact', '2018-01-01');
    expect(lastDayListed(day('2020-01-01'), [open, event('resume', '2019-01-01')], null)).toBeNull();
  });
});
