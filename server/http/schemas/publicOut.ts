import { z } from 'zod';
import { EVENT_KINDS, TIERS, VALIDITIES } from '../../domain/codes.ts';
import type { ChangedDocument } from '../../domain/catalogueChange.ts';
import type { Day } from '../../domain/day.ts';
import type { ComparedRow } from '../../web/likeness/differences.tsx';
import { dayField, idField, idParams } from './fields.ts';
import { dayOut } from './out.ts';
import { STANDING, TOLD_EVENT } from './standing.ts';

/** A public document as a line of a list, with its validity on the day of the list. */
export const PUBLIC_DOCUMENT_LINE = z
  .object({
    id: z.int(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuerId: z.int().nullable(),
    issuerName: z.string().nullable(),
    genre: z.string().nullable(),
    subject: z.string().nullable(),
    tier: z.enum(TIERS).nullable(),
    signedOn: dayOut.nullable(),
    publishedOn: dayOut.nullable(),
    effectiveOn: dayOut.nullable(),
    validUntil: dayOut.nullable(),
    validity: z.enum(VALIDITIES),
    since: dayOut.nullable(),
  })
  .meta({ id: 'PublicDocumentLine' });

const PARTS = z.array(z.string()).meta({ description: '只涉及部分条款的，列出条款；空的是整份文件' });

/** A legal event of a document, as a line of what has changed. */
export const CHANGE_LINE = PUBLIC_DOCUMENT_LINE.extend({
  on: dayOut.meta({ description: '事件发生的日期：新状态的第一天' }),
  kind: z.enum([...EVENT_KINDS, 'term_end']).meta({ description: 'term_end：有效期届满，自动失效' }),
  parts: PARTS,
}).meta({ id: 'PublicChange' });

const DAY_CHANGE = PUBLIC_DOCUMENT_LINE.extend({
  before: z.enum(VALIDITIES).meta({ description: '较早一天的效力' }),
}).meta({ id: 'DayChange' });

const CHANGED = PUBLIC_DOCUMENT_LINE.extend({
  events: z
    .array(z.object({ kind: z.enum(EVENT_KINDS), on: dayOut, parts: PARTS }))
    .meta({ description: '两天之间发生的事件' }),
}).meta({ id: 'ChangedDocument' });

/** What is in force, compared on two days. */
export const DAYS_COMPARED = z
  .object({
    from: dayOut.meta({ description: '较早的一天' }),
    to: dayOut.meta({ description: '较晚的一天' }),
    added: z.array(DAY_CHANGE).meta({ description: '只在较晚一天现行有效' }),
    gone: z.array(DAY_CHANGE).meta({ description: '只在较早一天现行有效' }),
    passed: z.array(DAY_CHANGE).meta({ description: '两天都不在现行有效之列，其间有过变动' }),
    changed: z.array(CHANGED).meta({ description: '两天都现行有效，其间修改、延长、部分废止等' }),
    cut: z.boolean().meta({ description: 'true：超过 limit，没有列全' }),
  })
  .meta({ id: 'DaysCompared' });

/** Changed documents as the API tells them. */
export const changedOut = (rows: readonly ChangedDocument[]) =>
  rows.map((row) => ({ ...row, events: [...row.events] }));

/** A wording with its days. */
export const WORDING_DAYS = {
  versionId: z.int(),
  nth: z.int().meta({ description: '第几次文本，从 1 起' }),
  from: dayOut.nullable().meta({ description: '文本的第一天；null 为自文件施行起' }),
  to: dayOut.nullable().meta({ description: '文本的最后一天；null 为没有后来的文本' }),
} as const;

/** A wording's days as the API tells them. */
export const wordingOut = ({ id, ...days }: { id: number; nth: number; from: Day | null; to: Day | null }) => ({
  versionId: id,
  ...days,
});

const SIDE = z
  .object({
    ...WORDING_DAYS,
    on: dayOut.nullable().meta({ description: '按哪一天取的文本；按文本编号取的为 null' }),
    standing: STANDING,
  })
  .meta({ id: 'ComparedWording' });

const PIECE = z
  .object({
    text: z.string(),
    own: z.boolean().meta({ description: 'true：只在这一边' }),
    figure: z.boolean().meta({ description: 'true：与另一边不同的金额、期限、比例' }),
  })
  .meta({ id: 'ComparedPiece' });
const CELL = z
  .object({ label: z.string().nullable(), pieces: z.array(PIECE) })
  .nullable()
  .meta({ description: 'null：这一边没有对应的内容' });

/** Two wordings of a document, line by line. */
export const WORDINGS_COMPARED = z
  .object({
    id: z.int(),
    a: SIDE,
    b: SIDE,
    rows: z
      .array(
        z.object({
          a: CELL,
          b: CELL,
          alike: z.number().meta({ description: '0 至 1；1 为只有空格、全半角、标点之差' }),
          figures: z
            .object({ a: z.array(z.string()), b: z.array(z.string()) })
            .meta({ description: '两边不同的金额、期限、比例' }),
        }),
      )
      .meta({ description: '逐条对照；两边是同一文本时为空' }),
    events: z.array(TOLD_EVENT).meta({ description: '两个时点之间的事件' }),
  })
  .meta({ id: 'WordingsCompared' });

const cellOut = (side: ComparedRow['a']) => side && { ...side, pieces: [...side.pieces] };

/** A line of a comparison as the API tells it. */
export const rowOut = ({ a, b, alike, figures }: ComparedRow) => ({
  ...{ a: cellOut(a), b: cellOut(b), alike },
  figures: { a: [...figures.a], b: [...figures.b] },
});

const ARTICLE_LINK = z.object({ key: z.string(), label: z.string() }).nullable();

/** One 条 of a wording. */
export const ARTICLE_TEXT = z
  .object({
    key: z.string().meta({ description: '条的固定编号：3、8.1（第八条之一）、3-2（附件里另起的第三条）' }),
    label: z.string().meta({ description: '印在文中的条号' }),
    text: z.string(),
  })
  .meta({ id: 'ArticleText' });

/** One 条 with what stands around it and what it said in other wordings. */
export const ARTICLE_PLACE = z
  .object({
    id: z.int(),
    ...WORDING_DAYS,
    ...ARTICLE_TEXT.shape,
    headings: z.array(z.string()).meta({ description: '所在的编、章、节' }),
    standing: STANDING,
    before: ARTICLE_LINK.meta({ description: '上一条' }),
    after: ARTICLE_LINK.meta({ description: '下一条' }),
    wordings: z
      .array(
        z.object({
          ...WORDING_DAYS,
          says: z.enum(['same', 'differs', 'absent']).meta({ description: '同一条在那次文本里：相同、不同、没有' }),
        }),
      )
      .meta({ description: '各次文本里的同一条' }),
    address: z.string().meta({ description: '固定网址' }),
  })
  .meta({ id: 'ArticlePlace' });

/** `{id}` and `{key}` of an article's route. */
export const ARTICLE_PARAMS = idParams.extend({
  key: z.string().min(1).max(30).meta({ description: '条的固定编号（3、8.1）或者条号（第三条）' }),
});

/** A wording as it is asked for: the one of a day, or by its id. */
/** What is said of a wording that is named by neither. */
const WORDING_WANTED = '请写成存在的一天（例如 2026-01-31），或者文本编号';
export const WORDING_ASKED = z.union([dayField, idField], { error: WORDING_WANTED });
