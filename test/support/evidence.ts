import { addDays } from '../../server/domain/day.ts';
import type { Actor } from '../../server/domain/actor.ts';
import { record } from '../../server/actions/procedure/evidence.ts';
import { RECORDED_KINDS } from '../../server/domain/procedure/codes.ts';
import { RESULTS_OF, performersOf } from '../../server/domain/procedure/evidence.ts';
import { SYSTEM } from './world.ts';
import type { World } from './world.ts';

/** Records every kind of 程序证据 of a document as done today, so that nothing of it holds up the issue. */
export async function withEvidence(world: Pick<World, 'ctx'>, id: number, actor: Actor = SYSTEM): Promise<void> {
  const dossier = await world.ctx.reader.dossier(id);
  const today = world.ctx.clock.today();
  for (const kind of RECORDED_KINDS)
    await record(world.ctx, actor, id, {
      kind,
      fromOn: kind === 'consultation' ? addDays(today, -60) : null,
      on: today,
      performer: performersOf(kind, dossier?.document.tier ?? null)?.[0] ?? null,
      who: '清河县司法局',
      result: RESULTS_OF[kind][0] ?? 'held',
      said: null,
    });
}
