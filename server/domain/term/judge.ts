import { addMonths, lastDayOfTerm, type Day } from '../day.ts';
import { daysLater } from '../dayNumbers.ts';
import { evaluatedFor } from '../duties/evaluation.ts';
import type { EvaluationRow } from '../evaluation/rows.ts';
import type { DocumentRow } from '../model.ts';
import { termRule } from '../profile/terms.ts';
import { citationOf, type Figures } from '../profile.ts';
import type { TermLimit } from './limits.ts';
import type { TermAct } from './course.ts';
import type { TermStanding } from './standing.ts';

export const TERM_FINDINGS = ['too_long', 'whole_too_long', 'too_short', 'late', 'not_evaluated', 'no_limit'] as const;
export type TermFindingCode = (typeof TERM_FINDINGS)[number];

/** What is to be said of a new last day; `explain`: goes through only with a reason on record. */
export interface TermFinding {
  code: TermFindingCode;
  explain: boolean;
  citation: string;
  details: Record<string, string | number>;
}

/** What a person wants to record of a term. */
export interface TermWish {
  act: TermAct;
  /** First day of what is decided. */
  on: Day;
  /** The new last day in force; null for 不再延长. */
  until: Day | null;
}

/** First day of the time that the wish adds: an extension goes on from the old end, a renewal begins anew. */
const addedFrom = (wish: TermWish, standing: TermStanding): Day =>
  wish.act === 'term.extend' && standing.lastDay !== null ? daysLater(standing.lastDay, 1) : wish.on;

const longer = (from: Day, until: Day, months: number): boolean =>
  until > lastDayOfTerm(from, months) && until > addMonths(from, months);

/**
 * Judges a wish by the figures of its day. The texts that we could read limit a term, and one that starts again; that an added term is
 * measured by the same figure, and the whole of it too, is our reading, which the sentence says. An unset figure finds `no_limit`.
 */
export function judgeTerm(
  document: Pick<DocumentRow, 'trial' | 'genre' | 'effectiveOn' | 'publishedOn' | 'signedOn'>,
  standing: TermStanding,
  wish: TermWish,
  limits: readonly TermLimit[],
  evaluations: readonly EvaluationRow[],
  figures: Figures,
): TermFinding[] {
  return [
    ...(wish.until === null ? [] : ofLength(document, standing, wish, wish.until, figures)),
    ...ofTime(wish, limits, figures),
    ...ofEvaluation(wish, standing, limits, evaluations, figures),
  ];
}

function ofLength(
  document: Parameters<typeof judgeTerm>[0],
  standing: TermStanding,
  wish: TermWish,
  until: Day,
  figures: Figures,
): TermFinding[] {
  const rule = termRule(document, figures);
  const from = addedFrom(wish, standing);
  const { most, least } = rule;
  const found = (code: TermFindingCode, explain: boolean, figure: typeof most): TermFinding => ({
    code,
    explain,
    citation: citationOf(figure),
    details: { from, until, months: figure.value ?? 0, kind: rule.kind },
  });
  if (most.value === null) return [found('no_limit', false, most)];
  if (longer(from, until, most.value)) return [found('too_long', true, most)];
  const born = document.effectiveOn ?? document.publishedOn ?? document.signedOn;
  const findings: TermFinding[] = [];
  if (wish.act === 'term.extend' && born !== null && longer(born, until, most.value))
    findings.push({
      ...found('whole_too_long', false, most),
      details: { ...found('too_long', true, most).details, from: born },
    });
  if (wish.act === 'term.renew' && least?.value != null && until < lastDayOfTerm(from, least.value))
    findings.push(found('too_short', false, least));
  return findings;
}

/** Handed in after the day that the place has set for it. */
function ofTime({ act, on }: TermWish, limits: readonly TermLimit[], figures: Figures): TermFinding[] {
  if (act === 'term.end') return [];
  const limit = limits.find((one) => one.clock === 'handIn');
  if (limit?.day == null || on <= limit.day) return [];
  return [
    { code: 'late', explain: false, citation: citationOf(figures['expiry.handIn']), details: { day: limit.day, on } },
  ];
}

/** The place wants an evaluation before the end, and none of this term is concluded. */
function ofEvaluation(
  { act, on }: TermWish,
  { lastDay }: TermStanding,
  limits: readonly TermLimit[],
  evaluations: readonly EvaluationRow[],
  figures: Figures,
): TermFinding[] {
  const from = limits.find((one) => one.clock === 'evaluate')?.day ?? null;
  if (act === 'term.end' || from === null || lastDay === null) return [];
  const concluded = evaluations.flatMap((row) =>
    row.concludedOn === null ? [] : [{ ...row, concludedOn: row.concludedOn }],
  );
  // The same rule that ends the duty to evaluate.
  if (evaluatedFor(concluded, from, lastDay, on) !== null) return [];
  const citation = citationOf(figures['expiry.evaluationMonths']);
  return [{ code: 'not_evaluated', explain: false, citation, details: { from } }];
}
