import { z } from 'zod';
import { EVENT_KINDS, RELATION_KINDS, VALIDITIES } from '../../domain/codes.ts';
import type { Standing, ToldEvent } from '../../text/standing.ts';
import { dayOut, REFERENCE } from './out.ts';

/** A legal event as it is told, with its basis by name. */
export const TOLD_EVENT = z
  .object({
    kind: z.enum(EVENT_KINDS),
    on: dayOut.nullable().meta({ description: '新状态的第一天' }),
    until: dayOut.nullable(),
    scope: z.enum(['whole', 'articles']),
    articles: z.array(z.string()),
    basis: REFERENCE.nullable(),
    basisText: z.string().nullable(),
  })
  .meta({ id: 'ToldEvent' });

/** The validity of a document on a day, with why. */
export const STANDING = z
  .object({
    on: dayOut,
    validity: z.enum(VALIDITIES),
    since: dayOut.nullable(),
    until: dayOut.nullable().meta({ description: '这一状态的最后一天；null 为没有已知的终止日' }),
    endsByTerm: z.boolean().meta({ description: 'until 是否为有效期届满日' }),
    because: TOLD_EVENT.nullable(),
    dayStated: z.boolean().meta({ description: 'false：文件没有写明施行日期，按公布或成文日期推定' }),
    held: z
      .object({ from: dayOut, to: dayOut })
      .nullable()
      .meta({ description: '已经失效、废止、撤销的，写明曾经施行的首日与末日' }),
    publishedLater: dayOut
      .nullable()
      .meta({ description: '这一天还没有公布的，写明公布日期（公布日期没有记载的，写明成文日期）' }),
    publishedStated: z.boolean().meta({ description: 'false：公布日期没有记载' }),
    besides: z.array(TOLD_EVENT).meta({ description: '被修改、部分废止、部分停止执行等，文件整体效力不变' }),
    next: TOLD_EVENT.nullable(),
  })
  .meta({ id: 'Standing' });

/** A link between two documents, seen from one of them. */
export const RELATION = z
  .object({
    id: z.int(),
    version: z.int(),
    kind: z.enum(RELATION_KINDS),
    direction: z.enum(['out', 'in']).meta({ description: 'out：本文件提到对方；in：对方提到本文件' }),
    other: REFERENCE,
    scope: z.enum(['whole', 'articles']),
    articles: z.array(z.string()),
    validity: z.enum(VALIDITIES).nullable(),
  })
  .meta({ id: 'Relation' });

export const eventOut = (event: ToldEvent) => ({ ...event, articles: [...event.articles] });

/** A standing as the API tells it. */
export const standingOut = ({ cause, besides, next, ...standing }: Standing): z.input<typeof STANDING> => ({
  ...standing,
  because: cause && eventOut(cause),
  besides: besides.map(eventOut),
  next: next && eventOut(next),
});
