import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import type { Profile } from '../../domain/profile.ts';
import { standingFlags, type Sources } from '../duties/standing.ts';

/** A flag that a change of the rules would bring or take away. */
export interface Turn {
  turn: 'appears' | 'vanishes';
  flag: Flag;
}

/**
 * What another profile would change on a day: which flags would stand that do not stand now, and the other way round. Reads
 * only; nothing is stored and nobody is told.
 */
export async function rehearse(ctx: Sources, after: Profile, on: Day): Promise<Turn[]> {
  const now = await standingFlags(ctx, on);
  const then = await standingFlags({ ...ctx, rules: { ...ctx.rules, profile: after } }, on);
  const missing = (from: readonly Flag[], among: readonly Flag[]): Flag[] => {
    const keys = new Set(among.map((flag) => flag.key));
    return from.filter((flag) => !keys.has(flag.key));
  };
  return [
    ...missing(then, now).map((flag) => ({ turn: 'appears' as const, flag })),
    ...missing(now, then).map((flag) => ({ turn: 'vanishes' as const, flag })),
  ];
}
