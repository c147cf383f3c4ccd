import { z } from 'zod';
import { COMPARISON_OUTCOMES, LIKENESS_KINDS, RELATION_KINDS, VALIDITIES } from '../../domain/codes.ts';
import { words } from './facts.ts';
import { blank, idField } from './fields.ts';
import { dayOut, instantOut } from './out.ts';

const share = z.number().min(0).max(1);
const LINE = z
  .object({
    id: z.int(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuerName: z.string().nullable(),
    validity: z.enum(VALIDITIES),
    since: dayOut.nullable(),
    validUntil: dayOut.nullable(),
  })
  .meta({ id: 'LikeDocument' });

const COMPARED = z
  .object({
    outcome: z.enum(COMPARISON_OUTCOMES),
    note: z.string().nullable(),
    at: instantOut,
    current: z.boolean().meta({ description: '两份文本此后都没有改动' }),
  })
  .meta({ id: 'Compared' });

const ALIKE = {
  kind: z.enum(LIKENESS_KINDS),
  score: share.meta({ description: '0 到 1；各情形的含义不同，只宜在同一情形内比较' }),
  alike: share.meta({ description: '文字相同的比例，按相同的连续片段推算' }),
  matched: z.int().meta({ description: '相对应的条、项、段' }),
  figures: z.int().meta({ description: '相对应而数额、期限、比例不同的处数' }),
  relation: z.enum(RELATION_KINDS).nullable().meta({ description: '两份文件已有的关系记录' }),
  compared: COMPARED.nullable(),
};

/** A document like the one that was asked for. */
export const LIKE_LINE = z.object({ ...ALIKE, document: LINE }).meta({ id: 'LikeLine' });

/** Two documents in force that are like one another. */
export const LIKE_PAIR = z.object({ ...ALIKE, a: LINE, b: LINE }).meta({ id: 'LikePair' });

export const PAIRS_QUERY = z.object({
  issuer: blank(idField),
  kind: blank(z.enum(LIKENESS_KINDS)),
  scope: blank(z.enum(['all'])).meta({ description: 'all：含同一机关、已有关系记录的' }),
  differing: blank(z.enum(['yes'])).meta({ description: 'yes：只列数额、期限、比例有不同的' }),
  compared: blank(z.enum(['open', ...COMPARISON_OUTCOMES])),
});

export const COMPARISON = z.object({
  version: z.int().positive(),
  outcome: z.enum(COMPARISON_OUTCOMES),
  note: words(5000),
});

const SIDE = z.object({
  label: z.string().nullable(),
  pieces: z.array(
    z.object({
      text: z.string(),
      own: z.boolean().meta({ description: '另一份没有的文字' }),
      figure: z.boolean().meta({ description: '与另一份不同的数额、期限、比例' }),
    }),
  ),
});

/** Two texts side by side. */
export const SIDE_BY_SIDE = z
  .object({
    rows: z.array(
      z.object({
        a: SIDE.nullable(),
        b: SIDE.nullable(),
        alike: share,
        figures: z.object({ a: z.array(z.string()), b: z.array(z.string()) }),
      }),
    ),
  })
  .meta({ id: 'SideBySide' });
