import { bodiesById, familyOf } from '../../domain/issuers.ts';
import type { Context } from '../../ports.ts';

/** The body and every other one that it answers for today: whose documents stand in its lists and counts. */
export const familyOfIssuer = async (ctx: Pick<Context, 'reader' | 'clock'>, id: number): Promise<number[]> =>
  familyOf(id, bodiesById(await ctx.reader.issuers()), ctx.clock.today());
