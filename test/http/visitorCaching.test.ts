import express from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { fixedClock } from '../../server/clock.ts';
import { visitorCaching } from '../../server/http/caching.ts';
import { NOW } from '../support/world.ts';

/** The layer alone: whoever asks for `?as=` has signed in. */
function site() {
  let version = 1;
  let made = 0;
  const app = express();
  app.set('etag', false);
  app.use((req, _res, next) => {
    req.by = 'as' in req.query ? 'session' : 'none';
    next();
  });
  app.use(visitorCaching(fixedClock(NOW), { version: () => version, changedAt: () => null }));
  app.use((_req, res) => {
    made++;
    res.send('page');
  });
  return { app, made: () => made, change: () => version++ };
}

it.each([
  '/',
  '/search',
  '/search?q=1',
  '/documents/1',
  '/documents/1/original',
  '/feeds/changes.atom',
  '/sitemap.xml',
])('answers %s to a visitor who has it without making it again', async (path) => {
  const { app, made, change } = site();
  const first = await request(app).get(path).expect(200);
  const tag = first.headers['etag'] ?? '';
  await request(app).get(path).set('If-None-Match', tag).expect(304);
  expect(made()).toBe(1);
  change();
  await request(app).get(path).set('If-None-Match', tag).expect(200);
});

it.each(['/desk', '/dossiers/1', '/searches', '/api/v1/documents', '/sign-in', '/?as=clerk', '/documents/1?as=clerk'])(
  'lets nobody keep %s',
  async (path) => {
    const { app } = site();
    const { headers } = await request(app).get(path).expect(200);
    expect(headers['etag']).toBeUndefined();
    expect(headers['cache-control']).toBeUndefined();
  },
);

it('keeps no answer to what is sent', async () => {
  const { headers } = await request(site().app).post('/search').expect(200);
  expect(headers['cache-control']).toBeUndefined();
});
