import type { Day } from '../day.ts';
import type { FilingStepRow } from '../filing/rows.ts';
import type { FilingRow, Instant } from '../model.ts';
import type { RateFiling } from './facts.ts';

/** The two times that a figure is reckoned for: what had happened by `on`, as far as it was known at `knownAt`. */
export interface AsOf {
  on: Day;
  knownAt: Instant;
}

/**
 * A filing as it stood, from its steps. What began before steps were kept, or was recorded from paper, has its first days from the row
 * itself: those were known when it was recorded.
 */
export function filingAsOf(filing: FilingRow, steps: readonly FilingStepRow[], { on, knownAt }: AsOf): RateFiling {
  const known = steps.filter((step) => step.on <= on && step.knownAt <= knownAt);
  const [first] = steps;
  const onPaper = first?.kind === 'record';
  // A row without the step of its sending tells its own days, unless it was recorded only later.
  const tells = first?.kind !== 'submit' && !(onPaper && first.knownAt > knownAt);
  const upTo = (day: Day | null): Day | null => (tells && day !== null && day <= on ? day : null);
  const ended = known.findLast((step) => step.kind === 'close' || step.kind === 'register');
  const closed = ended?.kind === 'close' ? ended.on : null;
  const endedBySteps = steps.some((step) => step.kind === 'close' || step.kind === 'register');
  const rowEnd = endedBySteps ? null : upTo(filing.closedOn);
  const rowEnds = !endedBySteps && tells && filing.state === 'closed' && (filing.closedOn ?? on) <= on;
  return {
    line: filing.line,
    firstSubmittedOn: known.find((step) => step.kind === 'submit')?.on ?? upTo(filing.firstSubmittedOn),
    dueOn: filing.dueOn,
    receivedOn: known.find((step) => step.kind === 'accept')?.on ?? upTo(filing.receivedOn),
    sentBack: known.some((step) => step.kind === 'supplement') || (steps.length === 0 && filing.state === 'supplement'),
    advised: known.some((step) => step.kind === 'advise'),
    corrected: known.some((step) => step.kind === 'correct'),
    outcome: ended ? (ended.kind === 'register' ? 'registered' : ended.outcome) : rowEnds ? filing.outcome : null,
    closedOn: closed ?? rowEnd,
  };
}
