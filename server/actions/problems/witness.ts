import type { Actor } from '../../domain/actor.ts';
import type { Change, Write } from '../../domain/change.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { decideProblem } from '../../domain/problems/course.ts';
import { problemKey, problemWrite } from '../../domain/problems/event.ts';
import { witness } from '../../domain/problems/witness.ts';
import type { Context } from '../../ports.ts';
import { actorId, reserve } from '../context.ts';

/**
 * A change with the problem events that it proves, in the same transaction: what every act on a review or a filing is
 * committed through. `dossier` is the file before the change.
 */
export async function witnessed(
  ctx: Pick<Context, 'clock' | 'rules' | 'store'>,
  actor: Actor,
  dossier: Dossier & Pick<Parameters<typeof witness>[0], 'reviewSteps' | 'major'>,
  change: Change,
): Promise<Change> {
  const { facts, dropped } = witness(dossier, change, { ...ctx.rules, today: ctx.clock.today() });
  const at = ctx.clock.now();
  const known = new Set(dossier.problems.map((row) => row.key));
  const fresh = facts.filter((fact) => !known.has(problemKey(fact.kind, fact.source)));
  if (fresh.length + dropped.length === 0) return change;
  const next = await reserve(ctx, fresh.length);
  const by = { act: change.act, byId: actorId(actor), at };
  const writes: Write[] = [
    ...fresh.flatMap((fact) => problemWrite(dossier.document, fact, next(), by) ?? []),
    // The record itself shows that there was nothing: no person decides, so none is named.
    ...dropped.flatMap(
      ({ problem, reason }) => decideProblem(problem, 'problem.exclude', { id: null, reason, at }).writes,
    ),
  ];
  return { ...change, writes: [...change.writes, ...writes] };
}
