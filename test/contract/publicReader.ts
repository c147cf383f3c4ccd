import { beforeAll, describe, expect, it } from 'vitest';
import { documentFor } from '../../server/actions/documents/dossier.ts';
import { search, suggest } from '../../server/actions/search.ts';
import { PUBLIC } from '../../server/domain/actor.ts';
import { day } from '../../server/domain/day.ts';
import type { PublicReader } from '../../server/ports.ts';
import { faultOf } from '../support/documents.ts';
import type { PublicFixture } from '../support/publicFixture.ts';

const TODAY = day('2026-11-22');
const seen = { kind: 'public' } as const;
const ALL = { visibility: seen, offset: 0, limit: 100 };

/** What every `PublicReader` must answer, whatever it stands on: the books themselves, or their public copy. */
export function publicReaderContract(open: () => { reader: PublicReader; made: PublicFixture }): void {
  let reader: PublicReader;
  let made: PublicFixture;
  beforeAll(() => {
    ({ reader, made } = open());
  });
  const titles = async (q: string, on = TODAY, validity: 'all' | undefined = undefined) =>
    (await search(reader, PUBLIC, { q, on, limit: 50, ...(validity ? { validity } : {}) })).hits.map(
      (hit) => hit.title.text,
    );

  describe('documents', () => {
    it('lists what is public, by its validity on any day', async () => {
      const { rows, total } = await reader.reader.documents({ ...ALL, on: TODAY, validity: ['in_force'] });
      expect(rows.map((row) => row.id).sort()).toEqual([made.parking, made.decision, made.amended].sort());
      expect(total).toBe(3);
      const before = await reader.reader.documents({ ...ALL, on: day('2025-01-01'), validity: ['in_force'] });
      expect(before.rows.map((row) => row.id)).toContain(made.repealed);
    });

    it('counts what it lists', async () => {
      const counts = await reader.reader.validityCounts(seen, TODAY);
      expect(counts).toMatchObject({ in_force: 3, repealed: 1, lapsed: 1 });
      const { tiers, issuers } = await reader.reader.inForceCounts(seen, TODAY);
      expect(tiers.department).toBe(3);
      expect(issuers.get(made.bureau)).toBe(3);
      expect(await reader.reader.years(seen)).toEqual([2025, 2024]);
    });

    it('lists as 尚未施行 only what had been made public by the day', async () => {
      const on = day('2021-06-15');
      const { rows, total } = await reader.reader.documents({ ...ALL, on, validity: ['upcoming'] });
      expect([rows, total]).toEqual([[], 0]);
      expect((await reader.reader.validityCounts(seen, on)).upcoming).toBe(0);
    });

    it('tells of a document what the public may know, and nothing else', async () => {
      const dossier = await documentFor(reader, PUBLIC, made.repealed);
      expect(dossier.document).toMatchObject({ title: '清河县集市管理办法', issuerId: made.bureau });
      expect(dossier.versions.map((row) => row.text)).toEqual([expect.stringContaining('集市')]);
      expect(dossier.inbound.map((row) => [row.kind, row.source.id])).toEqual([['repeals', made.decision]]);
      expect(dossier.spans.map((span) => span.validity)).toEqual(expect.arrayContaining(['in_force', 'repealed']));
      expect(dossier.issuers.map((row) => row.name)).toEqual(['清河县司法局']);
    });

    it('keeps the wordings of an amended document apart', async () => {
      const { versions } = await documentFor(reader, PUBLIC, made.amended);
      expect(versions.map((row) => row.startsOn)).toEqual([null, '2025-06-01']);
      expect((await search(reader, PUBLIC, { q: '"旧的摊位费"', on: day('2025-01-01') })).total).toBe(1);
      expect((await search(reader, PUBLIC, { q: '"旧的摊位费"', on: TODAY })).total).toBe(0);
    });

    it.each(['hidden', 'draft'] as const)('does not know one that is %s', async (name) => {
      expect(await faultOf(documentFor(reader, PUBLIC, made[name]))).toBe('not.found');
      expect([...(await reader.reader.visibleAmong([made[name], made.parking], seen))]).toEqual([made.parking]);
    });

    it.each([0, -1, 999_999_999, 1.5])('does not know %s', async (id) => {
      expect(await faultOf(documentFor(reader, PUBLIC, id))).toBe('not.found');
    });

    it('names no document that is not public, whoever speaks of it', async () => {
      const dossier = await documentFor(reader, PUBLIC, made.decision);
      expect(dossier.relations.map((row) => [row.kind, row.target?.id ?? null]).sort()).toEqual([
        ['based_on', null],
        ['repeals', made.repealed],
      ]);
    });

    it('lists legal events of a stretch of days', async () => {
      const changes = await reader.reader.changes(seen, day('2025-01-01'), TODAY, 100);
      expect(changes.map((row) => [row.id, row.kind])).toEqual(
        expect.arrayContaining([
          [made.repealed, 'repeal'],
          [made.decision, 'enact'],
        ]),
      );
      expect(changes.map((row) => row.id)).not.toContain(made.hidden);
    });

    it('says since when and until when', async () => {
      const spans = await reader.reader.spansOn([made.parking, made.repealed, made.lapsed], TODAY);
      const known = { publicFrom: '2024-01-15' };
      expect(spans.get(made.parking)).toEqual({ ...known, from: '2024-02-01', to: null, validity: 'in_force' });
      expect(spans.get(made.repealed)).toEqual({ ...known, from: '2025-06-01', to: null, validity: 'repealed' });
      expect(spans.get(made.lapsed)?.validity).toBe('lapsed');
    });
  });

  describe('search', () => {
    it('finds what is in force on the day, and says what else there is', async () => {
      expect(await titles('办法')).not.toContain('清河县集市管理办法');
      expect(await titles('集市', day('2025-01-01'))).toContain('清河县集市管理办法');
      expect(await titles('集市', TODAY, 'all')).toContain('清河县集市管理办法');
    });

    it('finds no word of what is not public', async () => {
      expect(await titles('内部', TODAY, 'all')).toEqual([]);
      expect(await titles('拟稿', TODAY, 'all')).toEqual([]);
    });

    it('names the article and completes titles', async () => {
      const { hits } = await search(reader, PUBLIC, { q: '"停车泊位的收费"', on: TODAY });
      expect(hits[0]).toMatchObject({ documentId: made.parking, article: '第二条' });
      expect(await suggest(reader, PUBLIC, '清河县停车')).toContain('清河县停车管理办法');
    });
  });

  it('knows every body', async () => {
    const issuers = await reader.reader.issuers();
    expect(issuers.map((row) => row.name)).toContain('清河县司法局');
  });

  it('hands out originals of what is public', async () => {
    expect(await reader.files.path(made.original)).toContain(made.original.slice(2));
  });

  describe('consultations', () => {
    it('lists those of the day, without names', async () => {
      const running = await reader.consultations.list({ on: TODAY, current: true, offset: 0, limit: 10 });
      expect(running).toMatchObject({ total: 1, rows: [{ id: made.consultation, documentId: made.draft }] });
      const over = await reader.consultations.list({ on: TODAY, current: false, offset: 0, limit: 10 });
      expect(over).toEqual({ total: 0, rows: [] });
      const later = await reader.consultations.list({ on: day('2027-01-01'), current: false, offset: 0, limit: 10 });
      expect(later.rows.map((row) => row.id)).toEqual([made.consultation, made.upcoming].sort((a, b) => b - a));
    });

    it('shows one from its first day on', async () => {
      expect(await reader.consultations.one(made.consultation, TODAY)).toMatchObject({
        explanation: '说明',
        draft: { text: expect.stringContaining('拟稿') as string },
        result: null,
      });
      expect(await reader.consultations.one(made.upcoming, TODAY)).toBeNull();
      expect(await reader.consultations.one(made.upcoming, day('2026-12-15'))).not.toBeNull();
      expect(await reader.consultations.one(999_999_999, TODAY)).toBeNull();
    });
  });
}
