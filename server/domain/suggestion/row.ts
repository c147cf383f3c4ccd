import type { SuggestionOutcome, SuggestionSource, SuggestionState } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';

/** 审查建议 of a citizen or an organisation, 司法建议 of a court, or a document checked with a 行政复议 (domain.md §4). */
export interface SuggestionRow extends Row {
  source: SuggestionSource;
  /** Receipt number, told to whoever sent it in. */
  receipt: string;
  /** SHA-256 of receipt and query code; null for what staff entered. The code itself is kept nowhere. */
  codeHash: string | null;
  state: SuggestionState;
  /** The document that is meant, once it is known; what was written is kept beside it. */
  documentId: number | null;
  documentSaid: string;
  clause: string | null;
  reason: string;
  /** Who asks; never shown outside the house. */
  author: string | null;
  contact: string | null;
  /** The court or the 复议机关, and its case. */
  organ: string | null;
  caseNumber: string | null;
  receivedOn: Day;
  receivedAt: Instant;
  /** Null for what came in through the public form. */
  enteredById: number | null;
  /** 行政复议法第五十八条: the issuer was told, and answered. */
  notifiedOn: Day | null;
  issuerAnsweredOn: Day | null;
  issuerAnswer: string | null;
  /** Accepted, declined, merged or passed on. */
  decidedOn: Day | null;
  decidedById: number | null;
  decisionReason: string | null;
  transferredTo: string | null;
  mergedIntoId: number | null;
  extendedOn: Day | null;
  extendedById: number | null;
  extensionReason: string | null;
  outcome: SuggestionOutcome | null;
  answerNumber: string | null;
  answerText: string | null;
  answeredOn: Day | null;
  answeredById: number | null;
}

/** A suggestion that has just come in. */
export const UNSETTLED = {
  state: 'received',
  notifiedOn: null,
  issuerAnsweredOn: null,
  issuerAnswer: null,
  decidedOn: null,
  decidedById: null,
  decisionReason: null,
  transferredTo: null,
  mergedIntoId: null,
  extendedOn: null,
  extendedById: null,
  extensionReason: null,
  outcome: null,
  answerNumber: null,
  answerText: null,
  answeredOn: null,
  answeredById: null,
} as const satisfies Partial<SuggestionRow>;
