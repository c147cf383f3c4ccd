import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { backup, restore } from '../../jobs/backup.ts';
import { sweep } from '../../jobs/upkeep.ts';
import { verify } from '../../jobs/verify.ts';
import { textFact } from '../../server/actions/documents/text.ts';
import { day } from '../../server/domain/day.ts';
import { bodyOf, enterDocument, faultOf } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let sha256: string;
let id: number;
beforeEach(async () => {
  world = await createWorld();
  ({ sha256 } = await world.ctx.files.put(Buffer.from('原件的字节')));
  const file = { fileSha256: sha256, fileName: '办法.pdf', mediaType: 'application/pdf', pages: 1 };
  const text = { ...textFact(bodyOf('清河县停车管理办法'), file), startsOn: null };
  id = await enterDocument(world, { validUntil: day('2027-01-31') }, { texts: [text] });
  await enterDocument(world, { title: '清河县养犬管理办法' });
  await world.house.follower.catchUp();
});
afterEach(() => world.close());

const original = () => join(world.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2));

it('finds nothing where all is well', async () => {
  expect(await verify(world.ctx)).toMatchObject({ ok: true, files: 1 });
});

it.each([
  ['a changed audit row', `UPDATE audit SET note = '改了' WHERE seq = 1`, 'audit'],
  ['an audit row out of the middle', 'DELETE FROM audit WHERE seq = 1', 'audit'],
  ['the last audit row', 'DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)', 'audit'],
  ['a changed day of an interval', `UPDATE document_span SET validity = 'in_force'`, 'spans'],
  [
    'an interval of a wording that is gone',
    `UPDATE validity_span SET version_id = 999 WHERE document_id = $id`,
    'spans',
  ],
  ['an event taken out', 'DELETE FROM legal_event WHERE document_id = $id', 'spans'],
  [
    'a comment whose words are not those that came in',
    `INSERT INTO consultation (id, version, document_id, text_version_id, draft_sha256, title, explanation, address, from_day, to_day, opened_at)
       SELECT 9001, 1, $id, min(id), 'a', '公告', '说明', '来信', '2026-11-01', '2026-12-01', '2026-11-01T00:00:00.000Z' FROM text_version WHERE document_id = $id;
     INSERT INTO consultation_comment (id, version, consultation_id, receipt, channel, received_day, received_at, text, text_sha256)
       VALUES (9002, 1, 9001, 'YJ1', 'web', '2026-11-02', '2026-11-02T00:00:00.000Z', '改过的话', 'b')`,
    'texts',
  ],
  ['a changed word of a text', `UPDATE text_version SET text = replace(text, '本县', '本省')`, 'texts'],
  [
    'a number that its document does not bear',
    `INSERT INTO registration (id, version, document_id, state, number, from_paper) VALUES (9001, 1, $id, 'published', '清司规〔2026〕001', 1)`,
    'numbers',
  ],
  [
    'a serial that its series has not given',
    `INSERT INTO number_series (id, version, kind, key, pattern, year, starts_at, next_serial, created_at)
       VALUES (9001, 1, 'registration', 'k', 'QHGS-{year}-{serial}', 2026, 1, 3, '2026-11-01T00:00:00.000Z');
     INSERT INTO series_number (id, version, series_id, serial, printed, state, taken_at)
       VALUES (9002, 1, 9001, 7, 'QHGS-2026-7', 'used', '2026-11-01T00:00:00.000Z')`,
    'numbers',
  ],
  ['a changed title', `UPDATE document SET title = '清河县停车办法' WHERE id = $id`, 'index'],
  [
    'a set of rows that was not brought together from the index',
    `INSERT INTO search_sets (one, build, up_to) SELECT 1, 9, max(id) FROM search_row;
     INSERT INTO search_set (build, mark, once, some, many, once_ids, some_ids, many_ids) VALUES (9, '管理', 0, 0, 0, x'', x'', x'')`,
    'index',
  ],
  ['an index row that is gone', 'DELETE FROM search_row WHERE document_id = $id', 'index'],
  ['a child without its document', 'DELETE FROM document WHERE id = $id', 'foreignKeys'],
])('finds %s', async (_name, tamper, where) => {
  world.sql((db) => {
    db.pragma('foreign_keys = OFF');
    db.exec(tamper.replaceAll('$id', String(id)));
  });
  const found = await verify(world.ctx);
  expect(found.ok).toBe(false);
  expect(found[where as 'audit']).not.toEqual([]);
});

it('finds an original that was changed, and one that is gone', async () => {
  await writeFile(original(), '别的字节');
  expect(await verify(world.ctx)).toMatchObject({ ok: false, changedFiles: [sha256] });
  await rm(original());
  expect(await verify(world.ctx)).toMatchObject({ ok: false, missingFiles: [sha256] });
});

it('goes into a backup and comes back whole, the mark of the demo with it', async () => {
  await writeFile(join(world.config.dataDir, 'demo.json'), '{}');
  const target = join(world.folder, 'copy');
  expect(await backup(world.ctx, target)).toEqual({ folder: target, files: 1 });
  expect(await faultOf(backup(world.ctx, target))).toBe('backup.target');
  const fresh = await createWorld();
  const dataDir = join(fresh.folder, 'restored');
  await restore(target, dataDir);
  expect(await faultOf(restore(target, dataDir))).toBe('backup.target');
  expect(await faultOf(restore(join(world.folder, 'nothing'), join(fresh.folder, 'x')))).toBe('backup.source');
  const again = await createWorld({ config: { dataDir } });
  expect(again.house.demo).toBe(true);
  expect(await verify(again.ctx)).toMatchObject({ ok: true, files: 1 });
  expect((await again.ctx.reader.dossier(id))?.document.title).toBe('清河县停车管理办法');
  await again.close();
  await fresh.close();
});

it('sweeps only what no row names and nobody may still be about to name', async () => {
  const loose = await world.ctx.files.put(Buffer.from('没有行的文件'));
  const half = await world.ctx.files.temporary();
  await mkdir(join(half, '..'), { recursive: true });
  await writeFile(half, '传到一半');
  world.clock.set(new Date().toISOString());
  expect(await sweep(world.ctx)).toEqual({ files: 0, temporary: 0, pictures: 0, sessions: 0, queries: 0 });
  world.clock.set(new Date(Date.now() + 25 * 3_600_000).toISOString());
  expect(await sweep(world.ctx)).toEqual({ files: 1, temporary: 1, pictures: 0, sessions: 0, queries: 0 });
  expect([await world.ctx.files.has(loose.sha256), await world.ctx.files.has(sha256)]).toEqual([false, true]);
});
