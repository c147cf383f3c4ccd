import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addToken } from '../../../server/actions/accounts/tokens.ts';
import { stepBatch } from '../../../server/actions/imports/ledger/steps.ts';
import { bodyOf } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import { xlsxOf } from '../../extract/support/xlsx.ts';
import { apiWorld } from './world.ts';
import type { ApiWorld } from './world.ts';

let world: ApiWorld;
let token: string;
beforeAll(async () => {
  world = await apiWorld();
  const clerk = await world.has('clerk', 'clerk');
  await world.has('auditor', 'auditor');
  await world.has('own', 'issuer', await world.issuer('清河县公安局'));
  ({ token } = await addToken(world.ctx, SYSTEM, { userId: clerk.id, name: '台账' }));
});
afterAll(() => world.close());

const send = (files: Record<string, [string, Buffer]>, bearer = token) => {
  const test = request(world.app).post('/api/v1/imports/ledger').set('Authorization', `Bearer ${bearer}`);
  for (const [field, [name, bytes]] of Object.entries(files)) test.attach(field, bytes, name);
  return test;
};
const title = '清河县犬只管理办法';
const ledger = (): [string, Buffer] => [
  '台账.xlsx',
  xlsxOf([
    {
      name: '台账',
      rows: [
        ['标题', '文号', '公布日期'],
        [title, '清公规〔2020〕1号', '2020.5'],
        ['无正文的办法', '无', '2020-01-01'],
      ],
    },
  ]),
];

it('a ledger is sent, shown, carried out and undone, each by who may', async () => {
  const sent = await send({ ledger: ledger(), files: ['清公规[2020]1号.txt', Buffer.from(bodyOf(title))] }).expect(202);
  const { id } = sent.body as { id: number };
  expect(sent.body).toMatchObject({ state: 'reading', name: '台账.xlsx', fault: null });
  expect(JSON.stringify(sent.body)).not.toContain('sha256');
  await world.get('auditor', `/imports/${id}`).expect(403);
  await world.get('own', `/imports/${id}/rows`).expect(403);
  await world.get('clerk', '/imports/987654321').expect(404);

  await stepBatch(world.ctx, id, () => undefined);
  const ready = (await world.get('clerk', `/imports/${id}`).expect(200)).body as { version: number };
  expect(ready).toMatchObject({ state: 'ready', counts: { new: 1, refused: 1 } });
  const rows = (await world.get('clerk', `/imports/${id}/rows?doubt=day.month_only`).expect(200)).body;
  expect(rows).toMatchObject({ total: 1, rows: [{ row: 2, title, outcome: 'new', fileName: '清公规[2020]1号.txt' }] });
  expect(JSON.stringify(rows)).toContain('没有写到日');

  await world.post('auditor', `/imports/${id}/start`, { version: ready.version }).expect(403);
  await world.post('clerk', `/imports/${id}/start`, { version: 99 }).expect(409);
  await world.post('clerk', `/imports/${id}/start`, { version: ready.version }).expect(200);
  await world.post('clerk', `/imports/${id}/discard`, { version: ready.version + 1 }).expect(422);
  await stepBatch(world.ctx, id, () => undefined);
  const done = (await world.get('clerk', `/imports/${id}`)).body as { version: number };
  expect(done).toMatchObject({ state: 'done', counts: { imported: 1 } });

  await world.post('clerk', `/imports/${id}/undo`, { version: done.version, reason: '' }).expect(422);
  await world.post('auditor', `/imports/${id}/undo`, { version: done.version, reason: '试' }).expect(403);
  await world.post('clerk', `/imports/${id}/undo`, { version: done.version, reason: '选错了台账' }).expect(200);
  await stepBatch(world.ctx, id, () => undefined);
  expect((await world.get('clerk', `/imports/${id}`)).body).toMatchObject({ state: 'undone', counts: { removed: 1 } });
  expect(await world.ctx.reader.documentsNamed(null, title)).toEqual([]);
});

it('what is no ledger is said in words', async () => {
  expect((await send({ files: ['a.txt', Buffer.from('x')] }).expect(422)).body.code).toBe('ledger.absent');
  const sent = await send({ ledger: ['台账.xlsx', Buffer.from('不是表格')] }).expect(202);
  await stepBatch(world.ctx, (sent.body as { id: number }).id, () => undefined);
  const failed = (await world.get('clerk', `/imports/${(sent.body as { id: number }).id}`)).body;
  expect(failed).toMatchObject({ state: 'failed', fault: { code: 'ledger.not_excel' } });
  expect((failed as { fault: { detail: string } }).fault.detail).toMatch(/Excel.*。$/);
});
