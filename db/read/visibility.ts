import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { bodiesOf, type Visibility } from '../../server/domain/actor.ts';
import * as s from '../schema.ts';

/** What the public may read: marked public, and issued by a recorded act. */
export const isPublished = (): SQL =>
  and(eq(s.document.isPublic, true), inArray(s.document.status, ['issued', 'filed'])) as SQL;

/** Issued by one of the bodies, alone or jointly. */
export const issuedByOneOf = (bodies: readonly number[]): SQL =>
  sql`EXISTS (SELECT 1 FROM document_issuer di WHERE di.document_id = ${s.document.id} AND di.issuer_id IN (SELECT value FROM json_each(${JSON.stringify(bodies)})))`;

/** The visibility rule of `may()` as a condition on `document`; `may.test.ts` proves that both say the same. */
export function visibleTo(visibility: Visibility): SQL {
  if (visibility.kind === 'all') return sql`1`;
  if (visibility.kind === 'public') return isPublished();
  const bodies = [...bodiesOf(visibility)];
  return or(
    isPublished(),
    inArray(s.document.issuerId, bodies),
    inArray(s.document.draftedById, bodies),
    issuedByOneOf(bodies),
  ) as SQL;
}

/** The same of rows that are found by their ids: asked so, SQLite does not go through everything public to find a handful. */
export const eachVisibleTo = (visibility: Visibility): SQL => sql`CASE WHEN ${visibleTo(visibility)} THEN 1 ELSE 0 END`;

/** Documents whose file one may read: behind the public document of another body there is nothing for an issuer (`dossier.read`). */
export function onFile(visibility: Visibility) {
  if (visibility.kind !== 'issuer') return visibleTo(visibility);
  const bodies = [...bodiesOf(visibility)];
  return or(inArray(s.document.issuerId, bodies), inArray(s.document.draftedById, bodies), issuedByOneOf(bodies));
}
