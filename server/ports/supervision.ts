/** 审查建议, 问题事件, 通报. */
import type { BulletinRow } from '../domain/bulletin/row.ts';
import type { ProblemKind, Tier } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type * as M from '../domain/model.ts';
import type { Figures } from '../domain/profile.ts';
import type { Duration } from '../domain/profile/shapes.ts';
import type { SuggestionRow } from '../domain/suggestion/row.ts';
import type { SuggestionStatus } from '../domain/suggestion/status.ts';
import type { Page } from './record.ts';

export interface SuggestionFilter {
  states?: readonly SuggestionRow['state'][];
  source?: SuggestionRow['source'];
  documentId?: number;
  /** Only those that were put to one of these bodies. */
  issuerIds?: readonly number[];
  /** Part of what the sender called the document, of the receipt number or of the reason. */
  q?: string;
  offset: number;
  limit: number;
}

/** 审查建议. */
export interface SuggestionReader {
  /** The latest first. */
  page(filter: SuggestionFilter): Promise<Page<SuggestionRow>>;
  /** Those that are not settled, the oldest first. */
  open(): Promise<SuggestionRow[]>;
  byReceipt(receipt: string): Promise<SuggestionRow | null>;
  mergedInto(id: number): Promise<SuggestionRow[]>;
}

export interface ProblemFilter {
  kinds?: readonly ProblemKind[];
  states?: readonly M.ProblemEventRow['state'][];
  issuerIds?: readonly number[];
  from?: Day;
  to?: Day;
  offset: number;
  limit: number;
}

/** A problem event with whom and what it is about. */
export interface ProblemLine {
  event: M.ProblemEventRow;
  issuerName: string;
  tier: Tier;
  title: string | null;
  docNumber: string | null;
}

/** 问题事件. */
export interface ProblemReader {
  /** The latest first. */
  page(filter: ProblemFilter): Promise<Page<ProblemLine>>;
  /** Those of these problem events, by their natural names, that are on record. */
  held(keys: readonly string[]): Promise<Set<string>>;
}

/** 通报. */
export interface BulletinReader {
  /** The latest time first. */
  page(filter: { publicOnly: boolean; offset: number; limit: number }): Promise<Page<BulletinRow>>;
  /** One that was issued and published; null for any other. */
  shown(id: number): Promise<BulletinRow | null>;
}

/** 通报 that were issued and published, with the formulas of their rates. */
export interface PublicBulletins {
  list(offset: number, limit: number): Promise<Page<BulletinRow>>;
  one(id: number): Promise<{ row: BulletinRow; formulas: Figures } | null>;
}

/** What the public may ask of 审查建议: by number and code alone. */
export interface PublicSuggestions {
  /** Null for a pair that does not fit, whichever of the two is wrong. */
  status(said: { receipt: string; code: string }): Promise<SuggestionStatus | null>;
  /** How long an answer may take today, with its source; null where the place has set no time. */
  replyWithin(): Promise<{ within: Duration; citation: string } | null>;
}
