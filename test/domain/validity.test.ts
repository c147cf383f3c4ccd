import { describe, expect, it } from 'vitest';
import type { Validity } from '../../server/domain/codes.ts';
import { DAWN, day, FOREVER } from '../../server/domain/day.ts';
import type { LegalEventRow } from '../../server/domain/model.ts';
import { spansOf, validityOn } from '../../server/domain/validity.ts';
import { event, until } from './lives.ts';

const ENACT = () => event('enact', '2020-01-01');
const FIVE_YEARS = () => event('enact', '2020-01-01', until('2024-12-31'));

/** Case: events, then `day validity` pairs. */
const CASES: [name: string, events: LegalEventRow[], answers: string][] = [
  ['enacted without an end', [ENACT()], '2019-12-31 upcoming|2020-01-01 in_force|9999-12-31 in_force'],
  ['a term runs out after its last day', [FIVE_YEARS()], '2024-12-31 in_force|2025-01-01 lapsed'],
  ['no event at all', [], '0001-01-01 unknown|2026-11-22 unknown|9999-12-31 unknown'],
  ['enacted on an unknown day', [event('enact', null)], '2026-11-22 unknown'],
  [
    'an unknown beginning with a known end',
    [event('enact', null, until('2020-06-30'))],
    '2020-06-30 unknown|2020-07-01 lapsed',
  ],
  [
    'an unknown beginning, repealed',
    [event('enact', null), event('repeal', '2020-07-01')],
    '2020-06-30 unknown|2020-07-01 repealed',
  ],
  ['a repeal counts from its day', [ENACT(), event('repeal', '2022-03-01')], '2022-02-28 in_force|2022-03-01 repealed'],
  ['a repeal without a day', [ENACT(), event('repeal', null)], '2019-01-01 repealed|2026-11-22 repealed'],
  [
    'a repeal of articles',
    [ENACT(), event('repeal', '2022-03-01', { scope: 'articles', articles: ['第九条'] })],
    '2022-03-01 in_force',
  ],
  ['repealed after it lapsed', [FIVE_YEARS(), event('repeal', '2025-06-01')], '2025-05-31 lapsed|2025-06-01 repealed'],
  [
    'repeal is final against lapse',
    [ENACT(), event('repeal', '2022-03-01'), event('lapse', '2023-01-01')],
    '2023-01-01 repealed',
  ],
  [
    'repeal is final against extension',
    [FIVE_YEARS(), event('repeal', '2022-03-01'), event('extend', '2022-04-01', until('2030-12-31'))],
    '2023-01-01 repealed',
  ],
  [
    'revocation wins on the same day',
    [ENACT(), event('repeal', '2022-03-01'), event('revoke', '2022-03-01')],
    '2022-03-01 revoked',
  ],
  ['declared lapsed', [ENACT(), event('lapse', '2022-03-01')], '2022-02-28 in_force|2022-03-01 lapsed'],
  [
    'lapses unless republished',
    [ENACT(), event('conditional_lapse', '2021-01-01')],
    '2020-12-31 in_force|2021-01-01 lapsed',
  ],
  [
    'extended in time',
    [FIVE_YEARS(), event('extend', '2024-12-31', until('2027-12-31'))],
    '2025-01-01 in_force|2027-12-31 in_force|2028-01-01 lapsed',
  ],
  [
    'extended without a gap',
    [FIVE_YEARS(), event('extend', '2025-01-01', until('2027-12-31'))],
    '2024-12-31 in_force|2025-01-01 in_force|2028-01-01 lapsed',
  ],
  [
    'extended too late',
    [FIVE_YEARS(), event('extend', '2025-01-02', until('2027-12-31'))],
    '2025-01-01 lapsed|2025-01-02 lapsed|2026-01-01 lapsed',
  ],
  [
    'extended twice',
    [
      FIVE_YEARS(),
      event('extend', '2024-10-01', until('2026-12-31')),
      event('extend', '2026-11-01', until('2028-12-31')),
    ],
    '2026-12-31 in_force|2028-12-31 in_force|2029-01-01 lapsed',
  ],
  [
    'extended to a day that nobody has said: the old end stands',
    [FIVE_YEARS(), event('extend', '2024-10-01')],
    '2024-12-31 in_force|2025-01-01 lapsed|2040-01-01 lapsed',
  ],
  [
    'extended to a day that nobody has said, after the end',
    [FIVE_YEARS(), event('extend', '2025-01-01'), event('extend', '2026-01-01')],
    '2025-01-01 lapsed|2026-01-01 lapsed',
  ],
  [
    'an end that nobody has said beside one that is said',
    [FIVE_YEARS(), event('extend', '2024-10-01'), event('extend', '2024-10-01', until('2026-12-31'))],
    '2026-12-31 in_force|2027-01-01 lapsed',
  ],
  [
    'extended to a day that nobody has said, without a term before: no end is known, none is made',
    [ENACT(), event('extend', '2024-10-01')],
    '2040-01-01 in_force',
  ],
  [
    'the end that was missing, recorded later',
    [
      FIVE_YEARS(),
      event('extend', '2024-10-01', { voidedAt: '2026-11-22T00:00:00.000Z' }),
      event('extend', '2024-10-01', until('2027-12-31')),
    ],
    '2026-11-22 in_force|2027-12-31 in_force|2028-01-01 lapsed',
  ],
  [
    'an extension without a day proves nothing',
    [FIVE_YEARS(), event('extend', null, until('2027-12-31'))],
    '2025-01-01 lapsed',
  ],
  [
    'shortened',
    [FIVE_YEARS(), event('extend', '2022-01-01', until('2022-06-30'))],
    '2022-06-30 in_force|2022-07-01 lapsed',
  ],
  [
    'continued does not restart the term',
    [FIVE_YEARS(), event('continue', '2022-05-01')],
    '2024-12-31 in_force|2025-01-01 lapsed',
  ],
  ['continued after the end does not revive', [FIVE_YEARS(), event('continue', '2025-05-01')], '2025-05-01 lapsed'],
  [
    'renewed in time',
    [FIVE_YEARS(), event('renew', '2024-06-01', until('2029-05-31'))],
    '2025-01-01 in_force|2029-05-31 in_force|2029-06-01 lapsed',
  ],
  [
    'renewed after a lapse',
    [FIVE_YEARS(), event('renew', '2026-01-01', until('2030-12-31'))],
    '2025-12-31 lapsed|2026-01-01 in_force|2031-01-01 lapsed',
  ],
  [
    'renewed after repeal',
    [ENACT(), event('repeal', '2022-03-01'), event('renew', '2023-01-01')],
    '2022-12-31 repealed|2023-01-01 in_force',
  ],
  [
    'renewed, the old text repealed the same day',
    [ENACT(), event('repeal', '2022-03-01'), event('renew', '2022-03-01')],
    '2022-03-01 in_force',
  ],
  [
    'an unknown beginning, renewed',
    [event('enact', null), event('renew', '2022-03-01')],
    '2022-02-28 unknown|2022-03-01 in_force',
  ],
  [
    'suspended until a day',
    [ENACT(), event('suspend', '2021-01-01', until('2021-03-31'))],
    '2020-12-31 in_force|2021-01-01 suspended|2021-03-31 suspended|2021-04-01 in_force',
  ],
  [
    'suspended until resumed',
    [ENACT(), event('suspend', '2021-01-01'), event('resume', '2021-02-01')],
    '2021-01-31 suspended|2021-02-01 in_force',
  ],
  [
    'a resumption of the same day does not lift',
    [ENACT(), event('suspend', '2021-01-01'), event('resume', '2021-01-01')],
    '2021-01-01 suspended|2021-06-01 suspended',
  ],
  ['suspended without an end', [ENACT(), event('suspend', '2021-01-01')], '2030-01-01 suspended'],
  [
    'a term runs on while suspended',
    [FIVE_YEARS(), event('suspend', '2024-06-01', until('2025-06-01'))],
    '2024-12-31 suspended|2025-01-01 lapsed|2025-06-02 lapsed',
  ],
  [
    'suspended before the first day',
    [ENACT(), event('suspend', '2019-12-01', until('2020-01-31'))],
    '2019-12-15 upcoming|2020-01-15 suspended|2020-02-01 in_force',
  ],
  [
    'a resumption of articles does not lift the whole',
    [
      ENACT(),
      event('suspend', '2021-01-01'),
      event('resume', '2021-02-01', { scope: 'articles', articles: ['第三条'] }),
    ],
    '2021-02-01 suspended',
  ],
  [
    'repealed before the first day',
    [ENACT(), event('repeal', '2019-12-01')],
    '2019-11-30 upcoming|2019-12-01 repealed|2020-01-01 repealed',
  ],
  [
    'an end before the first day',
    [event('enact', '2020-01-01', until('2019-06-30'))],
    '2019-06-30 upcoming|2020-01-01 lapsed',
  ],
  ['amended', [ENACT(), event('amend', '2021-01-01')], '2020-12-31 in_force|2021-01-01 in_force'],
  [
    'a voided repeal',
    [ENACT(), event('repeal', '2022-03-01', { voidedAt: '2022-04-01T00:00:00.000Z' })],
    '2023-01-01 in_force',
  ],
  ['a future repeal', [ENACT(), event('repeal', '2030-01-01')], '2026-11-22 in_force|2030-01-01 repealed'],
];

describe('validityOn', () => {
  it.each(CASES)('%s', (_name, events, answers) => {
    for (const answer of answers.split('|')) {
      const [on, validity] = answer.split(' ') as [string, Validity];
      expect(`${on} ${validityOn(day(on), { events, versions: [] }).validity}`).toBe(`${on} ${validity}`);
    }
  });

  it('says since when, until when, why and what comes next', () => {
    const enact = FIVE_YEARS();
    const extend = event('extend', '2024-10-01', until('2026-12-31'));
    const repeal = event('repeal', '2027-05-01');
    const life = { events: [repeal, extend, enact], versions: [] };
    expect(validityOn(day('2023-05-01'), life)).toMatchObject({
      since: '2020-01-01',
      until: '2026-12-31',
      because: enact,
      next: { on: '2027-01-01', validity: 'lapsed' },
    });
    expect(validityOn(day('2027-02-01'), life)).toMatchObject({
      since: '2027-01-01',
      until: '2027-04-30',
      because: extend,
      next: { on: '2027-05-01', validity: 'repealed' },
    });
    expect(validityOn(day('2028-01-01'), life)).toMatchObject({ because: repeal, until: null, next: null });
    expect(validityOn(day('2019-01-01'), life)).toMatchObject({ since: null, because: enact });
  });

  it('after a suspension names what ended it', () => {
    const suspend = event('suspend', '2021-01-01', until('2021-03-31'));
    const again = event('suspend', '2022-01-01');
    const resume = event('resume', '2022-02-01');
    const life = { events: [ENACT(), suspend, again, resume], versions: [] };
    expect(validityOn(day('2021-02-01'), life).because).toBe(suspend);
    expect(validityOn(day('2021-05-01'), life)).toMatchObject({ because: suspend, since: '2021-04-01' });
    expect(validityOn(day('2022-03-01'), life)).toMatchObject({ because: resume, since: '2022-02-01', until: null });
  });

  it('a resumption that names no articles lifts every suspension of articles', () => {
    const suspend = event('suspend', '2021-03-01', { scope: 'articles', articles: ['第三条'] });
    const resume = event('resume', '2021-04-01', { scope: 'articles' });
    const life = { events: [ENACT(), suspend, resume], versions: [] };
    expect(validityOn(day('2021-03-31'), life).partly.partlySuspended).toEqual([suspend]);
    expect(validityOn(day('2021-04-01'), life).partly.partlySuspended).toEqual([]);
  });

  it('says beside "in force" what was amended, repealed and suspended in part', () => {
    const amend = event('amend', '2021-01-01');
    const repeal = event('repeal', '2021-02-01', { scope: 'articles', articles: ['第九条'] });
    const suspend = event('suspend', '2021-03-01', { scope: 'articles', articles: ['第三条', '第四条'] });
    const resumed = event('resume', '2021-04-01', { scope: 'articles', articles: ['第三条'] });
    const resumedToo = event('resume', '2021-05-01', { scope: 'articles', articles: ['第四条'] });
    const renew = event('renew', '2021-06-01');
    const life = { events: [ENACT(), amend, repeal, suspend, resumed, resumedToo, renew], versions: [] };
    const partly = (on: string) => validityOn(day(on), life).partly;
    expect(partly('2020-12-31')).toEqual({ amended: [], partlyRepealed: [], partlySuspended: [] });
    expect(partly('2021-03-15')).toEqual({ amended: [amend], partlyRepealed: [repeal], partlySuspended: [suspend] });
    expect(partly('2021-04-15').partlySuspended).toEqual([suspend]);
    expect(partly('2021-05-01').partlySuspended).toEqual([]);
    expect(partly('2021-06-01')).toEqual({ amended: [], partlyRepealed: [], partlySuspended: [] });
  });
});

describe('spansOf', () => {
  it('gives one unknown span when no day is known', () => {
    const { document, versions } = spansOf({ events: [], versions: [{ id: 7, startsOn: null, ordinal: 1 }] });
    expect(document).toEqual([{ from: DAWN, to: FOREVER, validity: 'unknown' }]);
    expect(versions.get(7)).toEqual(document);
  });

  it('splits the life of the document among its versions', () => {
    const { versions } = spansOf({
      events: [ENACT(), event('amend', '2022-01-01'), event('repeal', '2024-01-01')],
      versions: [
        { id: 2, startsOn: day('2022-01-01'), ordinal: 2 },
        { id: 1, startsOn: null, ordinal: 1 },
      ],
    });
    expect(versions.get(1)).toEqual([
      { from: DAWN, to: '2019-12-31', validity: 'upcoming' },
      { from: '2020-01-01', to: '2021-12-31', validity: 'in_force' },
      { from: '2022-01-01', to: FOREVER, validity: 'superseded' },
    ]);
    expect(versions.get(2)).toEqual([
      { from: DAWN, to: '2021-12-31', validity: 'upcoming' },
      { from: '2022-01-01', to: '2023-12-31', validity: 'in_force' },
      { from: '2024-01-01', to: FOREVER, validity: 'repealed' },
    ]);
  });

  it('takes the later of two wordings of the same day', () => {
    const { versions } = spansOf({
      events: [ENACT()],
      versions: [
        { id: 2, startsOn: null, ordinal: 2 },
        { id: 3, startsOn: null, ordinal: 1 },
      ],
    });
    expect(versions.get(3)).toEqual([{ from: DAWN, to: FOREVER, validity: 'superseded' }]);
    expect(versions.get(2)!.at(-1)).toEqual({ from: '2020-01-01', to: FOREVER, validity: 'in_force' });
  });
});
