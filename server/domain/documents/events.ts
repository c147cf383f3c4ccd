import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { Instant, LegalEventRow } from '../model.ts';
import type { EventFact } from './facts.ts';
import { eventRow } from './parts.ts';
import type { NextId, Recording } from './parts.ts';

/** Records a legal event by a person's act. Enactment belongs to issue and edit, so it is refused here. */
export function recordEvent(dossier: Dossier, event: EventFact, recording: Recording, next: NextId): Change {
  const { document } = dossier;
  if (document.status !== 'issued' && document.status !== 'filed')
    throw new Fault('document.status', { status: document.status, act: 'event.record' });
  if (event.kind === 'enact') throw new Fault('event.enact', {});
  if (event.on === null) throw new Fault('event.day_missing', {});
  const needsUntil = event.kind === 'extend' || event.kind === 'renew';
  if (needsUntil && !event.until) throw new Fault('event.until_missing', {});
  if (event.until && event.until < event.on && event.kind !== 'extend')
    throw new Fault('day.order', { field: 'until', on: event.until, notBefore: event.on });
  if (event.scope === 'articles' && (event.articles ?? []).length === 0) throw new Fault('event.articles_missing', {});
  const start = dossier.events.find((row) => row.kind === 'enact' && row.voidedAt === null)?.on ?? null;
  if (start !== null && event.on < start) throw new Fault('day.order', { field: 'on', on: event.on, notBefore: start });
  return {
    act: 'event.record',
    documents: [document.id],
    relies: [{ table: 'document', id: document.id, version: document.version }],
    writes: [insert('legalEvent', eventRow(document.id, event, recording, next))],
  };
}

/** Takes back a wrongly recorded event; the row stays, with the reason. */
export function voidEvent(event: LegalEventRow, reason: string, at: Instant): Change {
  if (event.voidedAt !== null) throw new Fault('event.voided', {});
  if (event.kind === 'enact') throw new Fault('event.enact', {});
  return {
    act: 'event.void',
    documents: [event.documentId],
    writes: [update('legalEvent', event, { voidedAt: at, voidReason: reason })],
    note: reason,
  };
}
