import { describe, expect, it } from 'vitest';
import type { FlagKind } from '../../server/domain/codes.ts';
import { day } from '../../server/domain/day.ts';
import { rehearsedTurns, type RehearsedLine } from '../../server/web/rehearsedLines.ts';

const line = (kind: FlagKind, documentId: number | null, dueOn: string): RehearsedLine => ({
  kind,
  documentId,
  dueOn: day(dueOn),
  rule: `${kind} ${documentId} ${dueOn}`,
});

describe('what a proposal does to duties', () => {
  it('tells a duty that moves from duties that come and go', () => {
    const early = line('cleanup.due', 1, '2026-11-23');
    const late = line('cleanup.due', 1, '2026-12-15');
    const other = line('cleanup.overdue', 1, '2026-12-01');
    const fresh = line('cleanup.due', 2, '2026-12-01');
    expect(rehearsedTurns([fresh, early], [late, other])).toEqual({
      appears: [fresh],
      vanishes: [other],
      moves: [{ from: late, to: early }],
    });
  });

  it.each<[string, RehearsedLine[], RehearsedLine[]]>([
    [
      'several of one kind',
      [line('filing.overdue', 1, '2026-11-01'), line('filing.overdue', 1, '2026-11-02')],
      [line('filing.overdue', 1, '2026-11-03')],
    ],
    ['duties of no document', [line('routine.due', null, '2026-11-01')], [line('routine.due', null, '2026-11-03')]],
  ])('pairs nothing where it cannot know: %s', (_, appears, vanishes) => {
    expect(rehearsedTurns(appears, vanishes)).toEqual({ appears, vanishes, moves: [] });
  });
});
