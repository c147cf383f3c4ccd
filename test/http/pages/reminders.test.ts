import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan } from '../../../server/actions/duties/scan.ts';
import { update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { accountReminderPages } from '../../../server/http/pages/accountReminders.ts';
import { dutyPages } from '../../../server/http/pages/duties.ts';
import { deskPages } from '../../../server/http/pages/desk.ts';
import { expiryLetterPages } from '../../../server/http/pages/expiryLetters.ts';
import { enterDocument } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import { fieldOf, pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    deskPages(ctx),
    dutyPages(ctx),
    accountReminderPages(ctx),
    expiryLetterPages(ctx),
  ]);
  const water = await pages.world.issuer('清河县水利局');
  const civil = await pages.world.issuer('清河县民政局');
  for (const role of ['clerk', 'reviewer', 'leader', 'auditor', 'admin'] as const) await pages.has(role, role);
  await pages.has('issuer', 'issuer', water);
  const enter = (title: string, name: string, issuerId: number, until: string) =>
    enterDocument(pages.world, { title, issuers: [{ name, issuerId }], validUntil: day(until) });
  await enter('清河县河道办法', '清河县水利局', water, '2027-01-10');
  await enter('清河县水库办法', '清河县水利局', water, '2027-03-31');
  await enter('清河县低保办法', '清河县民政局', civil, '2027-02-01');
  await enter('清河县殡葬办法', '清河县民政局', civil, '2027-04-01');
  await enterDocument(pages.world, { title: '清河县无主办法', validUntil: day('2027-02-02') });
  await scan(pages.ctx, SYSTEM, day('2026-11-22'));
});
afterAll(() => pages.close());

const duty = async (who: string) => {
  const html = (await pages.get(who, '/desk').expect(200)).text;
  return /\/desk\/duties\/\d+/.exec(html)?.[0] ?? '';
};

describe('the desk', () => {
  it('filters, and knows many at once', async () => {
    const html = (await pages.get('clerk', '/desk?kind=expiry.soon').expect(200)).text;
    expect(html).toContain('清河县河道办法');
    expect(html).toContain('知悉筛选出的全部');
    expect((await pages.get('clerk', '/desk?kind=suggestion.overdue').expect(200)).text).toContain(
      '没有符合筛选的事项',
    );
    await pages.get('clerk', '/desk?kind=nonsense').expect(422);
    const ids = [...html.matchAll(/name="notice" value="(\d+)"/g)].map((match) => match[1]);
    const send = (body: object) => pages.post('clerk', '/desk/acknowledge', body).expect(303);
    await send({ which: 'ticked', notice: ids.slice(0, 2), kind: 'expiry.soon' });
    const left = (await pages.get('clerk', '/desk?kind=expiry.soon')).text;
    expect(left).toContain('已知悉2件');
    expect(left).not.toContain(`value="${ids[0]}"`);
    expect((await pages.get('clerk', '/desk?show=acknowledged')).text).toContain('清河县河道办法');
  });

  it('puts off with a reason, says what is wrong, and hands over', async () => {
    const path = await duty('clerk');
    const html = (await pages.get('clerk', path).expect(200)).text;
    const action = /action="(\/desk\/notices\/\d+\/hand-over)"/.exec(html)?.[1] ?? '';
    const snooze = action.replace('hand-over', 'snooze');
    const version = fieldOf(html, 'version');
    if (html.includes('/snooze"')) {
      const refused = await pages.post('clerk', snooze, { version, until: '2026-11-22', reason: '等' }).expect(422);
      expect(refused.text).toContain('请选择明天或者以后的日期');
    }
    const to = /<option value="(\d+)">reviewer/.exec(html)?.[1] ?? '';
    await pages.post('clerk', action, { version, toUserId: to, note: '请接手' }).expect(303);
    expect((await pages.get('reviewer', path).expect(200)).text).toContain('同事转交');
    expect((await pages.get('clerk', '/desk?show=handed_over')).text).toContain('已转交reviewer');
    await pages.post('clerk', action, { version, toUserId: to }).expect(409);
    await pages.get('admin', path).expect(404);
    await pages.get(null, path).expect(303);
  });
});

describe('the private calendar', () => {
  const renew = async (who: string): Promise<string> => {
    const html = (await pages.post(who, '/account/calendar', {}).expect(200)).text;
    return /(\/calendars\/[\w-]+\.ics)/.exec(html)?.[1] ?? '';
  };

  it('opens to whoever has the address, holds only what the person may see, and says when nothing changed', async () => {
    const address = await renew('issuer');
    const ask = () => pages.get(null, address).set('Host', 'guibei.example');
    const { text, headers } = await ask().expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(headers['cache-control']).toBe('private, no-cache');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.length).toBeGreaterThan(0);
    expect(new Set(events.map((one) => one.uid)).size).toBe(events.length);
    expect(events.every((one) => !one.summary.includes('低保'))).toBe(true);
    await ask()
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304);
    const kept = pages.world.sql((db) => db.prepare('SELECT hash FROM calendar_feed').all()) as { hash: string }[];
    expect(kept.every(({ hash }) => /^[0-9a-f]{64}$/.test(hash) && !address.includes(hash))).toBe(true);
  });

  it('has one address at a time, none after it was ended, and none of an account that was', async () => {
    const first = await renew('reviewer');
    const second = await renew('reviewer');
    await pages.get(null, first).expect(404);
    await pages.get(null, second).expect(200);
    await pages.post('reviewer', '/account/calendar/revoke', {}).expect(303);
    await pages.get(null, second).expect(404);
    const third = await renew('reviewer');
    const user = await pages.ctx.accounts.userByLogin('reviewer');
    const writes = [update('user', user!, { disabledAt: pages.world.clock.now() })];
    await pages.ctx.store.commit({ act: 'user.edit', documents: [], writes }, SYSTEM);
    await pages.get(null, third).expect(404);
    await pages.get(null, '/calendars/nonsense.ics').expect(404);
    await pages.post('auditor', '/account/calendar', {}).expect(403);
  });

  it('keeps how one wants to be mailed', async () => {
    await pages.post('leader', '/account/reminders', { mail: 'weekly' }).expect(303);
    expect((await pages.get('leader', '/account/reminders')).text).toMatch(/value="weekly"[^>]*checked/);
    await pages.post('leader', '/account/reminders', { mail: 'hourly' }).expect(422);
  });
});

describe('letters on what ends within a quarter', () => {
  const write = (who: string) =>
    pages
      .post(who, '/expiry-letters/write', { year: 2027, quarter: 1 })
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = [];
        res.on('data', (chunk: Buffer) => chunks.push(chunk));
        res.on('end', () => done(null, Buffer.concat(chunks)));
      });

  it('lists by body, names what has no body, and leaves other quarters alone', async () => {
    const { text } = await pages.get('clerk', '/expiry-letters').expect(200);
    expect(text).toContain('2027年第一季度到期的文件');
    for (const title of ['清河县河道办法', '清河县水库办法', '清河县低保办法', '清河县无主办法'])
      expect(text).toContain(title);
    expect(text).not.toContain('清河县殡葬办法');
    expect((await pages.get('clerk', '/expiry-letters?year=2027&quarter=2')).text).toContain('清河县殡葬办法');
    await pages.get('issuer', '/expiry-letters').expect(403);
    await pages.get('clerk', '/expiry-letters.xlsx').expect(200);
  });

  it('come as one Word paper for each body in one click, once, and can be taken again', async () => {
    const zip = unzipSync(new Uint8Array((await write('clerk').expect(200)).body as Buffer));
    expect(Object.keys(zip)).toHaveLength(2);
    const papers = await Promise.all(
      Object.values(zip).map(async (bytes) => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value),
    );
    const water = papers.find((one) => one.includes('清河县水利局')) ?? '';
    expect(water).toMatch(/清河县河道办法[\s\S]*2027-01-10[\s\S]*清河县水库办法[\s\S]*2027-03-31/);
    expect(water).not.toContain('低保');
    expect(strFromU8(Object.values(zip)[0]!.slice(0, 2))).toBe('PK');
    const count = async () => (await pages.ctx.reminders.letters(day('2027-01-01'))).length;
    expect(await count()).toBe(2);
    await write('leader').expect(200);
    expect(await count()).toBe(2);
    const again = /\/expiry-letters\/\d+\.docx/.exec((await pages.get('clerk', '/expiry-letters')).text)?.[0] ?? '';
    await pages.get('auditor', again).expect(200);
    await write('auditor').expect(403);
    const empty = { year: 2035, quarter: 1 };
    await pages.post('clerk', '/expiry-letters/write', empty).expect(422);
  });
});
