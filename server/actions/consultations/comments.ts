import { createHash } from 'node:crypto';
import { PUBLIC } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { answerComments, enterComment, leaveComment } from '../../domain/procedure/comments.ts';
import type { Answer, CommentSaid } from '../../domain/procedure/comments.ts';
import type { CommentChannel } from '../../domain/procedure/codes.ts';
import { isShown } from '../../domain/procedure/consultation.ts';
import type { Committed, Context } from '../../ports.ts';
import { cameNow, personId } from '../context.ts';
import type { Came } from '../context.ts';
import { consultationFor } from './open.ts';
import { LEFT_COMMENT, newReceipt, seedOf } from './said.ts';

async function taken(ctx: Context, consultationId: number, text: string, formKey: string | null, came: Came) {
  const [id = 0] = await ctx.store.ids(1);
  const textSha256 = createHash('sha256').update(text).digest('hex');
  const receipt = newReceipt(came.on, seedOf(consultationId, formKey));
  return { id, receipt, formKey, textSha256, at: came.at, today: came.on };
}

/**
 * Takes a comment of the public on a draft that is open to comments; answers its receipt, the same one for a form sent twice.
 * `said` comes from outside: Fault('input.invalid') for what does not fit. `came`: when it was sent, for what waited in between.
 */
export async function takeComment(
  ctx: Context,
  consultationId: number,
  said: unknown,
  came: Came = cameNow(ctx.clock),
): Promise<{ receipt: string }> {
  const parsed = LEFT_COMMENT.safeParse(said);
  if (!parsed.success)
    throw new Fault('input.invalid', {
      issues: parsed.error.issues.map(({ path, code }) => ({ path, code: `field.${code}` })),
    });
  const { formKey, ...comment } = parsed.data;
  const row = await ctx.reader.row('consultation', consultationId);
  if (row === null || !isShown(row, came.on)) throw new Fault('not.found', { id: consultationId });
  const earlier = formKey === null ? null : await ctx.procedure.commentByForm(row.id, formKey);
  if (earlier !== null) return { receipt: earlier };
  const as = await taken(ctx, row.id, comment.text, formKey, came);
  try {
    await ctx.store.commit(leaveComment(row, comment, as), PUBLIC);
    return { receipt: as.receipt };
  } catch (error) {
    // The same form, sent twice at once: the other one won.
    const other = formKey === null ? null : await ctx.procedure.commentByForm(row.id, formKey);
    if (other === null) throw error;
    return { receipt: other };
  }
}

/** Types in a comment that came on paper, by telephone or in a meeting. */
export async function enter(
  ctx: Context,
  actor: Actor,
  at: { id: number; consultationId: number },
  said: CommentSaid,
  from: { channel: Exclude<CommentChannel, 'web'>; receivedOn: Day },
): Promise<Committed> {
  const { row } = await consultationFor(ctx, actor, 'comment.enter', at.id, at.consultationId);
  const as = { ...(await taken(ctx, row.id, said.text, null, cameNow(ctx.clock))), byId: personId(actor) };
  return ctx.store.commit(enterComment(row, said, from, as), actor);
}

/** Says what became of comments, of one or several at once. */
export async function answer(
  ctx: Context,
  actor: Actor,
  at: { id: number; consultationId: number },
  commentIds: readonly number[],
  said: Answer,
): Promise<Committed> {
  const { row } = await consultationFor(ctx, actor, 'comment.answer', at.id, at.consultationId);
  const comments = await ctx.procedure.comments(row.id, { ids: commentIds });
  if (comments.length !== new Set(commentIds).size) throw new Fault('not.found', { id: at.consultationId });
  const by = { byId: personId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
  return ctx.store.commit(answerComments(row, comments, said, by), actor);
}
