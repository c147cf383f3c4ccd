import { twoWordings } from '../actions/documents/wordings.ts';
import type { WordingAsked } from '../actions/documents/wordings.ts';
import type { Actor } from '../domain/actor.ts';
import type { Day } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { TextVersionRow } from '../domain/model.ts';
import type { PublicReader } from '../ports.ts';
import { sideBySide } from '../reading/likeness/sideBySide.ts';
import type { ComparedRow } from '../reading/likeness/sideBySide.ts';
import { standingOn } from '../text/standingOn.ts';
import type { ComparedWording, DocumentComparePage } from '../web/pages/documentCompare.tsx';
import { comparedParts } from './comparedParts.ts';
import { wordingLines } from './documentPage.ts';
import { eventLines } from './documentView.ts';
import { createRecent } from './recent.ts';

/** Comparing texts of 100,000 signs takes seconds: the last ones are kept. */
const KEPT = 32;

/** What a page that compares two wordings shows, for an actor. */
export function createDocumentCompare(ctx: PublicReader) {
  const recent = createRecent<ComparedRow[]>(KEPT);
  return async (
    actor: Actor,
    id: number,
    asked: { from?: WordingAsked; to?: WordingAsked; part?: number | 'all' },
  ): Promise<Omit<DocumentComparePage, 'chrome'>> => {
    const { dossier, a, b } = await twoWordings(ctx, actor, id, asked);
    const today = ctx.clock.today();
    const [left, right] = [sideOf(dossier, a, asked.from, today), sideOf(dossier, b, asked.to, today)];
    const [first, last] = [left.standing.on, right.standing.on].sort();
    const { document, issuers } = dossier;
    const rows = a.id === b.id ? [] : await recent(`${a.textSha256} ${b.textSha256}`, () => sideBySide(a.text, b.text));
    return {
      today,
      facts: { ...document, issuers: issuers.map((row) => ({ id: row.issuerId, name: row.name })) },
      a: left,
      b: right,
      wordings: wordingLines(dossier.versions),
      rows,
      parts: comparedParts(rows, asked.part),
      events: eventLines(dossier).filter(({ on }) => on !== null && on > first! && on <= last!),
    };
  };
}

/** One side: its wording, and how the document stood on the day asked for, else when the wording began (the last one: today). */
function sideOf(dossier: Dossier, text: TextVersionRow, asked: WordingAsked | undefined, today: Day): ComparedWording {
  const wording = wordingLines(dossier.versions).find(({ id }) => id === text.id)!;
  const on = typeof asked === 'string' ? asked : null;
  const day = on ?? wording.from ?? dossier.document.effectiveOn ?? dossier.document.publishedOn ?? today;
  return { wording, on, standing: standingOn(day, dossier.events, dossier.names, dossier.document) };
}
