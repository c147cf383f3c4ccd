import { limitsOf } from '../../domain/suggestion/limits.ts';
import type { SuggestionRow } from '../../domain/suggestion/row.ts';
import type { SuggestionStatus } from '../../domain/suggestion/status.ts';
import type { Context } from '../../ports.ts';
import { fits, receiptAs } from './receipt.ts';

/** The one that a merged suggestion goes on as: what becomes of it becomes of both. */
async function headOf(ctx: Pick<Context, 'reader'>, row: SuggestionRow): Promise<SuggestionRow> {
  let head = row;
  for (const passed = new Set<number>(); head.mergedIntoId !== null && !passed.has(head.id);) {
    passed.add(head.id);
    const next = await ctx.reader.row('suggestion', head.mergedIntoId);
    if (next === null) break;
    head = next;
  }
  return head;
}

/** The state of a suggestion for who holds its number and code; null for a wrong pair, whichever of the two is wrong. */
export async function suggestionStatus(
  ctx: Pick<Context, 'reader' | 'rules' | 'suggestions'>,
  said: { receipt: string; code: string },
): Promise<SuggestionStatus | null> {
  const receipt = receiptAs(said.receipt);
  const row = await ctx.suggestions.byReceipt(receipt);
  if (row === null || !fits({ receipt, code: said.code }, row.codeHash)) return null;
  return statusOf(ctx, row);
}

/** What whoever holds number and code of this suggestion may see of it. */
export async function statusOf(ctx: Pick<Context, 'reader' | 'rules'>, row: SuggestionRow): Promise<SuggestionStatus> {
  const head = await headOf(ctx, row);
  const { profile, calendar } = ctx.rules;
  // The own day of coming in counts, also where another one is answered in its place.
  const own = { ...row, state: head.state, extendedOn: head.extendedOn, answeredOn: head.answeredOn };
  const reply = limitsOf({ ...own, source: 'public' }, profile, calendar)[0];
  return {
    receipt: row.receipt,
    state: head.state,
    receivedOn: row.receivedOn,
    document: row.documentSaid,
    clause: row.clause,
    replyBy: reply?.doneOn == null ? (reply?.day ?? null) : null,
    provisional: reply?.provisional ?? false,
    extended: head.extendedOn !== null,
    citation: reply?.citation ?? '',
    decidedOn: head.decidedOn,
    decisionReason: head.state === 'declined' || head.state === 'transferred' ? head.decisionReason : null,
    transferredTo: head.transferredTo,
    outcome: head.outcome,
    answerNumber: head.answerNumber,
    answerText: head.answerText,
    answeredOn: head.answeredOn,
  };
}
