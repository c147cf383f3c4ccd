import { z } from 'zod';
import { HINT_CODES, HINT_KINDS, HINT_STRENGTHS, HINT_VERDICTS } from '../../domain/hints.ts';
import { LAW_CHANGES } from '../../domain/laws.ts';
import { blank, line, pageQuery } from './fields.ts';
import { dayOut, instantOut, pageOf } from './out.ts';

const text = z.string().nullable();

/** What a reviewer says of one hint; the same for the page and the API. */
export const SAID_OF_HINT = {
  key: line(100),
  verdict: z.enum(HINT_VERDICTS),
  reason: blank(z.string().trim().max(2000)).transform((value) => value ?? null),
};

const HINT = z
  .object({
    key: z.string().meta({ description: '提示在这一文本中的名称，处理时使用' }),
    kind: z.enum(HINT_KINDS),
    code: z.enum(HINT_CODES),
    strength: z.enum(HINT_STRENGTHS).meta({ description: 'clear：多半应当修改；likely：请核对；reference：参考' }),
    start: z.int().meta({ description: '在正文中的位置（UTF-16），含头不含尾' }),
    end: z.int(),
    quote: z.string(),
    article: text,
    explanation: z.string(),
    citation: text.meta({ description: '所依据的规定' }),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    verdict: z
      .object({
        verdict: z.enum(HINT_VERDICTS),
        reason: text,
        judgedById: z.int(),
        judgedAt: instantOut,
        reviewId: z.int(),
      })
      .nullable()
      .meta({ description: '审核人对这一文本上的这条提示的处理；没有处理的为 null' }),
  })
  .meta({ id: 'Hint' });

/** Hints on the latest wording, and which wording that is. */
export const HINTS = z
  .object({
    textVersionId: z.int().nullable().meta({ description: '提示所依据的文本；没有文本的为 null' }),
    textSha256: text,
    hints: z.array(HINT),
  })
  .meta({ id: 'Hints' });

export const LAW_QUERY = pageQuery.extend({
  q: blank(z.string().trim().max(200)).meta({ description: '名称、文号中的字' }),
  kind: blank(z.enum(LAW_CHANGES)),
});

export const LAWS = pageOf(
  z
    .object({
      name: z.string(),
      short: z.array(z.string()),
      amended: z.array(dayOut).meta({ description: '修正的日期' }),
      changes: z.array(
        z.object({
          on: dayOut.meta({ description: '新状态的第一天' }),
          kind: z.enum(LAW_CHANGES),
          by: z.string(),
          source: z.string().meta({ description: '出处' }),
        }),
      ),
    })
    .meta({ id: 'Law' }),
);
