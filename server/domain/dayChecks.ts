import type { IssuerKind } from './codes.ts';
import { addDays, addMonths, lastDayOfTerm, yearOf, type Day } from './day.ts';
import { parseDocNumber } from './docNumber.ts';
import { citationOf, type Figures } from './profile.ts';

/** What can be odd about the days of a document; each code has its Chinese sentence in `text`. */
export const FINDING_CODES = [
  'day.none',
  'day.expiry_before_effect',
  'day.published_before_signed',
  'day.effect_before_publication',
  'day.effect_too_soon',
  'day.issued_before_review',
  'day.term_disagrees',
  'number.year_differs',
  'review.not_on_file',
  'issuer.ineligible',
  'issuer.ended',
  'term.too_long',
  'term.too_short',
  'name.forbidden',
  'name.unusual',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** An `error` refuses; a `warning` is shown and may be overruled by saving anyway. */
export interface Finding {
  code: FindingCode;
  severity: 'error' | 'warning';
  /** Form fields that it is about. */
  fields: string[];
  /** Name of the rule, for people. */
  rule: string;
  /** Text that the rule rests on; null for plain sense. */
  citation: string | null;
  /** Days and values that a sentence needs. */
  details: Record<string, string | number>;
}

/** What is known of a document when its days are checked. */
export interface DayFacts {
  /** Already issued (存量): what really happened is recorded, so that only plain contradictions refuse. */
  stock: boolean;
  docNumber: string | null;
  signedOn: Day | null;
  publishedOn: Day | null;
  effectiveOn: Day | null;
  validUntil: Day | null;
  validMonths: number | null;
  /** Whether any 合法性审核 is on file, and the day of its opinion. */
  reviewOnFile: boolean;
  reviewConcludedOn: Day | null;
  /** Kinds of all issuers that we know. */
  issuerKinds: readonly IssuerKind[];
  /** Who may issue in place of an issuer that may not, by name. */
  instead?: readonly string[];
}

/** Contradictions and irregularities in the days of a document, by the figures of the day of its issue. */
export function findingsOfDays(facts: DayFacts, figures: Figures): Finding[] {
  return [...ofOrder(facts), ...ofTerm(facts, figures), ...ofEffect(facts, figures), ...ofIssue(facts, figures)];
}

function ofOrder({ signedOn, publishedOn, effectiveOn, validUntil, stock }: DayFacts): Finding[] {
  const findings: Finding[] = [];
  if (!signedOn && !publishedOn && !effectiveOn && stock) {
    findings.push(warning('day.none', ['effectiveOn', 'publishedOn', 'signedOn'], '没有任何日期的文件效力待核实'));
  }
  if (validUntil && effectiveOn && validUntil < effectiveOn) {
    const details = { validUntil, effectiveOn };
    findings.push({
      ...warning('day.expiry_before_effect', ['validUntil', 'effectiveOn'], '有效期截止日不得早于施行日', details),
      severity: 'error',
    });
  }
  if (publishedOn && signedOn && publishedOn < signedOn) {
    findings.push(
      warning('day.published_before_signed', ['publishedOn', 'signedOn'], '公布日一般不早于成文日', {
        publishedOn,
        signedOn,
      }),
    );
  }
  return findings;
}

function ofTerm({ effectiveOn, publishedOn, validUntil, validMonths }: DayFacts, figures: Figures): Finding[] {
  const start = figures['term.countFrom'].value === 'published' ? (publishedOn ?? effectiveOn) : effectiveOn;
  if (!start || !validUntil || validMonths === null) return [];
  const expected = lastDayOfTerm(start, validMonths);
  // Many texts write the corresponding day (2020-03-01, 五年, 至2025-03-01): no contradiction, what is stated holds.
  if (validUntil === expected || validUntil === addMonths(start, validMonths)) return [];
  const details = { expected, validUntil, validMonths };
  return [
    warning(
      'day.term_disagrees',
      ['validMonths', 'validUntil'],
      '有效期年限与截止日应当一致',
      details,
      citationOf(figures['term.countFrom']),
    ),
  ];
}

function ofEffect({ publishedOn, effectiveOn }: DayFacts, figures: Figures): Finding[] {
  if (!publishedOn || !effectiveOn) return [];
  const details = { publishedOn, effectiveOn };
  if (effectiveOn < publishedOn) {
    return [
      warning('day.effect_before_publication', ['effectiveOn', 'publishedOn'], '施行日一般不早于公布日', details),
    ];
  }
  const least = figures['effect.minDays'];
  if (least.value === null || effectiveOn >= addDays(publishedOn, least.value)) return [];
  const rule = `公布后满${least.value}日施行，提前施行的应当说明理由`;
  return [
    warning(
      'day.effect_too_soon',
      ['effectiveOn', 'publishedOn'],
      rule,
      { ...details, days: least.value },
      citationOf(least),
    ),
  ];
}

function ofIssue(facts: DayFacts, figures: Figures): Finding[] {
  const { stock, signedOn, publishedOn, reviewConcludedOn } = facts;
  const findings: Finding[] = [];
  const severity = stock ? 'warning' : 'error';
  const issuedOn =
    signedOn && publishedOn ? (signedOn < publishedOn ? signedOn : publishedOn) : (signedOn ?? publishedOn);
  if (reviewConcludedOn && issuedOn && issuedOn < reviewConcludedOn) {
    const details = { issuedOn, reviewConcludedOn };
    const rule = '合法性审核应当先于印发';
    findings.push({
      ...warning('day.issued_before_review', ['signedOn', 'publishedOn'], rule, details, '国办发〔2018〕115号（七）'),
      severity,
    });
  }
  if (stock && !facts.reviewOnFile) {
    findings.push(warning('review.not_on_file', [], '没有合法性审核的记录', {}, '国办发〔2018〕115号（七）'));
  }
  const year = facts.docNumber === null ? null : (parseDocNumber(facts.docNumber)?.year ?? null);
  const years = [signedOn, publishedOn].filter((d) => d !== null).map(yearOf);
  if (year !== null && years.length > 0 && !years.includes(year)) {
    findings.push(
      warning('number.year_differs', ['docNumber', 'signedOn'], '发文字号的年份一般与印发年份一致', {
        year,
        issued: years[0]!,
      }),
    );
  }
  const eligible = figures['issuer.eligibleKinds'];
  const kind = facts.issuerKinds.find((k) => !eligible.value.includes(k));
  if (kind) {
    const rule = '议事协调机构、临时机构、部门派出机构、内设机构不得制定行政规范性文件';
    const instead = facts.instead ?? [];
    const details = { kind, ...(instead.length === 0 ? {} : { instead: instead.join('、') }) };
    findings.push({ ...warning('issuer.ineligible', ['issuers'], rule, details, citationOf(eligible)), severity });
  }
  return findings;
}

function warning(
  code: FindingCode,
  fields: string[],
  rule: string,
  details: Finding['details'] = {},
  citation: string | null = null,
): Finding {
  return { code, severity: 'warning', fields, rule, citation, details };
}
