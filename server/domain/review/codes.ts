import type { Opinion } from '../codes.ts';

/** The seven points of 国办发〔2018〕115号(六), in its order. */
export const REVIEW_POINTS = [
  'issuer',
  'authority',
  'content',
  'unlawful_setting',
  'rights',
  'power',
  'procedure',
] as const;
export type ReviewPoint = (typeof REVIEW_POINTS)[number];

/** What is found on a point. */
export const POINT_RESULTS = ['pass', 'problem', 'not_applicable'] as const;
export type PointResult = (typeof POINT_RESULTS)[number];

/** What an opinion asks for, beside the three of 115号(六) (local practice, domain.md §3). */
export const REVIEW_OUTCOMES = [
  'pass',
  'specific_changes',
  'procedure_redo',
  'consent_first',
  'not_to_issue',
  'unlawful',
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** Which of the three opinions each local outcome is: our reading, except where it says itself. */
export const OPINION_OF = {
  pass: 'lawful',
  specific_changes: 'amend',
  procedure_redo: 'unlawful',
  consent_first: 'unlawful',
  not_to_issue: 'unlawful',
  unlawful: 'unlawful',
} as const satisfies Record<ReviewOutcome, Opinion>;

/** Steps of a review that are kept with their day. */
export const REVIEW_STEPS = [
  'submitted',
  'accepted',
  'supplement',
  'resubmitted',
  'assigned',
  'concluded',
  'adopted',
  'withdrawn',
] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** Who is asked beside the reviewer: 专家协审, 法律顾问. */
export const COUNSEL_KINDS = ['expert', 'counsel'] as const;
export type CounselKind = (typeof COUNSEL_KINDS)[number];

/** Whether what they said was taken up. */
export const COUNSEL_USES = ['adopted', 'partly', 'rejected'] as const;
export type CounselUse = (typeof COUNSEL_USES)[number];
