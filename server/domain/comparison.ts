import { insert } from './change.ts';
import type { Change } from './change.ts';
import type { ComparisonOutcome } from './codes.ts';
import { Fault } from './fault.ts';
import type { DocumentRow, Instant, TextVersionRow } from './model.ts';

/** What a person says of two documents. */
export interface ComparisonFinding {
  outcome: ComparisonOutcome;
  /** Where they clash. */
  note: string | null;
}

interface Side {
  document: DocumentRow;
  text: TextVersionRow;
}

/** 比对结论, bound to the very texts that were compared. A conflict is named: Fault('comparison.reason_missing'). */
export function recordComparison(
  one: Side,
  other: Side,
  { outcome, note }: ComparisonFinding,
  by: { id: number; byId: number; at: Instant },
): Change {
  if (one.document.id === other.document.id) throw new Fault('comparison.self', {});
  if (outcome === 'conflict' && !note) throw new Fault('comparison.reason_missing', {});
  return {
    act: 'comparison.record',
    documents: [one.document.id, other.document.id],
    relies: [one, other].map(({ text }) => ({ table: 'textVersion', id: text.id, version: text.version })),
    writes: [
      insert('comparison', {
        id: by.id,
        documentId: one.document.id,
        otherId: other.document.id,
        outcome,
        note,
        textSha256: one.text.textSha256,
        otherTextSha256: other.text.textSha256,
        byId: by.byId,
        at: by.at,
      }),
    ],
    note: note ?? undefined,
  };
}
