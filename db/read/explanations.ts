import { and, count, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { EXPLAINING } from '../../server/domain/material/codes.ts';
import type { Explanation, ExplanationFilter } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { SHOWN_COLUMNS } from './materials.ts';
import { isPublished } from './visibility.ts';

/** Of more 解读 the titles alone are looked through: our own choice, for they are in no index and every text is read. */
const MOST_READ = 500;

const isOpen = (): SQL =>
  and(eq(s.material.state, 'shown'), inArray(s.material.kind, [...EXPLAINING]), isPublished()) as SQL;

/** 解读 beside public documents, over the books or over their public copy. */
export function readExplanations(db: Db, { words = [], without = [], limit }: ExplanationFilter): Explanation[] {
  // The sign keeps SQLite from going through all documents to ask each for its few papers: a search that finds nothing here must not be slower for it.
  const beside = sql`${s.document.id} = +${s.material.documentId}`;
  const titlesAlone =
    words.length > 0 &&
    (db.select({ of: count() }).from(s.material).innerJoin(s.document, beside).where(isOpen()).get()?.of ?? 0) >
      MOST_READ;
  const said = titlesAlone
    ? sql`${s.material.title}`
    : sql`${s.material.title} || char(10) || coalesce(${s.material.text}, '')`;
  const holds = (word: string): SQL => sql`instr(${said}, ${word}) > 0`;
  const wanted = words.map((wordings) => sql`(${sql.join(wordings.map(holds), sql` OR `)})`);
  const unwanted = without.map((word) => sql`NOT ${holds(word)}`);
  return db
    .select({ ...SHOWN_COLUMNS, documentTitle: s.document.title, docNumber: s.document.docNumber })
    .from(s.material)
    .innerJoin(s.document, beside)
    .where(and(isOpen(), ...wanted, ...unwanted))
    .orderBy(desc(s.material.shownAt), desc(s.material.id))
    .limit(limit)
    .all();
}
