import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalProfile } from '../../seeds/profiles/profiles.ts';
import { PROBLEM_KINDS, type ProblemKind } from '../../server/domain/codes.ts';
import { addDays, day } from '../../server/domain/day.ts';
import { flagsOfIssuers, tally, type DutyProblem } from '../../server/domain/interviews.ts';
import { periodOn } from '../../server/domain/profile.ts';

const PERIOD = periodOn(nationalProfile(), day('2026-11-22'));
let nextId = 1;
const problem = (on: string, kind: ProblemKind = 'filing.missed', more: Partial<DutyProblem> = {}): DutyProblem => ({
  id: nextId++,
  issuerId: 9,
  kind,
  on: day(on),
  note: null,
  excludedAt: null,
  ...more,
});
const flags = (problems: DutyProblem[], on: string): string[] =>
  flagsOfIssuers(problems, day(on), PERIOD).map((f) => `${f.issuerId} ${f.dueOn} ${f.key.split(':')[2]}`);

describe('flagsOfIssuers', () => {
  const two = [problem('2026-01-10'), problem('2026-05-20')];
  const cases: [string, DutyProblem[], string, string[]][] = [
    ['one event is not enough', [problem('2026-01-10')], '2026-11-22', []],
    ['two within twelve months are', two, '2026-05-20', ['9 2026-05-20 2']],
    ['not before the second', two, '2026-05-19', []],
    ['as long as both are in the window', two, '2027-01-09', ['9 2026-05-20 2']],
    ['and not when the first has left it', two, '2027-01-10', []],
    [
      'excluded events do not count',
      [two[0]!, problem('2026-05-20', 'filing.missed', { excludedAt: '2026-06-01T00:00:00.000Z' })],
      '2026-06-02',
      [],
    ],
    ['lighter events count half', [problem('2026-01-10', 'filing.late'), problem('2026-02-10')], '2026-06-01', []],
    [
      'four halves make two',
      ['01', '02', '03', '04'].map((m) => problem(`2026-${m}-10`, 'filing.late')),
      '2026-06-01',
      ['9 2026-04-10 2'],
    ],
    ['a judgment alone is enough', [problem('2026-01-10', 'court.unlawful')], '2026-06-01', ['9 2026-01-10 2']],
    [
      'only the highest tier is named',
      [...two, problem('2026-06-01', 'document.revoked')],
      '2026-06-02',
      ['9 2026-06-01 4'],
    ],
    [
      'each issuer for itself',
      [problem('2026-01-10'), problem('2026-01-11', 'filing.missed', { issuerId: 8 })],
      '2026-06-01',
      [],
    ],
    ['two events of one day', [problem('2026-01-10'), problem('2026-01-10')], '2026-01-10', ['9 2026-01-10 2']],
  ];
  it.each(cases)('%s', (_name, problems, on, expected) => expect(flags(problems, on)).toEqual(expected));

  it('keeps its day while old events leave and new ones come', () => {
    const rolling = ['2025-01-10', '2025-06-10', '2025-11-10', '2026-04-10'].map((on) => problem(on));
    for (const on of ['2025-06-10', '2025-12-01', '2026-02-01', '2026-05-01', '2026-11-09']) {
      expect(flags(rolling, on)).toEqual(['9 2025-06-10 2']);
    }
    expect(flags(rolling, '2026-11-10')).toEqual([]);
  });

  it('shows the events, words them, and says whose figure it is', () => {
    const [flag] = flagsOfIssuers([...two, problem('2024-01-01')], day('2026-06-01'), PERIOD, () => '漏报备案');
    expect(flag!.evidence.map((e) => [e.label, e.on, e.id])).toEqual(two.map((p) => ['漏报备案', p.on, p.id]));
    expect(flag).toMatchObject({ kind: 'interview.due', citation: '本系统设定，非法定标准', documentId: null });
    expect(flag!.rule).toContain('由人决定');
    expect(flag!.steps.map((s) => s.step)).toEqual(['before-0', 'after-1', 'after-30', 'after-90']);
  });

  it('more events never lower the sum, and a flag stands exactly when the sum reaches the first tier', () => {
    const anyProblem = fc
      .tuple(fc.integer({ min: 0, max: 900 }), fc.constantFrom(...PROBLEM_KINDS), fc.boolean())
      .map(([n, kind, excluded]) =>
        problem(addDays(day('2024-06-01'), n), kind, excluded ? { excludedAt: '2026-06-01T00:00:00.000Z' } : {}),
      );
    fc.assert(
      fc.property(fc.array(anyProblem, { maxLength: 12 }), anyProblem, (problems, another) => {
        const on = day('2026-06-01');
        const { sum } = tally(problems, on, PERIOD);
        expect(tally([...problems, another], on, PERIOD).sum).toBeGreaterThanOrEqual(sum);
        expect(flagsOfIssuers(problems, on, PERIOD)).toHaveLength(sum >= 2 ? 1 : 0);
      }),
    );
  });
});
