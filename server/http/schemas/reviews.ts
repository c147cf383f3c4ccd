import { z } from 'zod';
import { ADOPTIONS, OPINIONS } from '../../domain/codes.ts';
import { REVIEW_MATERIALS } from '../../domain/profile/codes.ts';
import type { SaidOfPoint } from '../../domain/review/checklist.ts';
import {
  COUNSEL_KINDS,
  COUNSEL_USES,
  OPINION_OF,
  POINT_RESULTS,
  REVIEW_OUTCOMES,
  REVIEW_POINTS,
} from '../../domain/review/codes.ts';
import { blank, dayField, idField, line, many, tick } from './fields.ts';

const words = (most: number) => blank(z.string().trim().max(most)).transform((value) => value ?? null);

export const SUBMIT_FORM = z.object({ on: dayField, note: words(2000), carry: tick });
export const RESUBMIT_FORM = z.object({ on: dayField, note: words(2000) });
export const WITHDRAW_FORM = z.object({ on: dayField, reason: line(2000) });
export const SUPPLEMENT_FORM = z.object({ on: dayField, missing: many(z.enum(REVIEW_MATERIALS)), note: line(5000) });
export const ASSIGN_FORM = z.object({ reviewerId: idField, reason: words(500) });
export const CONSULT_FORM = z.object({
  kind: z.enum(COUNSEL_KINDS),
  name: line(100),
  organization: words(200),
  askedOn: dayField,
  question: line(5000),
});
export const ANSWER_FORM = z.object({
  counselId: idField,
  answeredOn: dayField,
  opinion: line(20_000),
  use: z.enum(COUNSEL_USES),
  useNote: words(5000),
});
/** The outcome in local terms says which of the three opinions it is. */
export const CONCLUDE_FORM = z
  .object({ outcome: z.enum(REVIEW_OUTCOMES), opinionNumber: words(200), opinionText: words(20_000), on: dayField })
  .transform((said) => ({ ...said, opinion: OPINION_OF[said.outcome] }));
export const ADOPT_FORM = z.object({
  adoption: z.enum(ADOPTIONS),
  adoptionNote: words(5000),
  taken: many(line(200)),
});
export const APPROVE_FORM = z.object({
  on: dayField,
  reason: line(2000),
  basis: line(1000),
  reviewBy: dayField,
});

/** The checklist as its form sends it: `result.<point>`, `note.<point>`; points without a result are left as they are. */
export const CHECK_FORM = z.looseObject({}).transform((values, ctx): SaidOfPoint[] =>
  REVIEW_POINTS.flatMap((point) => {
    const result = values[`result.${point}`];
    if (result === undefined || result === '') return [];
    const parsed = z
      .object({ result: z.enum(POINT_RESULTS), note: words(5000) })
      .safeParse({ result, note: values[`note.${point}`] });
    if (parsed.success) return [{ point, ...parsed.data }];
    for (const issue of parsed.error.issues)
      ctx.addIssue({ code: 'custom', path: [`${String(issue.path[0])}.${point}`], message: issue.message });
    return [];
  }),
);

const POINT = z.object({ point: z.enum(REVIEW_POINTS), result: z.enum(POINT_RESULTS), note: words(5000) });

/** The checklist as the API takes it. */
export const POINTS = z
  .array(POINT)
  .min(1)
  .max(REVIEW_POINTS.length)
  .refine((rows) => new Set(rows.map((row) => row.point)).size === rows.length, { error: '同一项只能填写一次' });

export const OPINION = z.enum(OPINIONS);
