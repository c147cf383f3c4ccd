import type { Day } from '../../domain/day.ts';
import { bodiesById, headOf } from '../../domain/issuers.ts';
import type { Context } from '../../ports.ts';

/** The bodies that answer on a day for what a body issued: itself, while its people last, and who has taken over its work. */
export type Answers = (issuerId: number | null) => readonly number[];

/** Asks for every body once. */
export async function answersOn(ctx: Pick<Context, 'reader'>, on: Day): Promise<Answers> {
  const bodies = bodiesById(await ctx.reader.issuers());
  const known = new Map<number, readonly number[]>();
  return (issuerId) => {
    if (issuerId === null) return [];
    const held = known.get(issuerId) ?? [issuerId, headOf(issuerId, bodies, on)];
    known.set(issuerId, held);
    return held;
  };
}
