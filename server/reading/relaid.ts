import type { Proposal } from '../domain/metadata.ts';

/** A text laid out anew for reading; `at[i]` is the offset in the source of the character at `i` (of a break put in: of the one before it). */
export interface Relaid {
  text: string;
  at: Int32Array;
}

/** Moves the evidence found in `relaid` to the text that it was made from: `quote` is `text.slice(start, end)` again. Changes the spans in place. */
export function placedIn(text: string, relaid: Relaid, proposal: Proposal): Proposal {
  for (const spans of Object.values(proposal.evidence)) {
    for (const span of spans) {
      span.start = relaid.at[span.start]!;
      span.end = relaid.at[span.end - 1]! + 1;
      span.quote = text.slice(span.start, span.end);
    }
  }
  return proposal;
}
