import { DAWN, type Day } from './day.ts';
import type { LegalEventRow } from './model.ts';

/**
 * Whether the suspension `event` (of the whole or of articles) stands on `on`. `live` holds the document's events that are
 * not voided. It ends after its own `until`, with a later resume, and with a renewal of the text. A resume of articles
 * never lifts a suspension of the whole; one that names no articles lifts every suspension of articles. A resume of the
 * same day does not lift it: in doubt a document is not in force.
 */
export function suspensionStands(event: LegalEventRow, on: Day, live: readonly LegalEventRow[]): boolean {
  const start = event.on ?? DAWN;
  if (start > on || (event.until !== null && event.until < on)) return false;
  if (live.some((e) => e.kind === 'renew' && e.scope === 'whole' && within(e, start, on))) return false;
  const resumes = live.filter((e) => e.kind === 'resume' && e.on !== start && within(e, start, on));
  if (resumes.some((e) => e.scope === 'whole')) return false;
  if (event.scope === 'whole' || resumes.length === 0) return true;
  if (resumes.some((e) => e.articles.length === 0)) return false;
  return (
    event.articles.length === 0 || !event.articles.every((label) => resumes.some((e) => e.articles.includes(label)))
  );
}

const within = (event: LegalEventRow, from: Day, to: Day): boolean =>
  event.on !== null && event.on >= from && event.on <= to;
