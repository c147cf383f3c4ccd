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

/** Columns whose values are codes, and their words. */
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

/** A stored value of a column as people read it; empty for what is not there. */
export function valueText(column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((v) => valueText(column, v)).join('、');
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (INSTANT.test(text)) return instantText(text);
  return CODED[column]?.[text] ?? text;
}
