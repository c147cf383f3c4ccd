import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import type { FlagKind, Role } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { bodiesById, headOf } from '../../domain/issuers.ts';
import type { FlagRow, MailRow, UserRow } from '../../domain/model.ts';
import { stepToSend } from '../../domain/reminders.ts';
import type { Context } from '../../ports.ts';

/** Whose desk a kind of flag belongs on, beside the issuer's own people. */
const CONCERNS: Record<FlagKind, readonly Role[]> = {
  'cleanup.due': ['clerk'],
  'cleanup.overdue': ['clerk', 'leader'],
  'cleanup.task_overdue': ['clerk', 'leader'],
  'cleanup.round_overdue': ['clerk', 'leader'],
  'expiry.soon': ['clerk'],
  'expiry.past': ['clerk'],
  'review.overdue': ['reviewer', 'leader'],
  'review.follow_up': ['clerk', 'leader'],
  'filing.overdue': ['clerk'],
  'filing.acceptance_overdue': ['clerk'],
  'filing.resubmission_overdue': ['clerk'],
  'filing.review_overdue': ['clerk', 'leader'],
  'filing.explanation_overdue': ['clerk'],
  'filing.correction_overdue': ['clerk', 'leader'],
  'filing.revocation_overdue': ['clerk', 'leader'],
  'registration.overdue': ['clerk'],
  'registration.undecided': ['clerk', 'leader'],
  'publication.overdue': ['clerk'],
  'interview.due': ['clerk', 'leader'],
  'interview.meeting': ['clerk', 'leader'],
  'interview.report_due': ['clerk'],
  'interview.report_overdue': ['clerk', 'leader'],
  'suggestion.overdue': ['clerk', 'leader'],
};

/** An issuer sees duties of its own documents; that it may be called to a 约谈 is the bureau's to tell. */
function concerns(user: UserRow, flag: Pick<Flag, 'kind'>, answers: readonly (number | null)[]): boolean {
  if (user.disabledAt !== null) return false;
  if (user.role === 'issuer')
    return flag.kind !== 'interview.due' && user.issuerId !== null && answers.includes(user.issuerId);
  return CONCERNS[flag.kind].includes(user.role);
}

interface Told {
  flag: FlagRow;
  step: string;
}

/**
 * Tells each person concerned the latest step that has come and has not been told, all of one person's in one digest.
 * A notice is unique by flag, person and step, so a repeated or interrupted run tells nothing twice.
 */
export async function notify(ctx: Context, actor: Actor, flags: readonly Flag[], on: Day): Promise<number> {
  const rows = new Map((await ctx.duties.flags({ open: true })).map((row) => [row.key, row]));
  const sent = await ctx.duties.noticesOf([...rows.values()].map((row) => row.id));
  const sentSteps = new Map<string, string[]>();
  for (const notice of sent) {
    const key = `${notice.flagId}:${notice.userId}`;
    sentSteps.set(key, [...(sentSteps.get(key) ?? []), notice.step]);
  }
  // What a body issued is its successor's to look after; its own people, while they last, are told as well.
  const bodies = bodiesById(await ctx.reader.issuers());
  const answersFor = (issuerId: number | null): (number | null)[] =>
    issuerId === null ? [] : [issuerId, headOf(issuerId, bodies, on)];
  let told = 0;
  for (const user of await ctx.reader.users()) {
    const due: Told[] = [];
    for (const flag of flags) {
      const row = rows.get(flag.key);
      if (!row || !concerns(user, flag, answersFor(flag.issuerId))) continue;
      const step = stepToSend(flag, on, sentSteps.get(`${row.id}:${user.id}`) ?? []);
      if (step) due.push({ flag: row, step: step.step });
    }
    if (due.length > 0) await tell(ctx, actor, user, due, on);
    told += due.length;
  }
  return told;
}

async function tell(ctx: Context, actor: Actor, user: UserRow, due: readonly Told[], on: Day): Promise<void> {
  const [mailId = 0, ...noticeIds] = await ctx.store.ids(due.length + 1);
  const mailed = ctx.mailer !== null && user.mail !== null;
  const writes: Write[] = due.map(({ flag, step }, i) =>
    insert('notice', {
      id: noticeIds[i] ?? 0,
      flagId: flag.id,
      userId: user.id,
      step,
      on,
      createdAt: ctx.clock.now(),
      acknowledgedAt: null,
      mailId: mailed ? mailId : null,
      snoozedUntil: null,
      handedToId: null,
      mailWaits: false,
    }),
  );
  if (mailed) writes.push(insert('mail', digestMail(ctx, mailId, user, due, on)));
  await ctx.store.commit({ act: 'notice.send', documents: [], writes }, actor);
}

/** The Message-ID is made from the mail's own id, so a repeat after a crash is recognised as the same mail. */
function digestMail(ctx: Context, id: number, user: UserRow, due: readonly Told[], on: Day): Omit<MailRow, 'version'> {
  const desk = ctx.config.baseUrl === null ? null : `${ctx.config.baseUrl}/desk`;
  const { subject, body } = ctx.wording.digest(
    user.name,
    due.map((row) => row.flag),
    on,
    desk,
  );
  return {
    id,
    messageId: `<guibei-${id}-${on}@${ctx.config.mailFrom.split('@')[1]?.replace(/[^A-Za-z0-9.-]/g, '') || 'localhost'}>`,
    userId: user.id,
    address: user.mail ?? '',
    subject,
    body,
    state: 'waiting',
    attempts: 0,
    nextTryAt: null,
    lastError: null,
    sentAt: null,
  };
}
