import { addDays } from '../../../../server/domain/day.ts';
import type { LegalEventRow } from '../../../../server/domain/model.ts';
import type { RoundPlanned } from '../../../../server/domain/rounds/plan.ts';
import { publishRound } from '../../../../server/domain/rounds/publish.ts';
import type { CleanupEntryRow, CleanupRoundRow } from '../../../../server/domain/rounds/rows.ts';
import { undoRound } from '../../../../server/domain/rounds/undo.ts';
import { aliveOn, dayBefore, lastDayPrinted, livedBy, type Decision, type Foretold } from './byHand.ts';
import type { Campaign, Meanwhile } from './campaigns.ts';
import { differ, happens, ids, refused, type Book } from './house.ts';

/** What the rounds of a county came to, so that a run can say that it was worth it. */
export interface Played {
  published: number;
  died: number;
  /** Died because nobody listed them. */
  fellThrough: number;
  blocked: number;
  /** Plans that were another one by the time of publication. */
  moved: number;
  undone: number;
}

export const nothingPlayed = (): Played => ({ published: 0, died: 0, fellThrough: 0, blocked: 0, moved: 0, undone: 0 });

/** The catalogues as published, and every document, against the truth of the day of effect. */
export function publishAndLook(
  books: Book[],
  round: CleanupRoundRow,
  plan: RoundPlanned,
  truth: Foretold,
  decision: Decision,
  wish: Campaign,
  played: Played,
  by: Parameters<typeof publishRound>[3],
  later: string,
): void {
  const { on, strike } = decision;
  const writes = publishRound(round, plan, null, by).flatMap((change) => change.writes);
  const made = writes.flatMap((w) =>
    w.op === 'insert' && w.table === 'legalEvent' ? [{ ...w.row, version: 1 } as LegalEventRow] : [],
  );
  const entries = writes.flatMap((w) =>
    w.op === 'insert' && w.table === 'cleanupEntry' ? [{ ...w.row, version: 1 } as CleanupEntryRow] : [],
  );
  const before = new Map(books.map((book) => [book.id, book.events]));
  for (const book of books) {
    const own = made.filter((row) => row.documentId === book.id);
    if (own.length > 0) book.events = [...book.events, ...own];
    const entry = entries.find((row) => row.documentId === book.id);
    if (entry?.list === 'amend')
      book.amendments.push({ id: entry.id, round: round.id, since: on, dueOn: entry.amendBy });
    const was = aliveOn(before.get(book.id)!, on);
    const dies = was && !aliveOn(book.events, on);
    const fate = truth.listed.get(book.id);
    const fell = truth.fallThrough.includes(book.id) && strike !== 'none';
    differ(`${book.id} dies on ${on}`, dies, fate === 'dies' || fell);
    differ(`${book.id} stands in a list`, entry !== undefined, fate !== undefined || fell);
    if (!entry) {
      differ(`${book.id} is left alone`, book.events, before.get(book.id));
      continue;
    }
    differ(`${book.id} was listed by nobody`, entry.unlisted, fell);
    const printed = dies ? dayBefore(on) : lastDayPrinted(book.events, new Set(entry.eventIds), on);
    differ(`${book.id} printed last day of ${entry.list} on ${on}`, entry.validUntil, printed);
    if (dies) played.died++;
    if (fell) played.fellThrough++;
  }
  played.published++;
  if (wish.undone)
    undoAndLook(
      books,
      { ...round, state: 'published', publishedAt: by.at },
      entries,
      before,
      wish.builtOn,
      played,
      later,
    );
}

/** Undone as a whole, everything is as if the round had never been; refused once something was recorded on top of it. */
function undoAndLook(
  books: Book[],
  round: CleanupRoundRow,
  entries: readonly CleanupEntryRow[],
  before: ReadonlyMap<number, readonly LegalEventRow[]>,
  builtOn: Meanwhile | null,
  played: Played,
  later: string,
): void {
  const on = round.effectiveOn!;
  const top = builtOn === null ? undefined : books[builtOn.document];
  if (builtOn !== null && top) top.events = [...top.events, happens(builtOn, addDays(on, builtOn.after), later)];
  const undo = () =>
    undoRound(round, entries, new Map(books.map((book) => [book.id, book.events])), '决定有误', {
      byId: 7,
      on,
      at: later,
      next: ids(),
    });
  if (top && entries.some((entry) => entry.documentId === top.id)) return refused('round.built_on', undo);
  const voids = undo().flatMap((change) => change.writes);
  for (const book of books) {
    if (book === top) continue;
    book.events = book.events.map((row) => {
      const gone = voids.find((write) => write.op === 'update' && write.table === 'legalEvent' && write.id === row.id);
      return gone === undefined ? row : { ...row, voidedAt: later };
    });
    book.amendments = book.amendments.filter((one) => one.round !== round.id);
    differ(`${book.id} as before`, livedBy(book.events), livedBy(before.get(book.id)!));
  }
  played.undone++;
}
