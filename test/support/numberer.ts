/** A second process over a data folder that takes numbers of a series for a document, fifteen times; sends them. */
import { join } from 'node:path';
import { createReader } from '../../db/read/reader.ts';
import { drizzled, openSqlite } from '../../db/sqlite.ts';
import { createCommitter } from '../../db/store.ts';
import { systemClock } from '../../server/clock.ts';
import { update } from '../../server/domain/change.ts';
import type { Series } from '../../server/domain/numbers/series.ts';

const [folder = '', document = '', said = ''] = process.argv.slice(2);
const series = JSON.parse(said) as Series;
const documentId = Number(document);
const sqlite = openSqlite(join(folder, 'guibei.db'));
const store = createCommitter(sqlite, systemClock);
const reader = createReader(drizzled(sqlite));

const given: string[] = [];
for (let version = 1; version <= 15; version++) {
  const [id = 0, seriesId = 0] = await store.ids(2);
  const wish = { series, id, seriesId, documentId, subjectId: null, at: systemClock.now(), byId: null };
  await store.commit(
    {
      act: 'document.edit',
      documents: [documentId],
      writes: [update('document', { id: documentId, version }, { registrationNumber: null })],
      numbers: [{ ...wish, into: [{ table: 'document', id: documentId, field: 'registrationNumber' }] }],
    },
    { kind: 'system', name: '另一进程' },
  );
  given.push((await reader.row('document', documentId))?.registrationNumber ?? '');
}
process.send?.(given, () => process.exit(0));
