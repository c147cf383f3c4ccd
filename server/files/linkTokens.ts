import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { LinkTokens } from '../ports.ts';

const BYTES = 32;

/** The secret of this installation; made with its first use, readable by its owner alone. */
function secretAt(path: string): Buffer {
  const read = (): Buffer => Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url');
  try {
    // Fails where it is already there: another process was quicker, or an earlier day.
    writeFileSync(path, `${randomBytes(BYTES).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return read();
}

/** Tokens as HMAC over what they are for: the same link in each mail, and nothing to steal from the database. */
export function createLinkTokens(path: string): LinkTokens {
  let secret: Buffer | undefined;
  const made = (purpose: string, id: number): Buffer =>
    createHmac('sha256', (secret ??= secretAt(path)))
      .update(`${purpose}\n${id}`)
      .digest()
      .subarray(0, 18);
  return {
    of: (purpose, id) => made(purpose, id).toString('base64url'),
    fits(purpose, id, token) {
      const said = Buffer.from(token, 'base64url');
      const right = made(purpose, id);
      return said.length === right.length && timingSafeEqual(said, right);
    },
  };
}
