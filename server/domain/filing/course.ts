import type { FilingLine, FilingOutcome, FilingState } from '../codes.ts';
import { Fault } from '../fault.ts';
import type { FilingStep } from './codes.ts';

/**
 * Where each step leads from each state; what is not here is refused with Fault('filing.state'). 备案审查 as domain.md §4 has it:
 * received → checked → 登记, 补正 or 暂缓 → reviewed → 准予, 请予说明 or 建议书 → put right, or 提请撤销. A sender line (上级政府, 人大常委会) runs
 * through the same states by what the other side has answered; `close` may end it from any of them.
 */
export const FILING_COURSE: Readonly<Record<FilingState, Partial<Record<FilingStep, FilingState>>>> = {
  due: { submit: 'submitted' },
  submitted: { accept: 'received', supplement: 'supplement', close: 'closed' },
  received: { supplement: 'supplement', defer: 'deferred', register: 'registered', close: 'closed' },
  deferred: { supplement: 'supplement', register: 'registered', close: 'closed' },
  supplement: { submit: 'submitted' },
  registered: { extend: 'registered', ask: 'explaining', advise: 'advised', close: 'closed' },
  explaining: { explain: 'registered', advise: 'advised', close: 'closed' },
  advised: { correct: 'corrected', escalate: 'escalated', close: 'closed' },
  escalated: { correct: 'corrected', close: 'closed' },
  corrected: { advise: 'advised', close: 'closed' },
  closed: {},
};

/** How a filing that we receive may end from each state: what was advised ends with its correction or its revocation, not otherwise. */
const ENDS: Readonly<Record<FilingState, readonly FilingOutcome[]>> = {
  due: [],
  submitted: ['registered', 'approved', 'returned'],
  received: ['registered', 'approved', 'approved_after_correction', 'returned'],
  deferred: ['registered', 'approved', 'returned'],
  supplement: [],
  registered: ['approved', 'approved_after_correction'],
  explaining: ['approved', 'approved_after_correction'],
  advised: [],
  escalated: ['revoked'],
  corrected: ['approved_after_correction'],
  closed: [],
};

/** Whether the other side of a line is the one that checks: we only record what it answers. */
export const isSender = (line: FilingLine): boolean => line !== 'bureau';

const ALL_ENDS: readonly FilingOutcome[] = [
  'registered',
  'approved',
  'approved_after_correction',
  'returned',
  'revoked',
];

/** The outcomes with which a filing can be closed as it stands; none where it cannot. */
export function endsOf({ line, state }: { line: FilingLine; state: FilingState }): readonly FilingOutcome[] {
  if (FILING_COURSE[state].close === undefined) return [];
  return isSender(line) ? ALL_ENDS : ENDS[state];
}

/** Steps that are possible now; 延长 is for the side that checks. */
export const stepsOf = ({ line, state }: { line: FilingLine; state: FilingState }): FilingStep[] =>
  (Object.keys(FILING_COURSE[state]) as FilingStep[]).filter(
    (step) => (step !== 'extend' || !isSender(line)) && (step !== 'close' || endsOf({ line, state }).length > 0),
  );

/** The state that a step leads to. Throws Fault('filing.state', {state, act}) where it is not possible. */
export function nextState(filing: { line: FilingLine; state: FilingState }, step: FilingStep): FilingState {
  const next = stepsOf(filing).includes(step) ? FILING_COURSE[filing.state][step] : undefined;
  if (next === undefined) throw new Fault('filing.state', { state: filing.state, act: `filing.${step}` });
  return next;
}
