import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { openPage, sharedBrowser } from './support/site.ts';

const browser = await sharedBrowser();

let asked = 0;
const server = createServer((request, response) => {
  // It asks for an icon by itself.
  if (request.url !== '/favicon.ico') asked++;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'max-age=600');
  response.setHeader('set-cookie', 'who=somebody; Max-Age=600');
  response.end(`<!doctype html><title>${request.headers.cookie ?? 'nobody'}</title><p>${asked}</p>`);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
afterAll(() => new Promise((done) => server.close(done)));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
const held = `JSON.stringify([document.cookie, localStorage.length, sessionStorage.length, Notification.permission, history.length])`;

it.each([true, false])(
  'who sits down at a screen finds nothing of who sat there before, with scripts %s',
  async (on) => {
    const options = { javaScriptEnabled: on };
    const one = await openPage(browser, options);
    await one.page.goto(url);
    const blank = await one.page.evaluate(held);
    await one.page.goto(`${url}?2`);
    await one.page.goto(url);
    const before = asked;
    await one.page.goto(`${url}?2`);
    expect(asked, 'the browser keeps the answer').toBe(before);
    await one.page.evaluate(`localStorage.setItem('a', '1'), sessionStorage.setItem('a', '1')`);
    await one.context.grantPermissions(['notifications'], { origin: url });
    expect(await one.page.evaluate(held)).not.toBe(blank);
    await one.page.setViewportSize({ width: 360, height: 600 });
    await one.context.newPage();
    const heard: string[] = [];
    one.page.on('request', (request) => heard.push(request.url()));
    await one.leave();

    const other = await openPage(browser, options);
    expect(other.page).toBe(one.page);
    heard.length = 0;
    await other.page.goto(`${url}?2`);
    expect(await other.page.title()).toBe('nobody');
    expect(asked).toBe(before + 1);
    expect(await other.page.evaluate(held)).toBe(blank);
    expect(await other.page.evaluate('[innerWidth, innerHeight]')).toEqual([1280, 900]);
    expect(other.context.pages()).toHaveLength(1);
    expect([...heard, ...one.trouble]).toEqual([]);
    await other.leave();
  },
);

it('has a screen for each of two at a time', async () => {
  const [one, other] = [await openPage(browser), await openPage(browser)];
  expect(one.context).not.toBe(other.context);
  await one.page.goto(url);
  await other.page.goto(url);
  expect(await other.page.title()).toBe('nobody');
  await one.leave();
  await other.leave();
});
