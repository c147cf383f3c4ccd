import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { AttachmentRow, LegalEventRow } from '../../domain/model.ts';
import {
  ITEM_ACTS,
  ITEM_COURSE,
  ROUND_ACTS,
  ROUND_COURSE,
  type ItemAct,
  type RoundAct,
} from '../../domain/rounds/course.ts';
import type { CleanupItemRow, CleanupRoundRow, CleanupRunRow, CleanupStepRow } from '../../domain/rounds/rows.ts';
import type { Scope } from '../../domain/rounds/scope.ts';
import { standing } from '../../domain/attachments.ts';
import type { Context, Page, RoundCount, RoundItemFilter, RoundItemLine } from '../../ports.ts';
import { permit } from '../context.ts';
import { ownBodies, roundFor } from './context.ts';
import { itemOf } from './prepare.ts';
import { drawScope } from './scope.ts';

/** Rounds for an actor: the bureau's all, a body's own once they are opened. */
export async function roundsFor(
  ctx: Context,
  actor: Actor,
  paging: { offset: number; limit: number },
): Promise<Page<CleanupRoundRow>> {
  permit(actor, 'round.read');
  const own = ownBodies(actor);
  return ctx.rounds.page({ ...(own === null ? {} : { issuerIds: own }), ...paging });
}

/** How far one body is. */
export interface BodyLine {
  issuerId: number | null;
  name: string | null;
  dueOn: string | null;
  movedTo: string | null;
  counts: Partial<Record<CleanupItemRow['state'], number>>;
}

export interface RoundView {
  round: CleanupRoundRow;
  /** Only one's own for a body. */
  bodies: BodyLine[];
  counts: RoundCount[];
  steps: CleanupStepRow[];
  acts: RoundAct[];
  /** What was last asked of it to be carried out by a process, where the actor may know; nothing else is done while it waits. */
  run: CleanupRunRow | null;
  /** What the scope leaves out, before the round is opened. */
  scope: Scope | null;
}

/** What an actor may do to the round as it stands. */
export const actsOf = (round: CleanupRoundRow, actor: Actor): RoundAct[] =>
  ROUND_ACTS.filter(
    (act) => ROUND_COURSE[round.state][act] !== undefined && may(actor, act, { submittedById: round.checkedById }),
  );

/** A round as a whole. */
export async function roundView(ctx: Context, actor: Actor, id: number): Promise<RoundView> {
  const round = await roundFor(ctx, actor, id);
  const own = ownBodies(actor);
  const names = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  const counts = (await ctx.rounds.counts(id)).filter(
    (one) => own === null || (one.issuerId !== null && own.includes(one.issuerId)),
  );
  const tasks = await ctx.rounds.tasks(id);
  const bodies = new Map<number | null, BodyLine>();
  const lineOf = (issuerId: number | null): BodyLine => {
    const task = tasks.find((one) => one.issuerId === issuerId);
    const to = tasks.find((one) => one.id === task?.movedToId);
    const line: BodyLine = bodies.get(issuerId) ?? {
      issuerId,
      name: issuerId === null ? null : (names.get(issuerId) ?? ''),
      dueOn: task?.dueOn ?? null,
      movedTo: to === undefined ? null : to.issuerId === null ? '' : (names.get(to.issuerId) ?? ''),
      counts: {},
    };
    bodies.set(issuerId, line);
    return line;
  };
  for (const task of tasks)
    if (own === null || (task.issuerId !== null && own.includes(task.issuerId))) lineOf(task.issuerId);
  for (const one of counts) {
    const line = lineOf(one.issuerId);
    line.counts[one.state] = (line.counts[one.state] ?? 0) + one.count;
  }
  const bureau = may(actor, 'round.begin', {});
  const [run = null] = own === null ? await ctx.rounds.runs(id) : [];
  return {
    round,
    run,
    bodies: [...bodies.values()],
    counts,
    steps: own === null ? await ctx.rounds.steps(id, null) : [],
    acts: run?.state === 'waiting' ? [] : actsOf(round, actor),
    scope: bureau && round.state === 'preparing' ? await drawScope(ctx, round) : null,
  };
}

/** The documents of a round that an actor may see, under a filter. */
export async function itemsFor(
  ctx: Context,
  actor: Actor,
  round: CleanupRoundRow,
  filter: Omit<RoundItemFilter, 'roundId' | 'on'>,
): Promise<Page<RoundItemLine>> {
  const own = ownBodies(actor);
  const asked = filter.issuerIds;
  const issuerIds = own === null ? asked : asked === undefined ? own : own.filter((id) => asked.includes(id));
  return ctx.rounds.itemLines({
    ...filter,
    ...(issuerIds === undefined ? {} : { issuerIds }),
    roundId: round.id,
    on: ctx.clock.today(),
  });
}

/** What an actor may do to a document of a round. */
const itemActsOf = (round: CleanupRoundRow, item: CleanupItemRow, actor: Actor): ItemAct[] =>
  ITEM_ACTS.filter(
    (act) =>
      ITEM_COURSE[item.state][act] !== undefined &&
      (round.state === 'open' || (act === 'round.remove' && round.state === 'preparing')) &&
      may(actor, act, { issuerId: item.issuerId }),
  );

export interface ItemView {
  round: CleanupRoundRow;
  line: RoundItemLine;
  events: LegalEventRow[];
  steps: CleanupStepRow[];
  papers: AttachmentRow[];
  acts: ItemAct[];
}

/** One document of a round, for who may see it. */
export async function itemView(ctx: Context, actor: Actor, id: number, itemId: number): Promise<ItemView> {
  const round = await roundFor(ctx, actor, id);
  const item = await itemOf(ctx, id, itemId);
  const own = ownBodies(actor);
  if (own !== null && (item.issuerId === null || !own.includes(item.issuerId)))
    throw new Fault('not.found', { id: itemId });
  const [line] = await ctx.rounds.stock(ctx.clock.today(), [item.documentId]);
  if (line === undefined) throw new Fault('not.found', { id: itemId });
  const papers = await ctx.attachments.list({ documentId: item.documentId });
  return {
    round,
    line: { item, line },
    events: (await ctx.reader.livesOf([item.documentId])).get(item.documentId) ?? [],
    steps: await ctx.rounds.steps(id, itemId),
    papers: standing(papers).filter((paper) => paper.subject === 'round' && paper.subjectId === itemId),
    acts: itemActsOf(round, item, actor),
  };
}
