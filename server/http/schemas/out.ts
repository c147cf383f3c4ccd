import { z } from 'zod';

/** Parts of answers that many schemas share. */
export const dayOut = z.string().meta({ format: 'date', description: '日期，YYYY-MM-DD' });
export const instantOut = z.string().meta({ format: 'date-time', description: 'UTC 时刻' });

/** A document by name. */
export const DOCUMENT_NAME = z
  .object({ id: z.int(), title: z.string(), docNumber: z.string().nullable() })
  .meta({ id: 'DocumentName' });

/** A document by name that need not be held: then its id is null and it stands as it is printed. */
export const REFERENCE = z
  .object({ documentId: z.int().nullable(), title: z.string().nullable(), docNumber: z.string().nullable() })
  .meta({ id: 'Reference' });

export const NAMED_ISSUER = z
  .object({ id: z.int().nullable().meta({ description: '不在名录中的为 null' }), name: z.string() })
  .meta({ id: 'NamedIssuer' });

/** Text with highlighted ranges. */
export const MARKED = z
  .object({
    text: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])).meta({ description: 'UTF-16 位置，含头不含尾' }),
  })
  .meta({ id: 'Marked' });

export const ARTICLE = z
  .object({ label: z.string(), kind: z.string(), start: z.int(), end: z.int() })
  .meta({ id: 'Article', description: '条款在正文中的位置（UTF-16）' });

/** A list with its whole length. */
export const pageOf = <S extends z.ZodType>(row: S) => z.object({ total: z.int(), rows: z.array(row) });
