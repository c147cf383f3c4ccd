import type { TableName, Tables } from '../domain/change.ts';
import { ATTACHMENT_SUBJECTS } from '../domain/attachments.ts';
import * as L from './labels.ts';
import { attachmentKindLabel } from './attachmentLabels.ts';
import { COMMENT_CHANNEL, COMMENT_OUTCOME } from './consultationLabels.ts';
import { EVIDENCE_RESULT, EVIDENCE_STATE, GIVEN_CLASS, PERFORMER } from './evidenceLabels.ts';
import { EVIDENCE_KIND, REVIEW_MATERIAL } from './profileCodeLabels.ts';
import {
  COUNSEL_KIND,
  COUNSEL_USE,
  POINT_RESULT,
  REVIEW_OUTCOME,
  REVIEW_POINT_SHORT,
  REVIEW_STEP,
} from './reviewLabels.ts';
import { instantText } from './days.ts';
import { HINT_VERDICT } from './hintLabels.ts';
import { COMPARISON_OUTCOME } from './likeness.ts';
import { EVALUATION_CONCLUSION, EVALUATION_PURPOSE, EVALUATION_STATE } from './evaluation.ts';
import { FILING_STEP } from './filing.ts';
import { INTERVIEW_FORM, INTERVIEW_STATE } from './interviewLabels.ts';
import type { InternalColumn, LabelledColumn } from './fieldLabels.ts';
import { IMPORT_STATE } from './ledgerLabels.ts';
import { MATERIAL_KIND, MATERIAL_STATE } from './material.ts';
import { NOTICE_ACT, stepText } from './reminderLabels.ts';
import { CONCLUSION, ITEM_STATE, ROUND_KIND, ROUND_STATE, RUN_STATE } from './roundLabels.ts';
import { SUBSCRIPTION_STATE } from './subscriptionMail.ts';

/** The words of a column of one table: every code that it may hold has one. */
type Words<Value> = [Extract<Value, string>] extends [never] ? never : Readonly<Record<Extract<Value, string>, string>>;

/** Columns whose codes mean one thing in this table and another elsewhere. */
const CODED_IN = {
  flag: { kind: L.FLAG_KIND },
  relation: { state: L.RELATION_STATE },
  problemEvent: { state: L.PROBLEM_STATE },
  filingStep: { kind: FILING_STEP },
  suggestion: { state: L.SUGGESTION_STATE, outcome: L.SUGGESTION_OUTCOME },
  bulletin: { state: L.BULLETIN_STATE },
  importBatch: { state: IMPORT_STATE },
  cleanupRound: { kind: ROUND_KIND, state: ROUND_STATE },
  cleanupItem: { state: ITEM_STATE, conclusion: CONCLUSION },
  cleanupEntry: { list: CONCLUSION },
  interview: { form: INTERVIEW_FORM, state: INTERVIEW_STATE },
  interviewStep: { state: INTERVIEW_STATE },
  uploadPage: { state: L.PAGE_STATE },
  mail: { state: L.MAIL_STATE },
  noticeStep: { kind: NOTICE_ACT },
  numberSeries: { kind: L.SERIES_KIND },
  seriesNumber: { state: L.NUMBER_STATE },
  subscription: { state: SUBSCRIPTION_STATE },
  cleanupRun: { state: RUN_STATE },
  material: { kind: MATERIAL_KIND, state: MATERIAL_STATE },
  evaluation: { purpose: EVALUATION_PURPOSE, state: EVALUATION_STATE, conclusion: EVALUATION_CONCLUSION },
} as const satisfies { readonly [T in TableName]?: { readonly [K in keyof Tables[T]]?: Words<Tables[T][K]> } };

/** Columns whose values are codes, and their words, wherever they stand. */
const CODED = {
  status: L.STATUS,
  tier: L.TIER,
  kind: {
    ...REVIEW_MATERIAL,
    ...COUNSEL_KIND,
    ...L.EVENT_KIND,
    ...L.RELATION,
    ...L.ISSUER_KIND,
    ...L.PROBLEM_KIND,
    ...EVIDENCE_KIND,
  },
  scope: L.SCOPE,
  state: { ...L.REVIEW_STATE, ...L.FILING_STATE, ...L.UPLOAD_STATE, ...L.REGISTRATION_STATE, ...EVIDENCE_STATE },
  opinion: L.OPINION,
  adoption: L.ADOPTION,
  line: L.FILING_LINE,
  outcome: { ...REVIEW_OUTCOME, ...L.FILING_OUTCOME, ...COMPARISON_OUTCOME, ...COMMENT_OUTCOME },
  role: L.ROLE,
  verdict: HINT_VERDICT,
  refusal: L.REGISTRATION_REFUSAL,
  classes: GIVEN_CLASS,
  performer: PERFORMER,
  result: { ...EVIDENCE_RESULT, ...POINT_RESULT },
  step: REVIEW_STEP,
  missing: REVIEW_MATERIAL,
  point: REVIEW_POINT_SHORT,
  use: COUNSEL_USE,
  channel: COMMENT_CHANNEL,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Coded = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** The codes that a column may hold; none for free text, days and numbers. */
type CodesOf<Value> = Value extends readonly (infer One)[]
  ? CodesOf<One>
  : Value extends { readonly __day: true }
    ? never
    : Value extends string
      ? string extends Value
        ? never
        : Value
      : never;

type WordedCodes<T, K> = T extends keyof typeof CODED_IN
  ? K extends keyof (typeof CODED_IN)[T]
    ? keyof (typeof CODED_IN)[T][K]
    : Everywhere<K>
  : Everywhere<K>;
type Everywhere<K> = K extends keyof typeof CODED ? keyof (typeof CODED)[K] : never;

/** Columns of codes that people are shown (`columnLabel`) though a code has no word; a test wants none. */
export type Unworded = {
  [T in TableName]: {
    [K in keyof Tables[T] & LabelledColumn]: [CodesOf<Tables[T][K]>] extends [WordedCodes<T, K>]
      ? never
      : Exclude<`${T}.${K}`, InternalColumn>;
  }[keyof Tables[T] & LabelledColumn];
}[TableName];

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What a value of `column` is called in `table`, where that is a code. */
function wordOf(table: string | null, column: string, value: string): string | undefined {
  const own = (CODED_IN as Readonly<Record<string, Coded>>)[table ?? '']?.[column];
  return (own ?? (CODED as Coded)[column])?.[value];
}

/** What is named by a rule and not by a list: a rung of the ladder, the kind of a paper, which hangs on what it belongs to. */
function ruledWord(table: string | null, column: string, value: string, beside: Beside): string | undefined {
  if (table === 'notice' && column === 'step') return stepText(value) || undefined;
  const subject = ATTACHMENT_SUBJECTS.find((one) => one === beside['subject']);
  if (table === 'attachment' && column === 'kind' && subject) return attachmentKindLabel(subject, value);
  return undefined;
}

/** Other values of the same row. */
type Beside = Readonly<Record<string, unknown>>;

/** A stored value of a column (of a table, where that is known) as people read it; empty for what is not there. */
export function valueText(column: string, value: unknown, table: string | null = null, beside: Beside = {}): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((v) => valueText(column, v, table, beside)).join('、');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (INSTANT.test(text)) return instantText(text);
  return ruledWord(table, column, text, beside) ?? wordOf(table, column, text) ?? text;
}
