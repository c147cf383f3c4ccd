/** What the house runs on: time, rules, jobs, upkeep. */
import type { Day } from '../domain/day.ts';
import type { Instant } from '../domain/model.ts';
import type { Profile, ProfileSource } from '../domain/profile.ts';
import type { Calendar } from '../domain/workdays.ts';
import type { AuditEntry } from './record.ts';

/** The only reader of time. */
export interface Clock {
  /** Now in UTC. */
  now(): Instant;
  /** Milliseconds since the epoch, for durations and expiry. */
  ms(): number;
  /** Today in Asia/Shanghai. */
  today(): Day;
}

/** The audit log as a feed, and each follower's place in it. */
export interface Feed {
  since(seq: number, limit: number): Promise<AuditEntry[]>;
  head(): Promise<number>;
  /** A number that changes whenever any process has committed; cheap. */
  stamp(): number;
}

/** Jobs table: claimed, leased, finished; survives restarts. */
export interface JobLog {
  /** Claims a run unless one is running under a live lease; null when somebody else has it. */
  claim(job: string, forDay: Day | null, leaseMs: number): Promise<number | null>;
  finish(id: number, state: 'done' | 'failed', detail: Record<string, unknown>): Promise<void>;
  /** Says how far a run has come and renews its lease (default: ten minutes). */
  progress(id: number, detail: Record<string, unknown>, leaseMs?: number): Promise<void>;
  lastDone(job: string): Promise<JobRun | null>;
  recent(limit: number): Promise<JobRun[]>;
}

export interface JobRun {
  id: number;
  job: string;
  forDay: Day | null;
  state: 'running' | 'done' | 'failed';
  startedAt: Instant;
  finishedAt: Instant | null;
  detail: Record<string, unknown> | null;
}

/** What `verify` found in the database; each list is empty when all is well. */
export interface DatabaseFindings {
  integrity: string[];
  foreignKeys: unknown[];
  /** Sequence numbers of audit rows whose seal does not fit. */
  audit: number[];
  /** Documents whose stored intervals differ from the fold. */
  spans: number[];
  /** Documents with a wording, or a comment on their draft, whose text does not have its hash. */
  texts: number[];
  /** Documents whose 统一登记编号 is not the one of their register. */
  numbers: number[];
}

/** Care of the database file. */
export interface Upkeep {
  check(): DatabaseFindings;
  /** Hashes of all originals that any row names. */
  usedFiles(): Set<string>;
  /** A consistent copy of the database, taken while others read and write. */
  copyTo(path: string): Promise<void>;
}

/**
 * The jurisdiction's figures and the working-day calendar that everything is judged by. Replaced whole when an admin sets a
 * version or a year: ask for them anew for each act.
 */
export interface Rules {
  profile: Profile;
  calendar: Calendar;
}

/** What the rules of this installation start from, before anything was set here, and what an admin may start from instead. */
export interface Rulebook {
  base: Profile;
  examples(): readonly ProfileSource[];
  calendar: Calendar;
}
