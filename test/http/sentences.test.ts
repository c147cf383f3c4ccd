import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PASSWORD_FLAWS } from '../../server/domain/password.ts';
import { sentenceOf, statusOf } from '../../server/http/problem.ts';

const ROOMS = ['server/http', 'server/actions/accounts'];

/** Every code that these rooms refuse with, read from their text. */
function codes(): string[] {
  const texts = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(room, name), 'utf8')),
  );
  const found = texts.flatMap((text) => [
    ...[...text.matchAll(/new Fault\(\s*'([\w.]+)'/g)].map(([, code = '']) => code),
    ...[
      ...text.matchAll(
        /'((?:auth|input|request|upload|user|password|token|rate|server|conflict|store)\.[A-Za-z]\w*)'/g,
      ),
    ].map(([, code = '']) => code),
  ]);
  return [...new Set([...found, ...PASSWORD_FLAWS.map((flaw) => `password.${flaw}`)])].toSorted();
}

const ACTS = /^(user\.(add|edit|sign_in|password)|token\.(add|revoke))$/;
const INTERNAL = new Set(['output.invalid']);

describe('every refusal at the door', () => {
  it('is found', () => {
    expect(codes().length).toBeGreaterThan(30);
  });

  it.each(codes().filter((code) => !ACTS.test(code) && !INTERNAL.has(code)))('%s has a sentence of its own', (code) => {
    const sentence = sentenceOf(code);
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).not.toContain(code);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });
});
