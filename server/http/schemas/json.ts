import { z } from 'zod';

/** A field of a form that carries JSON of ours from one page to the next. */
export const jsonField = <S extends z.ZodType>(schema: S, most = 100_000) =>
  z
    .string()
    .max(most)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: '内容不完整，请回到上一页重新提交' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** Row versions by id or year, as a preview showed them. */
export const seenField = jsonField(
  z.record(z.string(), z.int()).transform((seen) => seen as unknown as Record<number, number>),
);
