import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Day } from '../../domain/day.ts';

// Without signs that are taken for one another.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const signs = (bytes: Uint8Array, count: number): string =>
  Array.from(bytes.subarray(0, count), (byte) => SIGNS[byte % SIGNS.length]).join('');

const digest = (...parts: string[]): Buffer => createHash('sha256').update(parts.join('\n')).digest();

export interface Receipt {
  /** 受理编号: JY, the day, eight signs. */
  receipt: string;
  /** 查询码: known to the sender alone; 31^12 of them. */
  code: string;
}

/**
 * Number and code for what came in on a day. Both follow from `secret` (the key that a form was given when it was shown) and what
 * was said, so that a form that is sent twice has the same ones; without a key they are drawn.
 */
export function newReceipt(on: Day, secret: string | null, said: string): Receipt {
  const key = secret ?? randomBytes(24).toString('base64url');
  const code = signs(digest('code', key, said), 12);
  return {
    receipt: `JY${on.replaceAll('-', '')}-${signs(digest('receipt', key, said), 8)}`,
    code: [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-'),
  };
}

/** A code as people type it, in capitals or not, with or without strokes and spaces. */
const tidied = (said: string): string => said.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A receipt number as people type it. */
export const receiptAs = (said: string): string => tidied(said).replace(/^(JY\d{8})([0-9A-Z]{8})$/, '$1-$2');

/** What is kept of a code. */
export const codeHashOf = ({ receipt, code }: Receipt): string => digest('hash', receipt, tidied(code)).toString('hex');

/** Whether a code is the one whose hash is kept; takes the same time however wrong it is. */
export const fits = (said: Receipt, codeHash: string | null): boolean =>
  codeHash !== null && timingSafeEqual(Buffer.from(codeHashOf(said), 'hex'), Buffer.from(codeHash, 'hex'));

/** A key for a form that is about to be shown. */
export const newFormKey = (): string => randomBytes(24).toString('base64url');
