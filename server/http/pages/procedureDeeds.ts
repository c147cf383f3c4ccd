import { z } from 'zod';
import { decideNormative, explainGap, setClasses } from '../../actions/procedure/classes.ts';
import { GIVEN_CLASSES } from '../../domain/procedure/codes.ts';
import { paths } from '../../web/paths.ts';
import { tick } from '../schemas/fields.ts';
import { DETERMINATION_SHAPE, REASON_SHAPE } from '../schemas/procedure.ts';
import type { Deed } from './deeds.ts';

const CLASSIFY = z
  .object({ important: tick, major: tick, market: tick, contested: tick, ...REASON_SHAPE })
  .transform(({ reason, ...ticks }) => ({ reason, classes: GIVEN_CLASSES.filter((one) => ticks[one]) }));

const DETERMINE = z.object({
  normative: z.enum(['yes', 'no']).transform((said) => said === 'yes'),
  ...DETERMINATION_SHAPE,
});

const REASON = z.object(REASON_SHAPE);

/** 类别认定. */
export const CLASSIFY_DEED: Deed<typeof CLASSIFY> = {
  act: 'document.classify',
  path: paths.classify(':id'),
  form: CLASSIFY,
  version: ({ document }) => document.version,
  run: (ctx, actor, { id }, said) => setClasses(ctx, actor, id, said),
};

/** 认定结论. */
export const DETERMINE_DEED: Deed<typeof DETERMINE> = {
  act: 'document.determine',
  path: paths.determine(':id'),
  form: DETERMINE,
  version: ({ document }) => document.version,
  run: (ctx, actor, { id }, said) => decideNormative(ctx, actor, id, said),
};

/** 施行间隔说明. */
export const EXPLAIN_DEED: Deed<typeof REASON> = {
  act: 'effect.explain',
  path: paths.effectExplain(':id'),
  form: REASON,
  version: ({ document }) => document.version,
  run: (ctx, actor, { id }, { reason }) => explainGap(ctx, actor, id, reason),
};
