import type { HintKind } from '../../domain/hints.ts';
import { HINT_KINDS, hintKey } from '../../domain/hints.ts';
import type { RiskHint } from '../../domain/hints.ts';
import type { JudgedHint } from '../../domain/hintVerdict.ts';
import type { Span } from '../components/textSpans.ts';

/** The name of a hint within a page: of its place in the list and, as `ev-…`, of its mark in the text. */
export const hintName = (hint: Pick<RiskHint, 'code' | 'start' | 'end'>): string => hintAnchor(hintKey(hint));

/** The same from its key. */
export const hintAnchor = (key: string): string => `hint-${key.replace(/[^a-z0-9]+/gi, '-')}`;

/** The anchor of its mark in the text. */
export const hintMarkId = (hint: Pick<RiskHint, 'code' | 'start' | 'end'>): string => `ev-${hintName(hint)}`;

/** Hints as marks in the text. */
export const hintSpans = (hints: readonly RiskHint[]): Span[] =>
  hints.map((hint) => ({
    start: hint.start,
    end: hint.end,
    kind: 'risk' as const,
    id: hintMarkId(hint),
    field: hintName(hint),
    strength: hint.strength,
  }));

/** Hints by kind, in the order of the checklist; kinds without any left out. */
export function byKind<H extends RiskHint>(hints: readonly H[]): { kind: HintKind; hints: H[] }[] {
  return HINT_KINDS.map((kind) => ({ kind, hints: hints.filter((hint) => hint.kind === kind) })).filter(
    (group) => group.hints.length > 0,
  );
}

/** How many hints there are, and how many of them somebody has judged. */
export const tally = (hints: readonly JudgedHint[]): { all: number; judged: number; adopted: number } => ({
  all: hints.length,
  judged: hints.filter((hint) => hint.verdict !== null).length,
  adopted: hints.filter((hint) => hint.verdict?.verdict === 'adopted').length,
});
