import type { NoticeWords } from '../actions/term/draft.ts';
import type { Foreseen } from '../actions/term/view.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { Dossier } from '../domain/dossier.ts';
import { foldLife } from '../domain/life.ts';
import type { LegalEventRow } from '../domain/model.ts';
import { termNoticeText, termNoticeTitle } from '../text/papers/termNotice.ts';
import { standingOn } from '../text/standingOn.ts';
import type { TermPreview, TermSpan } from '../web/term/model.ts';
import { sentenceOf } from './problem.ts';

const spans = (events: readonly LegalEventRow[]): TermSpan[] =>
  foldLife(events).map(({ from, to, validity }) => ({ from, to, validity }));

/** The days on which something is seen: today, the old end and the day after it, the new end and the day after it. */
function daysOf({ wish, standing }: Foreseen, today: Day): Day[] {
  const ends = [standing.lastDay, wish.until].flatMap((on) => (on === null ? [] : [on, addDays(on, 1)]));
  return [...new Set([today, wish.on, ...ends])].sort();
}

/** What a wish would change, as the page shows it. */
export function previewOf(dossier: Dossier, tried: Foreseen, basis: Dossier | null, today: Day): TermPreview {
  const { events, names } = dossier;
  const after = tried.after?.map((event) =>
    basis === null || events.some((one) => one.id === event.id)
      ? event
      : { ...event, basisDocumentId: basis.document.id },
  );
  const known = new Map(names);
  if (basis !== null) known.set(basis.document.id, basis.document);
  return {
    findings: tried.findings,
    refusal: tried.refusal === null ? null : sentenceOf(tried.refusal.code, tried.refusal.details),
    days:
      after === undefined
        ? []
        : daysOf(tried, today).map((on) => ({
            on,
            now: standingOn(on, events, names),
            then: standingOn(on, after, known),
          })),
    spans: { now: spans(events), then: after === undefined ? [] : spans(after) },
    met: tried.met,
    basis:
      basis === null
        ? null
        : { documentId: basis.document.id, title: basis.document.title, docNumber: basis.document.docNumber },
  };
}

/** The wording of a notice that lengthens a document's term. */
export const noticeWords =
  ({ document, issuers }: Pick<Dossier, 'document' | 'issuers'>, until: Day, reason: string | null) =>
  (lastDay: Day): NoticeWords => {
    const { title, docNumber } = document;
    const named = { issuers: issuers.map((one) => one.name), title, docNumber, lastDay, until, reason };
    return { title: termNoticeTitle(title), text: termNoticeText(named) };
  };
