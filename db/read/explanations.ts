import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { EXPLAINING } from '../../server/domain/material/codes.ts';
import { flatten } from '../../server/domain/normalForm.ts';
import type { Explanation, ExplanationFilter } from '../../server/ports.ts';
import * as s from '../schema.ts';
import type { Db } from '../sqlite.ts';
import { SHOWN_COLUMNS } from './materials.ts';
import { isPublished } from './visibility.ts';

/** Of more 解读 the titles alone are looked through: our own choice, for each text is kept in memory in its normal form. */
const MOST_READ = 5000;

const m = s.material;
const isOpen = (): SQL => and(eq(m.state, 'shown'), inArray(m.kind, [...EXPLAINING]), isPublished()) as SQL;

/** 解读 beside public documents, over the books or over their public copy. They are few and in no index: their normal forms are kept. */
export function createExplanations(db: Db): (filter: ExplanationFilter) => Explanation[] {
  const flats = new Map<number, { version: number; withText: boolean; flat: string }>();
  // The sign keeps SQLite from going through all documents to ask each for its few papers: a search that finds nothing here must not be slower for it.
  const beside = sql`${s.document.id} = +${m.documentId}`;
  const open = db
    .select({ id: m.id, version: m.version })
    .from(m)
    .innerJoin(s.document, beside)
    .where(isOpen())
    .orderBy(desc(m.shownAt), desc(m.id))
    .prepare();
  const said = db
    .select({ title: m.title, text: m.text })
    .from(m)
    .where(eq(m.id, sql.placeholder('id')))
    .prepare();

  function flatOf(id: number, version: number, withText: boolean): string {
    const known = flats.get(id);
    if (known?.version === version && known.withText === withText) return known.flat;
    const { title, text } = said.get({ id })!;
    const flat = `${flatten(title)}\n${withText ? flatten(text ?? '') : ''}`;
    flats.set(id, { version, withText, flat });
    return flat;
  }

  /** Ids of those that hold the words, the latest first. */
  function holding({ words = [], without = [], limit }: ExplanationFilter): number[] {
    const all = open.all();
    if (flats.size > 2 * all.length) flats.clear();
    const found: number[] = [];
    for (const { id, version } of all) {
      if (found.length === limit) break;
      const flat = flatOf(id, version, all.length <= MOST_READ);
      if (!words.every((wordings) => wordings.some((word) => flat.includes(word)))) continue;
      if (!without.some((word) => flat.includes(word))) found.push(id);
    }
    return found;
  }

  return (filter) => {
    const { words = [], without = [], limit } = filter;
    const chosen = words.length + without.length === 0 ? null : holding(filter);
    if (chosen?.length === 0) return [];
    return db
      .select({ ...SHOWN_COLUMNS, documentTitle: s.document.title, docNumber: s.document.docNumber })
      .from(m)
      .innerJoin(s.document, beside)
      .where(and(isOpen(), chosen === null ? undefined : inArray(m.id, chosen)))
      .orderBy(desc(m.shownAt), desc(m.id))
      .limit(limit)
      .all();
  };
}
