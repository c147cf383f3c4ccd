import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/domain/actor.ts';
import type { Change } from '../../../server/domain/change.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { EVALUATION_PURPOSES, EVALUATION_STATES } from '../../../server/domain/evaluation/codes.ts';
import { EVALUATION_ACTS, EVALUATION_COURSE, type EvaluationAct } from '../../../server/domain/evaluation/course.ts';
import type { EvaluationRow } from '../../../server/domain/evaluation/rows.ts';
import * as rule from '../../../server/domain/evaluation/step.ts';
import { may, rolesFor } from '../../../server/domain/may.ts';
import { documentRow, TODAY, TOMORROW, verdict } from '../rows.ts';
import { evaluationRow } from './rows.ts';

const by = { id: 9, on: TODAY, today: TODAY };
const REPORT: rule.EvaluationReport = {
  findings: [
    { criterion: 'lawful', text: '与现行法律一致。' },
    { criterion: 'effective', text: '轮候时间缩短一半。' },
  ],
  summary: '总体有效。',
  proposal: 'extend',
};

/** Each act with everything that it needs, so that the state alone decides. */
const ACTS: Record<EvaluationAct, (row: EvaluationRow, acting?: rule.EvaluationBy) => Change> = {
  'evaluation.start': (row, acting = by) => rule.startEvaluation(row, acting),
  'evaluation.report': (row, acting = by) => rule.reportEvaluation(row, acting, REPORT),
  'evaluation.return': (row, acting = by) => rule.returnEvaluation(row, acting, '数据不完整'),
  'evaluation.conclude': (row, acting = by) => rule.concludeEvaluation(row, acting, 'extend', '与报告一致'),
  'evaluation.withdraw': (row, acting = by) => rule.withdrawEvaluation(row, acting, '文件已列入废止计划'),
};

describe.each(EVALUATION_STATES)('an evaluation that is %s', (state) => {
  it.each(EVALUATION_ACTS)('meets %s', (act) => {
    const row = evaluationRow({ state });
    const next = EVALUATION_COURSE[state][act];
    if (next === undefined)
      return expect(verdict(() => ACTS[act](row))).toBe(`evaluation.state ${JSON.stringify({ state, act })}`);
    const change = ACTS[act](row);
    expect(change).toMatchObject({ act, documents: [1] });
    expect(change.writes).toMatchObject([{ op: 'update', table: 'evaluation', version: 1, set: { state: next } }]);
  });
});

describe('who', () => {
  const role = (name: (typeof ROLES)[number]): Actor => ({
    kind: 'user',
    id: 7,
    login: name,
    name,
    role: name,
    issuerId: name === 'issuer' ? 1 : null,
  });
  const WHO: Record<EvaluationAct | 'evaluation.plan' | 'evaluation.read', string> = {
    'evaluation.read': 'issuer clerk reviewer leader auditor',
    'evaluation.plan': 'issuer clerk',
    'evaluation.start': 'issuer clerk',
    'evaluation.report': 'issuer clerk',
    'evaluation.return': 'clerk leader',
    'evaluation.conclude': 'clerk leader',
    'evaluation.withdraw': 'issuer clerk',
  };
  it.each(Object.entries(WHO) as [keyof typeof WHO, string][])('may %s', (act, roles) => {
    expect(rolesFor(act).join(' ')).toBe(roles);
    const thing = { issuerId: 1, status: 'issued' as const, submittedById: 8 };
    for (const name of ROLES) expect(may(role(name), act, thing), name).toBe(roles.split(' ').includes(name));
    expect(may(role('issuer'), act, { ...thing, issuerId: 2 })).toBe(false);
  });
  it('concludes: not who handed in the report', () => {
    expect(may(role('clerk'), 'evaluation.conclude', { submittedById: 7 })).toBe(false);
    expect(may(role('leader'), 'evaluation.conclude', { submittedById: 7 })).toBe(false);
  });
});

describe('days', () => {
  it.each(EVALUATION_ACTS)('of %s lie neither ahead nor before what came before it', (act) => {
    for (const state of EVALUATION_STATES.filter((one) => EVALUATION_COURSE[one][act] !== undefined)) {
      const row = evaluationRow({ state, startedOn: day('2026-11-10') });
      expect(verdict(() => ACTS[act](row, { ...by, on: TOMORROW }))).toMatch(/^day\.future/);
      expect(verdict(() => ACTS[act](row, { ...by, on: day('2026-11-09') }))).toMatch(/^day\.order/);
    }
  });
});

describe('a plan', () => {
  const document = documentRow({ status: 'issued' });
  const END = day('2027-02-28');
  const { purpose, evaluator, criteria, fromOn, toOn, dueOn } = evaluationRow();
  const said = { purpose, evaluator, criteria, fromOn, toOn, dueOn };
  const plan = (more: Partial<rule.EvaluationPlan>, held: EvaluationRow[] = [], end: typeof END | null = END): string =>
    verdict(() => rule.planEvaluation(document, { ...said, ...more }, held, end, by, 91)).split(' ')[0] ?? '';

  it('raises the version of the document, and keeps the end as it stands', () => {
    const change = rule.planEvaluation(document, said, [], END, by, 91);
    expect(change.writes).toMatchObject([
      { op: 'update', table: 'document', id: 1 },
      { op: 'insert', table: 'evaluation', row: { state: 'planned', termEndsOn: END, plannedOn: TODAY } },
    ]);
  });
  it.each(EVALUATION_PURPOSES)('%s: one at a time', (wanted) => {
    for (const state of EVALUATION_STATES) {
      const open = state === 'planned' || state === 'running' || state === 'reported';
      const held = [evaluationRow({ purpose: wanted, state })];
      expect(plan({ purpose: wanted }, held)).toBe(open ? 'evaluation.open' : 'evaluation.plan');
    }
  });
  it('before an end wants an end', () => {
    expect(plan({}, [], null)).toBe('evaluation.no_term');
    expect(plan({ purpose: 'other' }, [], null)).toBe('evaluation.plan');
  });
  it('has its days in order', () => {
    expect(plan({ dueOn: day('2026-11-21') })).toBe('day.order');
    expect(plan({ toOn: day('2024-02-29') })).toBe('day.order');
  });
  it('is for what was issued', () => {
    const draft = documentRow({ status: 'draft' });
    expect(verdict(() => rule.planEvaluation(draft, said, [], END, by, 91))).toMatch(/^document\.status/);
  });
});

describe('a report', () => {
  const running = evaluationRow({ state: 'running', startedOn: day('2026-11-10') });
  it('has a finding for each criterion of the plan, and no other', () => {
    const one = { ...REPORT, findings: [{ criterion: 'lawful' as const, text: '一致。' }] };
    expect(verdict(() => rule.reportEvaluation(running, by, one))).toBe(
      `evaluation.findings_missing ${JSON.stringify({ criteria: ['effective'] })}`,
    );
    const more = { ...REPORT, findings: [...REPORT.findings, { criterion: 'workable' as const, text: '可行。' }] };
    expect(rule.reportEvaluation(running, by, more).writes).toMatchObject([{ set: { findings: REPORT.findings } }]);
  });
  it('is concluded otherwise only with a reason', () => {
    const reported = evaluationRow({ state: 'reported', proposal: 'extend' });
    expect(verdict(() => rule.concludeEvaluation(reported, by, 'repeal', null))).toMatch(/^evaluation\.reason_missing/);
    expect(verdict(() => rule.concludeEvaluation(reported, by, 'extend', null))).toMatch(/^evaluation\.conclude/);
  });
});
