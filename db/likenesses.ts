import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { LikeDocument } from '../server/domain/likeness.ts';
import type { Day } from '../server/domain/day.ts';
import type { Likenesses, LikePairFilter } from '../server/ports.ts';
import { comparedOf, recordedFor, relationOf } from './read/comparisons.ts';
import { LINE, lineOf, spanOn } from './read/documents.ts';
import { visibleTo } from './read/visibility.ts';
import * as s from './schema.ts';
import { patiently } from './sqlite.ts';
import type { Db, Sqlite } from './sqlite.ts';

/** This follower's name in the table of followers. */
const NAME = 'likeness';
const KINDS = sql`CASE ${s.likePair.kind} WHEN 'same' THEN 0 WHEN 'near' THEN 1 WHEN 'part' THEN 2 WHEN 'version' THEN 3 ELSE 4 END`;

/** Documents like one another, over the table that a follower keeps. */
export function createLikenesses(sqlite: Sqlite, db: Db): Likenesses {
  const place = sqlite.prepare<[string], number>('SELECT position FROM follower WHERE name = ?').pluck();
  const move = sqlite.prepare(
    'INSERT INTO follower (name, position) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET position = excluded.position',
  );
  const drop = sqlite.prepare('DELETE FROM like_pair WHERE low_id = ? OR high_id = ?');
  const add = sqlite.prepare(
    'INSERT OR REPLACE INTO like_pair (low_id, high_id, kind, score, alike, matched, figures) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const position = (): number => place.get(NAME) ?? 0;

  const replace = sqlite.transaction(
    (documents: readonly { documentId: number; like: readonly LikeDocument[] }[], from: number, to: number) => {
      if (position() !== from) return false;
      for (const { documentId, like } of documents) {
        drop.run(documentId, documentId);
        for (const { documentId: other, kind, score, alike, matched, figures } of like)
          add.run(Math.min(documentId, other), Math.max(documentId, other), kind, score, alike, matched, figures);
      }
      move.run(NAME, to);
      return true;
    },
  ).immediate;
  const forget = sqlite.transaction(() => {
    sqlite.exec('DELETE FROM like_pair');
    move.run(NAME, 0);
  }).immediate;

  const linesOf = (ids: readonly number[], on: Day) =>
    new Map(
      db
        .select(LINE)
        .from(s.document)
        .innerJoin(s.documentSpan, spanOn(on))
        .where(inArray(s.document.id, [...ids]))
        .all()
        .map((row) => [row.id, lineOf(row)]),
    );

  return {
    position: async () => position(),
    replace: (documents, from, to) => patiently(() => replace(documents, from, to)),
    forget: () => patiently(() => forget()),
    async of(documentId, visibility, on) {
      const other = sql<number>`CASE WHEN ${s.likePair.lowId} = ${documentId} THEN ${s.likePair.highId} ELSE ${s.likePair.lowId} END`;
      const rows = db
        .select({ pair: s.likePair, document: LINE })
        .from(s.likePair)
        .innerJoin(s.document, eq(s.document.id, other))
        .innerJoin(s.documentSpan, spanOn(on))
        .where(and(sql`${documentId} IN (${s.likePair.lowId}, ${s.likePair.highId})`, visibleTo(visibility)))
        .orderBy(KINDS, desc(s.likePair.score))
        .all();
      const records = recordedFor(
        db,
        rows.map(({ pair }) => [pair.lowId, pair.highId] as const),
      );
      return rows.map(({ pair, document }) => ({
        documentId: document.id,
        kind: pair.kind,
        score: pair.score,
        alike: pair.alike,
        matched: pair.matched,
        figures: pair.figures,
        document: lineOf(document),
        relation: relationOf(records, pair),
        compared: comparedOf(db, records, pair, on),
      }));
    },
    async pairs(filter) {
      const where = conditions(db, filter);
      const total =
        db
          .select({ count: sql<number>`count(*)` })
          .from(s.likePair)
          .where(where)
          .get()?.count ?? 0;
      const rows = db
        .select()
        .from(s.likePair)
        .where(where)
        .orderBy(
          desc(sql`${s.likePair.figures} > 0`),
          KINDS,
          desc(s.likePair.score),
          s.likePair.lowId,
          s.likePair.highId,
        )
        .limit(filter.limit)
        .offset(filter.offset)
        .all();
      const lines = linesOf([...new Set(rows.flatMap((row) => [row.lowId, row.highId]))], filter.on);
      const records = recordedFor(
        db,
        rows.map((row) => [row.lowId, row.highId] as const),
      );
      return {
        total,
        rows: rows.map(({ lowId, highId, ...row }) => ({
          ...row,
          a: lines.get(lowId)!,
          b: lines.get(highId)!,
          relation: relationOf(records, { lowId, highId }),
          compared: comparedOf(db, records, { lowId, highId }, filter.on),
        })),
      };
    },
  };
}

const lead = (id: SQL): SQL => sql`(SELECT d.issuer_id FROM document d WHERE d.id = ${id})`;
const issuedBy = (issuerId: number): SQL =>
  sql`EXISTS (SELECT 1 FROM document_issuer di WHERE di.document_id IN (${s.likePair.lowId}, ${s.likePair.highId}) AND di.issuer_id = ${issuerId})`;
/** Whether one of a pair says anything of the other. */
const related = sql`EXISTS (SELECT 1 FROM relation r WHERE (r.document_id = ${s.likePair.lowId} AND r.target_document_id = ${s.likePair.highId})
  OR (r.document_id = ${s.likePair.highId} AND r.target_document_id = ${s.likePair.lowId}))`;
const low = sql`${s.likePair.lowId}`;
const high = sql`${s.likePair.highId}`;

/** The latest outcome on record for a pair, while neither text has changed since. */
const outcome = (on: Day): SQL => {
  const text = (id: SQL): SQL =>
    sql`(SELECT v.text_sha256 FROM text_version v WHERE v.document_id = ${id} AND (v.starts_on IS NULL OR v.starts_on <= ${on}) ORDER BY v.ordinal DESC LIMIT 1)`;
  return sql`(SELECT CASE WHEN c.text_sha256 = ${text(sql`c.document_id`)} AND c.other_text_sha256 = ${text(sql`c.other_id`)} THEN c.outcome END
    FROM comparison c WHERE (c.document_id = ${low} AND c.other_id = ${high}) OR (c.document_id = ${high} AND c.other_id = ${low})
    ORDER BY c.id DESC LIMIT 1)`;
};

function conditions(db: Db, filter: LikePairFilter): SQL {
  const standing = db
    .select({ id: s.document.id })
    .from(s.document)
    .innerJoin(s.documentSpan, spanOn(filter.on))
    .where(and(visibleTo(filter.visibility), eq(s.documentSpan.validity, 'in_force')));
  return and(
    inArray(s.likePair.lowId, standing),
    inArray(s.likePair.highId, standing),
    filter.kinds && inArray(s.likePair.kind, [...filter.kinds]),
    filter.issuerId === undefined ? undefined : issuedBy(filter.issuerId),
    // Bodies that we do not hold have no id: they count as different ones.
    filter.acrossIssuers ? sql`coalesce(${lead(low)} <> ${lead(high)}, 1)` : undefined,
    filter.differing ? sql`${s.likePair.figures} > 0` : undefined,
    filter.unrelated ? sql`NOT ${related}` : undefined,
    filter.compared === undefined
      ? undefined
      : filter.compared === 'open'
        ? sql`${outcome(filter.on)} IS NULL`
        : sql`${outcome(filter.on)} = ${filter.compared}`,
  ) as SQL;
}
