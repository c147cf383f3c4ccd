import type { Actor } from '../../domain/actor.ts';
import { classify, determine } from '../../domain/procedure/classes.ts';
import type { Determination } from '../../domain/procedure/classes.ts';
import type { GivenClass } from '../../domain/procedure/codes.ts';
import { explanationWrite } from '../../domain/procedure/effectGap.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Committed, Context } from '../../ports.ts';
import { forAct, personId } from '../context.ts';

async function writer(ctx: Context, actor: Actor) {
  const [id = 0] = await ctx.store.ids(1);
  return { id, byId: personId(actor), at: ctx.clock.now(), today: ctx.clock.today() };
}

/** 类别认定: gives a document its classes, as a whole. */
export async function setClasses(
  ctx: Context,
  actor: Actor,
  id: number,
  said: { classes: readonly GivenClass[]; reason: string },
): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'document.classify', id);
  return ctx.store.commit(classify(document, said, await writer(ctx, actor)), actor);
}

/** 认定 whether it is a 行政规范性文件 at all, against the list of the day of the decision. */
export async function decideNormative(ctx: Context, actor: Actor, id: number, said: Determination): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'document.determine', id);
  const excluded = periodOn(ctx.rules.profile, said.on).figures['scope.excluded'].value;
  return ctx.store.commit(determine(document, said, excluded, await writer(ctx, actor)), actor);
}

/** 施行间隔说明: why it takes effect sooner after publication than the rule wants. */
export async function explainGap(ctx: Context, actor: Actor, id: number, reason: string): Promise<Committed> {
  const { document } = await forAct(ctx, actor, 'effect.explain', id);
  const write = explanationWrite(document.id, reason, await writer(ctx, actor));
  return ctx.store.commit({ act: 'effect.explain', documents: [id], writes: [write], note: reason }, actor);
}
