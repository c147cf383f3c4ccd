/** What the public searched for, counted by day: nobody who asked is in it. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { dayColumn } from '../columns.ts';

/** How often a query was asked on a day, and which documents were opened from its answers. */
export const queryNote = sqliteTable(
  'query_note',
  {
    day: dayColumn('day').notNull(),
    /** In its normal form, long numbers masked. */
    query: text('query').notNull(),
    /** The document that was opened; 0 for the asking itself. */
    documentId: integer('document_id').notNull(),
    /** Full matches of the last answer; null for an opened document. */
    results: integer('results'),
    times: integer('times').notNull(),
  },
  (t) => [primaryKey({ columns: [t.day, t.query, t.documentId] }), index('ix_query_note_results').on(t.results)],
);
