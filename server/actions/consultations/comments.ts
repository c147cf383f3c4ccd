import { createHash, randomInt } from 'node:crypto';
import { z } from 'zod';
import { PUBLIC } from '../../domain/actor.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { answerComments, enterComment, leaveComment } from '../../domain/procedure/comments.ts';
import type { Answer, CommentSaid } from '../../domain/procedure/comments.ts';
import type { CommentChannel } from '../../domain/procedure/codes.ts';
import { isShown } from '../../domain/procedure/consultation.ts';
import type { Committed, Context } from '../../ports.ts';
import { personId } from '../context.ts';
import { consultationFor } from './open.ts';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((said) => (said === undefined || said === null || said === '' ? null : said));

/** What a comment holds; lengths are our own choice. */
export const COMMENT_SHAPE = {
  author: optional(100),
  contact: optional(200),
  place: optional(100),
  text: z.string().trim().min(1).max(10_000),
};

/** What the public sends. `formKey` is what the form was given, so that a form sent twice is one comment. */
export const LEFT_COMMENT = z.object({
  ...COMMENT_SHAPE,
  formKey: z
    .string()
    .regex(/^[A-Za-z0-9_-]{8,64}$/)
    .nullish()
    .transform((said) => said ?? null),
});

// Without signs that are taken for one another.
const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 回执编号: YJ, the day, and eight signs that cannot be guessed. */
export function newReceipt(on: Day): string {
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `YJ${on.replaceAll('-', '')}-${signs}`;
}

/** Whether a text can be a receipt. */
export const isReceipt = (said: string): boolean => /^YJ\d{8}-[2-9A-HJ-NP-Z]{8}$/.test(said);

async function taken(ctx: Context, text: string, formKey: string | null) {
  const [id = 0] = await ctx.store.ids(1);
  const today = ctx.clock.today();
  const textSha256 = createHash('sha256').update(text).digest('hex');
  return { id, receipt: newReceipt(today), formKey, textSha256, at: ctx.clock.now(), today };
}

/**
 * Takes a comment of the public on a draft that is open to comments; answers its receipt, the same one for a form sent twice.
 * `said` comes from outside: Fault('input.invalid') for what does not fit.
 */
export async function takeComment(ctx: Context, consultationId: number, said: unknown): Promise<{ receipt: string }> {
  const parsed = LEFT_COMMENT.safeParse(said);
  if (!parsed.success)
    throw new Fault('input.invalid', {
      issues: parsed.error.issues.map(({ path, code }) => ({ path, code: `field.${code}` })),
    });
  const { formKey, ...comment } = parsed.data;
  const row = await ctx.reader.row('consultation', consultationId);
  if (row === null || !isShown(row, ctx.clock.today())) throw new Fault('not.found', { id: consultationId });
  const earlier = formKey === null ? null : await ctx.procedure.commentByForm(row.id, formKey);
  if (earlier !== null) return { receipt: earlier };
  const as = await taken(ctx, comment.text, formKey);
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
  const as = { ...(await taken(ctx, said.text, null)), byId: personId(actor) };
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
