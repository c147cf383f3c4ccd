import { describe, expect, it } from 'vitest';
import { PROBLEM_STATES } from '../../../server/domain/codes.ts';
import { contestProblem, decideProblem, PROBLEM_ACTS, PROBLEM_COURSE } from '../../../server/domain/problems/course.ts';
import { AT, problemRow, verdict } from '../rows.ts';

/** Every act in every state: the answer that issue 4 asks of each transition. */
describe.each(PROBLEM_STATES)('an event that is %s', (state) => {
  it.each(PROBLEM_ACTS)('meets %s', (act) => {
    const problem = problemRow({ state });
    const by = { id: 9, reason: '材料已按期寄出', at: AT };
    const work = () => (act === 'problem.contest' ? contestProblem(problem, by) : decideProblem(problem, act, by));
    const next = PROBLEM_COURSE[state][act];
    if (next === undefined) return expect(verdict(work)).toBe(`problem.state ${JSON.stringify({ state, act })}`);
    const change = work();
    expect(change).toMatchObject({ act, documents: [1], note: by.reason });
    const [write] = change.writes;
    expect(write).toMatchObject({ op: 'update', table: 'problemEvent', version: 1, set: { state: next } });
    const set = (write as { set: Record<string, unknown> }).set;
    if (act === 'problem.contest')
      expect(set).toMatchObject({ contestedById: 9, contestedAt: AT, contestReason: by.reason });
    else expect(set).toMatchObject({ decidedById: 9, decidedAt: AT, decisionReason: by.reason });
    // Only what is taken out leaves the counts.
    expect(set['excludedAt']).toBe(next === 'excluded' ? AT : undefined);
  });
});

it('an event of no document concerns no document', () => {
  expect(contestProblem(problemRow({ documentId: null }), { id: 9, reason: '无', at: AT }).documents).toEqual([]);
});
