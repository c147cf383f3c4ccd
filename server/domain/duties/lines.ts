import type { Day } from '../day.ts';
import type { FlagEvidence } from '../model.ts';
import type { FigureName } from '../profile.ts';
import { firstDayOf, type Flag } from './flag.ts';

/** What a document can owe, in the order of its life: each is explained for every document, also where it does not arise. */
export const DUTIES = [
  'consultation',
  'review',
  'supplement',
  'follow_up',
  'registration',
  'filing.superior',
  'filing.congress',
  'filing.bureau',
  'evaluation.first',
  'cleanup',
  'amend',
  'trial',
  'evaluation.expiry',
  'hand_in.amend',
  'hand_in.keep',
  'expiry',
  'suggestion',
] as const;
export type Duty = (typeof DUTIES)[number];

/** Why a duty does not arise on a day. */
export const REASONS = [
  /** The document has not been issued. */
  'not_out',
  'not_in_force',
  /** The bureau has set no figure: `figure` names it. */
  'unset',
  /** By the profile documents are cleaned up in rounds with a cut-off day. */
  'campaign',
  /** The day that it would count from is not on record. */
  'no_day',
  /** The document has no last day. */
  'no_term',
  /** Done on `on`. */
  'done',
  /** Older than the day from which records are demanded. */
  'before_demanded',
  /** The profile asks for no filing on this line. */
  'line_not_asked',
  /** What becomes of the document at its end has been decided. */
  'decided',
  /** An evaluation has concluded otherwise. */
  'concluded_otherwise',
  /** It lapses under a condition, not by its term. */
  'conditional',
  /** The day has passed; another duty stands in its place. */
  'passed',
  /** The rule came into force only after the day on which it would have fallen due. */
  'before_rule',
  /** Nothing of the kind is under way. */
  'nothing_open',
] as const;
export type Reason = (typeof REASONS)[number];

/** One line of the explanation of a document's duties on a day. */
export interface DutyLine {
  duty: Duty;
  /** It stands on the day; it will come on `from` if nothing is recorded before; it does not arise, `because`. */
  state: 'standing' | 'coming' | 'none';
  /** The very flag that the scan finds; null unless it stands. */
  flag: Flag | null;
  because: Reason | null;
  figure: FigureName | null;
  /** First day on which it is told, and last day to do it, where they are known. */
  from: Day | null;
  dueOn: Day | null;
  /** The day of what ended it or keeps it away. */
  on: Day | null;
  citation: string | null;
  evidence: readonly FlagEvidence[];
}

/**
 * Where a rule says what it found. The scan gives none and the rules then build no lines: one code answers both, so that an
 * explanation cannot differ from the scan.
 */
export type Tell = ((line: DutyLine) => void) | undefined;

const BLANK = {
  flag: null,
  because: null,
  figure: null,
  from: null,
  dueOn: null,
  on: null,
  citation: null,
  evidence: [],
} as const satisfies Partial<DutyLine>;

/** Says that a duty does not arise, and gives the rule its answer. */
export function none(
  tell: Tell,
  duty: Duty,
  because: Reason,
  more: Partial<Pick<DutyLine, 'figure' | 'on' | 'dueOn' | 'citation' | 'evidence'>> = BLANK,
): null {
  tell?.({ ...BLANK, ...more, duty, state: 'none', because });
  return null;
}

/** Says that a duty will stand from `from` on, to be done by `dueOn`. */
export function coming(
  tell: Tell,
  duty: Duty,
  dueOn: Day,
  from: Day,
  more: Partial<Pick<DutyLine, 'citation' | 'evidence'>> = BLANK,
): null {
  tell?.({ ...BLANK, ...more, duty, state: 'coming', dueOn, from });
  return null;
}

/** Says that a duty stands, and gives the flag back. */
export function stands(tell: Tell, duty: Duty, flag: Flag): Flag {
  if (tell) {
    const { dueOn, citation, evidence } = flag;
    tell({ ...BLANK, duty, state: 'standing', flag, dueOn, citation, evidence, from: firstDayOf(flag) });
  }
  return flag;
}
