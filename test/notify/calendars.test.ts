import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { createCalendars } from '../../server/notify/calendars.ts';

const entry = (n: number, more: object = {}) => ({
  uid: `duty-${n}@qinghe.example`,
  on: day('2026-12-31'),
  summary: `有效期将满：《清河县停车管理办法，实施细则；试行》（清政规〔2024〕${n}号）${'很长的标题'.repeat(12)}𠮷`,
  description: '第一行, 有逗号; 有分号\n第二行 \\ 有反斜线',
  url: `https://guibei.example/desk/duties/${n}`,
  changedAt: '2026-11-22T01:00:00.000Z',
  sequence: n,
  ...more,
});
const write = (entries: ReturnType<typeof entry>[]) => createCalendars().write({ name: '规备待办（清河县）', entries });

it('another program reads every entry as it was written', async () => {
  const text = await write([entry(1), entry(2, { on: day('2028-02-29') })]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  expect(events.map((one) => [one.uid, one.startDate.toString(), one.startDate.isDate])).toEqual([
    ['duty-1@qinghe.example', '2026-12-31', true],
    ['duty-2@qinghe.example', '2028-02-29', true],
  ]);
  expect(events[0]?.summary).toBe(entry(1).summary);
  expect(events[0]?.description).toBe(entry(1).description);
  expect(events[1]?.sequence).toBe(2);
  const [first] = calendar.getAllSubcomponents('vevent');
  expect(first?.getFirstPropertyValue('status')).toBe('CONFIRMED');
  expect(first?.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-22T01:00:00Z');
  expect(first?.getFirstPropertyValue('url')).toBe(entry(1).url);
});

it('keeps to RFC 5545: lines end with CRLF and hold at most 75 octets, no sign is torn', async () => {
  const text = await write([entry(1)]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  expect(Buffer.from(text).toString('utf8')).toBe(text);
  expect(text).not.toContain('\ufffd');
});

it('an empty calendar is one too, and the same entries are the same bytes', async () => {
  expect(new ICAL.Component(ICAL.parse(await write([]))).getAllSubcomponents('vevent')).toEqual([]);
  expect(await write([entry(1)])).toBe(await write([entry(1)]));
});
