import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import { runningFlags } from '../../../server/domain/duties/filingSteps.ts';
import { endsOf, stepsOf } from '../../../server/domain/filing/course.ts';
import { isLate, limitHistory, runningLimits } from '../../../server/domain/filing/limits.ts';
import type { FilingStepRow } from '../../../server/domain/filing/rows.ts';
import { stepFiling } from '../../../server/domain/filing/step.ts';
import type { FilingRow } from '../../../server/domain/model.ts';
import { withVersions, type Figures, type Profile } from '../../../server/domain/profile.ts';
import { CALENDAR, document, PROFILE } from '../duties/documents.ts';
import { addedTo, AT, documentRow, filingRow, setsOf } from '../rows.ts';

const days = (count: number) => ({ value: { count, unit: 'day' as const }, source: '示例', kind: 'rule' as const });
const SET: Profile = withVersions(
  PROFILE,
  [
    {
      fromDay: day('2026-01-01'),
      figures: {
        'filing.acceptance': days(10),
        'filing.resubmission': days(10),
        'filing.review': days(30),
        'filing.correction': days(30),
        'filing.correctionReport': days(5),
        'filing.revocation': days(60),
      } as Partial<Figures>,
    },
  ],
  PROFILE,
);

type Move = [Parameters<typeof stepFiling>[3], string, Partial<Parameters<typeof stepFiling>[4]>?];

/** A filing taken through steps, as the actions would. */
function through(line: FilingRow['line'], moves: readonly Move[]): { filing: FilingRow; steps: FilingStepRow[] } {
  let filing = filingRow({ line, clockFrom: day('2026-03-02') });
  const steps: FilingStepRow[] = [];
  for (const [step, on, said] of moves) {
    const change = stepFiling(
      documentRow({ status: 'issued' }),
      filing,
      [filing],
      step,
      { on: day(on), note: '理由', ...said },
      { id: 1, stepId: 900 + steps.length, today: day('2027-12-31'), at: AT },
    );
    filing = { ...filing, ...setsOf(change, 'filing')[0] };
    steps.push(...addedTo(change, 'filingStep').map((row) => ({ ...row, version: 1 })));
  }
  return { filing, steps };
}
const told = (moves: readonly Move[], line: FilingRow['line'] = 'bureau'): string[] =>
  limitHistory(line, through(line, moves).steps, SET, CALENDAR).map(({ clock, from, dueOn, doneOn }) =>
    `${clock} ${from}→${dueOn ?? '?'} ${doneOn ?? ''}`.trim(),
  );

const SENT: Move[] = [
  ['submit', '2026-03-10'],
  ['accept', '2026-03-12'],
];
const ADVISED: Move[] = [...SENT, ['register', '2026-03-15'], ['advise', '2026-04-01']];

describe('limits of a filing', () => {
  it.each<[string, Move[], string[]]>([
    ['sent and received', SENT, ['acceptance 2026-03-10→2026-03-20 2026-03-12', 'acceptance 2026-03-12→2026-03-22']],
    [
      'sent back and sent again',
      [...SENT, ['supplement', '2026-03-14'], ['submit', '2026-03-30']],
      [
        'acceptance 2026-03-10→2026-03-20 2026-03-12',
        'acceptance 2026-03-12→2026-03-22 2026-03-14',
        'resubmission 2026-03-14→2026-03-24 2026-03-30',
        'acceptance 2026-03-30→2026-04-09',
      ],
    ],
    [
      'sent back with a day of its own',
      [...SENT, ['supplement', '2026-03-14', { dueOn: day('2026-03-20') }]],
      [
        'acceptance 2026-03-10→2026-03-20 2026-03-12',
        'acceptance 2026-03-12→2026-03-22 2026-03-14',
        'resubmission 2026-03-14→2026-03-20',
      ],
    ],
    [
      'registered, extended, asked and explained',
      [
        ...SENT,
        ['register', '2026-03-15'],
        ['extend', '2026-04-10', { dueOn: day('2026-05-04') }],
        ['ask', '2026-04-12', { dueOn: day('2026-04-20') }],
        ['explain', '2026-04-22'],
      ],
      [
        'acceptance 2026-03-10→2026-03-20 2026-03-12',
        'acceptance 2026-03-12→2026-03-22 2026-03-15',
        'review 2026-03-15→2026-05-04',
        'explanation 2026-04-12→2026-04-20 2026-04-22',
      ],
    ],
    [
      'advised and put right, reported late',
      [...ADVISED, ['correct', '2026-04-20', { factOn: day('2026-04-10') }]],
      [
        'acceptance 2026-03-10→2026-03-20 2026-03-12',
        'acceptance 2026-03-12→2026-03-22 2026-03-15',
        'review 2026-03-15→2026-04-14 2026-04-01',
        'correction 2026-04-01→2026-05-01 2026-04-20',
        'correctionReport 2026-04-10→2026-04-15 2026-04-20',
      ],
    ],
  ])('%s', (_, moves, wanted) => expect(told(moves)).toEqual(wanted));

  it('are not set by a day that comes with a step that sets none', () => {
    const moves: Move[] = [...SENT, ['register', '2026-03-15', { dueOn: day('2026-03-17') }]];
    expect(through('bureau', moves).steps.at(-1)?.dueOn).toBeNull();
    expect(told(moves).at(-1)).toBe('review 2026-03-15→2026-04-14');
  });

  it('of the other side are its own affair', () => {
    expect(told([...SENT, ['supplement', '2026-03-14']], 'superior')).toEqual(['resubmission 2026-03-14→2026-03-24']);
  });

  it('sleep where the profile sets none', () => {
    const { filing } = through('bureau', ADVISED);
    expect(runningLimits(filing, PROFILE, CALENDAR)).toMatchObject([{ clock: 'correction', dueOn: null }]);
  });

  it('are late after their last day, met or not', () => {
    const limits = limitHistory(
      'bureau',
      through('bureau', [...ADVISED, ['escalate', '2026-05-03']]).steps,
      SET,
      CALENDAR,
    );
    const late = limits.filter((limit) => isLate(limit, day('2026-05-04'))).map((limit) => limit.clock);
    expect(late).toEqual(['correction']);
  });
});

describe('the scan', () => {
  it.each<[string, Move[], string, string, string[]]>([
    ['a filing that nobody received', [['submit', '2026-03-10']], '2026-03-20', 'filing.acceptance_overdue', []],
    [
      'one that was sent back',
      [...SENT, ['supplement', '2026-03-14']],
      '2026-03-24',
      'filing.resubmission_overdue',
      ['filing.resubmission_due'],
    ],
    ['one in review', [...SENT, ['register', '2026-03-15']], '2026-04-14', 'filing.review_overdue', []],
    ['one that is to be put right', ADVISED, '2026-05-01', 'filing.correction_overdue', ['filing.correction_due']],
    ['one to be revoked', [...ADVISED, ['escalate', '2026-05-03']], '2026-07-02', 'filing.revocation_overdue', []],
  ])('flags %s from the day after its last, and what a body was asked for from the paper on', (...row) => {
    const [, moves, lastDay, kind, before] = row;
    const filing = { ...through('bureau', moves).filing, id: 4 };
    const flags = (on: Day) => runningFlags(document([]), filing, on, SET, CALENDAR).map((flag) => flag.kind);
    expect(flags(day(lastDay))).toEqual(before);
    expect(flags(day(moves.at(-1)![1]))).toEqual(before);
    expect(flags(addDays(day(moves.at(-1)![1]), -1))).toEqual([]);
    expect(flags(addDays(day(lastDay), 1))).toEqual([kind]);
  });
});

it('the limits that the row runs by are those of its history that nothing has ended', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('bureau' as const, 'congress' as const),
      fc.array(fc.record({ pick: fc.nat(), after: fc.nat(20) }), { maxLength: 12 }),
      (line, picks) => {
        const moves: Move[] = [];
        let on = day('2026-03-02');
        for (const { pick, after } of picks) {
          const { filing } = through(line, moves);
          const possible = stepsOf(filing).filter((step) => step !== 'extend' || filing.reviewBy === null);
          const step = possible[pick % Math.max(1, possible.length)];
          if (step === undefined || step === 'record') break;
          on = addDays(on, after);
          const ends = endsOf(filing);
          const dueOn = pick % 2 === 0 || step === 'extend' ? addDays(on, pick % 40) : null;
          moves.push([step, on, { factOn: on, dueOn, outcome: ends[pick % Math.max(1, ends.length)] ?? null }]);
        }
        const { filing, steps } = through(line, moves);
        const shape = ({ clock, from, dueOn }: { clock: string; from: Day; dueOn: Day | null }) => [clock, from, dueOn];
        expect(runningLimits(filing, SET, CALENDAR).map(shape)).toEqual(
          limitHistory(line, steps, SET, CALENDAR)
            .filter((limit) => limit.doneOn === null)
            .map(shape),
        );
      },
    ),
  );
});
