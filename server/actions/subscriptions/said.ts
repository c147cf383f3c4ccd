import { z } from 'zod';

/** Bodies that one subscription may name, and signs that its search may have: our own choice. */
const MOST_ISSUERS = 20;
const MOST_QUERY = 200;

/** What the form asks for. */
export const ASKED_SUBSCRIPTION = z
  .object({
    contact: z.string().trim().toLowerCase().pipe(z.email().max(254)),
    q: z.string().trim().max(MOST_QUERY).default(''),
    issuer: z
      .union([z.array(z.coerce.number().int().positive()).max(MOST_ISSUERS), z.coerce.number().int().positive()])
      .default([])
      .transform((said) => (typeof said === 'number' ? [said] : said)),
  })
  .refine((said) => said.q !== '' || said.issuer.length > 0, { path: ['q'] });

/** A link of a mail. */
export const LINK = z.object({
  id: z.coerce.number().int().positive(),
  token: z.string().regex(/^[A-Za-z0-9_-]{24}$/),
});
