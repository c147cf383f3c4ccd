import type { Request } from 'express';
import { personId } from '../actions/context.ts';
import type { Context } from '../ports.ts';
import { paths } from '../web/paths.ts';

/** The way to the person's next upload that waits to be confirmed, the oldest first, so that twenty can be gone through one after another. */
export async function nextUpload(
  ctx: Pick<Context, 'reader'>,
  req: Pick<Request, 'actor'>,
): Promise<{ href: string; text: string } | undefined> {
  const own = { states: ['ready'] as const, uploadedById: personId(req.actor) };
  const { total } = await ctx.reader.uploads({ ...own, offset: 0, limit: 1 });
  const [next] = total === 0 ? [] : (await ctx.reader.uploads({ ...own, offset: total - 1, limit: 1 })).rows;
  return next === undefined ? undefined : { href: paths.upload(next.id), text: `核对下一份（还有${total}份）` };
}
