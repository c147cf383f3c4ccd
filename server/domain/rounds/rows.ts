import type { Tier } from '../codes.ts';
import type { Day } from '../day.ts';
import type { Instant, Row } from '../model.ts';
import type { Duration } from '../profile/shapes.ts';
import type { Conclusion, ItemState, RoundKind, RoundState, RunAct, RunState, Strike } from './codes.ts';

/** Which documents a round takes in, beside its cut-off day. Empty lists: all. */
export interface RoundCriteria {
  issuerIds: number[];
  tiers: Tier[];
  /** 主题 of which a document bears one; rounds from before there were any have no such list. */
  subjects?: string[];
  /** Words of which a document holds at least one, in its title or text. */
  words: string[];
  /** A law that it cites, by name. */
  law: string | null;
}

/** 清理批次 (国发〔2008〕17号(十五)). */
export interface CleanupRoundRow extends Row {
  title: string;
  kind: RoundKind;
  state: RoundState;
  /** 截止日: documents published up to and on this day. */
  cutOff: Day;
  criteria: RoundCriteria;
  note: string | null;
  /** Last days for the issuers' answers and for the whole. */
  answerBy: Day;
  finishBy: Day;
  /** The profile's time to publish anew what is to be amended, as it stood on the opening day: a later profile changes nothing of it. */
  amendWithin: { value: Duration; citation: string } | null;
  createdById: number | null;
  createdAt: Instant;
  openedOn: Day | null;
  openedById: number | null;
  checkedOn: Day | null;
  checkedById: number | null;
  decidedOn: Day | null;
  decidedById: number | null;
  /** The decision itself: how it is called, its 文号, and the held document where there is one. */
  decisionTitle: string | null;
  decisionNumber: string | null;
  basisDocumentId: number | null;
  /** First day of what the conclusions do. */
  effectiveOn: Day | null;
  strike: Strike;
  publishedOn: Day | null;
  publishedAt: Instant | null;
  publishedById: number | null;
  /** The published round that its catalogues were compared with. */
  comparedWithId: number | null;
  endedAt: Instant | null;
  endedById: number | null;
  endReason: string | null;
}

/** What the public is told of a published round. */
export type PublishedRound = Pick<
  CleanupRoundRow,
  | 'id'
  | 'title'
  | 'kind'
  | 'cutOff'
  | 'decidedOn'
  | 'decisionTitle'
  | 'decisionNumber'
  | 'basisDocumentId'
  | 'effectiveOn'
  | 'strike'
  | 'publishedOn'
  | 'publishedAt'
>;

/** What a body has to answer in a round; `issuerId` null: documents that no existing body answers for, left to the bureau. */
export interface CleanupTaskRow extends Row {
  roundId: number;
  issuerId: number | null;
  dueOn: Day;
  /** The task of the body that took over, where this body has ended meanwhile. */
  movedToId: number | null;
  movedOn: Day | null;
}

/** One document of a round, and what is to become of it. */
export interface CleanupItemRow extends Row {
  roundId: number;
  documentId: number;
  /** Who answers: 起草单位 or 制定机关, or its successor; null: the bureau. */
  issuerId: number | null;
  state: ItemState;
  /** Words or law by which it came in; null for one that came in by day and issuer alone. */
  matched: string | null;
  /** Put in by hand, with the reason in `note`. */
  byHand: boolean;
  conclusion: Conclusion | null;
  reason: string | null;
  /** The law or new document that it rests on. */
  basis: string | null;
  /** For `amend`: last day to publish it anew; and whether it lapses otherwise (逾期未公布则失效). */
  amendBy: Day | null;
  lapseUnless: boolean;
  answeredById: number | null;
  answeredAt: Instant | null;
  acceptedById: number | null;
  acceptedAt: Instant | null;
  /** Why it was put in, sent back or taken out. */
  note: string | null;
}

/** One line of the catalogues as they were published; never written again. */
export interface CleanupEntryRow extends Row {
  roundId: number;
  documentId: number;
  list: Conclusion;
  ordinal: number;
  title: string;
  docNumber: string | null;
  issuerName: string | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  /** Last day in force after the conclusion; null: none is set. */
  validUntil: Day | null;
  reason: string | null;
  basis: string | null;
  amendBy: Day | null;
  /** No list named it: struck by the decision's clause on what is not listed. */
  unlisted: boolean;
  /** Legal events that it caused. */
  eventIds: number[];
}

/** What was done in a round, the latest last: steps of the whole (`itemId` null) and of single documents. */
export interface CleanupStepRow extends Row {
  roundId: number;
  itemId: number | null;
  act: string;
  on: Day;
  byId: number | null;
  at: Instant;
  note: string | null;
}

/** Publishing or undoing a round, from the moment that a person asked for it; `done` is written in the transaction that does it. */
export interface CleanupRunRow extends Row {
  roundId: number;
  act: RunAct;
  state: RunState;
  /** The round as the person saw it. */
  roundVersion: number;
  /** For publishing: the plan that the person saw. */
  seen: string | null;
  /** For undoing: why. */
  reason: string | null;
  askedById: number | null;
  askedAt: Instant;
  /** How often a process has begun it; one that was killed is followed by another. */
  attempts: number;
  /** How many documents it touched. */
  documents: number | null;
  endedAt: Instant | null;
  faultCode: string | null;
  faultDetails: Record<string, unknown> | null;
}
