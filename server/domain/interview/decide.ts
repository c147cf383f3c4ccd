import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { Candidate } from '../interviews.ts';
import type { Instant, ProblemEventRow } from '../model.ts';
import type { InterviewTier } from '../profile.ts';
import { formOf } from './codes.ts';
import type { DecidingAct } from './codes.ts';
import type { CountingRules } from './counting.ts';
import { nextState } from './course.ts';
import type { CountedEvent, InterviewRow } from './rows.ts';
import { stepWrite } from './step.ts';
import type { StepBy } from './step.ts';

/** What a person decides of a candidate. */
export type Decision =
  | { act: 'interview.start'; measure: string; reason: string | null }
  | { act: 'interview.defer'; until: Day; reason: string }
  | { act: 'interview.dismiss'; reason: string };

/** Fields of a measure for which nothing has happened yet. */
export const UNTOLD = {
  previousId: null,
  nextId: null,
  toldOn: null,
  paperNumber: null,
  rectificationNumber: null,
  notice: null,
  minutes: null,
  order: null,
  demands: [],
  reportDueOn: null,
  reportedOn: null,
  acceptedOn: null,
  delistedOn: null,
  endedOn: null,
} as const satisfies Partial<InterviewRow>;

const STATE = {
  'interview.start': 'started',
  'interview.defer': 'deferred',
  'interview.dismiss': 'dismissed',
} as const satisfies Record<DecidingAct, InterviewRow['state']>;

export interface DecideBy extends StepBy {
  /** Ids for the measure and its step. */
  id: number;
  at: Instant;
  citation: string;
}

const counted = (events: readonly ProblemEventRow[], rules: CountingRules): CountedEvent[] =>
  events.map(({ id, documentId, kind, on, note }) => ({
    problemId: id,
    documentId,
    kind,
    on,
    note,
    weight: rules.weights[kind],
  }));

/**
 * Each event is told which decision counted it: two people who decide on the same events at once write the same rows, and the second is
 * refused with Fault('conflict.stale').
 */
const claim = (events: readonly ProblemEventRow[], interviewId: number): Write[] =>
  events.map((event) => update('problemEvent', event, { interviewId }));

/**
 * A person's decision on a candidate: start a measure (that of the tier reached, or a lower one), put the decision off to a later day, or
 * let it be. `deferred` is the candidate's row where it was put off before. Refuses Fault('interview.measure') for a tier that is not
 * reached, Fault('interview.until') for a day that has come.
 */
export function decideCandidate(
  candidate: Candidate<ProblemEventRow>,
  decision: Decision,
  deferred: InterviewRow | null,
  rules: CountingRules,
  by: DecideBy,
): Change {
  const reached = candidate.tier;
  const tier = decision.act === 'interview.start' ? chosen(decision.measure, reached, rules.tiers) : reached;
  if (decision.act === 'interview.defer' && decision.until <= by.on)
    throw new Fault('interview.until', { until: decision.until });
  if (deferred) nextState(deferred, decision.act);
  const id = deferred?.id ?? by.id;
  const said = {
    form: formOf(tier.measure),
    measure: tier.measure,
    threshold: tier.threshold,
    spentMeasure: reached.measure,
    spentThreshold: reached.threshold,
    state: STATE[decision.act],
    events: counted(candidate.events, rules),
    sum: candidate.sum,
    windowMonths: rules.windowMonths,
    citation: by.citation,
    decidedOn: by.on,
    decidedAt: by.at,
    decidedById: by.byId,
    reason: decision.reason,
    deferredUntil: decision.act === 'interview.defer' ? decision.until : null,
    endedOn: decision.act === 'interview.dismiss' ? by.on : null,
  };
  const write = deferred
    ? update('interview', deferred, said)
    : insert('interview', { ...UNTOLD, id, issuerId: candidate.issuerId, ...said });
  const step = { act: decision.act, state: said.state, note: decision.reason, dueOn: said.deferredUntil };
  return {
    act: decision.act,
    documents: [],
    writes: [write, stepWrite(id, step, by), ...claim(candidate.events, id)],
    note: `${tier.measure}${decision.reason === null ? '' : `：${decision.reason}`}`,
  };
}

function chosen(measure: string, reached: InterviewTier, tiers: readonly InterviewTier[]): InterviewTier {
  const tier = tiers.find((one) => one.measure === measure && one.threshold <= reached.threshold);
  if (tier === undefined) throw new Fault('interview.measure', { measure });
  return tier;
}

/** The tier above a measure, by its name, or where the profile has none of that name by its threshold; null at the top. */
export function tierAbove(
  { measure, threshold }: Pick<InterviewRow, 'measure' | 'threshold'>,
  tiers: readonly InterviewTier[],
): InterviewTier | null {
  const place = tiers.findIndex((tier) => tier.measure === measure);
  return (place >= 0 ? tiers[place + 1] : tiers.find((tier) => tier.threshold > threshold)) ?? null;
}
