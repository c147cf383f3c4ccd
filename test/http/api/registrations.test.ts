import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { setFigures } from '../../support/registrationRules.ts';
import { SYSTEM } from '../../support/world.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let body: number;
let id: number;
beforeAll(async () => {
  world = await apiWorld();
  body = await world.issuer('清河县司法局');
  const row = (await world.ctx.reader.row('issuer', body))!;
  await world.ctx.store.commit(
    { act: 'issuer.edit', documents: [], writes: [update('issuer', row, { codes: ['清司规'] })] },
    SYSTEM,
  );
  await setFigures(world);
  await world.has('备案', 'clerk');
  await world.has('经办', 'issuer', body);
  id = await enterDocument(
    world,
    { title: '清河县公证办法', issuers: [{ name: '清河县司法局', issuerId: body }], signedOn: day('2026-11-18') },
    { origin: 'draft', isPublic: false },
  );
});
afterAll(() => world.close());

describe('三统一 by the API', () => {
  it('goes step by step, each on the version that was seen', async () => {
    const { version } = (await world.get('备案', `/documents/${id}`).expect(200)).body;
    const requested = (
      await world.post('经办', `/documents/${id}/registrations`, { version, on: '2026-11-20' }).expect(200)
    ).body;
    const [row] = requested.registrations;
    expect(row).toMatchObject({ state: 'requested', submitBy: '2026-11-23', number: null });
    const step = (name: string) => `/documents/${id}/registrations/${row.id}/${name}`;
    const said = { version: row.version, on: '2026-11-21', code: '清司规' };
    expect((await world.post('经办', step('register'), said).expect(403)).body.code).toBe('auth.forbidden');
    expect((await world.post('备案', step('publish'), { ...said, place: null }).expect(422)).body).toMatchObject({
      code: 'registration.state',
    });
    const registered = (await world.post('备案', step('register'), said).expect(200)).body;
    expect(registered.facts.registrationNumber).toBe('清司规〔2026〕001');
    expect((await world.post('备案', step('register'), said).expect(409)).body.code).toBe('conflict.stale');
    const now = registered.registrations[0].version;
    const published = (await world.post('备案', step('publish'), { version: now, on: '2026-11-22' }).expect(200)).body;
    expect(published).toMatchObject({ isPublic: true, registrations: [{ state: 'published' }] });
    const last = published.registrations[0].version;
    await world.post('备案', step('void'), { version: last, reason: '登记有误' }).expect(200);
  });

  it('tells the register with its void number and no gap', async () => {
    const { rows } = (await world.get('备案', '/registers').expect(200)).body;
    expect(rows).toMatchObject([{ given: 1, voided: 1, series: { code: '清司规', next: 2 } }]);
    const register = (await world.get('经办', `/registers/${rows[0].series.id}`).expect(200)).body;
    expect(register).toMatchObject({
      gaps: [],
      entries: [{ printed: '清司规〔2026〕001', state: 'void', voidReason: '登记有误' }],
    });
  });

  it.each([
    [{ issuerId: 999_999, code: null, year: 2026, serial: 2, reason: '改用系统' }, 404, 'issuer.missing'],
    [{ code: '清司规', year: 2026, serial: 9, reason: '改用系统' }, 422, 'series.begun'],
    [{ code: '清财规', year: 2026, serial: 9, reason: '改用系统' }, 422, 'series.code_unknown'],
    [{ code: '清司规', year: 2026, serial: 0, reason: '改用系统' }, 422, 'input.invalid'],
  ])('does not begin a series with %j', async (said, status, code) => {
    const sent = await world.post('备案', '/registers', { issuerId: body, ...said });
    expect([sent.status, sent.body.code]).toEqual([status, code]);
  });
});
