import { fork } from 'node:child_process';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { update } from '../../server/domain/change.ts';
import type { Change } from '../../server/domain/change.ts';
import { numberIn, seriesOf } from '../../server/domain/numbers/series.ts';
import type { Series } from '../../server/domain/numbers/series.ts';
import { enterDocument, faultOf } from '../support/documents.ts';
import { program } from '../support/program.ts';
import { createWorld, NOW, SYSTEM } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const seriesFor = (code: string, year = 2026): Series =>
  seriesOf({ kind: 'registration', pattern: '{code}〔{year}〕{serial:3}', code, year, issuerId: null });

/** A change that wants the next number of a series for a document. */
async function wanting(series: Series, documentId: number, version = 1): Promise<Change> {
  const [id = 0, seriesId = 0] = await world.ctx.store.ids(2);
  return {
    act: 'document.edit',
    documents: [documentId],
    writes: [update('document', { id: documentId, version }, { registrationNumber: null })],
    numbers: [
      {
        series,
        id,
        seriesId,
        documentId,
        subjectId: null,
        at: NOW,
        byId: null,
        into: [{ table: 'document', id: documentId, field: 'registrationNumber' }],
      },
    ],
  };
}

const serials = (series: Series): number[] =>
  world.sql((db) =>
    db
      .prepare<[string], number>(
        'SELECT n.serial FROM series_number n JOIN number_series s ON s.id = n.series_id WHERE s.key = ? ORDER BY n.serial',
      )
      .pluck()
      .all(series.key),
  );

describe('a number is given inside the commit', () => {
  it('to the rows that are to bear it, and the audit log says so', async () => {
    const series = seriesFor('甲规');
    const id = await enterDocument(world, { title: '清河县甲办法' });
    const { seq } = await world.ctx.store.commit(await wanting(series, id), SYSTEM);
    expect(await world.ctx.reader.row('document', id)).toMatchObject({ registrationNumber: '甲规〔2026〕001' });
    const said = world.sql((db) => db.prepare('SELECT changes FROM audit WHERE seq = ?').pluck().get(seq));
    expect(String(said)).toContain('甲规〔2026〕001');
  });

  it('or not at all: what fails takes none', async () => {
    const series = seriesFor('乙规');
    const id = await enterDocument(world, { title: '清河县乙办法' });
    expect(await faultOf(world.ctx.store.commit(await wanting(series, id, 7), SYSTEM))).toBe('conflict.stale');
    expect(serials(series)).toEqual([]);
    await world.ctx.store.commit(await wanting(series, id), SYSTEM);
    expect(serials(series)).toEqual([1]);
  });

  it('goes on after the highest one that documents bear, in whatever spelling', async () => {
    const series = seriesFor('丙规');
    await enterDocument(world, { title: '清河县丙一办法', registrationNumber: '丙规[2026]057号' });
    await enterDocument(world, { title: '清河县丙二办法', registrationNumber: '丙规〔2025〕099' });
    const id = await enterDocument(world, { title: '清河县丙三办法' });
    await world.ctx.store.commit(await wanting(series, id), SYSTEM);
    expect(await world.ctx.reader.row('document', id)).toMatchObject({ registrationNumber: '丙规〔2026〕058' });
    // One that comes in later with a higher number is not met a second time either.
    await enterDocument(world, { title: '清河县丙四办法', registrationNumber: '丙规〔2026〕060' });
    await world.ctx.store.commit(await wanting(series, id, 2), SYSTEM);
    expect(await world.ctx.reader.row('document', id)).toMatchObject({ registrationNumber: '丙规〔2026〕061' });
  });

  it('without gaps, whatever succeeds and fails', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(), async (plan, salt) => {
        const series = seriesFor('丁规', 1900 + (salt % 250));
        const before = serials(series).length;
        const id = await enterDocument(world, { title: `清河县丁办法${salt}` });
        let version = 1;
        for (const good of plan) {
          const outcome = await faultOf(
            world.ctx.store.commit(await wanting(series, id, good ? version : version + 5), SYSTEM),
          );
          expect(outcome).toBe(good ? 'none' : 'conflict.stale');
          if (good) version++;
        }
        const given = serials(series);
        expect(given).toEqual(given.map((_, i) => i + 1));
        expect(given.length).toBe(before + plan.filter(Boolean).length);
      }),
      { numRuns: 12 },
    ));
});

describe('two processes', () => {
  it('never give a number twice and leave none out', async () => {
    const series = seriesFor('戊规');
    const ids = await Promise.all(
      Array.from({ length: 6 }, (_, i) => enterDocument(world, { title: `清河县戊办法${i}` })),
    );
    const script = await program('numberer');
    const children = ids
      .slice(0, 2)
      .map((id) => fork(script, [world.config.dataDir, String(id), JSON.stringify(series)]));
    const mine = async (id: number): Promise<void> => {
      for (let version = 1; version <= 15; version++)
        await world.ctx.store.commit(await wanting(series, id, version), SYSTEM);
    };
    const [theirs] = await Promise.all([
      Promise.all(children.map(async (child) => (await once(child, 'message'))[0] as string[])),
      ...ids.slice(2).map(mine),
    ]);
    const given = serials(series);
    expect(given).toEqual(Array.from({ length: 15 * ids.length }, (_, i) => i + 1));
    for (const numbers of theirs) {
      expect(numbers).toHaveLength(15);
      for (const number of numbers) expect(given.map((serial) => numberIn(series, serial))).toContain(number);
    }
    expect(new Set(theirs.flat()).size).toBe(30);
  }, 60_000);
});
