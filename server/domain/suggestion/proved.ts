import type { SuggestionOutcome, SuggestionSource } from '../codes.ts';
import type { Day } from '../day.ts';
import type { ProblemFact } from '../problems/event.ts';
import type { SuggestionRow } from './row.ts';

/** Outcomes by which a court's or a 复议机关's finding against the document stands (domain.md §7). */
const PROVES: Partial<Record<SuggestionSource, { kind: ProblemFact['kind']; by: readonly SuggestionOutcome[] }>> = {
  court: { kind: 'court.unlawful', by: ['self_corrected', 'advised', 'ordered'] },
  reconsideration: { kind: 'reconsideration.corrected', by: ['self_corrected', 'ordered'] },
};

/** The problem event that the outcome of a suggestion proves. What a citizen points out and the issuer mends is none. */
export function provedBySuggestion(
  row: Pick<SuggestionRow, 'id' | 'source' | 'organ' | 'caseNumber'>,
  outcome: SuggestionOutcome,
  on: Day,
): ProblemFact | null {
  const proves = PROVES[row.source];
  if (!proves?.by.includes(outcome)) return null;
  const note = [row.organ, row.caseNumber].filter((said) => said !== null).join(' ');
  return { kind: proves.kind, on, note: note === '' ? null : note, source: { table: 'suggestion', id: row.id } };
}
