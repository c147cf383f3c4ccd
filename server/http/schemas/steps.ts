import { z } from 'zod';
import {
  ADOPTIONS,
  EVENT_KINDS,
  FILING_LINES,
  FILING_OUTCOMES,
  OPINIONS,
  PROBLEM_KINDS,
  UPLOAD_PURPOSES,
} from '../../domain/codes.ts';
import { FACTS_BODY, known, RELATION_BODY, words } from './facts.ts';
import { dayField, line } from './fields.ts';

/** The row version that the caller has seen; an older one is refused with `conflict.stale`. */
export const version = z
  .int()
  .positive()
  .meta({ description: '所见的版本号；期间有人改过的，答复 409 conflict.stale' });
export const VERSIONED = z.object({ version });

const reason = line(2000);
export const REASON = z.object({ version, reason });
/** Signs of what is said to the public where a document was: a sentence or two. */
export const SAID_TO_PUBLIC = 500;
export const WITHHOLD = REASON.extend({
  said: line(SAID_TO_PUBLIC)
    .nullable()
    .optional()
    .meta({ description: '对公众的说明：写在这份文件的原网址上；不填则只说已经撤下' }),
});
export const NOTE = z.object({ version, note: line(5000) });
export const ON = z.object({ version, on: dayField });
export const DRAFTER = z.object({ version, draftedById: z.int().positive().nullable() });

/** Numbers and days of an issue; what is left out stays as the draft has it. */
export const ISSUE = z.object({
  version,
  docNumber: line(200).nullable().optional(),
  registrationNumber: line(200).nullable().optional(),
  adoptedOn: dayField.nullable().optional(),
  signedOn: dayField,
  publishedOn: dayField
    .nullable()
    .optional()
    .meta({ description: '本地规定登记以后才统一公布的可以不填，其他情形必填' }),
  effectiveOn: dayField.nullable().optional(),
  validUntil: dayField.nullable().optional(),
  validMonths: z.int().min(1).max(1200).nullable().optional(),
  gapReason: line(2000).nullable().optional().meta({ description: '提前施行的理由：公布到施行少于规定的间隔时必填' }),
});

export const EVENT = z.object({
  version,
  kind: z.enum(EVENT_KINDS),
  on: dayField.meta({ description: '新状态的第一天' }),
  until: known(dayField),
  scope: z.enum(['whole', 'articles']).default('whole'),
  articles: z.array(line(40)).max(500).default([]),
  basisDocNumber: known(line(200)).meta({ description: '依据文件的文号；库中有的即关联' }),
  basisText: words(1000),
});

export const LINK = z.object({ version, targetDocumentId: z.int().positive() });

export const CONCLUDE = z.object({
  version,
  opinion: z.enum(OPINIONS),
  opinionNumber: words(200),
  opinionText: words(20_000),
  on: dayField,
});
export const ADOPT = z.object({ version, adoption: z.enum(ADOPTIONS), adoptionNote: words(5000) });

/** A review on paper. */
export const PAST_REVIEW = z
  .object({
    submittedOn: known(dayField),
    acceptedOn: known(dayField),
    concludedOn: known(dayField),
    opinion: known(z.enum(OPINIONS)),
    opinionNumber: words(200),
    opinionText: words(20_000),
    adoption: known(z.enum(ADOPTIONS)),
    adoptionNote: words(5000),
  })
  .meta({ id: 'PastReview' });

/** A filing on paper. */
export const PAST_FILING = z
  .object({
    line: z.enum(FILING_LINES),
    submittedOn: known(dayField),
    receivedOn: known(dayField),
    outcome: known(z.enum(FILING_OUTCOMES)),
    filingNumber: words(200),
    closedOn: known(dayField),
  })
  .meta({ id: 'PastFiling' });

/** The version of a line's row; null where nothing is on file on that line yet. */
const lineVersion = version.nullable().meta({ description: '备案记录的版本号；这一渠道还没有记录的为 null' });
const on = dayField;
const filingNote = line(20_000);
const dueOn = known(dayField).meta({ description: '文书载明的最后一天；没有载明的按辖区规则计算' });
const paperNumber = words(200).meta({ description: '文书的文号' });
/** What each step of a filing is told. */
export const FILING_STEP = {
  submit: z.object({
    version: lineVersion,
    on,
    paperNumber,
    note: words(20_000).meta({ description: '材料不齐、另行送达纸质材料的原因' }),
  }),
  accept: z.object({ version: lineVersion, on }),
  supplement: z.object({ version: lineVersion, on: on.optional(), dueOn, note: filingNote }),
  defer: z.object({ version: lineVersion, on, note: filingNote }),
  register: z.object({
    version: lineVersion,
    on,
    paperNumber: words(200).meta({ description: '备案编号；本级司法局备案留空的由系统编号' }),
  }),
  extend: z.object({ version: lineVersion, on, dueOn, note: filingNote }),
  ask: z.object({ version: lineVersion, on, dueOn, paperNumber, note: filingNote }),
  explain: z.object({ version: lineVersion, on, note: filingNote }),
  advise: z.object({ version: lineVersion, on, dueOn, paperNumber, note: filingNote }),
  correct: z.object({
    version: lineVersion,
    on,
    factOn: dayField.meta({ description: '完成纠正的日期' }),
    note: filingNote,
  }),
  escalate: z.object({ version: lineVersion, on, dueOn, paperNumber, note: filingNote }),
} as const;
export const FILING_CLOSE = z.object({
  version: lineVersion,
  outcome: z.enum(FILING_OUTCOMES),
  filingNumber: words(200),
  opinionText: words(20_000),
  on: dayField,
});

export const PROBLEM = z.object({ kind: z.enum(PROBLEM_KINDS), on: dayField, note: words(2000) });

/** What a person confirms about an upload. */
export const CONFIRM = z
  .object({
    version,
    purpose: z.enum(UPLOAD_PURPOSES).meta({ description: 'draft：草稿；issued：已印发（存量），确认后即公开' }),
    facts: FACTS_BODY,
    relations: z.array(RELATION_BODY).max(500).default([]),
    listedApart: z
      .boolean()
      .default(false)
      .meta({ description: '正文所列文件另存为待核对的行，不产生效力，见 /listed' }),
    apartFrom: z.array(z.int().positive()).max(100).default([]).meta({
      description: '文号或者正文与本件相同、经核对确是另一份文件的已收录文件；不写明的答复 409 document.held',
    }),
    review: PAST_REVIEW.nullable().default(null).meta({ description: '存量文件的合法性审核；没有存档的为 null' }),
    filings: z
      .array(PAST_FILING)
      .max(FILING_LINES.length)
      .refine((rows) => new Set(rows.map((row) => row.line)).size === rows.length, { error: '同一备案渠道只能有一项' })
      .default([]),
  })
  .meta({ id: 'Confirmation' });
