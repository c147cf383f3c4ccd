import type { SuggestionOutcome, SuggestionState } from '../codes.ts';
import type { Day } from '../day.ts';

/** What whoever holds number and code may see: nothing of names, of other senders or of the house. */
export interface SuggestionStatus {
  receipt: string;
  state: SuggestionState;
  receivedOn: Day;
  document: string;
  clause: string | null;
  /** Day by which an answer is due; null where the place has set none, or where there is one by now. */
  replyBy: Day | null;
  provisional: boolean;
  extended: boolean;
  citation: string;
  /** Why it was not accepted, or where it went. */
  decidedOn: Day | null;
  decisionReason: string | null;
  transferredTo: string | null;
  outcome: SuggestionOutcome | null;
  answerNumber: string | null;
  answerText: string | null;
  answeredOn: Day | null;
}
