import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTS } from '../../server/domain/acts.ts';
import { PASSWORD_FLAWS } from '../../server/domain/password.ts';
import { FIGURE_NAMES } from '../../server/domain/profile/figures.ts';
import { sentenceOf, statusOf } from '../../server/http/problem.ts';

/** The shell and the accounts; what other rooms refuse is for their own tests. */
const ROOMS = ['server/http', 'server/http/schemas', 'server/actions/accounts'];
const CODE =
  /'((?:auth|input|request|upload|user|issuer|password|token|rate|server|conflict|store|not)\.[A-Za-z]\w*)'/g;

/** What is written in the same way and is no refusal. */
const OTHERS: readonly string[] = [...ACTS, ...FIGURE_NAMES];

/** Every code that these rooms refuse with, read from their text. */
function codes(): string[] {
  const found = ROOMS.flatMap((room) =>
    readdirSync(room)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(room, name), 'utf8').matchAll(CODE)].map(([, code = '']) => code)),
  );
  const all = new Set([...found, ...PASSWORD_FLAWS.map((flaw) => `password.${flaw}`)]);
  return [...all].filter((code) => !OTHERS.includes(code)).toSorted();
}

describe('every refusal at the door', () => {
  it('is found', () => {
    expect(codes().length).toBeGreaterThan(30);
  });

  it.each(codes())('%s has a sentence of its own', (code) => {
    const sentence = sentenceOf(code);
    expect(sentence).toMatch(/\p{Script=Han}/u);
    expect(sentence).not.toContain(code);
    expect(statusOf(code)).toBeGreaterThanOrEqual(400);
  });
});
