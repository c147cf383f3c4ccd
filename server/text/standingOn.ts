import type { EventKind, Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import { DAWN, FOREVER } from '../domain/day.ts';
import type { DocumentName } from '../domain/dossier.ts';
import { foldLife } from '../domain/life.ts';
import type { Stretch } from '../domain/life.ts';
import { countsFrom, inLegalOrder } from '../domain/lifeEvents.ts';
import type { LegalEventRow } from '../domain/model.ts';
import { partlyOn } from '../domain/partly.ts';
import { publicFrom } from '../domain/publicFrom.ts';
import type { Standing, ToldEvent } from './standing.ts';

/** What the names of documents are looked up in; names that the reader of the page may not see are left out of it. */
export type Names = ReadonlyMap<number, Pick<DocumentName, 'id' | 'title' | 'docNumber'>>;

/** A legal event with its basis by name. */
export function told(event: LegalEventRow, names: Names): ToldEvent {
  const basis = event.basisDocumentId === null ? undefined : names.get(event.basisDocumentId);
  return {
    kind: event.kind,
    on: event.on,
    until: event.until,
    scope: event.scope,
    articles: event.articles,
    basis: basis === undefined ? null : { documentId: basis.id, title: basis.title, docNumber: basis.docNumber },
    basisText: event.basisText,
  };
}

/** The validity of a document on `on`, with why: the fold, the events behind it, and what comes next. `document`: the days that made it known, where they matter. */
export function standingOn(
  on: Day,
  events: readonly LegalEventRow[],
  names: Names,
  document: { publishedOn: Day | null; signedOn: Day | null } | null = null,
): Standing {
  const stretches = foldLife(events);
  const at = stretches.findIndex((s) => s.from <= on && on <= s.to);
  const now = stretches[at];
  const validity: Validity = now?.validity ?? 'unknown';
  const live = inLegalOrder(events);
  const partly = partlyOn(on, validity, events);
  const terms = validity === 'in_force' ? live.filter((e) => isTerm(e) && (countsFrom(e) ?? FOREVER) <= on) : [];
  const besides = [...partly.amended, ...partly.partlyRepealed, ...partly.partlySuspended, ...terms];
  const next = live.find((e) => e.on !== null && e.on > on);
  const known = document === null ? null : publicFrom(document);
  return {
    on,
    validity,
    since: at <= 0 || now === undefined ? null : now.from,
    until: now === undefined || now.to === FOREVER ? null : now.to,
    endsByTerm: TERMS.has(stretches[at + 1]?.because?.kind ?? 'amend') && stretches[at + 1]?.validity === 'lapsed',
    cause: now?.because == null ? null : told(now.because, names),
    dayStated: live.find((e) => e.kind === 'enact')?.dayStated ?? true,
    held: ENDED.has(validity) ? heldBefore(stretches.slice(0, at)) : null,
    publishedLater: known !== null && known > on ? known : null,
    publishedStated: document === null || document.publishedOn !== null,
    besides: besides.map((e) => told(e, names)),
    next: next === undefined ? null : told(next, names),
  };
}

const ENDED: ReadonlySet<Validity> = new Set(['repealed', 'lapsed', 'revoked']);

/** From the first to the last day in force among stretches that are over; null where there was none or its beginning is not known. */
function heldBefore(past: readonly Stretch[]): Standing['held'] {
  const held = past.filter((stretch) => stretch.validity === 'in_force');
  const [first, last] = [held[0], held.at(-1)];
  return first === undefined || last === undefined || first.from === DAWN ? null : { from: first.from, to: last.to };
}

/** Events that set a term: a document that lapses because of one lapses by itself. */
const TERMS: ReadonlySet<EventKind> = new Set(['enact', 'extend', 'renew']);

/** Events about the term that leave the document in force and deserve a line of their own. */
const isTerm = (event: LegalEventRow): boolean =>
  event.scope === 'whole' && (event.kind === 'extend' || event.kind === 'continue' || event.kind === 'renew');
