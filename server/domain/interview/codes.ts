import type { Act } from '../acts.ts';

/** What a measure is, whatever the place calls it: a talk, a criticism in writing, a matter put on the board with a limit. */
export const INTERVIEW_FORMS = ['talk', 'criticism', 'supervision'] as const;
export type InterviewForm = (typeof INTERVIEW_FORMS)[number];

/** The form of a tier by the name that the profile gives it (`interview.tiers`): 挂牌督办 is supervised, 通报批评 is written, all else is a talk. */
export const formOf = (measure: string): InterviewForm =>
  /督办|挂牌/.test(measure) ? 'supervision' : /通报/.test(measure) ? 'criticism' : 'talk';

/** From the decision on a candidate to the end of its measure. */
export const INTERVIEW_STATES = [
  'deferred',
  'dismissed',
  'started',
  'notified',
  'missed',
  'rectifying',
  'reported',
  'accepted',
  'delisted',
  'closed',
  'escalated',
  'cancelled',
] as const;
export type InterviewState = (typeof INTERVIEW_STATES)[number];

/** A measure that still runs; the others wait for nobody. */
export const OPEN_INTERVIEW: readonly InterviewState[] = [
  'started',
  'notified',
  'missed',
  'rectifying',
  'reported',
  'accepted',
  'delisted',
];

/** Acts on a measure that is on record, or a candidate that was deferred. */
export const INTERVIEW_ACTS = [
  'interview.start',
  'interview.defer',
  'interview.dismiss',
  'interview.notify',
  'interview.reply',
  'interview.postpone',
  'interview.miss',
  'interview.hold',
  'interview.censure',
  'interview.post',
  'interview.extend',
  'interview.report',
  'interview.accept',
  'interview.reject',
  'interview.delist',
  'interview.close',
  'interview.escalate',
  'interview.cancel',
] as const satisfies readonly Act[];
export type InterviewAct = (typeof INTERVIEW_ACTS)[number];

/** The acts that decide on a candidate. */
export const DECIDING_ACTS = ['interview.start', 'interview.defer', 'interview.dismiss'] as const;
export type DecidingAct = (typeof DECIDING_ACTS)[number];

/** Whether an event that a measure has counted still counts towards a higher tier, or never again. */
export const SPENT_RULES = ['tier', 'all'] as const;
export type SpentRule = (typeof SPENT_RULES)[number];
