import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { FlagRow, NoticeRow, UserRow } from '../../domain/model.ts';
import { concerns, mayHold } from '../../domain/reminders/concerns.ts';
import { latestOf } from '../../domain/reminders/step.ts';
import type { NoticeStepRow } from '../../domain/reminders/rows.ts';
import type { Context } from '../../ports.ts';
import { personId } from '../context.ts';
import { answersOn } from './answers.ts';

/** A duty with all that was told of it and what people did with it. */
export interface DutyHistory {
  flag: FlagRow;
  /** The reader's own latest reminder, if there is one. */
  own: NoticeRow | null;
  /** Who has it by now, where the reader handed it over. */
  handedTo: string | null;
  /** Notices and what people did with them, oldest first; of an issuer's side only the own body's. */
  told: { notice: NoticeRow; user: Pick<UserRow, 'id' | 'name'>; mailedAt: string | null }[];
  steps: { step: NoticeStepRow; by: string; to: string | null }[];
}

/** Reads a duty for a person whom it concerns or who holds it; others are told that it does not exist. */
export async function dutyHistory(ctx: Context, actor: Actor, flagId: number): Promise<DutyHistory> {
  const userId = personId(actor);
  const users = new Map((await ctx.reader.users()).map((user) => [user.id, user]));
  const self = users.get(userId);
  const flag = await ctx.reader.row('flag', flagId);
  if (!flag || !self) throw new Fault('not.found', { id: flagId });
  const answers = (await answersOn(ctx, ctx.clock.today()))(flag.issuerId);
  if (!mayHold(self, flag, answers) && !concerns(self, flag, answers) && self.role !== 'auditor')
    throw new Fault('not.found', { id: flagId });
  // What the bureau's people say among themselves is not for the issuer, and the other way round it is.
  const shown = (id: number): boolean =>
    self.role !== 'issuer' || (users.get(id)?.role === 'issuer' && users.get(id)?.issuerId === self.issuerId);
  const notices = (await ctx.duties.notices({ flagId })).filter((notice) => shown(notice.userId));
  const steps = (await ctx.reminders.steps(flagId)).filter((step) => shown(step.byId));
  const mails = new Map(
    await Promise.all(
      [...new Set(notices.flatMap((notice) => notice.mailId ?? []))].map(
        async (id) => [id, (await ctx.reader.row('mail', id))?.sentAt ?? null] as const,
      ),
    ),
  );
  const named = (id: number): string => users.get(id)?.name ?? '';
  const own = latestOf(notices.filter((notice) => notice.userId === userId));
  return {
    flag,
    own,
    handedTo: own?.handedToId == null ? null : named(own.handedToId),
    told: notices
      .map(({ flag: _flag, ...notice }) => ({
        notice,
        user: { id: notice.userId, name: named(notice.userId) },
        mailedAt: notice.mailId === null ? null : (mails.get(notice.mailId) ?? null),
      }))
      .sort((a, b) => (a.notice.createdAt < b.notice.createdAt ? -1 : 1)),
    steps: steps.map((step) => ({
      step,
      by: named(step.byId),
      to: step.toUserId === null ? null : named(step.toUserId),
    })),
  };
}
