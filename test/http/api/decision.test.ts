import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { annexed, KEPT, LAYOUTS, REPEALED } from '../../reading/listed/papers.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
const held = new Map<string, number>();
beforeAll(async () => {
  world = await apiWorld();
  await world.has('备案', 'clerk');
  await world.has('审核', 'reviewer');
  for (const { title, number } of [...KEPT, ...REPEALED])
    held.set(title, await enterDocument(world, { title, docNumber: number }));
});
afterAll(() => world.close());

interface Row {
  relationId: number;
  version: number;
  seen: string;
  stand: string;
  kind: string;
  title: string;
  sure: boolean;
  now: string | null;
  becomes: string | null;
  target: { id: number } | null;
  doubts: { code: string; severity: string; detail: string }[];
}

/** Uploads the decision and confirms it as issued, with its lists apart. */
async function decided(): Promise<number> {
  const [outcome] = (await world.upload('备案', { '清理决定.txt': annexed(LAYOUTS['a table']!) }).expect(200)).body as {
    uploadId: number;
  }[];
  await world.readings.idle();
  const { uploadId } = outcome!;
  const read = (await world.get('备案', `/uploads/${uploadId}`).expect(200)).body;
  const { title, docNumber, genre, signedOn, effectiveOn } = read.metadata;
  const facts = {
    title,
    docNumber,
    genre,
    signedOn,
    effectiveOn,
    issuers: ['清河县人民政府'],
    publishedOn: '2026-02-12',
  };
  const body = { version: read.version, purpose: 'issued', facts, listedApart: true };
  return (await world.post('备案', `/uploads/${uploadId}/confirm`, body).expect(201)).body.documentId as number;
}

const listed = async (id: number) =>
  (await world.get('备案', `/documents/${id}/listed`).expect(200)).body as {
    version: number;
    rows: Row[];
    confirmations: { at: string }[];
  };

describe('a decision by the API', () => {
  let id: number;
  beforeAll(async () => (id = await decided()));

  it('keeps what it lists apart until somebody confirms', async () => {
    const { rows } = await listed(id);
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({
      stand: 'proposed',
      kind: 'continues',
      listedUnder: '附件1 继续有效的规范性文件目录（4件）',
      target: { id: held.get(KEPT[0]!.title) },
      now: 'in_force',
      becomes: 'in_force',
      sure: true,
      on: '2026-03-01',
      doubts: [],
    });
    expect(rows[4]?.doubts.map((one) => [one.code, one.severity])).toEqual([
      ['not_held', 'note'],
      ['planned', 'ask'],
    ]);
    const shown = (await world.get(null, `/public/documents/${id}`).expect(200)).body;
    expect(shown.relations).toEqual([]);
  });

  it('confirms what is sure in one call, and the public sees it both ways', async () => {
    const { version, rows } = await listed(id);
    const chosen = rows.filter((row) => row.sure).map(({ relationId, seen }) => ({ relationId, seen }));
    await world.post('审核', `/documents/${id}/listed/confirm`, { version, rows: chosen }).expect(403);
    await world.post('备案', `/documents/${id}/listed/confirm`, { version: version + 1, rows: chosen }).expect(409);
    const done = (await world.post('备案', `/documents/${id}/listed/confirm`, { version, rows: chosen }).expect(200))
      .body as { rows: Row[] };
    expect(done.rows.filter((row) => row.stand === 'recorded')).toHaveLength(7);
    const gone = (await world.get(null, `/public/documents/${held.get(REPEALED[0]!.title)}`).expect(200)).body;
    expect(gone.standing).toMatchObject({ validity: 'repealed', since: '2026-03-01' });
    expect(gone.relations).toMatchObject([{ kind: 'repeals', direction: 'in', other: { documentId: id } }]);
    const again = await world.post('备案', `/documents/${id}/listed/confirm`, { version, rows: chosen }).expect(409);
    expect(again.body.code).toBe('conflict.stale');
    const none = await world.post('备案', `/documents/${id}/listed/confirm`, { version }).expect(422);
    expect(none.body).toMatchObject({ code: 'decision.nothing' });
  });

  it('corrects, adds and removes rows', async () => {
    const { version, rows } = await listed(id);
    const row = rows.find((one) => one.title === REPEALED[0]!.title)!;
    const relation = { kind: 'repeals', title: row.title, targetDocumentId: row.target?.id, on: '2026-05-01' };
    await world
      .put('备案', `/documents/${id}/relations/${row.relationId}`, { version: row.version, relation })
      .expect(422);
    await world
      .put('备案', `/documents/${id}/relations/${row.relationId}`, {
        version: row.version,
        relation,
        reason: '附件写明另有日期',
      })
      .expect(200);
    const moved = (await world.get(null, `/public/documents/${row.target?.id}`).expect(200)).body;
    expect(moved.standing).toMatchObject({ validity: 'repealed', since: '2026-05-01' });
    const fresh = { kind: 'repeals', title: '清河县没有收录的办法' };
    const added = (await world.post('备案', `/documents/${id}/relations`, { version, relation: fresh }).expect(201))
      .body as { rows: Row[] };
    const wrong = added.rows.find((one) => one.title === fresh.title)!;
    expect(wrong).toMatchObject({ stand: 'proposed', target: null });
    const left = (
      await world
        .post('备案', `/documents/${id}/relations/${wrong.relationId}/remove`, { version: wrong.version })
        .expect(200)
    ).body as { rows: Row[] };
    expect(left.rows).toHaveLength(12);
    await world
      .post('备案', `/documents/${id}/relations/${row.relationId}/remove`, { version: row.version })
      .expect(409);
  });

  it('withdraws the whole confirmation with a reason', async () => {
    const { confirmations } = await listed(id);
    await world.post('备案', `/documents/${id}/listed/withdraw`, { confirmedAt: confirmations[0]!.at }).expect(422);
    const said = { confirmedAt: confirmations[0]!.at, reason: '附件印错' };
    const body = (await world.post('备案', `/documents/${id}/listed/withdraw`, said).expect(200)).body as {
      rows: Row[];
    };
    expect(body.rows.every((row) => row.stand === 'proposed')).toBe(true);
    const back = (await world.get(null, `/public/documents/${held.get(REPEALED[1]!.title)}`).expect(200)).body;
    expect(back.standing).toMatchObject({ validity: 'in_force' });
  });

  it('reads a document again without doubling what is there, and not for who may not', async () => {
    const again = (await world.post('备案', `/documents/${id}/listed/read`, {}).expect(200)).body as { rows: Row[] };
    expect(again.rows).toHaveLength(12);
    await world.get(null, `/documents/${id}/listed`).expect(401);
    const plain = await enterDocument(world, { title: '清河县没有目录的办法', effectiveOn: day('2024-01-01') });
    const read = (await world.post('备案', `/documents/${plain}/listed/read`, {}).expect(200)).body as { rows: Row[] };
    expect(read.rows).toEqual([]);
  });
});
