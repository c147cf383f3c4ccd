/** 清理批次. */
import type { Conclusion, ItemState, RoundState } from '../domain/rounds/codes.ts';
import type {
  CleanupEntryRow,
  CleanupItemRow,
  CleanupRoundRow,
  CleanupRunRow,
  CleanupStepRow,
  CleanupTaskRow,
  PublishedRound,
} from '../domain/rounds/rows.ts';
import type { RoundStay } from '../domain/problems/oneCause.ts';
import type { StockLine } from '../domain/rounds/scope.ts';
import type { Day } from '../domain/day.ts';
import type { Page } from './record.ts';

export interface RoundFilter {
  states?: readonly RoundState[];
  /** Only rounds with a task for one of these bodies, once they are opened. */
  issuerIds?: readonly number[];
  offset: number;
  limit: number;
}

export interface RoundItemFilter {
  roundId: number;
  issuerIds?: readonly (number | null)[];
  states?: readonly ItemState[];
  conclusion?: Conclusion;
  /** Part of a title or 文号. */
  q?: string;
  /** The day whose validity is shown. */
  on: Day;
  offset: number;
  limit: number;
}

/** One document of a round with how it stands on a day. */
export interface RoundItemLine {
  item: CleanupItemRow;
  line: StockLine;
}

/** How far the documents of one body are. */
export interface RoundCount {
  issuerId: number | null;
  state: ItemState;
  conclusion: Conclusion | null;
  count: number;
}

/** A running round with a task of it that is not finished. */
export interface RunningTask {
  task: CleanupTaskRow;
  round: CleanupRoundRow;
  /** Documents without an answer, or sent back. */
  waiting: number;
  /** Documents that the body never answered for and that it had before the limit. */
  unanswered: number;
}

/** 清理批次, their tasks, documents and catalogues. */
export interface RoundReader {
  /** The latest first. */
  page(filter: RoundFilter): Promise<Page<CleanupRoundRow>>;
  tasks(roundId: number): Promise<CleanupTaskRow[]>;
  /** Every document of a round, taken out ones too. */
  items(roundId: number): Promise<CleanupItemRow[]>;
  itemLines(filter: RoundItemFilter): Promise<Page<RoundItemLine>>;
  counts(roundId: number): Promise<RoundCount[]>;
  /** Steps, the latest last; of one document or of the round as a whole. */
  steps(roundId: number, itemId: number | null): Promise<CleanupStepRow[]>;
  /** Issued documents with their validity on a day; of `ids` alone where they are given. */
  stock(on: Day, ids?: readonly number[]): Promise<StockLine[]>;
  /** How many issued documents there are: what a rehearsal has to look through. */
  stockSize(): Promise<number>;
  /** Which held documents each of `ids` names as its basis. */
  basesOf(ids: readonly number[]): Promise<Map<number, number[]>>;
  /** Those of `ids` of which a wording holds one of the texts, sign by sign. */
  citing(ids: readonly number[], texts: readonly string[]): Promise<number[]>;
  /** Documents that name a law as their basis, by the key of its title. */
  basedOnLaw(titleKeys: readonly string[]): Promise<number[]>;
  entries(roundId: number): Promise<CleanupEntryRow[]>;
  /** What was asked of a round to be carried out by a process, the latest first. */
  runs(roundId: number): Promise<CleanupRunRow[]>;
  /** Of all rounds, what waits, the oldest first. */
  waitingRuns(): Promise<CleanupRunRow[]>;
  /** The last published round of the same kind that was published before an instant. */
  publishedBefore(round: Pick<CleanupRoundRow, 'id' | 'kind'>, at: string): Promise<CleanupRoundRow | null>;
  /** Running rounds, and their tasks with what is missing. */
  running(): Promise<{ rounds: CleanupRoundRow[]; tasks: RunningTask[] }>;
  /** The documents behind `unanswered` of a task. */
  unansweredOf(taskId: number): Promise<number[]>;
  /** When these documents lay in rounds that bodies had to answer. */
  stays(documentIds: readonly number[]): Promise<RoundStay[]>;
  /** Published catalogues: lines of documents that the public may read. */
  publicEntries(roundId: number): Promise<CleanupEntryRow[]>;
}

/** Published catalogues for everybody. */
export interface PublicRounds {
  list(offset: number, limit: number): Promise<Page<PublishedRound>>;
  one(id: number): Promise<{
    round: PublishedRound;
    entries: CleanupEntryRow[];
    before: { round: PublishedRound; entries: CleanupEntryRow[] } | null;
    /** The decision itself, where it is held and public. */
    basis: { id: number; title: string; docNumber: string | null } | null;
  } | null>;
}
