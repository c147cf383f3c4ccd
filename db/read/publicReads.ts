import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { DAWN, FOREVER } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import { publicFrom } from '../../server/domain/publicFrom.ts';
import type { PublicReader } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { readChanges, readInForceCounts, readSubjects, readYears } from './counts.ts';
import { readDaysCompared } from './daysCompared.ts';
import { readDocuments, readValidityCounts } from './documents.ts';
import { readLife } from './dossier.ts';
import { readIssuers } from './issuers.ts';
import { createExplanations } from './explanations.ts';
import { readShownMaterials } from './materials.ts';
import { eachVisibleTo } from './visibility.ts';

/**
 * What public pages read, over the books or over their public copy: one implementation, whatever file it stands on. Of a
 * dossier it knows nothing that is the house's own.
 */
export function createPublicReads(db: Db): PublicReader['reader'] {
  const explanations = createExplanations(db);
  return {
    async dossier(id) {
      const life = readLife(db, id);
      if (life === null) return null;
      return { ...life, reviews: [], filings: [], filingSteps: [], registrations: [], problems: [], flags: [] };
    },
    documents: async (filter) => readDocuments(db, filter),
    validityCounts: async (visibility, on) => readValidityCounts(db, visibility, on),
    async spansOn(ids, on) {
      const rows = db
        .select({
          ...getTableColumns(s.documentSpan),
          publishedOn: s.document.publishedOn,
          signedOn: s.document.signedOn,
        })
        .from(s.documentSpan)
        .innerJoin(s.document, eq(s.document.id, s.documentSpan.documentId))
        .where(
          and(
            inArray(s.documentSpan.documentId, [...ids]),
            sql`${on} BETWEEN ${s.documentSpan.fromDay} AND ${s.documentSpan.toDay}`,
          ),
        )
        .all();
      const open = (day: Day): Day | null => (day === DAWN || day === FOREVER ? null : day);
      return new Map(
        rows.map((row) => [
          row.documentId,
          { from: open(row.fromDay), to: open(row.toDay), validity: row.validity, publicFrom: publicFrom(row) },
        ]),
      );
    },
    inForceCounts: async (visibility, on) => readInForceCounts(db, visibility, on),
    years: async (visibility) => readYears(db, visibility),
    subjects: async (visibility) => readSubjects(db, visibility),
    changes: async (...asked) => readChanges(db, ...asked),
    daysCompared: async (...asked) => readDaysCompared(db, ...asked),
    issuers: async () => readIssuers(db),
    shownMaterials: async (documentId) => readShownMaterials(db, documentId),
    explanations: async (filter) => explanations(filter),
    async visibleAmong(ids, visibility) {
      const rows = db
        .select({ id: s.document.id })
        .from(s.document)
        .where(and(inArray(s.document.id, [...ids]), eachVisibleTo(visibility)))
        .all();
      return new Set(rows.map((row) => row.id));
    },
  };
}
