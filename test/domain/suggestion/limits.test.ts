import { describe, expect, it } from 'vitest';
import { seededCalendar } from '../../../seeds/calendar.ts';
import { exampleProfiles, nationalProfile, profileFrom } from '../../../seeds/profiles/profiles.ts';
import { day } from '../../../server/domain/day.ts';
import { suggestionFlags } from '../../../server/domain/duties/suggestion.ts';
import { limitsOf, overdueLimits } from '../../../server/domain/suggestion/limits.ts';
import type { SuggestionRow } from '../../../server/domain/suggestion/row.ts';
import { suggestionRow } from './rows.ts';

const calendar = seededCalendar();
const shandong = profileFrom(exampleProfiles().find((one) => one.id.startsWith('shandong'))!);
const of = (profile: typeof shandong, more: Partial<SuggestionRow>) =>
  limitsOf(suggestionRow(more), profile, calendar).map(({ clock, day: until, doneOn }) => [clock, until, doneOn]);

describe('审查建议', () => {
  it.each([
    ['where the place has set no time', nationalProfile(), {}, [['reply', null, null]]],
    // 山东省行政程序规定第五十五条: 60 days, 30 more with approval.
    ['in 60 days', shandong, {}, [['reply', '2027-01-01', null]]],
    [
      'in 60 and 30 days',
      shandong,
      { state: 'accepted', extendedOn: day('2026-12-01') },
      [['reply', '2027-01-31', null]],
    ],
    [
      'answered',
      shandong,
      { state: 'answered', answeredOn: day('2026-11-20') },
      [['reply', '2027-01-01', '2026-11-20']],
    ],
    [
      'declined',
      shandong,
      { state: 'declined', decidedOn: day('2026-11-05') },
      [['reply', '2027-01-01', '2026-11-05']],
    ],
  ] as [string, typeof shandong, Partial<SuggestionRow>, unknown][])('%s', (_, profile, more, expected) => {
    expect(of(profile, more)).toEqual(expected);
  });
});

describe('司法建议', () => {
  it('is answered in 60 days, by the rule of its day', () => {
    expect(of(nationalProfile(), { source: 'court' })).toEqual([['reply', '2027-01-01', null]]);
    expect(of(nationalProfile(), { source: 'court', receivedOn: day('2018-02-07') })).toEqual([['reply', null, null]]);
  });
});

describe('行政复议附带审查', () => {
  const asked = { source: 'reconsideration', receivedOn: day('2026-11-02') } as const;
  it.each([
    [
      'before it is decided whose it is',
      {},
      [
        ['transfer', '2026-11-11', null],
        ['reply', '2026-12-02', null],
      ],
    ],
    ['passed on', { state: 'transferred', decidedOn: day('2026-11-05') }, [['transfer', '2026-11-11', '2026-11-05']]],
    [
      'accepted',
      { state: 'accepted', decidedOn: day('2026-11-03') },
      [
        ['notify', '2026-11-06', null],
        ['reply', '2026-12-02', null],
      ],
    ],
    [
      'asked of the issuer',
      { state: 'accepted', decidedOn: day('2026-11-03'), notifiedOn: day('2026-11-05') },
      [
        ['notify', '2026-11-06', '2026-11-05'],
        ['explain', '2026-11-19', null],
        ['reply', '2026-12-02', null],
      ],
    ],
    ['declined', { state: 'declined', decidedOn: day('2026-11-05') }, [['reply', '2026-12-02', '2026-11-05']]],
  ] as [string, Partial<SuggestionRow>, unknown][])('%s', (_, more, expected) => {
    expect(of(nationalProfile(), { ...asked, ...more })).toEqual(expected);
  });
});

describe('a limit that has run out', () => {
  const row = suggestionRow({ source: 'court' });
  const until = day('2027-01-01');
  it.each([
    [until, 0],
    [day('2027-01-02'), 1],
  ])('is a flag on %s', (on, flags) => {
    const found = suggestionFlags(row, 7, on, nationalProfile(), calendar);
    expect(found).toHaveLength(flags);
    if (flags > 0)
      expect(found[0]).toMatchObject({
        key: 'suggestion.overdue:81:reply:2027-01-01',
        issuerId: null,
        dueOn: until,
        evidence: [{ table: 'suggestion', id: 81 }],
      });
  });
  it('of the issuer is told to the issuer', () => {
    const told = {
      source: 'reconsideration',
      state: 'accepted',
      decidedOn: day('2026-11-03'),
      notifiedOn: day('2026-11-05'),
    } as const;
    const flags = suggestionFlags(suggestionRow(told), 7, day('2026-11-20'), nationalProfile(), calendar);
    expect(flags.map((flag) => [flag.key.split(':')[2], flag.issuerId])).toEqual([['explain', 7]]);
  });
  it('done later was overdue until then', () => {
    const limits = limitsOf({ ...row, state: 'answered', answeredOn: day('2027-01-10') }, nationalProfile(), calendar);
    expect(overdueLimits(limits, day('2027-01-05'))).toHaveLength(1);
    expect(overdueLimits(limits, day('2027-01-10'))).toHaveLength(0);
  });
});
