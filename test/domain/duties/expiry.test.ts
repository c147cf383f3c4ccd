import { describe, expect, it } from 'vitest';
import { event, until } from '../lives.ts';
import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties } from '../../../server/domain/duties/documentDuties.ts';
import { flagsOfDocument } from '../../../server/domain/duties/scan.ts';
import { CALENDAR, PROFILE, check, document } from './documents.ts';

const ENACT = () => event('enact', '2020-03-01');
const TERM = () => event('enact', '2020-03-01', until('2025-02-28'));

describe('expiry', () => {
  const recent = { status: 'issued' as const };
  const kept = () => event('continue', '2024-09-01');
  const cases: [string, DocumentDuties, string][] = [
    [
      'is told half a year ahead, and until somebody says so afterwards',
      document([TERM(), kept()], recent),
      '2024-08-31: evaluation.due 2025-02-28, cleanup.overdue 2022-03-01|2024-09-01: expiry.soon 2025-02-28, evaluation.due 2025-02-28|2025-02-28: expiry.soon 2025-02-28, evaluation.due 2025-02-28|2025-03-01: expiry.past 2025-02-28|2030-01-01: expiry.past 2025-02-28',
    ],
    [
      'moves with an extension, from the moment it is recorded',
      document([TERM(), kept(), event('extend', '2024-12-01', until('2026-06-30'))]),
      '2024-11-30:|2024-12-01:|2026-06-05: expiry.soon 2026-06-30, evaluation.due 2026-06-30, cleanup.due 2026-09-01|2026-07-01: expiry.past 2026-06-30',
    ],
    [
      'is not settled by a conclusion of 继续有效',
      document([TERM(), kept(), event('continue', '2025-04-01')]),
      '2025-04-02: expiry.past 2025-02-28',
    ],
    [
      'is settled by a declaration of lapse',
      document([TERM(), event('lapse', '2025-05-01')]),
      '2025-04-30: expiry.past 2025-02-28|2025-05-01:',
    ],
    [
      'is settled by repeal',
      document([TERM(), event('repeal', '2025-05-01')]),
      '2025-04-30: expiry.past 2025-02-28|2025-05-01:',
    ],
    [
      'is settled by a late extension, which revives nothing',
      document([TERM(), event('extend', '2025-05-01', until('2027-12-31'))]),
      '2025-04-30: expiry.past 2025-02-28|2025-05-01:',
    ],
    [
      'is settled by renewal',
      document([TERM(), event('renew', '2025-05-01')]),
      '2025-04-30: expiry.past 2025-02-28|2025-05-01:',
    ],
    [
      'is decided ahead by a declared lapse',
      document([TERM(), kept(), event('lapse', '2025-01-01')]),
      '2024-12-01:|2025-01-01:',
    ],
    ['is decided ahead by a repeal', document([TERM(), kept(), event('repeal', '2025-01-01')]), '2024-12-01:'],
    [
      'warns of a conditional lapse',
      document([ENACT(), event('continue', '2020-10-01'), event('conditional_lapse', '2021-01-01')]),
      '2020-12-01: expiry.soon 2020-12-31|2021-01-01:',
    ],
    [
      'is not settled by a voided declaration',
      document([TERM(), event('lapse', '2025-05-01', { voidedAt: '2025-05-02T00:00:00.000Z' })]),
      '2025-05-03: expiry.past 2025-02-28',
    ],
    [
      'runs on through a suspension',
      document([TERM(), event('suspend', '2024-12-01', until('2025-01-31'))]),
      '2024-12-15: expiry.soon 2025-02-28, evaluation.due 2025-02-28',
    ],
    [
      'does not concern what is not yet in force',
      document([event('enact', '2020-03-01', until('2020-05-31'))]),
      '2020-02-01:',
    ],
    ['does not concern a document lapsed on an unknown day', document([ENACT(), event('lapse', null)]), '2024-01-01:'],
  ];
  it.each(cases)('%s', (_name, of, lines) => check(of, lines));

  it('shows from when evaluation belongs', () => {
    const [flag] = flagsOfDocument(document([TERM(), kept()]), day('2024-12-01'), PROFILE, CALENDAR);
    expect(flag!.evidence).toContainEqual({ label: '届满前评估可自此日起', on: '2024-08-28' });
    expect(flag!.citation).toContain('湖南');
    expect(flag!.steps.map((s) => s.step)).toEqual(['before-180', 'before-90', 'before-30', 'before-7', 'before-0']);
  });
});
