/** Closed lists of 程序证据 and 征求意见; labels are in `text/evidenceLabels.ts` and `text/consultationLabels.ts`. */
import type { EvidenceKind } from '../profile/codes.ts';

/** The classes that a person gives to a document; `every` and `government` follow from the record. */
export const GIVEN_CLASSES = ['important', 'major', 'market', 'contested'] as const;
export type GivenClass = (typeof GIVEN_CLASSES)[number];

/** What is said of a kind of evidence: it was done, or it is not needed for a reason. */
export const EVIDENCE_STATES = ['done', 'waived'] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** Who did it: 公平竞争审查条例 13, 14 tell drafters from 市场监管部门 with the drafter. */
export const PERFORMERS = ['drafter', 'market_regulator', 'issuer', 'bureau', 'third_party'] as const;
export type Performer = (typeof PERFORMERS)[number];

/** What came of it. `exempt`: an exception of the law allows what restricts competition (公平竞争审查条例 12). */
export const EVIDENCE_RESULTS = ['held', 'passed', 'passed_changed', 'exempt', 'failed'] as const;
export type EvidenceResult = (typeof EVIDENCE_RESULTS)[number];

/** Kinds that a person records; 合法性审核 is read from the reviews. */
export const RECORDED_KINDS = [
  'assessment',
  'consultation',
  'hearing',
  'competition',
  'integrity',
  'deliberation',
] as const satisfies readonly EvidenceKind[];
export type RecordedKind = (typeof RECORDED_KINDS)[number];

/** How a comment came in; `web` alone is written by the public itself. */
export const COMMENT_CHANNELS = ['web', 'letter', 'mail', 'phone', 'meeting'] as const;
export type CommentChannel = (typeof COMMENT_CHANNELS)[number];

/** What became of a comment; `beside`: it is about something else than the draft. */
export const COMMENT_OUTCOMES = ['adopted', 'partly', 'rejected', 'beside'] as const;
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number];

/** Where a consultation stands on a day: computed, never stored. */
export const CONSULTATION_STATES = ['upcoming', 'open', 'closed', 'answered', 'withdrawn'] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** What an issuer explains on the record. `effect_gap`: effect sooner after publication than the rule wants. */
export const EXPLAINED = ['effect_gap'] as const;
export type Explained = (typeof EXPLAINED)[number];

/** Which consultations a list of the office shows on a day: before their end, ended without a published result, answered, stopped, all. */
export const CONSULTATION_SHOWS = ['running', 'unanswered', 'answered', 'stopped', 'all'] as const;
export type ConsultationShow = (typeof CONSULTATION_SHOWS)[number];
