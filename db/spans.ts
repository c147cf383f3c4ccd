import { getTableColumns, getTableName } from 'drizzle-orm';
import { spansOf } from '../server/domain/validity.ts';
import type { LegalEventRow } from '../server/domain/model.ts';
import type { VersionStart } from '../server/domain/versionSpans.ts';
import * as s from './schema.ts';
import type { Sqlite } from './sqlite.ts';

/** Columns of the events that the fold reads, under their names in the model. */
const EVENT_COLUMNS = Object.entries(getTableColumns(s.legalEvent))
  .map(([key, column]) => `"${column.name}" AS "${key}"`)
  .join(', ');

/** Folds one document's events again and rewrites its interval rows; called inside the commit of every event. */
export function createSpanWriter(sqlite: Sqlite): (documentId: number) => void {
  const events = sqlite.prepare(`SELECT ${EVENT_COLUMNS} FROM ${getTableName(s.legalEvent)} WHERE document_id = ?`);
  const versions = sqlite.prepare('SELECT id, starts_on startsOn, ordinal FROM text_version WHERE document_id = ?');
  const clear = ['validity_span', 'document_span'].map((name) =>
    sqlite.prepare(`DELETE FROM ${name} WHERE document_id = ?`),
  );
  const worded = sqlite.prepare(
    'INSERT INTO validity_span (version_id, document_id, from_day, to_day, validity) VALUES (?, ?, ?, ?, ?)',
  );
  const whole = sqlite.prepare(
    'INSERT INTO document_span (document_id, from_day, to_day, validity) VALUES (?, ?, ?, ?)',
  );
  const held = sqlite.prepare('SELECT 1 FROM document WHERE id = ?').pluck();
  return (documentId) => {
    const spans = spansOf({
      events: (events.all(documentId) as (LegalEventRow & { articles: string | string[] })[]).map((row) => ({
        ...row,
        articles: JSON.parse(String(row.articles)) as string[],
        dayStated: Boolean(row.dayStated),
      })),
      versions: versions.all(documentId) as VersionStart[],
    });
    for (const statement of clear) statement.run(documentId);
    // An undone import has taken the document away.
    if (held.get(documentId) === undefined) return;
    for (const [versionId, list] of spans.versions)
      for (const { from, to, validity } of list) worded.run(versionId, documentId, from, to, validity);
    for (const { from, to, validity } of spans.document) whole.run(documentId, from, to, validity);
  };
}
