import type { Day } from '../day.ts';
import type { Profile } from '../profile.ts';
import type { Calendar } from '../workdays.ts';
import type { DocumentDuties } from './documentDuties.ts';
import { DUTIES, type DutyLine } from './lines.ts';
import { flagsOfDocument } from './scan.ts';

const ORDER = { standing: 0, coming: 1, none: 2 } as const satisfies Record<DutyLine['state'], number>;

/**
 * Every duty of a document on a day, line by line: those that stand (soonest due first), those to come, and those that do not arise with
 * the reason. The lines come out of the very rules that the scan runs; a document that was given up has none.
 */
export function explainDuties(document: DocumentDuties, on: Day, profile: Profile, calendar: Calendar): DutyLine[] {
  const lines: DutyLine[] = [];
  flagsOfDocument(document, on, profile, calendar, (line) => lines.push(line));
  return inOrder(withoutDoubles(lines));
}

/** Standing, coming, none; by day, and in the order of a document's life. */
export const inOrder = (lines: readonly DutyLine[]): DutyLine[] =>
  [...lines].sort(
    (a, b) =>
      ORDER[a.state] - ORDER[b.state] ||
      (a.state === 'none' ? 0 : (a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : a.dueOn === b.dueOn ? 0 : 1) ||
      DUTIES.indexOf(a.duty) - DUTIES.indexOf(b.duty),
  );

/** A duty with several rows (reviews, filings) does not arise only where none of them has it; of those the last one is told. */
function withoutDoubles(lines: readonly DutyLine[]): DutyLine[] {
  const arises = new Set(lines.flatMap(({ duty, state }) => (state === 'none' ? [] : [duty])));
  const last = new Map(lines.map((line) => [line.duty, line]));
  return lines.filter((line) => line.state !== 'none' || (!arises.has(line.duty) && last.get(line.duty) === line));
}
