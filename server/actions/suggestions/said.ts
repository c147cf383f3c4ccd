import { z } from 'zod';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((said) => (said === undefined || said === null || said === '' ? null : said));

/** What a suggestion of the public holds; lengths are our own choice. */
export const SENT_SUGGESTION = z.object({
  /** A document of ours, when the form was opened from its page. */
  documentId: z
    .union([z.literal(''), z.coerce.number().int().positive()])
    .nullish()
    .transform((said) => (said === '' || said === undefined ? null : said)),
  /** The document in the sender's own words: title or 文号. */
  document: optional(300),
  clause: optional(300),
  reason: z.string().trim().min(1).max(10_000),
  author: optional(100),
  contact: optional(200),
  formKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .nullish()
    .transform((said) => said ?? null),
});
export type SentSuggestion = z.output<typeof SENT_SUGGESTION>;
