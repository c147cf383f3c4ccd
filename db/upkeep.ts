import { createHash } from 'node:crypto';
import { asc, eq, isNotNull, ne } from 'drizzle-orm';
import { spansOf } from '../server/domain/validity.ts';
import type { Upkeep } from '../server/ports.ts';
import { AUDIT_COUNT, sealOf } from './audit.ts';
import { wrongNumbers } from './registers.ts';
import * as s from './schema.ts';
import type { Db, Sqlite } from './sqlite.ts';

function brokenSeals(db: Db): number[] {
  const broken: number[] = [];
  let previous = '';
  let expected = 1;
  for (const row of db.select().from(s.audit).orderBy(asc(s.audit.seq)).all()) {
    const { hash, ...sealed } = row;
    if (row.seq !== expected || sealOf(sealed, previous) !== hash) broken.push(row.seq);
    previous = hash;
    expected = row.seq + 1;
  }
  // The chain alone cannot tell that its last links are missing; the commit counts them.
  const [counted] = db.select().from(s.sequence).where(eq(s.sequence.name, AUDIT_COUNT)).all();
  if ((counted?.next ?? 1) !== expected) broken.push(expected);
  return broken;
}

/** Drafts in 征求意见 with a comment whose text does not have the hash that its taking in was logged with. */
function wrongComments(sqlite: Sqlite): number[] {
  const wrong = new Set<number>();
  const rows = sqlite
    .prepare(
      'SELECT c.document_id documentId, k.text, k.text_sha256 sha256 FROM consultation_comment k JOIN consultation c ON c.id = k.consultation_id',
    )
    .iterate();
  for (const row of rows as IterableIterator<{ documentId: number; text: string; sha256: string }>)
    if (createHash('sha256').update(row.text).digest('hex') !== row.sha256) wrong.add(row.documentId);
  return [...wrong];
}

/** Documents with a wording whose text does not have the hash that a review or a search for copies goes by. */
function wrongTexts(sqlite: Sqlite): number[] {
  const wrong = new Set<number>();
  const rows = sqlite.prepare('SELECT document_id documentId, text, text_sha256 sha256 FROM text_version').iterate();
  for (const row of rows as IterableIterator<{ documentId: number; text: string; sha256: string }>)
    if (createHash('sha256').update(row.text).digest('hex') !== row.sha256) wrong.add(row.documentId);
  return [...wrong];
}

function wrongSpans(db: Db): number[] {
  const wrong: number[] = [];
  const group = <T extends { documentId: number }>(rows: T[]): Map<number, T[]> => {
    const by = new Map<number, T[]>();
    for (const row of rows) by.set(row.documentId, [...(by.get(row.documentId) ?? []), row]);
    return by;
  };
  const events = group(db.select().from(s.legalEvent).all());
  const versions = group(
    db
      .select({
        documentId: s.textVersion.documentId,
        id: s.textVersion.id,
        startsOn: s.textVersion.startsOn,
        ordinal: s.textVersion.ordinal,
      })
      .from(s.textVersion)
      .all(),
  );
  const whole = group(db.select().from(s.documentSpan).orderBy(asc(s.documentSpan.fromDay)).all());
  const worded = group(db.select().from(s.validitySpan).orderBy(asc(s.validitySpan.fromDay)).all());
  for (const { id } of db.select({ id: s.document.id }).from(s.document).all()) {
    const fold = spansOf({ events: events.get(id) ?? [], versions: versions.get(id) ?? [] });
    const lines = (rows: { fromDay: string; toDay: string; validity: string }[]): string =>
      rows.map((row) => `${row.fromDay} ${row.toDay} ${row.validity}`).join('\n');
    const folded = (spans: { from: string; to: string; validity: string }[]): string =>
      spans.map((span) => `${span.from} ${span.to} ${span.validity}`).join('\n');
    const stored = worded.get(id) ?? [];
    const sameWording =
      stored.every((row) => fold.versions.has(row.versionId)) &&
      [...fold.versions].every(
        ([versionId, spans]) => lines(stored.filter((row) => row.versionId === versionId)) === folded(spans),
      );
    if (lines(whole.get(id) ?? []) !== folded(fold.document) || !sameWording) wrong.push(id);
  }
  return wrong;
}

/** Care of the database file: checks, copies, what originals are in use. */
export function createUpkeep(sqlite: Sqlite, db: Db): Upkeep {
  return {
    check: () => ({
      integrity: (sqlite.pragma('integrity_check') as { integrity_check: string }[])
        .map((row) => row.integrity_check)
        .filter((line) => line !== 'ok'),
      foreignKeys: sqlite.pragma('foreign_key_check') as unknown[],
      audit: brokenSeals(db),
      spans: wrongSpans(db),
      numbers: wrongNumbers(sqlite),
      texts: [...new Set([...wrongTexts(sqlite), ...wrongComments(sqlite)])],
    }),
    usedFiles() {
      const versions = db
        .select({ sha256: s.textVersion.fileSha256 })
        .from(s.textVersion)
        .where(isNotNull(s.textVersion.fileSha256))
        .all();
      const uploads = db
        .select({ sha256: s.upload.fileSha256 })
        .from(s.upload)
        .where(ne(s.upload.state, 'discarded'))
        .all();
      const batches = db
        .select({ ledger: s.importBatch.ledgerSha256, plan: s.importBatch.planSha256, sources: s.importBatch.sources })
        .from(s.importBatch)
        .where(ne(s.importBatch.state, 'discarded'))
        .all()
        .flatMap(({ ledger, plan, sources }) => [ledger, plan, ...sources.map((source) => source.sha256)]);
      const papers = db.select({ sha256: s.attachment.fileSha256 }).from(s.attachment).all();
      return new Set(
        [...[...versions, ...uploads, ...papers].map((row) => row.sha256), ...batches].filter((sha) => sha !== null),
      );
    },
    async copyTo(path) {
      await sqlite.backup(path);
    },
  };
}
