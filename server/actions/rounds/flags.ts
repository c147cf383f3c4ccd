import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { roundFlag, taskFlag } from '../../domain/duties/rounds.ts';
import type { Context } from '../../ports.ts';

/** Limits of running rounds: what bodies still owe, and rounds that are not published in time. */
export async function roundFlags(ctx: Pick<Context, 'rounds' | 'rules'>, on: Day): Promise<Flag[]> {
  const { rounds, tasks } = await ctx.rounds.running();
  const { profile } = ctx.rules;
  return [
    ...tasks.flatMap(({ task, round }) => taskFlag(round, task, on, profile) ?? []),
    ...rounds.flatMap((round) => roundFlag(round, on, profile) ?? []),
  ];
}
