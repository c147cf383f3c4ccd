import { z } from 'zod';
import { record } from '../../actions/likeness/record.ts';
import { COMPARISON_OUTCOMES } from '../../domain/codes.ts';
import { paths } from '../../web/paths.ts';
import { blank } from '../schemas/fields.ts';
import type { Deed } from './deeds.ts';

const FORM = z.object({
  outcome: z.enum(COMPARISON_OUTCOMES),
  note: blank(z.string().trim().max(5000)).transform((value) => value ?? null),
});

/** 比对结论, on the page of the document that was at hand; the row is the other document. */
export const COMPARISON_DEED: Deed<typeof FORM> = {
  act: 'comparison.record',
  path: paths.comparisonRecord(':id', ':row'),
  param: 'row',
  form: FORM,
  version: ({ document }) => document.version,
  run: (ctx, actor, { id, row }, said) => record(ctx, actor, id, row, said),
};
