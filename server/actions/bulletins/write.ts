import type { Actor } from '../../domain/actor.ts';
import * as course from '../../domain/bulletin/course.ts';
import { openContest } from '../../domain/bulletin/figures.ts';
import type { BulletinCase, BulletinRow, BulletinTexts } from '../../domain/bulletin/row.ts';
import type { BulletinSpan } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { Instant } from '../../domain/model.ts';
import type { Stretch } from '../../domain/rates/facts.ts';
import { stretchOf } from '../../domain/rates/stretches.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, permit, personId } from '../context.ts';
import { eventsKnown, reckon } from './figures.ts';

/** One bulletin for who may read it; a draft is for the bureau. Fault('not.found'). */
export async function bulletinFor(ctx: Pick<Context, 'reader'>, actor: Actor, id: number): Promise<BulletinRow> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('bulletin', id) : null;
  if (row === null || !may(actor, 'bulletin.read', { isPublic: row.isPublic })) throw new Fault('not.found', { id });
  return row;
}

export const stretchOfBulletin = (row: Pick<BulletinRow, 'fromDay' | 'toDay'>): Stretch => ({
  from: row.fromDay,
  to: row.toDay,
});

/** The last instant of a day in Shanghai; now for today. */
export const knownBy = (ctx: Pick<Context, 'clock'>, day: Day): Instant =>
  day >= ctx.clock.today() ? ctx.clock.now() : `${day}T15:59:59.999Z`;

export interface NewBulletin {
  span: BulletinSpan;
  year: number;
  number: number;
  /** Legal day of the figures; left out: the last day of the time, or today where that has not come. */
  on: Day | null;
  /** As it was known at the end of this day; left out: now. */
  knownOn: Day | null;
}

/** Begins a bulletin: reckons its figures. `words` gives the title and the texts that it begins with. Answers its id. */
export async function draftBulletin(
  ctx: Context,
  actor: Actor,
  said: NewBulletin,
  words: (row: Pick<BulletinRow, 'figures' | 'fromDay' | 'toDay'>) => { title: string; texts: BulletinTexts },
): Promise<number> {
  permit(actor, 'bulletin.draft', {});
  const stretch = stretchOf(said.span, said.year, said.number);
  const today = ctx.clock.today();
  if (stretch === null || stretch.from > today) throw new Fault('bulletin.stretch', {});
  const on = said.on ?? (stretch.to < today ? stretch.to : today);
  const knownOn = said.knownOn ?? today;
  for (const [field, day] of [
    ['on', on],
    ['knownOn', knownOn],
  ] as const)
    if (day > today) throw new Fault('day.future', { field, on: day });
  const knownAt = knownBy(ctx, knownOn);
  const figures = await reckon(ctx, actor, stretch, { on, knownAt });
  const row = { fromDay: stretch.from, toDay: stretch.to, on, knownAt, figures };
  const [id = 0] = await ctx.store.ids(1);
  const by = { id, byId: actorId(actor), at: ctx.clock.now() };
  await ctx.store.commit(course.beginBulletin({ span: said.span, ...row, ...words(row) }, by), actor);
  return id;
}

/** A bulletin for an act on the version that the person saw: Fault('conflict.stale'). */
async function forBulletin(ctx: Context, actor: Actor, act: course.BulletinAct, id: number, version: number) {
  permit(actor, act);
  const row = await bulletinFor(ctx, actor, id);
  permit(actor, act, { isPublic: row.isPublic });
  if (row.version !== version) throw new Fault('conflict.stale', { table: 'bulletin', id });
  return row;
}

/** Words and named cases. A case is an event that counted in the time, and is not contested and undecided now. */
export async function editBulletin(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  said: { title: string; texts: BulletinTexts; cases: BulletinCase[] },
): Promise<Committed> {
  const row = await forBulletin(ctx, actor, 'bulletin.edit', id, version);
  const events = new Map((await eventsKnown(ctx, stretchOfBulletin(row), row)).map(({ event }) => [event.id, event]));
  for (const { problemId } of said.cases) {
    const event = events.get(problemId);
    if (!event || event.state === 'excluded') throw new Fault('bulletin.case', { problemId });
    if (openContest(event, ctx.clock.now())) throw new Fault('bulletin.contested', { problemId });
  }
  return ctx.store.commit(course.editBulletin(row, said), actor);
}

/** Reckons the figures of a draft anew, as they are known now. */
export async function refreshBulletin(ctx: Context, actor: Actor, id: number, version: number): Promise<Committed> {
  const row = await forBulletin(ctx, actor, 'bulletin.edit', id, version);
  const knownAt = ctx.clock.now();
  const figures = await reckon(ctx, actor, stretchOfBulletin(row), { on: row.on, knownAt });
  return ctx.store.commit(course.editBulletin(row, { figures, knownAt }), actor);
}

export const discard = async (ctx: Context, actor: Actor, id: number, version: number): Promise<Committed> =>
  ctx.store.commit(course.discardBulletin(await forBulletin(ctx, actor, 'bulletin.discard', id, version)), actor);

/** The leader issues a bulletin (签发), on a day and with a number if it bears one. */
export async function issue(
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  said: { on: Day; number: string | null },
): Promise<Committed> {
  const row = await forBulletin(ctx, actor, 'bulletin.issue', id, version);
  const by = { id: personId(actor), today: ctx.clock.today(), ...said };
  return ctx.store.commit(course.issueBulletin(row, by), actor);
}

export const publish = async (ctx: Context, actor: Actor, id: number, version: number): Promise<Committed> =>
  ctx.store.commit(course.publishBulletin(await forBulletin(ctx, actor, 'bulletin.publish', id, version)), actor);

export const withdraw = async (
  ctx: Context,
  actor: Actor,
  id: number,
  version: number,
  reason: string,
): Promise<Committed> => {
  const row = await forBulletin(ctx, actor, 'bulletin.withdraw', id, version);
  return ctx.store.commit(course.withdrawBulletin(row, reason, ctx.clock.now()), actor);
};
