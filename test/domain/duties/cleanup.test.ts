import { describe, expect, it } from 'vitest';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { event, until } from '../lives.ts';
import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties } from '../../../server/domain/duties/documentDuties.ts';
import { flagsOfDocument } from '../../../server/domain/duties/scan.ts';
import { CALENDAR, PROFILE, check, document } from './documents.ts';

const ENACT = () => event('enact', '2020-03-01');

describe('cleanup', () => {
  const cases: [string, DocumentDuties, string][] = [
    [
      'is due two years after effect, ninety days ahead',
      document([ENACT()]),
      '2021-11-30:|2021-12-01: cleanup.due 2022-03-01|2022-03-01: cleanup.due 2022-03-01|2022-03-02: cleanup.overdue 2022-03-01|2026-11-22: cleanup.overdue 2022-03-01',
    ],
    [
      'starts again with the last conclusion',
      document([ENACT(), event('continue', '2022-02-10')]),
      '2022-02-09: cleanup.due 2022-03-01|2022-02-10:|2024-02-10: cleanup.due 2024-02-10|2024-02-11: cleanup.overdue 2024-02-10',
    ],
    [
      'starts again with the latest of several, in whatever order recorded',
      document([ENACT(), event('continue', '2024-02-10'), event('continue', '2022-02-10')]),
      '2026-02-10: cleanup.due 2026-02-10',
    ],
    [
      'starts again with a renewal',
      document([ENACT(), event('renew', '2022-03-10')]),
      '2022-03-09: cleanup.overdue 2022-03-01|2022-03-10:',
    ],
    [
      'an amendment is no conclusion',
      document([ENACT(), event('amend', '2022-02-10')]),
      '2022-03-02: cleanup.overdue 2022-03-01',
    ],
    [
      'a voided conclusion is none',
      document([ENACT(), event('continue', '2022-02-10', { voidedAt: '2022-02-11T00:00:00.000Z' })]),
      '2022-03-02: cleanup.overdue 2022-03-01',
    ],
    [
      'a conclusion of articles is none',
      document([ENACT(), event('continue', '2022-02-10', { scope: 'articles', articles: ['第三条'] })]),
      '2022-03-02: cleanup.overdue 2022-03-01',
    ],
    [
      'ends with repeal',
      document([ENACT(), event('repeal', '2022-03-05')]),
      '2022-03-04: cleanup.overdue 2022-03-01|2022-03-05:',
    ],
    [
      'rests while suspended',
      document([ENACT(), event('suspend', '2022-02-01', until('2022-04-30'))]),
      '2022-03-02:|2022-05-01: cleanup.overdue 2022-03-01',
    ],
    ['is not asked of a draft', document([ENACT()], { status: 'reviewed' }), '2022-03-02:'],
    [
      'is asked of a filed document',
      document([ENACT()], { status: 'filed' }),
      '2022-03-02: cleanup.overdue 2022-03-01',
    ],
    ['is not asked where no day is known', document([event('enact', null)]), '2026-11-22:'],
    [
      'counts the leap day as the last of February',
      document([event('enact', '2020-02-29')]),
      '2022-02-28: cleanup.due 2022-02-28|2022-03-01: cleanup.overdue 2022-02-28',
    ],
  ];
  it.each(cases)('%s', (_name, of, lines) => check(of, lines));

  it('cites its text and shows what it counts from', () => {
    const [flag] = flagsOfDocument(
      document([ENACT(), event('continue', '2022-02-10', { id: 77 })]),
      day('2024-02-11'),
      PROFILE,
      CALENDAR,
    );
    expect(flag).toMatchObject({
      key: 'cleanup.overdue:1:2024-02-10',
      documentId: 1,
      issuerId: 5,
      citation: '国发〔2008〕17号（十五）',
      evidence: [{ label: '最近一次清理结论', on: '2022-02-10', table: 'legalEvent', id: 77 }],
    });
    expect(flag!.steps).toEqual([
      { step: 'after-1', on: '2024-02-11' },
      { step: 'after-30', on: '2024-03-11' },
      { step: 'after-90', on: '2024-05-10' },
    ]);
  });

  it('uses the figures in force on the day of the scan', () => {
    const older = flagsOfDocument(document([ENACT()]), day('2021-12-15'), qingheProfile(), CALENDAR);
    expect(older).toEqual([]);
    const later = flagsOfDocument(
      document([event('enact', '2025-03-01')]),
      day('2026-12-15'),
      qingheProfile(),
      CALENDAR,
    );
    expect(later.map((f) => f.kind)).toEqual(['cleanup.due']);
  });
});
