import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import type { SuggestionStatus } from '../../domain/suggestion/status.ts';
import { codeHashOf, receiptAs } from './receipt.ts';
import type { Receipt } from './receipt.ts';

const CIPHER = 'aes-256-gcm';
const digest = (name: string, ...parts: (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256').update(name);
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** Under what the status of a suggestion is found in the public copy; says nothing of number or code. */
const keyOf = (codeHash: string): string => digest('place', codeHash).toString('hex');

/**
 * The status of a suggestion as the public copy keeps it: who does not hold number and code can neither find nor read it, though they
 * hold the whole copy. The same status is always sealed the same way, so that nothing is written anew that has not changed.
 */
export function sealStatus(status: SuggestionStatus, codeHash: string): { key: string; told: string } {
  const plain = Buffer.from(JSON.stringify(status));
  const iv = digest('iv', codeHash, plain).subarray(0, 12);
  const cipher = createCipheriv(CIPHER, digest('key', codeHash), iv);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { key: keyOf(codeHash), told: Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url') };
}

/** Where the status of who says number and code is kept, and how it is read; null for what does not open with them. */
export function sealedAt(said: Receipt): { key: string; open(told: string): SuggestionStatus | null } {
  const codeHash = codeHashOf({ receipt: receiptAs(said.receipt), code: said.code });
  return {
    key: keyOf(codeHash),
    open(told) {
      const bytes = Buffer.from(told, 'base64url');
      const cipher = createDecipheriv(CIPHER, digest('key', codeHash), bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      try {
        return JSON.parse(
          Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8'),
        ) as SuggestionStatus;
      } catch {
        return null;
      }
    },
  };
}
