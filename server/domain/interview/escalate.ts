import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import { Fault } from '../fault.ts';
import type { ProblemEventRow } from '../model.ts';
import { formOf, OPEN_INTERVIEW } from './codes.ts';
import { nextState } from './course.ts';
import { addUp, countsTowards } from './counting.ts';
import type { CountingRules, Uses } from './counting.ts';
import { tierAbove, UNTOLD } from './decide.ts';
import type { InterviewRow } from './rows.ts';
import { step, stepWrite } from './step.ts';
import type { StepBy } from './step.ts';

export interface EscalateBy extends StepBy {
  /** Ids for the measure that follows and its first step. */
  id: number;
  nextStepId: number;
  citation: string;
}

/**
 * The next tier because putting right has failed (督察工作规定 第三十条). It stands on the events of the measure before it that no measure of that
 * tier has used yet, so that no event starts two of one tier; where one of that tier runs already, this one is joined to it. `events` are
 * the measure's events as they stand, `others` the body's other measures. Refuses Fault('interview.top') where the profile has no higher tier.
 */
export function escalate(
  row: InterviewRow,
  reason: string,
  events: readonly ProblemEventRow[],
  others: readonly InterviewRow[],
  used: Uses,
  rules: CountingRules,
  by: EscalateBy,
): Change {
  nextState(row, 'interview.escalate');
  const tier = tierAbove(row, rules.tiers);
  if (tier === null) throw new Fault('interview.top', { measure: row.measure });
  const running = others.find((one) => one.measure === tier.measure && OPEN_INTERVIEW.includes(one.state));
  const nextId = running?.id ?? by.id;
  const { state: _, ...change } = step(row, 'interview.escalate', { nextId, endedOn: by.on }, { note: reason }, by);
  if (running) return { ...change, relies: [{ table: 'interview', id: running.id, version: running.version }] };
  const place = rules.tiers.indexOf(tier);
  const fresh = new Set(
    events.filter((event) => event.excludedAt === null && unusedAt(event, place, used, rules)).map(({ id }) => id),
  );
  const kept = row.events.filter(({ problemId }) => fresh.has(problemId));
  const next = insert('interview', {
    ...UNTOLD,
    id: by.id,
    issuerId: row.issuerId,
    form: formOf(tier.measure),
    measure: tier.measure,
    threshold: tier.threshold,
    spentMeasure: tier.measure,
    spentThreshold: tier.threshold,
    state: 'started',
    events: kept,
    sum: addUp(kept.map(({ weight }) => weight)),
    windowMonths: row.windowMonths,
    citation: by.citation,
    decidedOn: by.on,
    decidedAt: by.at,
    decidedById: by.byId,
    reason,
    deferredUntil: null,
    previousId: row.id,
  });
  const first = { act: 'interview.start', state: 'started', note: reason, dueOn: null } as const;
  const claimed = events
    .filter(({ id }) => fresh.has(id))
    .map((event) => update('problemEvent', event, { interviewId: by.id }));
  return {
    ...change,
    writes: [...change.writes, next, stepWrite(by.id, first, { ...by, stepId: by.nextStepId }), ...claimed],
    note: `${tier.measure}：${reason}`,
  };
}

/** A tier of its own counts what was used below it, whatever the profile says of counting anew: the failure is what starts it. */
const unusedAt = (event: ProblemEventRow, place: number, used: Uses, { tiers }: CountingRules): boolean =>
  countsTowards(used.get(event.id), place, { tiers, spent: 'tier' });
