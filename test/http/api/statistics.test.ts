import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { enterDocument } from '../../support/documents.ts';
import { apiWorld, type ApiWorld } from './world.ts';

let world: ApiWorld;
let police: number;
let schools: number;

beforeAll(async () => {
  world = await apiWorld();
  police = await world.issuer('清河县公安局');
  schools = await world.issuer('清河县教育局');
  await world.has('clerk', 'clerk');
  await world.has('police', 'issuer', police);
  await enterDocument(world, {
    issuers: [{ name: '清河县公安局', issuerId: police }],
    publishedOn: day('2025-03-01'),
    effectiveOn: day('2025-03-01'),
  });
});
afterAll(() => world.close());

describe('the API of year numbers', () => {
  it('gives years, bodies and the list behind a figure', async () => {
    const { body } = await world.get('clerk', '/statistics?year=2025').expect(200);
    expect(body).toMatchObject({
      year: 2025,
      bodies: [{ issuerId: police, tier: 'department', numbers: { made: 1 } }],
    });
    expect((body as { rows: object[] }).rows.at(0)).toMatchObject({ year: 2025, all: { made: 1, at_end: 1 } });
    const list = await world.get('clerk', '/statistics/counts/made?year=2025').expect(200);
    expect(list.body).toMatchObject({ total: 1, rows: [{ issuerName: '清河县公安局', madeOn: '2025-03-01' }] });
  });

  it('gives the figures of the yearly papers', async () => {
    const { body } = await world.get('clerk', '/statistics/report?year=2025').expect(200);
    expect(body).toMatchObject({
      on: '2025-12-31',
      disclosure: { made: 1, ended: 0, inForce: 1, endedCounts: ['repealed'] },
      changed: [],
    });
  });

  it('gives a body its own scorecard', async () => {
    const { body } = await world.get('police', `/issuers/${police}/scorecard?year=2025`).expect(200);
    expect(body).toMatchObject({ issuer: { name: '清河县公安局' }, joined: 0, problems: [] });
    for (const [path, status] of [
      ['/statistics', 403],
      ['/statistics/report', 403],
      ['/statistics/counts/made', 403],
      [`/statistics/counts/made?issuer=${police}`, 200],
      [`/statistics/counts/made?issuer=${schools}`, 403],
      [`/issuers/${schools}/scorecard`, 403],
    ] as const)
      expect((await world.get('police', path)).status, path).toBe(status);
    expect((await world.get(null, '/statistics')).status).toBe(401);
  });
});
