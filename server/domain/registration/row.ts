import type { RegistrationRefusal, RegistrationState } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Row } from '../model.ts';

/** 三统一 of a document: one request with what became of it; after a refusal or a 作废 the document may have another one. */
export interface RegistrationRow extends Row {
  documentId: number;
  state: RegistrationState;
  /** The day from which the time to send it in counts, and its last day. */
  clockFrom: Day | null;
  submitBy: Day | null;
  requestedOn: Day | null;
  requestedById: number | null;
  /** Last day to register or refuse. */
  decideBy: Day | null;
  /** Registered or refused on. */
  decidedOn: Day | null;
  decidedById: number | null;
  /** 统一登记编号 as it was given. */
  number: string | null;
  /** Its place in a series of ours; null where it was typed or given on paper. */
  numberId: number | null;
  refusal: RegistrationRefusal | null;
  /** Why it was refused, or why its number was voided. */
  reason: string | null;
  /** Last day to publish it. */
  publishBy: Day | null;
  publishedOn: Day | null;
  publishedById: number | null;
  /** Where it was published (政府公报, 政府网站). */
  place: string | null;
  fromPaper: boolean;
}
