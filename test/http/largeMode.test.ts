import express from 'express';
import request from 'supertest';
import { expect, it } from 'vitest';
import { inLarge, isLarge, largeMode, otherSize, plainAddress } from '../../server/http/largeMode.ts';

/** Answers with what it was asked, and once more by a redirect. */
function site() {
  const app = express();
  app.use(largeMode);
  app.post('/to', (_req, res) => res.redirect(303, '/documents/1?on=2024-01-01'));
  app.get('/text', (_req, res) => res.type('text').send('href="/documents/1"'));
  app.use((req, res) =>
    res
      .type('html')
      .send(
        `<p>${[isLarge(req), req.path, plainAddress(req), otherSize(req)].join(' ')}</p><a href="/documents/1">甲</a>` +
          `<form action="/search"></form><link href="/assets/guibei.css"><a href="#main"></a><a href="https://x.cn/"></a>`,
      ),
  );
  return app;
}

it.each([
  ['/large', '/', '/'],
  ['/large/', '/', '/'],
  ['/large?a=1', '/', '/?a=1'],
  ['/large/search?q=1', '/search', '/search?q=1'],
])('answers %s as the page behind it, and leads on in large letters', async (asked, path, plain) => {
  const { text } = await request(site()).get(asked).expect(200);
  expect(text).toContain(`<p>true ${path} ${plain} ${plain}</p>`);
  expect(text).toContain('<a href="/large/documents/1">');
  expect(text).toContain('<form action="/large/search">');
  expect(text).toContain('<link href="/assets/guibei.css"><a href="#main"></a><a href="https://x.cn/">');
});

it.each(['/large//evil.example/x', '/large/\\evil.example', '/large///evil.example?q=1'])(
  'never leads from %s to another site',
  (originalUrl) => expect(plainAddress({ originalUrl } as express.Request)).toMatch(/^\/evil\.example/),
);

it('leaves everything else as it is', async () => {
  for (const path of ['/', '/larger', '/largest/1']) {
    const { text } = await request(site()).get(path).expect(200);
    expect(text).toContain(`<p>false ${path} ${path} /large${path}</p>`);
    expect(text).toContain('<a href="/documents/1">');
  }
  expect((await request(site()).get('/large/text')).text).toBe('href="/documents/1"');
});

it('stays in large letters when a form leads on, and offers the first page in small ones', async () => {
  const { headers } = await request(site()).post('/large/to').expect(303);
  expect(headers['location']).toBe('/large/documents/1?on=2024-01-01');
  expect((await request(site()).post('/large/other')).text).toContain('true /other /other /</p>');
});

it('does not touch the way back to small letters, nor words that look like a link', () => {
  expect(inLarge('<a data-size="large" class="tool" href="/x">小</a><a class="tool" href="/y">')).toBe(
    '<a data-size="large" class="tool" href="/x">小</a><a class="tool" href="/large/y">',
  );
  expect(inLarge('<p>href=&quot;/x&quot;</p>')).toBe('<p>href=&quot;/x&quot;</p>');
});
