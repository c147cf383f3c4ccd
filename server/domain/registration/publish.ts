import { update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import { editDocument, factsOf } from '../documents/edit.ts';
import { withTermMoved } from '../documents/facts.ts';
import type { DocumentFacts } from '../documents/facts.ts';
import type { NextId } from '../documents/parts.ts';
import type { Dossier } from '../dossier.ts';
import type { OwedFiling } from '../filing.ts';
import type { LegalEventRow } from '../model.ts';
import { publishRegistration } from './register.ts';
import type { By } from './register.ts';

/** The facts of a document once it is published on a day: a 公布 day that it printed stays. */
export function publishedFacts(dossier: Pick<Dossier, 'document' | 'issuers'>, on: By['on']): DocumentFacts {
  const before = factsOf(dossier);
  return withTermMoved({ ...before, publishedOn: before.publishedOn ?? on }, before);
}

/**
 * 统一公布 of a registered document: it is shown to the public, and where it had no 公布 day yet it gets this one, with all that
 * counts from it (its effect, its term, what it does to others, the limits of filings that are still to be sent in).
 */
export function publishDocument(
  dossier: Dossier,
  place: string | null,
  caused: readonly LegalEventRow[],
  owed: readonly OwedFiling[],
  by: By,
  next: NextId,
): Change {
  const { document, filings } = dossier;
  const step = publishRegistration(dossier, place, by);
  const edited = editDocument(dossier, document.version, publishedFacts(dossier, by.on), caused, next);
  const clocks = owed.flatMap(({ line, clockFrom, dueOn }) => {
    const filing = filings.find((row) => row.line === line && row.state === 'due' && !row.fromPaper);
    return document.publishedOn === null && filing ? [update('filing', filing, { clockFrom, dueOn })] : [];
  });
  return {
    ...edited,
    act: step.act,
    writes: [...step.writes, ...edited.writes.map(shown(document.id)), ...clocks],
  };
}

const shown =
  (id: number) =>
  (write: Write): Write =>
    write.op === 'update' && write.table === 'document' && write.id === id
      ? { ...write, set: { ...write.set, isPublic: true } }
      : write;
