import type { TableName, Tables } from '../domain/change.ts';
import * as L from './labels.ts';
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
import { IMPORT_STATE } from './ledgerLabels.ts';
import { CONCLUSION, ITEM_STATE, ROUND_KIND, ROUND_STATE } from './roundLabels.ts';

/** The words of a column of one table: every code that it may hold has one. */
type Words<Value> = [Extract<Value, string>] extends [never] ? never : Readonly<Record<Extract<Value, string>, string>>;

/** Columns whose codes mean one thing in this table and another elsewhere. */
const CODED_IN: { readonly [T in TableName]?: { readonly [K in keyof Tables[T]]?: Words<Tables[T][K]> } } = {
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
  evaluation: { purpose: EVALUATION_PURPOSE, state: EVALUATION_STATE, conclusion: EVALUATION_CONCLUSION },
};

/** Columns whose values are codes, and their words, wherever they stand. */
const CODED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
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
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** What a value of `column` is called in `table`, where that is a code. */
function wordOf(table: string | null, column: string, value: string): string | undefined {
  const own = (CODED_IN as Readonly<Record<string, typeof CODED>>)[table ?? '']?.[column];
  return (own ?? CODED[column])?.[value];
}

/** A stored value of a column (of a table, where that is known) as people read it; empty for what is not there. */
export function valueText(column: string, value: unknown, table: string | null = null): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((v) => valueText(column, v, table)).join('、');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (INSTANT.test(text)) return instantText(text);
  return wordOf(table, column, text) ?? text;
}
