import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Day } from '../../domain/day.ts';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((said) => (said === undefined || said === null || said === '' ? null : said));

/** What a comment holds; lengths are our own choice. */
const COMMENT_SHAPE = {
  author: optional(100),
  contact: optional(200),
  place: optional(100),
  text: z.string().trim().min(1).max(10_000),
};

/** What the public sends. `formKey` is what the form was given, so that a form sent twice is one comment. */
export const LEFT_COMMENT = z.object({
  ...COMMENT_SHAPE,
  formKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .nullish()
    .transform((said) => said ?? null),
});

// Without signs that are taken for one another.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * 回执编号: YJ, the day, and eight signs that cannot be guessed. It follows from `seed` (the consultation and the key that a form was
 * given when it was shown), so that a form that is sent twice has the same one; without a seed it is drawn.
 */
export function newReceipt(on: Day, seed: string | null): string {
  const bytes = createHash('sha256')
    .update(`comment\n${seed ?? randomBytes(24).toString('base64url')}`)
    .digest();
  const signs = Array.from(bytes.subarray(0, 8), (byte) => SIGNS[byte % SIGNS.length]).join('');
  return `YJ${on.replaceAll('-', '')}-${signs}`;
}

/** What the receipt of a form's comment follows from. */
export const seedOf = (consultationId: number, formKey: string | null): string | null =>
  formKey === null ? null : `${consultationId}\n${formKey}`;

/** Whether a text can be a receipt. */
export const isReceipt = (said: string): boolean => /^YJ\d{8}-[2-9A-HJ-NP-Z]{8}$/.test(said);
