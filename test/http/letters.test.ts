import { afterAll, beforeAll, expect, it } from 'vitest';
import request from 'supertest';
import { type HttpWorld, httpWorld } from './world.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await httpWorld({
    limits: { signIns: 10, requests: 1000, letters: 2 },
    pages: [
      (router, shell) => {
        router.post('/letters', shell.letterLimit, (_req, res) => {
          res.status(201).end();
        });
        router.get('/letters', (_req, res) => {
          res.end();
        });
      },
    ],
  });
  await world.add({ login: 'clerk', role: 'clerk' });
});
afterAll(() => world.close());

it('what the public sends is limited by address, what it reads is not, and staff are not counted', async () => {
  const send = () => request(world.app).post('/letters').set('Sec-Fetch-Site', 'same-origin');
  expect([(await send()).status, (await send()).status, (await send()).status]).toEqual([201, 201, 429]);
  expect((await send()).text).toContain('操作太频繁');
  expect((await request(world.app).get('/letters')).status).toBe(200);
  const staff = await world.signedIn('clerk');
  for (let i = 0; i < 4; i++) await staff.post('/letters').expect(201);
});
