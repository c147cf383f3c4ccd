import { update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Dossier } from '../dossier.ts';
import { Fault } from '../fault.ts';
import type { Instant, LegalEventRow } from '../model.ts';

/** The live events that relations of a document have caused on others, among all that name it as their basis. */
const causedBy = (relationId: number, events: readonly LegalEventRow[]): LegalEventRow[] =>
  events.filter((event) => event.relationId === relationId && event.voidedAt === null);

/**
 * Takes back everything that was confirmed at `at`: the events are voided with the reason, the rows wait for a person
 * again. Refused with Fault('decision.built_on', {documents}) while a document has got another event since then: that one was
 * decided on what this one says.
 */
export function withdrawConfirmed(
  dossier: Dossier,
  at: Instant,
  caused: readonly LegalEventRow[],
  lives: ReadonlyMap<number, readonly LegalEventRow[]>,
  reason: string,
  now: Instant,
): Change {
  const relations = dossier.relations.filter((row) => row.confirmedAt === at && row.kind !== 'based_on');
  if (relations.length === 0) throw new Fault('not.found', { at });
  const events = relations.flatMap((row) => causedBy(row.id, caused));
  const voided = new Set(events.map((event) => event.id));
  const builtOn = [...new Set(events.map((event) => event.documentId))].filter((id) =>
    (lives.get(id) ?? []).some((one) => one.voidedAt === null && !voided.has(one.id) && one.knownAt > at),
  );
  if (builtOn.length > 0) throw new Fault('decision.built_on', { documents: builtOn });
  return {
    act: 'decision.withdraw',
    documents: [...new Set([dossier.document.id, ...events.map((event) => event.documentId)])],
    writes: [
      ...events.map((event) => update('legalEvent', event, { voidedAt: now, voidReason: reason })),
      ...relations.map((row) =>
        update('relation', row, { state: 'proposed', confirmedAt: null, targetDocumentId: null }),
      ),
    ],
    note: reason,
  };
}
