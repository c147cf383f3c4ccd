import { insert } from '../change.ts';
import type { Write } from '../change.ts';
import { addDays, daysBetween } from '../day.ts';
import type { Day } from '../day.ts';
import type { Instant } from '../model.ts';
import type { Figures } from '../profile.ts';
import { citationOf } from '../profile.ts';
import type { ExplanationRow, ProcedureFile } from './rows.ts';

/** 施行间隔 that is shorter than the rule wants (湖南省行政程序规定 50, 山东省行政程序规定 53). */
export interface EffectGap {
  /** Days from 公布 to 施行. */
  days: number;
  least: number;
  citation: string;
}

/** The gap that needs an explanation; null where it is long enough, a day is not known, or no figure is set. */
export function effectGap(
  { publishedOn, effectiveOn }: { publishedOn: Day | null; effectiveOn: Day | null },
  figures: Figures,
): EffectGap | null {
  const least = figures['effect.minDays'];
  if (least.value === null || publishedOn === null || effectiveOn === null) return null;
  if (effectiveOn >= addDays(publishedOn, least.value)) return null;
  return { days: daysBetween(publishedOn, effectiveOn), least: least.value, citation: citationOf(least) };
}

/** What the issuer said of it, for the page and the 备案说明; null where nothing was said. */
export const gapExplained = ({ explanations }: Pick<ProcedureFile, 'explanations'>): ExplanationRow | null =>
  explanations.findLast((row) => row.about === 'effect_gap') ?? null;

/** The row that keeps the explanation. */
export const explanationWrite = (
  documentId: number,
  reason: string,
  by: { id: number; byId: number; at: Instant },
): Write => insert('explanation', { id: by.id, documentId, about: 'effect_gap', reason, byId: by.byId, at: by.at });
