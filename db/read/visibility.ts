import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Visibility } from '../../server/domain/actor.ts';
import * as s from '../schema.ts';

/** What the public may read: marked public, and issued by a recorded act. */
export const isPublished = (): SQL =>
  and(eq(s.document.isPublic, true), inArray(s.document.status, ['issued', 'filed'])) as SQL;

/** The visibility rule of `may()` as a condition on `document`; `may.test.ts` proves that both say the same. */
export function visibleTo(visibility: Visibility): SQL {
  if (visibility.kind === 'all') return sql`1`;
  if (visibility.kind === 'public') return isPublished();
  return or(
    isPublished(),
    eq(s.document.issuerId, visibility.issuerId),
    sql`EXISTS (SELECT 1 FROM document_issuer di WHERE di.document_id = ${s.document.id} AND di.issuer_id = ${visibility.issuerId})`,
  ) as SQL;
}
