import type { Context, PublicBulletins } from '../../ports.ts';
import { formulasOf } from './view.ts';

/** Bulletins that were issued and published, from the books themselves. */
export const publicBulletins = (ctx: Context): PublicBulletins => ({
  list: (offset, limit) => ctx.bulletins.page({ publicOnly: true, offset, limit }),
  async one(id) {
    const row = await ctx.bulletins.shown(id);
    return row === null ? null : { row, formulas: formulasOf(ctx, row) };
  },
});
