import type { Actor } from '../actor.ts';
import { Fault } from '../fault.ts';
import { may } from '../may.ts';
import { INTERVIEW_ACTS } from './codes.ts';
import type { InterviewAct, InterviewForm, InterviewState } from './codes.ts';
import type { InterviewRow } from './rows.ts';

type Course = Readonly<Record<InterviewState, Partial<Record<InterviewAct, InterviewState>>>>;

/** Putting right, its check and its end are the same for every measure. */
const PUT_RIGHT = {
  rectifying: {
    'interview.reply': 'rectifying',
    'interview.extend': 'rectifying',
    'interview.report': 'reported',
    'interview.escalate': 'escalated',
    'interview.cancel': 'cancelled',
  },
  reported: {
    'interview.accept': 'accepted',
    'interview.reject': 'rectifying',
    'interview.escalate': 'escalated',
    'interview.cancel': 'cancelled',
  },
} as const satisfies Partial<Course>;

/** A candidate that was deferred is decided again; what has ended stays as it is. */
const ENDS = {
  deferred: {
    'interview.start': 'started',
    'interview.defer': 'deferred',
    'interview.dismiss': 'dismissed',
    'interview.cancel': 'cancelled',
  },
  dismissed: {},
  closed: {},
  escalated: {},
  cancelled: {},
} as const satisfies Partial<Course>;

/**
 * Where each act leads from each state, for each form of a measure; what is not here is refused. 督察工作规定 第八条(九), 第三十条 name the
 * measures; their order of steps is borrowed from other fields (domain.md §7) and is our own choice.
 */
export const INTERVIEW_COURSE: Readonly<Record<InterviewForm, Course>> = {
  talk: {
    ...ENDS,
    ...PUT_RIGHT,
    started: { 'interview.notify': 'notified', 'interview.cancel': 'cancelled' },
    notified: {
      'interview.reply': 'notified',
      'interview.postpone': 'notified',
      'interview.miss': 'missed',
      'interview.hold': 'rectifying',
      'interview.cancel': 'cancelled',
    },
    missed: {
      'interview.postpone': 'notified',
      'interview.hold': 'rectifying',
      'interview.escalate': 'escalated',
      'interview.cancel': 'cancelled',
    },
    accepted: { 'interview.close': 'closed' },
    delisted: {},
  },
  criticism: {
    ...ENDS,
    ...PUT_RIGHT,
    started: { 'interview.censure': 'rectifying', 'interview.cancel': 'cancelled' },
    notified: {},
    missed: {},
    accepted: { 'interview.close': 'closed' },
    delisted: {},
  },
  supervision: {
    ...ENDS,
    ...PUT_RIGHT,
    started: { 'interview.post': 'rectifying', 'interview.cancel': 'cancelled' },
    notified: {},
    missed: {},
    // What hangs on the board is taken down before it is closed.
    accepted: { 'interview.delist': 'delisted' },
    delisted: { 'interview.close': 'closed' },
  },
};

type Stage = Pick<InterviewRow, 'form' | 'state'>;

/** The state after an act. Throws Fault('interview.state', {state, act}) where it is not possible. */
export function nextState({ form, state }: Stage, act: InterviewAct): InterviewState {
  const next = INTERVIEW_COURSE[form][state][act];
  if (next === undefined) throw new Fault('interview.state', { state, act });
  return next;
}

/** What an actor may do now. */
export const actsOf = (row: Stage & Pick<InterviewRow, 'issuerId'>, actor: Actor): InterviewAct[] =>
  INTERVIEW_ACTS.filter(
    (act) => INTERVIEW_COURSE[row.form][row.state][act] !== undefined && may(actor, act, { issuerId: row.issuerId }),
  );
