import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld, confirmed } from './world.ts';

let world: ApiWorld;
let id: number;

beforeAll(async () => {
  world = await apiWorld();
  const issuerId = await world.issuer('清河县水务局');
  for (const role of ['clerk', 'admin', 'reviewer'] as const) await world.has(role, role);
  await world.has('own', 'issuer', issuerId);
  const issuers = [{ name: '清河县水务局', issuerId }];
  id = await enterDocument(world, { title: '清河县河道管理办法', issuers, validUntil: day('2026-12-31') });
});
afterAll(() => world.close());

const notices = async (who: string) =>
  (await world.get(who, '/desk').expect(200)).body.notices as { id: number; flag: { kind: string } }[];

describe('the calendar by the API', () => {
  it('rehearses any day and writes nothing', async () => {
    const head = await world.ctx.feed.head();
    const now = (await world.get('clerk', '/flags').expect(200)).body;
    expect(now.on).toBe('2026-11-22');
    const later = (await world.get('clerk', '/flags?on=2028-11-22').expect(200)).body.flags;
    expect(later.map((flag: { kind: string }) => flag.kind)).toContain('expiry.past');
    expect(later[0]).toMatchObject({ documentId: id, citation: expect.any(String), rule: expect.any(String) });
    expect(later[0]).not.toHaveProperty('key');
    expect(await world.ctx.feed.head()).toBe(head);
    expect(await notices('clerk')).toEqual([]);
    await world.get('clerk', '/flags?on=2026-02-29').expect(422);
  });

  it('explains the duties of a document on any day by the very flags of that day', async () => {
    const explained = async (who: string, on = '') =>
      (await world.get(who, `/documents/${id}/duties${on}`).expect(200)).body as {
        on: string;
        lines: {
          duty: string;
          state: string;
          flag: { kind: string } | null;
          reason: string | null;
          ifNothing: string | null;
        }[];
      };
    for (const on of ['2026-11-22', '2027-01-01', '2024-03-01']) {
      const { lines } = await explained('clerk', `?on=${on}`);
      const { flags: all } = (await world.get('clerk', `/flags?on=${on}`).expect(200)).body;
      const flags = (all as { documentId: number | null }[]).filter((flag) => flag.documentId === id);
      expect(lines.flatMap((line) => line.flag ?? [])).toHaveLength(flags.length);
      expect(flags).toEqual(expect.arrayContaining(lines.flatMap((line) => line.flag ?? [])));
      for (const line of lines) {
        expect([line.duty, line.state === 'standing']).toEqual([line.duty, line.flag !== null]);
        expect([line.duty, line.reason === null]).toEqual([line.duty, line.state !== 'none']);
        expect(line.ifNothing === null).toBe(line.flag === null);
      }
    }
    expect((await explained('own')).on).toBe('2026-11-22');
    await world.get(null, `/documents/${id}/duties`).expect(401);
    await world.get('clerk', '/documents/987654321/duties').expect(404);
    await world.get('clerk', `/documents/${id}/duties?on=2026-02-30`).expect(422);
  });

  it('scans today, tells those it concerns, and puts away what they have seen', async () => {
    expect((await world.post('clerk', '/scan').expect(200)).body).toEqual({ on: '2026-11-22', ran: true });
    const [first, ...rest] = await notices('own');
    expect([first, ...rest].map((one) => one?.flag.kind)).toContain('expiry.soon');
    await world.post('clerk', `/notices/${first?.id}/acknowledge`).expect(404);
    await world.post('own', `/notices/987654321/acknowledge`).expect(404);
    await world.post(null, `/notices/${first?.id}/acknowledge`).expect(401);
    await world.post('own', `/notices/${first?.id}/acknowledge`).expect(204);
    await world.post('own', `/notices/${first?.id}/acknowledge`).expect(204);
    expect(await notices('own')).toHaveLength(rest.length);
    expect((await world.get('own', `/documents/${id}`)).body.flags.length).toBeGreaterThan(0);
    await world.post('own', '/scan').expect(403);
  });

  it('puts off, hands over and knows many at once', async () => {
    await world.has('helper', 'reviewer');
    const list = async () =>
      (await world.get('clerk', '/desk').expect(200)).body.notices as {
        id: number;
        dutyId: number;
        flag: { dueOn: string };
      }[];
    const [soon] = (await list()).filter((one) => one.flag.dueOn > '2026-12-01');
    const at = `/notices/${soon?.id}`;
    const until = '2026-11-30';
    await world.post('clerk', `${at}/snooze`, { until, reason: '', version: 1 }).expect(422);
    await world.post('own', `${at}/snooze`, { until, reason: '等报告', version: 1 }).expect(404);
    await world.post('clerk', `${at}/snooze`, { until, reason: '等报告', version: 1 }).expect(204);
    await world.post('clerk', `${at}/snooze`, { until, reason: '等报告', version: 1 }).expect(409);
    const duty = (await world.get('clerk', `/duties/${soon?.dutyId}`).expect(200)).body;
    expect(duty.own).toMatchObject({ state: 'snoozed', snoozedUntil: until, version: 2 });
    expect(duty.done).toMatchObject([{ kind: 'snooze', until, note: '等报告' }]);
    const to = duty.colleagues.find((one: { name: string }) => one.name === 'helper')?.id;
    await world.post('clerk', `${at}/hand-over`, { toUserId: to, note: '请接手', version: 2 }).expect(204);
    expect((await world.get('helper', '/desk')).body.notices).toHaveLength(1);
    const ids = (await list()).map((one) => one.id);
    expect((await world.post('clerk', '/notices/acknowledge', { ids })).body).toEqual({ acknowledged: ids.length });
    expect(await list()).toEqual([]);
    await world.get('admin', `/duties/${soon?.dutyId}`).expect(404);
  });

  it('keeps how one is told, and gives the calendar an address once', async () => {
    expect((await world.get('clerk', '/account/reminders').expect(200)).body).toEqual({
      mail: 'at_once',
      calendarSince: null,
    });
    const { address } = (await world.post('clerk', '/account/calendar').expect(200)).body;
    expect(address).toMatch(/\/calendars\/[\w-]{43}\.ics$/);
    expect((await world.get('clerk', '/account/reminders')).body.calendarSince).toBe('2026-11-22T01:00:00.000Z');
  });

  it('writes letters on what ends in a quarter', async () => {
    const quarter = { year: 2026, quarter: 4 };
    const { body } = await world.get('clerk', '/expiry-letters?year=2026&quarter=4').expect(200);
    expect(body.lines).toMatchObject([{ issuer: { name: '清河县水务局' }, letter: null }]);
    const written = (await world.post('clerk', '/expiry-letters', quarter).expect(201)).body;
    expect(written).toMatchObject([
      { issuerName: '清河县水务局', documents: [{ documentId: id, until: '2026-12-31' }] },
    ]);
    expect((await world.get('reviewer', `/expiry-letters/${written[0].id}`).expect(200)).body).toEqual(written[0]);
    await world.post('reviewer', '/expiry-letters', quarter).expect(403);
    await world.get('own', '/expiry-letters').expect(403);
  });

  it('says so when a run is under way', async () => {
    world.busy.now = true;
    expect((await world.post('admin', '/scan').expect(200)).body.ran).toBe(false);
    const refused = await world.upload('clerk', { 'a.jsonl': '{}' }, 'issued', '/imports').expect(503);
    expect(refused.body.code).toBe('import.busy');
    world.busy.now = false;
  });

  it('shows an open review on the reviewers’ desk alone', async () => {
    const facts = { title: '清河县堤防管理规定', issuers: ['清河县水务局'] };
    const draft = await confirmed(world, 'own', 'draft', facts);
    await world.post('own', `/documents/${draft}/reviews`, { version: 1, on: '2026-11-20' }).expect(200);
    const reviews = async (who: string) => (await world.get(who, '/desk')).body.reviews;
    expect(await reviews('reviewer')).toMatchObject([
      { state: 'submitted', issuerName: '清河县水务局', document: { title: '清河县堤防管理规定' } },
    ]);
    expect(await reviews('clerk')).toEqual([]);
  });
});

describe('runs by the API', () => {
  it('an import keeps the file for its run', async () => {
    const line = JSON.stringify({ title: '清河县旧办法', text: '第一条 为了试验。' });
    const res = await world.upload('clerk', { '台账.jsonl': line }, 'issued', '/imports').expect(202);
    expect(res.body).toEqual({ runId: world.imports.length });
    expect(await readFile(world.imports.at(-1) ?? '', 'utf8')).toBe(line);
    await world.upload('own', { 'a.jsonl': line }, 'issued', '/imports').expect(403);
    expect((await world.upload('clerk', {}, 'issued', '/imports').expect(422)).body.code).toBe('upload.missing');
  });

  it('are listed with their counts', async () => {
    const run = (await world.ctx.jobs.claim('import', null, 60_000)) ?? 0;
    const refusals = [{ refused: '第2行', code: 'import.not_json', message: '不是 JSON', details: { secret: 1 } }];
    await world.ctx.jobs.finish(run, 'done', {
      read: 2,
      imported: 1,
      refused: 1,
      warnings: { 'day.missing': 1 },
      refusals,
    });
    const [latest] = (await world.get('clerk', '/imports').expect(200)).body;
    expect(latest).toMatchObject({ id: run, state: 'done', detail: { imported: 1, refusals: [{ refused: '第2行' }] } });
    expect(JSON.stringify(latest)).not.toContain('secret');
    const jobs = (await world.get('admin', '/jobs').expect(200)).body;
    expect(jobs).toMatchObject({ today: '2026-11-22', mail: { on: false, failed: 0 }, runs: [{ job: 'import' }] });
    expect(jobs.head).toBeGreaterThan(0);
  });
});
