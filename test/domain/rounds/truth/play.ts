import { addDays } from '../../../../server/domain/day.ts';
import { foreseenCatalogue } from '../../../../server/domain/rounds/catalogue.ts';
import { blockedLines, planText, type RoundPlanned } from '../../../../server/domain/rounds/plan.ts';
import { publishRound } from '../../../../server/domain/rounds/publish.ts';
import type { CleanupItemRow } from '../../../../server/domain/rounds/rows.ts';
import { scopeOf } from '../../../../server/domain/rounds/scope.ts';
import { itemRow, roundRow } from '../rows.ts';
import { foretell, found, type Decision, type Foretold, type Said } from './byHand.ts';
import { dayOf, type Campaign, type County } from './campaigns.ts';
import { BODIES, bookOf, differ, foreseen, happens, ids, lineOf, refused, type Book } from './house.ts';
import { publishAndLook, type Played } from './published.ts';

/**
 * Plays the rounds of a county by the product's rules, holds every preview and every catalogue to the truth by hand, and adds what they came
 * to to `played`. Answers the documents as the house holds them afterwards.
 */
export function playRounds(county: County, played: Played): Book[] {
  const books = county.places.map(bookOf);
  county.campaigns.forEach((one, n) => playOne(books, one, n, played));
  return books;
}

/** What the product foresees is what a clerk foretells. */
function holdPlan(plan: RoundPlanned, truth: Foretold, { strike }: Decision): void {
  const blocked = blockedLines(plan)
    .map((one) => one.line.id)
    .sort();
  differ('contradictions', blocked, [...truth.listed].flatMap(([id, fate]) => (fate === 'blocked' ? [id] : [])).sort());
  differ('fall through', plan.unlisted.map((one) => one.line.id).sort(), [...truth.fallThrough].sort());
  const struck = plan.lines.flatMap((one) => (one.item === null ? [one.line.id] : [])).sort();
  differ('struck', struck, strike === 'none' ? [] : [...truth.fallThrough].sort());
}

function playOne(books: Book[], wish: Campaign, n: number, played: Played): void {
  const begun = dayOf(wish.begun + n * 60);
  const decidedOn = addDays(begun, wish.decidedAfter);
  const on = addDays(decidedOn, wish.effectAfter);
  const basis = wish.basis === null ? null : (books[wish.basis]?.id ?? null);
  const strike = wish.regular ? wish.strike : 'none';
  const decision: Decision = { ...wish, cutOff: addDays(begun, -wish.cutBefore), basis, strike, on };
  const round = roundRow({
    id: 81 + n,
    kind: wish.regular ? 'regular' : 'special',
    state: 'decided',
    cutOff: decision.cutOff,
    criteria: { issuerIds: wish.issuers, tiers: wish.towns ? ['town'] : [], words: [], law: null },
    ...{ decidedOn, effectiveOn: on, decisionTitle: '决定', basisDocumentId: basis, strike },
  });
  // Instants of recording, one after another and after those of the lives.
  const at = (hour: number): string => `2026-12-0${n + 1}T0${hour}:00:00.000Z`;
  const there = books.filter((book) => n > 0 || !book.place.late);

  const scope = scopeOf(
    there.map((book) => lineOf(book, begun)),
    round,
    null,
    BODIES,
    begun,
  );
  differ(
    'scope',
    scope.in.map((one) => one.line.id),
    found(there, decision, begun),
  );
  const items = new Map<number, Said>();
  for (const book of there) {
    const { way, conclusion, amendIn, lapseUnless } = wish.wishes[book.id - 301]!;
    if (way === 'out' || (way === 'left' && !scope.in.some((one) => one.line.id === book.id))) continue;
    const amends = conclusion === 'amend';
    items.set(book.id, {
      conclusion,
      amendBy: amends && amendIn !== null ? addDays(on, amendIn) : null,
      lapseUnless: amends && lapseUnless,
    });
  }
  const rows = (): CleanupItemRow[] =>
    [...items].map(([documentId, said]) =>
      itemRow({ id: 100 + documentId, roundId: round.id, documentId, state: 'accepted', ...said }),
    );
  const { rules } = books[0]!.place.history;
  const plan = (of: readonly Book[]): RoundPlanned => foreseen(of, round, rows(), rules, wish.restarts);

  const preview = plan(there);
  const foretold = foretell(there, decision, items);
  holdPlan(preview, foretold, decision);

  // Between the preview and the publication the world goes on.
  for (const one of wish.meanwhile) {
    const book = books[one.document];
    if (book) book.events = [...book.events, happens(one, addDays(on, one.after), at(1))];
  }
  let final = plan(books);
  let truth = foretell(books, decision, items);
  holdPlan(final, truth, decision);
  const told = (of: RoundPlanned, fates: Foretold): string =>
    JSON.stringify([foreseenCatalogue(of), [...fates.listed], fates.fallThrough]);
  const moved = planText(final) !== planText(preview);
  if (told(final, truth) !== told(preview, foretold) && !moved)
    throw new Error('another plan that nobody has to look at');
  if (moved) played.moved++;

  const by = { byId: 7, on, at: at(2), next: ids() };
  const stuck = blockedLines(final);
  if (stuck.length > 0) {
    played.blocked += stuck.length;
    refused('round.contradiction', () => publishRound(round, final, null, by));
    for (const one of stuck) items.delete(one.line.id);
    final = plan(books);
    truth = foretell(books, decision, items);
    holdPlan(final, truth, decision);
    if (blockedLines(final).length > 0) throw new Error('blocked once more');
  }
  if (final.lines.length === 0) return refused('round.empty', () => publishRound(round, final, null, by));
  publishAndLook(books, round, final, truth, decision, wish, played, by, at(3));
}
