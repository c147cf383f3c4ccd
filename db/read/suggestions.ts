import { and, asc, count, desc, eq, inArray, isNotNull, like, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { SuggestionFilter, SuggestionReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';

const OPEN = ['received', 'accepted'] as const;

function wanted(filter: Omit<SuggestionFilter, 'offset' | 'limit'>): SQL | undefined {
  const q = filter.q === undefined ? undefined : `%${filter.q.replaceAll('%', '')}%`;
  return and(
    filter.states && inArray(s.suggestion.state, [...filter.states]),
    filter.source && eq(s.suggestion.source, filter.source),
    filter.documentId === undefined ? undefined : eq(s.suggestion.documentId, filter.documentId),
    // An issuer sees what concerns its own documents, once it was asked about it.
    filter.issuerIds && and(isNotNull(s.suggestion.notifiedOn), inArray(s.document.issuerId, [...filter.issuerIds])),
    q === undefined
      ? undefined
      : or(like(s.suggestion.documentSaid, q), like(s.suggestion.receipt, q), like(s.suggestion.reason, q)),
  );
}

/** Suggestions, over SQLite. */
export function createSuggestionReader(db: Db): SuggestionReader {
  const from = (filter: Omit<SuggestionFilter, 'offset' | 'limit'>) =>
    db
      .select({ row: s.suggestion })
      .from(s.suggestion)
      .leftJoin(s.document, eq(s.document.id, s.suggestion.documentId))
      .where(wanted(filter));
  return {
    async page({ offset, limit, ...filter }) {
      const [total] = db
        .select({ rows: count() })
        .from(s.suggestion)
        .leftJoin(s.document, eq(s.document.id, s.suggestion.documentId))
        .where(wanted(filter))
        .all();
      const rows = from(filter)
        .orderBy(desc(s.suggestion.receivedOn), desc(s.suggestion.id))
        .limit(limit)
        .offset(offset)
        .all();
      return { total: total?.rows ?? 0, rows: rows.map(({ row }) => row) };
    },
    open: async () =>
      db
        .select()
        .from(s.suggestion)
        .where(inArray(s.suggestion.state, [...OPEN]))
        .orderBy(asc(s.suggestion.receivedOn), asc(s.suggestion.id))
        .all(),
    byReceipt: async (receipt) => db.select().from(s.suggestion).where(eq(s.suggestion.receipt, receipt)).get() ?? null,
    mergedInto: async (id) =>
      db.select().from(s.suggestion).where(eq(s.suggestion.mergedIntoId, id)).orderBy(asc(s.suggestion.id)).all(),
  };
}
