import { insert, update } from './change.ts';
import type { Change } from './change.ts';
import { Fault } from './fault.ts';
import { hintKey } from './hints.ts';
import type { HintVerdict, RiskHint } from './hints.ts';
import type { DocumentRow, HintVerdictRow, Instant, ReviewRow, TextVersionRow } from './model.ts';
import { isOpenReview } from './review.ts';

/** A hint with what a reviewer last said of it on the same wording; null: nobody has yet. */
export type JudgedHint = RiskHint & { verdict: HintVerdictRow | null };

/** Joins hints of a wording with the verdicts on that very wording; those on an earlier one say nothing here. */
export function judgedHints(
  hints: readonly RiskHint[],
  textSha256: string,
  verdicts: readonly HintVerdictRow[],
): JudgedHint[] {
  const last = new Map<string, HintVerdictRow>();
  for (const row of verdicts) {
    const held = last.get(hintKey(row));
    if (row.textSha256 === textSha256 && (held === undefined || held.judgedAt <= row.judgedAt))
      last.set(hintKey(row), row);
  }
  return hints.map((hint) => ({ ...hint, verdict: last.get(hintKey(hint)) ?? null }));
}

/** The open review of exactly this wording: the only one under which its hints can be judged. */
export const reviewOf = (reviews: readonly ReviewRow[], draft: Pick<TextVersionRow, 'textSha256'>): ReviewRow | null =>
  reviews.findLast((review) => isOpenReview(review) && review.draftSha256 === draft.textSha256) ?? null;

/**
 * 采纳 or 不成立, said by the reviewer of one hint; said again, it replaces what was said under the same review. Refuses when the draft
 * is not under review, Fault('review.draft_changed') when another wording is.
 */
export function judgeHint(
  document: DocumentRow,
  review: ReviewRow,
  draft: TextVersionRow,
  hint: RiskHint,
  said: { verdict: HintVerdict; reason: string | null },
  before: HintVerdictRow | null,
  by: { id: number; byId: number; at: Instant },
): Change {
  if (document.status !== 'in_review')
    throw new Fault('document.status', { status: document.status, act: 'hint.judge' });
  if (!isOpenReview(review))
    throw new Fault('review.state', { state: review.state, wanted: ['submitted', 'accepted'] });
  if (review.draftSha256 !== draft.textSha256) throw new Fault('review.draft_changed', {});
  const judged = { ...said, judgedById: by.byId, judgedAt: by.at };
  const { code, start, end, quote, article, citation, details } = hint;
  return {
    act: 'hint.judge',
    documents: [document.id],
    relies: [
      { table: 'review', id: review.id, version: review.version },
      { table: 'textVersion', id: draft.id, version: draft.version },
    ],
    writes: [
      before === null
        ? insert('hintVerdict', {
            id: by.id,
            documentId: document.id,
            reviewId: review.id,
            textSha256: draft.textSha256,
            code,
            start,
            end,
            quote,
            article,
            citation,
            details,
            ...judged,
          })
        : update('hintVerdict', before, judged),
    ],
  };
}
