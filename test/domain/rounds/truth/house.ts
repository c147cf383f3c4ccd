import { addDays, type Day } from '../../../../server/domain/day.ts';
import { Fault } from '../../../../server/domain/fault.ts';
import type { IssuerRow, LegalEventRow } from '../../../../server/domain/model.ts';
import { periodOn } from '../../../../server/domain/profile.ts';
import { planRound, rulingOf, type RoundPlanned } from '../../../../server/domain/rounds/plan.ts';
import type { CleanupItemRow, CleanupRoundRow } from '../../../../server/domain/rounds/rows.ts';
import { unlistedOf, type StockLine } from '../../../../server/domain/rounds/scope.ts';
import { spansOf, validityOn } from '../../../../server/domain/validity.ts';
import { event } from '../../lives.ts';
import { PROFILES, type History } from '../../duties/truth/histories.ts';
import { stockLine } from '../rows.ts';
import type { Card } from './byHand.ts';
import type { Meanwhile, Place } from './campaigns.ts';

/** A document as the house holds it. */
export interface Book extends Card {
  place: Place;
  events: readonly LegalEventRow[];
  /** Conclusions 修改 that were published and not undone. */
  amendments: { id: number; round: number; since: Day; dueOn: Day | null }[];
}

const body = (id: number, more: Partial<IssuerRow> = {}): [number, IssuerRow] => [
  id,
  {
    ...{
      id,
      version: 1,
      name: `清河县第${id}局`,
      shortNames: [],
      codes: [],
      kind: 'department',
      tier: 'department',
      parentId: null,
    },
    ...{ ownReviewer: false, activeFrom: null, activeTo: null, successorId: null, endBasis: null, mergedIntoId: null },
    ...more,
  },
];
const LONG_AGO = '2020-01-01' as Day;
export const BODIES = new Map([
  body(11),
  body(12, { activeTo: LONG_AGO, successorId: 13 }),
  body(13),
  body(14, { activeTo: LONG_AGO }),
]);

export function bookOf(place: Place, i: number): Book {
  const { history, issuer, drafter, town } = place;
  const born = history.of.publishedOn ?? history.of.effectiveOn!;
  return { id: 301 + i, issuer, drafter, town, born, events: history.events, place, amendments: [] };
}

/** A document as the store answers it for a day. */
export const lineOf = ({ id, issuer, drafter, town, place, events }: Book, on: Day): StockLine =>
  stockLine({
    id,
    issuerId: issuer,
    draftedById: drafter,
    tier: town ? 'town' : 'department',
    publishedOn: place.history.of.publishedOn,
    signedOn: null,
    effectiveOn: place.history.of.effectiveOn,
    validMonths: place.validMonths,
    validity: validityOn(on, { events, versions: [] }).validity,
  });

/** An event that somebody records while a round is under way. */
export const happens = ({ kind, days }: Meanwhile, on: Day, knownAt: string): LegalEventRow =>
  event(kind, on, {
    until: days === null || !['renew', 'extend', 'suspend'].includes(kind) ? null : addDays(on, days),
    knownAt,
  });

/** As `actions/rounds/plan.ts` puts it together from the store. */
export function foreseen(
  books: readonly Book[],
  round: CleanupRoundRow,
  items: readonly CleanupItemRow[],
  rules: number,
  restarts: boolean,
): RoundPlanned {
  const on = round.effectiveOn!;
  const period = periodOn(PROFILES[rules]!, on);
  const figures = {
    ...period.figures,
    'cleanup.keptRestartsTerm': { value: restarts, source: null, kind: 'ours' as const },
  };
  const held = (book: Book) => ({ line: lineOf(book, on), events: book.events });
  const byId = new Map(books.map((book) => [book.id, book]));
  const named = new Set(items.map((item) => item.documentId));
  const left = unlistedOf(
    books.map((book) => lineOf(book, on)),
    round,
    named,
    BODIES,
    on,
  );
  return planRound(
    round,
    rulingOf(round, on, { ...period, figures }),
    items.map((item) => ({ ...held(byId.get(item.documentId)!), item })),
    left.map((line) => held(byId.get(line.id)!)),
    new Map(),
  );
}

let lastId = 1_000_000;
export const ids = () => (): number => ++lastId;

/** Expects a refusal with its code. */
export function refused(code: string, act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault && error.code === code) return;
    throw error;
  }
  throw new Error(`not refused: ${code}`);
}

/** Throws where the house and the truth differ. */
export const differ = (what: string, got: unknown, truth: unknown): void => {
  const [a, b] = [JSON.stringify(got), JSON.stringify(truth)];
  if (a !== b) throw new Error(`${what}: ${a}, by hand ${b}`);
};

/** The document's history with what the rounds did to it, as the scan would read it. */
export function historyOf({ place, events, amendments }: Book): History {
  const { of, rules } = place.history;
  const asked = [...of.amendments, ...amendments].sort((a, b) =>
    a.since < b.since ? -1 : a.since > b.since ? 1 : a.id - b.id,
  );
  const spans = spansOf({ events, versions: [] }).document;
  return { events: [...events], rules, of: { ...of, events, spans, amendments: asked } };
}
