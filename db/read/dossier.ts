import type { Dossier } from '../../server/domain/dossier.ts';
import type { Db } from '../sqlite.ts';
import { namesOf } from './names.ts';
import { houseQuestions, lifeQuestions } from './questions.ts';

/** What the house alone has on file about a document. */
type HouseFile = Pick<Dossier, 'reviews' | 'filings' | 'filingSteps' | 'registrations' | 'problems' | 'flags'>;

/** A document with its texts, its life and what it and others say of each other; null when there is none. */
export function readLife(db: Db, id: number): Omit<Dossier, keyof HouseFile> | null {
  const of = lifeQuestions(db);
  const document = of.document.get({ id });
  if (!document) return null;
  const relations = of.relations.all({ id });
  const events = of.events.all({ id });
  const names = namesOf(db, [
    ...relations.flatMap((row) => row.targetDocumentId ?? []),
    ...events.flatMap((row) => row.basisDocumentId ?? []),
  ]);
  return {
    document,
    issuers: of.issuers.all({ id }),
    versions: of.versions.all({ id }),
    events,
    relations: relations.map((row) => ({ ...row, target: names.get(row.targetDocumentId ?? -1) ?? null })),
    inbound: of.inbound.all({ id }).map((row) => ({ ...row.relation, source: row.source })),
    names,
    spans: of.spans.all({ id }),
  };
}

/** Reads everything on file about one document; null when there is none. */
export function readDossier(db: Db, id: number): Dossier | null {
  const life = readLife(db, id);
  if (life === null) return null;
  const of = houseQuestions(db);
  return {
    ...life,
    reviews: of.reviews.all({ id }),
    filings: of.filings.all({ id }),
    filingSteps: of.filingSteps.all({ id }),
    registrations: of.registrations.all({ id }),
    problems: of.problems.all({ id }),
    flags: of.flags.all({ id }),
  };
}
