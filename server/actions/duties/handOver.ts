import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { FlagRow, NoticeRow, UserRow } from '../../domain/model.ts';
import { isColleague } from '../../domain/reminders/concerns.ts';
import { nextState, stateOf } from '../../domain/reminders/course.ts';
import { handedStep } from '../../domain/reminders/step.ts';
import type { Context } from '../../ports.ts';
import { permit, personId } from '../context.ts';
import { stepWrite } from './acknowledge.ts';
import { answersOn } from './answers.ts';
import { isReachable, mailWrite } from './digest.ts';
import { ownNotice } from './inbox.ts';

export interface HandOver {
  toUserId: number;
  note: string | null;
  version: number | null;
}

/** Colleagues to whom a person may hand a duty over: who may see what it is about. */
export async function colleaguesFor(
  ctx: Pick<Context, 'reader' | 'clock'>,
  actor: Actor,
  flag: Pick<FlagRow, 'kind' | 'issuerId'>,
): Promise<UserRow[]> {
  const users = await ctx.reader.users();
  const self = users.find((user) => user.id === personId(actor));
  if (!self) return [];
  const answers = (await answersOn(ctx, ctx.clock.today()))(flag.issuerId);
  return users.filter((other) => isColleague(self, other, flag, answers));
}

/**
 * 转交: a colleague has the duty from now on and is told of its further steps in one's stead; told at once by mail where the
 * colleague wants that. Throws Fault('hand_over.to') for somebody who cannot take it.
 */
export async function handOver(ctx: Context, actor: Actor, noticeId: number, said: HandOver): Promise<void> {
  permit(actor, 'flag.hand_over');
  const { notice, flag } = await ownNotice(ctx, actor, noticeId, said.version);
  nextState(stateOf(notice, flag, ctx.clock.today()), 'hand_over');
  const to = (await colleaguesFor(ctx, actor, flag)).find((user) => user.id === said.toUserId);
  if (!to) throw new Fault('hand_over.to', { field: 'toUserId' });
  const [stepId = 0, newId = 0, mailId = 0] = await ctx.store.ids(3);
  const note = said.note?.trim() || null;
  const writes: Write[] = [
    update('notice', notice, { handedToId: to.id, mailWaits: false }),
    stepWrite(ctx, stepId, notice, 'hand_over', { byId: personId(actor), toUserId: to.id, note }),
    ...(await handedWrites(ctx, { id: newId, mailId, notice, flag, to, from: actor, note })),
  ];
  await ctx.store.commit({ act: 'flag.hand_over', documents: [], writes }, actor);
}

interface Handed {
  id: number;
  mailId: number;
  notice: NoticeRow;
  flag: FlagRow;
  to: UserRow;
  from: Actor;
  note: string | null;
}

async function handedWrites(ctx: Context, { id, mailId, notice, flag, to, from, note }: Handed): Promise<Write[]> {
  const today = ctx.clock.today();
  const setting = (await ctx.reminders.setting(to.id)) ?? undefined;
  const reachable = isReachable(ctx, to) && setting?.mail !== 'none';
  // A daily or weekly digest goes with the scan; only who wants everything at once is written to now.
  const now = reachable && (setting?.mail ?? 'at_once') === 'at_once';
  const step = handedStep(notice.id);
  const handed = { from: from.kind === 'user' ? from.name : '', note };
  return [
    insert('notice', {
      id,
      flagId: flag.id,
      userId: to.id,
      step,
      on: today,
      createdAt: ctx.clock.now(),
      acknowledgedAt: null,
      mailId: now ? mailId : null,
      snoozedUntil: null,
      handedToId: null,
      mailWaits: reachable && !now,
    }),
    ...(now ? [mailWrite(ctx, mailId, to, [{ flag, notice: { step }, handed }], today)] : []),
  ];
}
