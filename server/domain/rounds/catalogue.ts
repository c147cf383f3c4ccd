import type { Conclusion } from './codes.ts';
import type { CleanupEntryRow } from './rows.ts';

/** What differs between two published catalogues. */
export interface CatalogueDiff {
  /** Not in the one before. */
  added: CleanupEntryRow[];
  /** Went on by the one before and is in no list of this one. */
  gone: CleanupEntryRow[];
  /** In another list than before. */
  changed: { entry: CleanupEntryRow; was: Conclusion }[];
}

const GOES_ON: ReadonlySet<Conclusion> = new Set(['keep', 'amend']);

/** What is new, gone and changed since the catalogues before. */
export function catalogueDiff(entries: readonly CleanupEntryRow[], before: readonly CleanupEntryRow[]): CatalogueDiff {
  const now = new Set(entries.map((entry) => entry.documentId));
  const then = new Map(before.map((entry) => [entry.documentId, entry]));
  return {
    added: entries.filter((entry) => !then.has(entry.documentId)),
    gone: before.filter((entry) => GOES_ON.has(entry.list) && !now.has(entry.documentId)),
    changed: entries.flatMap((entry) => {
      const was = then.get(entry.documentId)?.list;
      return was === undefined || was === entry.list ? [] : [{ entry, was }];
    }),
  };
}
