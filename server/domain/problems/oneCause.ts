import { addDays, type Day } from '../day.ts';
import { instantAt, midnightOf } from '../instant.ts';
import type { FlagRow, ProblemEventRow } from '../model.ts';

/**
 * One failure to clean up is counted once (our own choice; no text says how), whichever limit shows it: that of the document itself or that
 * of a task. While a document lies in a running round the bureau has set the day, so the round judges: who answers by it has not failed,
 * who does not has failed once. What was counted before the round began is not counted again by its task.
 */

/** A stretch for which a document lay in a round: from the day on which the bodies had it to its end, exclusive; null: it still does. */
export interface RoundStay {
  documentId: number;
  from: Day;
  until: Day | null;
}

/** Whether the own limit of a document ran out while it lay in a round. */
export const judgedByRound = (stays: readonly RoundStay[], documentId: number, dueOn: Day): boolean =>
  stays.some(
    (stay) => stay.documentId === documentId && stay.from <= dueOn && (stay.until === null || stay.until > dueOn),
  );

type Own = Pick<ProblemEventRow, 'kind' | 'documentId' | 'on' | 'sourceTable' | 'excludedAt'>;

const byOwnLimit = ({ kind, sourceTable }: Own): boolean => kind === 'cleanup.missed' && sourceTable === 'document';

/** The key of the flag that an event by a document's own limit came from. */
const flagOf = ({ documentId, on }: Own): string => `cleanup.overdue:${documentId}:${addDays(on, -1)}`;

export const ownFlags = (events: readonly Own[]): string[] => events.filter(byOwnLimit).map(flagOf);

/**
 * Of the documents that a task left unanswered on its limit, those that count against the body already: their own limit had run out, still
 * stood on that day, and nobody had taken the event out by then. `flags` are those of `ownFlags(events)`.
 */
export function countedAlready(
  documentIds: readonly number[],
  limit: Day,
  events: readonly Own[],
  flags: readonly Pick<FlagRow, 'key' | 'clearedOn'>[],
): number[] {
  const end = instantAt(midnightOf(addDays(limit, 1)));
  const standing = new Set(
    flags.filter(({ clearedOn }) => clearedOn === null || clearedOn > limit).map((flag) => flag.key),
  );
  const counted = new Set(
    events
      .filter(byOwnLimit)
      .filter((event) => event.on <= limit && (event.excludedAt === null || event.excludedAt >= end))
      .filter((event) => standing.has(flagOf(event)))
      .map((event) => event.documentId),
  );
  return documentIds.filter((id) => counted.has(id));
}
