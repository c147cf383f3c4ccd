import express from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { fixedClock } from '../../server/clock.ts';
import { eachTime, rememberAnswers } from '../../server/http/answers.ts';
import { publicCaching, unkept } from '../../server/http/caching.ts';
import { NOW } from '../support/world.ts';

/** The layers alone; pages count how often they were made. */
function site(mostBytes?: number) {
  const clock = fixedClock(NOW);
  const fresh = { version: 1, changedAt: null };
  const of = { version: () => fresh.version, changedAt: () => null };
  let made = 0;
  const app = express();
  app.set('etag', false);
  app.use(publicCaching(clock, of), rememberAnswers(clock, of, mostBytes));
  app.get('/documents/13', (_req, res) => {
    unkept(res);
    res.send(`for one ${++made}`);
  });
  app.get('/documents/14', (_req, res) => {
    res.status(404);
    res.send(`no ${++made}`);
  });
  app.get('/documents/15', (_req, res) => {
    // Published while the page was made.
    fresh.version++;
    res.send(`late ${++made}`);
  });
  app.use((req, res) => {
    res.type('html').send(`${req.get('host')} ${req.originalUrl} ${++made}`);
  });
  return { app, clock, fresh, made: () => made };
}

it.each(['/', '/search?q=1', '/catalogue?kind=lapsed', '/documents/1', '/documents/1?on=2025-01-01', '/sitemap.xml'])(
  'answers %s again without making it, until something changes or the day does',
  async (path) => {
    const { app, clock, fresh, made } = site();
    const one = await request(app).get(path).set('Host', 'a.example').expect(200);
    const two = await request(app).get(path).set('Host', 'a.example').expect(200);
    expect(two.text).toBe(one.text);
    expect(two.headers['content-type']).toBe(one.headers['content-type']);
    expect(two.headers['etag']).toBe(one.headers['etag']);
    expect(made()).toBe(1);
    await request(app).get(path).set('Host', 'b.example').expect(200);
    expect(made()).toBe(2);
    fresh.version++;
    await request(app).get(path).set('Host', 'a.example').expect(200);
    expect(made()).toBe(3);
    clock.set('2026-11-22T16:00:00.000Z');
    await request(app).get(path).set('Host', 'a.example').expect(200);
    expect(made()).toBe(4);
  },
);

it.each(['/documents/13', '/documents/14', '/documents/15', '/consultations/1', '/documents/1/original'])(
  'makes %s anew each time',
  async (path) => {
    const { app, made } = site();
    await request(app).get(path);
    await request(app).get(path);
    expect(made()).toBe(2);
  },
);

it('does each time what belongs to each answer, for whoever asks', async () => {
  const app = express();
  app.set('etag', false);
  const of = { version: () => 1, changedAt: () => null };
  const clock = fixedClock(NOW);
  app.use(publicCaching(clock, of), rememberAnswers(clock, of));
  let made = 0;
  const told: (string | undefined)[] = [];
  app.get('/search', (req, res) => {
    eachTime(req, res, (asking) => void told.push(asking.get('Referer')));
    res.send(`page ${++made}`);
  });
  for (const from of ['a', 'b', 'c']) await request(app).get('/search?q=1').set('Host', 'h').set('Referer', from);
  expect([made, told]).toEqual([1, ['a', 'b', 'c']]);
});

it('forgets what was asked for longest ago when it holds too much', async () => {
  const { app, made } = site(150);
  for (const id of [1, 2, 1, 3, 4, 1]) await request(app).get(`/documents/${id}`).set('Host', 'a.example');
  expect(made()).toBeGreaterThan(4);
});
