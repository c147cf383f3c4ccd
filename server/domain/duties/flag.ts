import type { FlagKind } from '../codes.ts';
import type { Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import type { FlagEvidence } from '../model.ts';

/** One rung of the reminder ladder of a flag: `before-30`, `after-1` …, and the day on which it is due to be told. */
export interface Step {
  step: string;
  on: Day;
}

/** A duty that stands on a day. `key` is the same for as long as it is the same duty. */
export interface Flag {
  key: string;
  kind: FlagKind;
  documentId: number | null;
  issuerId: number | null;
  /** Last day to do it. */
  dueOn: Day;
  /** What is due and why, as a sentence. */
  rule: string;
  citation: string;
  evidence: FlagEvidence[];
  /** Ascending by day. */
  steps: readonly Step[];
}

/** Said beside a limit that runs through a year whose days off nobody has announced yet. */
export const PROVISIONAL: FlagEvidence = { label: '途经年份的放假安排尚未公布，期限暂按周一至周五为工作日计算' };

/** The first day on which a flag stands: the first rung of its ladder, or the day after the last one for what is late. */
export function firstDayOf({ dueOn, steps }: Pick<Flag, 'dueOn' | 'steps'>): Day {
  const first = steps[0]?.on;
  return first === undefined || first > dueOn ? daysLater(dueOn, 1) : first;
}

/** What a rule answers for a document that owes nothing by it: nearly all of them. */
export const NO_FLAGS: readonly Flag[] = [];

/** A rule's answer as a list. */
export const one = (flag: Flag | null): Flag[] => (flag === null ? [] : [flag]);
