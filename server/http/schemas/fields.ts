import { z } from 'zod';
import { type Day, isDay } from '../../domain/day.ts';

/** An id as it stands in a path, a query or a form. */
export const idField = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** `{id}` of a route. */
export const idParams = z.object({ id: idField });

/** A day `YYYY-MM-DD` that exists. */
export const dayField = z.iso
  .date({ abort: true })
  .refine(isDay)
  .transform((value) => value as Day)
  .meta({ format: 'date' });

/** What goes into a schema, for the description of one that reads its input more kindly. */
const described = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...said } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return said;
};

/** An empty field of a form (or a missing one) is `undefined`. */
export const blank = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional())
    .meta(described(schema));

/** A field that may stand once or many times: always a list, empty ones left out. */
export const many = <S extends z.ZodType>(schema: S) =>
  z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter((one) => one !== ''),
      z.array(schema),
    )
    .meta(described(z.array(schema)))
    .default([]);

/** A box that is ticked (`yes` as our pages send it, `on`, `true`, `1`) or not there. */
export const tick = z.preprocess(
  (value) => value === 'yes' || value === 'on' || value === 'true' || value === '1' || value === true,
  z.boolean(),
);

/** Trimmed text of 1 to `most` characters. */
export const line = (most: number) => z.string().trim().min(1).max(most);

/** Offset and number of rows of a list. */
export const pageQuery = z.object({
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
