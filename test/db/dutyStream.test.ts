import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDutyReader } from '../../db/duties.ts';
import { drizzled, openSqlite, type Sqlite } from '../../db/sqlite.ts';
import { seededCalendar } from '../../seeds/calendar.ts';
import { day } from '../../server/domain/day.ts';
import { needsOn } from '../../server/domain/duties/needs.ts';
import { flagsOfDocument } from '../../server/domain/duties/scan.ts';
import { makeCounty } from '../bench/scanCounty.ts';
import { PROFILES } from '../domain/duties/truth/histories.ts';

let folder: string;
let sqlite: Sqlite;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guibei-stream-'));
  makeCounty(join(folder, 'guibei.db'), 1200);
  sqlite = openSqlite(join(folder, 'guibei.db'));
  sqlite.exec(`UPDATE document SET trial = 1 WHERE id % 5 = 0;
    INSERT INTO registration (id, version, document_id, state, requested_on, decide_by, from_paper)
      SELECT 9000000 + id, 1, id, 'requested', effective_on, effective_on, 0 FROM document WHERE id % 3 = 0;
    UPDATE document SET status = 'abandoned' WHERE id % 37 = 0;`);
});
afterAll(() => {
  sqlite.close();
  rmSync(folder, { recursive: true, force: true });
});

it('reads no more than the rules of the day need, and finds what they find with everything', async () => {
  const reader = createDutyReader(sqlite, drizzled(sqlite));
  const calendar = seededCalendar();
  let found = 0;
  for (const [i, profile] of PROFILES.entries())
    for (const on of [day('2019-06-01'), day('2024-01-15'), day('2026-11-22')]) {
      const needed = new Map<number, string[]>();
      for (const document of reader.duties(on, needsOn(profile, on)))
        needed.set(
          document.id,
          flagsOfDocument(document, on, profile, calendar).map((flag) => flag.key),
        );
      expect(needed.size).toBe(1200 - Math.floor(1200 / 37));
      for (let id = 1 + i; id <= 1200; id += 7) {
        const whole = await reader.dutiesOf(id);
        const all = whole && flagsOfDocument(whole, on, profile, calendar).map((flag) => flag.key);
        expect([id, on, needed.get(id)]).toEqual([id, on, all ?? undefined]);
        found += all?.length ?? 0;
      }
    }
  expect(found).toBeGreaterThan(1000);
  expect(await reader.dutiesOf(4711)).toBeNull();
});
