import type { FilingLine, FlagKind } from '../codes.ts';
import type { Day } from '../day.ts';
import type { FilingRow } from '../model.ts';
import { limitAfter } from '../profile/limits.ts';
import { periodOn, type Figures, type Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import type { FilingStep } from './codes.ts';
import { isSender } from './course.ts';
import type { FilingStepRow } from './rows.ts';

/** Limits of a filing after it was sent. */
export const FILING_CLOCKS = [
  'acceptance',
  'resubmission',
  'review',
  'explanation',
  'correction',
  'correctionReport',
  'revocation',
] as const;
export type FilingClock = (typeof FILING_CLOCKS)[number];

type ClockFigure = `filing.${Exclude<FilingClock, 'explanation'>}`;

interface ClockRule {
  /** The figure that says how long it is; a 请予说明函 has none but its own day. */
  figure: ClockFigure | null;
  starts: readonly FilingStep[];
  ends: readonly FilingStep[];
  /** Who has to act. */
  party: 'issuer' | 'receiver';
  /** What the scan flags while it runs, for an issuer that was asked for something by a paper; what is owed to nobody's letter is only flagged late. */
  due: FlagKind | null;
  /** What the scan flags when it has run out; a late report is only shown. */
  flag: FlagKind | null;
}

/** Which step starts a limit, and which ends it (domain.md §4). Receipt starts the acceptance anew: materials are checked from then. */
export const CLOCK_RULES: Readonly<Record<FilingClock, ClockRule>> = {
  acceptance: {
    figure: 'filing.acceptance',
    starts: ['submit', 'accept'],
    ends: ['accept', 'supplement', 'defer', 'register', 'close'],
    party: 'receiver',
    due: null,
    flag: 'filing.acceptance_overdue',
  },
  resubmission: {
    figure: 'filing.resubmission',
    starts: ['supplement'],
    ends: ['submit'],
    party: 'issuer',
    due: 'filing.resubmission_due',
    flag: 'filing.resubmission_overdue',
  },
  review: {
    figure: 'filing.review',
    starts: ['register'],
    ends: ['advise', 'close'],
    party: 'receiver',
    due: null,
    flag: 'filing.review_overdue',
  },
  explanation: {
    figure: null,
    starts: ['ask'],
    ends: ['explain', 'advise', 'close'],
    party: 'issuer',
    due: 'filing.explanation_due',
    flag: 'filing.explanation_overdue',
  },
  correction: {
    figure: 'filing.correction',
    starts: ['advise'],
    ends: ['correct', 'escalate', 'close'],
    party: 'issuer',
    due: 'filing.correction_due',
    flag: 'filing.correction_overdue',
  },
  correctionReport: { figure: 'filing.correctionReport', starts: [], ends: [], party: 'issuer', due: null, flag: null },
  revocation: {
    figure: 'filing.revocation',
    starts: ['escalate'],
    ends: ['correct', 'close'],
    party: 'receiver',
    due: null,
    flag: 'filing.revocation_overdue',
  },
};

/** A limit with the days that it runs over. */
export interface FilingLimit {
  clock: FilingClock;
  from: Day;
  /** Last day; null where neither the profile nor the paper sets one. */
  dueOn: Day | null;
  /** The day is reckoned through a year whose days off are not known. */
  provisional: boolean;
  /** The figure of the day on which it began; null where the paper (or the approval) sets the day. */
  figure: { name: ClockFigure; value: Figures[ClockFigure] } | null;
  doneOn: Day | null;
}

/** The limits of a line that are ours to watch: what the other side has to keep is its own affair. */
const watched = (line: FilingLine, clock: FilingClock): boolean =>
  !isSender(line) || CLOCK_RULES[clock].party === 'issuer';

function limitOf(clock: FilingClock, from: Day, set: Day | null, profile: Profile, calendar: Calendar): FilingLimit {
  const name = CLOCK_RULES[clock].figure;
  const value = name === null ? null : periodOn(profile, from).figures[name];
  const limit = set === null && value?.value ? limitAfter(from, value.value, calendar) : null;
  return {
    clock,
    from,
    dueOn: set ?? limit?.day ?? null,
    provisional: limit?.provisional ?? false,
    figure: set !== null || name === null || value === null ? null : { name, value },
    doneOn: null,
  };
}

/** As much of a filing as its running limits need. */
export type RunningFiling = Pick<
  FilingRow,
  'line' | 'state' | 'submittedOn' | 'receivedOn' | 'registeredOn' | 'stateFrom' | 'answerBy' | 'reviewBy'
>;

/** The limits that run as a filing stands, each from its first day. A day that is not on record starts none. */
export function runningLimits(filing: RunningFiling, profile: Profile, calendar: Calendar): FilingLimit[] {
  const { state, stateFrom, answerBy } = filing;
  const run = (clock: FilingClock, from: Day | null, set: Day | null): FilingLimit[] =>
    from === null || !watched(filing.line, clock) ? [] : [limitOf(clock, from, set, profile, calendar)];
  switch (state) {
    case 'submitted':
      return run('acceptance', filing.submittedOn, null);
    case 'received':
      return run('acceptance', filing.receivedOn, null);
    case 'supplement':
      return run('resubmission', stateFrom, answerBy);
    case 'registered':
      return run('review', filing.registeredOn, filing.reviewBy);
    case 'explaining':
      return [...run('review', filing.registeredOn, filing.reviewBy), ...run('explanation', stateFrom, answerBy)];
    case 'advised':
      return run('correction', stateFrom, answerBy);
    case 'escalated':
      return run('revocation', stateFrom, answerBy);
    default:
      return [];
  }
}

/** Every limit of a filing from its steps, ended ones too, in the order in which they began. */
export function limitHistory(
  line: FilingLine,
  steps: readonly FilingStepRow[],
  profile: Profile,
  calendar: Calendar,
): FilingLimit[] {
  const limits: FilingLimit[] = [];
  for (const step of steps) {
    for (const limit of limits)
      if (limit.doneOn === null && CLOCK_RULES[limit.clock].ends.includes(step.kind)) limit.doneOn = step.on;
    const review = step.kind === 'extend' ? limits.findLast((one) => one.clock === 'review') : undefined;
    if (review) Object.assign(review, { dueOn: step.dueOn, figure: null, provisional: false });
    for (const clock of FILING_CLOCKS)
      if (CLOCK_RULES[clock].starts.includes(step.kind) && watched(line, clock))
        limits.push(limitOf(clock, step.on, clock === 'acceptance' ? null : step.dueOn, profile, calendar));
    if (step.kind === 'correct' && step.factOn !== null)
      limits.push({ ...limitOf('correctionReport', step.factOn, null, profile, calendar), doneOn: step.on });
  }
  return limits;
}

/** Whether a limit has run out by a day, or was met only after its last day. */
export const isLate = ({ dueOn, doneOn }: FilingLimit, on: Day): boolean => dueOn !== null && (doneOn ?? on) > dueOn;
