import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { recordRoutine } from '../../../server/domain/routine/change.ts';
import { routineDues, routineFlags } from '../../../server/domain/routine/duties.ts';
import type { RoutineRecordRow } from '../../../server/domain/routine/rows.ts';
import { routineName } from '../../../server/text/routine.ts';
import { PROFILE } from '../duties/documents.ts';
import { figure, ruled } from '../duties/newRules.ts';

const PROFILE_OF = ruled([
  '2010-01-01',
  {
    'yearly.list': figure('01-31' as const, '示例条例第二十二条'),
    'filing.directory': figure('quarter' as const),
    'filing.demandedFrom': { value: day('2025-01-01'), source: null, kind: 'ours' as const },
  },
]);
const row = (period: string, duty: RoutineRecordRow['duty'], doneOn: string, withdrawn = false): RoutineRecordRow => ({
  id: 1,
  version: 1,
  duty,
  period,
  doneOn: day(doneOn),
  how: '清司函〔2026〕2号',
  byId: 9,
  at: '2026-01-20T01:00:00.000Z',
  withdrawnAt: withdrawn ? '2026-02-01T00:00:00.000Z' : null,
  withdrawnById: null,
  withdrawReason: null,
});
const told = (on: string, records: RoutineRecordRow[] = [], profile = PROFILE_OF): string[] =>
  routineFlags(records, day(on), profile, routineName).map((f) => `${f.kind} ${f.key.split(':')[2]} ${f.dueOn}`);

describe('duties by the calendar', () => {
  const cases: [string, string, RoutineRecordRow[], string[]][] = [
    [
      'last year’s list is told from the new year on',
      '2026-01-01',
      [
        row('2025-Q1', 'directory', '2025-05-01'),
        row('2025-Q2', 'directory', '2025-08-01'),
        row('2025-Q3', 'directory', '2025-11-01'),
      ],
      [
        'routine.due 2025 2026-01-31',
        'routine.due 2025 2026-03-01',
        'routine.due 2025 2026-04-01',
        'routine.due 2025-Q4 2026-03-31',
      ],
    ],
    [
      'and is overdue after the 31st of January, with everything that nobody recorded',
      '2026-02-01',
      [row('2025-Q2', 'directory', '2025-08-01'), row('2025-Q3', 'directory', '2025-11-01')],
      [
        'routine.overdue 2025 2026-01-31',
        'routine.due 2025 2026-03-01',
        'routine.due 2025 2026-04-01',
        'routine.overdue 2025-Q1 2025-06-30',
        'routine.due 2025-Q4 2026-03-31',
      ],
    ],
    [
      'a record ends it from its day on, one that was taken back does not',
      '2026-01-20',
      [
        row('2025', 'yearlyList', '2026-01-20'),
        row('2025', 'ruleOfLaw', '2026-01-20', true),
        row('2025-Q1', 'directory', '2025-05-01'),
        row('2025-Q2', 'directory', '2025-08-01'),
        row('2025-Q3', 'directory', '2025-11-01'),
      ],
      ['routine.due 2025 2026-03-01', 'routine.due 2025 2026-04-01', 'routine.due 2025-Q4 2026-03-31'],
    ],
  ];
  it.each(cases)('%s', (_name, on, records, expected) => expect(told(on, records)).toEqual(expected));

  it('unset figures ask for nothing', () =>
    expect(routineDues(day('2026-11-22'), PROFILE).map((due) => due.duty)).toEqual(['ruleOfLaw', 'ruleOfLawPublic']));

  it('a record is made once, of a stretch that is over, on a day that has come', () => {
    const due = routineDues(day('2026-02-01'), PROFILE_OF).find((one) => one.duty === 'yearlyList')!;
    const by = { id: 7, byId: 9, at: '2026-02-01T00:00:00.000Z', today: day('2026-02-01') };
    const code = (doneOn: string, held: RoutineRecordRow | null = null): unknown => {
      try {
        return recordRoutine(due, held, { doneOn: day(doneOn), how: '函' }, by).act;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(code('2026-01-30')).toBe('routine.record');
    expect(code('2026-02-02')).toBe('day.future');
    expect(code('2025-12-31')).toBe('day.order');
    expect(code('2026-01-30', row('2025', 'yearlyList', '2026-01-02'))).toBe('routine.done');
  });
});
