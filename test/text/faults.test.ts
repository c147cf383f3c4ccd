import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES, faultSentence } from '../../server/text/faults.ts';
import { requestSentence } from '../../server/text/requestFaults.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every code that is written out in a `new Fault('…')` anywhere in the house. */
function thrownCodes(): string[] {
  const files = ['server', 'db', 'jobs', 'seeds'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).flatMap((f) =>
      /\.tsx?$/.test(f) ? [join(ROOT, room, f)] : [],
    ),
  );
  const codes = files.flatMap((f) =>
    [...readFileSync(f, 'utf8').matchAll(/new Fault\(\s*'([a-zA-Z_]+\.[a-zA-Z_]+)'/g)].map((m) => m[1] ?? ''),
  );
  return [...new Set(codes)].sort();
}

describe('sentences for refusals', () => {
  it('exist for every code that the house throws', () => {
    const said = (code: string): boolean => FAULT_CODES.includes(code) || requestSentence(code, {}) !== null;
    expect(thrownCodes().filter((code) => !said(code))).toEqual([]);
  });

  it.each(FAULT_CODES)('%s: whole Chinese sentences, also without details', (code) => {
    const sentence = faultSentence(code);
    expect(sentence).toMatch(/^[\p{Script=Han}“《（].*。$/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each([
    ['file.unsupported', { kind: 'png' }, '图片'],
    ['file.tooLarge', { bytes: 1, limit: 52_428_800 }, '50 MB'],
    ['file.tooLarge', { chars: 9, limit: 3_000_000 }, '3,000,000字'],
    ['file.timeout', { seconds: 60 }, '60秒'],
    ['auth.locked', { minutes: 15 }, '15分钟'],
    ['day.order', { field: 'publishedOn', on: '2024-02-01', notBefore: '2024-02-08' }, '公布日期2024年2月1日'],
    ['document.status', { status: 'draft', act: 'document.issue' }, '起草中'],
  ])('%s tells its details', (code, details, words) => expect(faultSentence(code, details)).toContain(words));

  it('pass an unknown code on', () => expect(faultSentence('moon.full')).toContain('moon.full'));
});
