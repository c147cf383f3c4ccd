import { rehearsalOf, type Rehearsal } from '../server/actions/rounds/rehearsal.ts';
import type { Config } from '../server/config.ts';
import type { Actor } from '../server/domain/actor.ts';
import type { Context } from '../server/ports.ts';
import { saidBeside } from './beside.ts';

const SERVICE: Actor = { kind: 'system', name: '清理批次' };

/** Documents up to which a rehearsal is a matter of a tenth of a second, and starting a process would take ten times as long. */
const SMALL = 1500;

/**
 * 预演 of a round: a small one here, a large one in a process of its own with its own connection, so that the server never waits for it.
 * Whoever asks for the same while it is being computed gets the same answer. Fault('round.rehearsal') when the process fails.
 */
export function createRoundRehearsal(ctx: Context, config: Config, small = SMALL) {
  const running = new Map<string, Promise<Rehearsal>>();
  return async (id: number, most: number): Promise<Rehearsal> => {
    if ((await ctx.rounds.stockSize()) <= small) return rehearsalOf(ctx, SERVICE, id, most);
    const key = `${id} ${most} ${ctx.feed.stamp()}`;
    const found = running.get(key) ?? beside(config, ['round', '--rehearse', String(id), '--most', String(most)]);
    running.set(key, found);
    return found.finally(() => running.delete(key));
  };
}

async function beside(config: Config, args: string[]): Promise<Rehearsal> {
  const [rehearsal] = await saidBeside(config, args, 'round.rehearsal');
  return rehearsal as Rehearsal;
}
