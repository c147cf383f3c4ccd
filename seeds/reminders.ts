import { setRhythm } from '../server/actions/accounts/reminders.ts';
import { acknowledge } from '../server/actions/duties/acknowledge.ts';
import { handOver } from '../server/actions/duties/handOver.ts';
import { inboxOf } from '../server/actions/duties/inbox.ts';
import { notify } from '../server/actions/duties/notify.ts';
import { scan, standingFlags } from '../server/actions/duties/scan.ts';
import { snooze } from '../server/actions/duties/snooze.ts';
import type { Actor } from '../server/domain/actor.ts';
import { insert } from '../server/domain/change.ts';
import { addDays } from '../server/domain/day.ts';
import type { Day } from '../server/domain/day.ts';
import type { Context } from '../server/ports.ts';

/** Somebody of the demo as who acts. */
async function actorOf(ctx: Context, id: number): Promise<Actor & { kind: 'user' }> {
  const user = await ctx.reader.row('user', id);
  if (!user) throw new Error(`the demo has no account ${id}`);
  const { login, name, role, issuerId } = user;
  return { kind: 'user', id, login, name, role, issuerId };
}

/** Longer than the profile's days after which the leader is told of what nobody has answered. */
const SILENT_DAYS = 9;

/**
 * One duty that its people were told of some days ago and that nobody has answered: the scan of today tells the leader by itself. The clock of
 * that day is the loader's own.
 */
async function loadSilence(ctx: Context, loader: Actor, on: Day): Promise<void> {
  const then = { ...ctx, clock: { ...ctx.clock, now: () => `${on}T01:00:00.000Z`, today: () => on } };
  const flag = (await standingFlags(then, on)).find((one) => one.kind === 'filing.overdue' && one.dueOn < on);
  if (flag === undefined) return;
  const [id = 0] = await ctx.store.ids(1);
  const { steps: _steps, ...row } = flag;
  const writes = [insert('flag', { id, ...row, firstSeenOn: on, clearedOn: null })];
  const documents = flag.documentId === null ? [] : [flag.documentId];
  await ctx.store.commit({ act: 'flag.scan', documents, writes }, loader);
  await notify(then, loader, [flag], on);
}

/** The first scan of the demo county, and reminders in several states on the clerk's desk; what is there already is left alone. */
export async function loadReminders(ctx: Context, loader: Actor, people: ReadonlyMap<string, number>): Promise<void> {
  if ((await ctx.duties.flags({})).length > 0) return;
  const today = ctx.clock.today();
  await loadSilence(ctx, loader, addDays(today, -SILENT_DAYS));
  await scan(ctx, loader, today);
  const clerk = await actorOf(ctx, people.get('clerk') ?? 0);
  const reviewer = people.get('reviewer') ?? 0;
  await setRhythm(ctx, await actorOf(ctx, people.get('leader') ?? 0), 'weekly');
  const items = await inboxOf(ctx, clerk.id, today);
  const until = addDays(today, 7);
  const [asleep, given] = items.filter(({ flag }) => flag.dueOn >= until);
  const known = items.find(({ flag }) => flag.dueOn < today);
  if (asleep)
    await snooze(ctx, clerk, asleep.notice.id, { until, reason: '制定机关正在组织评估，等评估报告。', version: null });
  if (given)
    await handOver(ctx, clerk, given.notice.id, {
      toUserId: reviewer,
      note: '涉及送审文本，请你先看是否需要修改。',
      version: null,
    });
  if (known) await acknowledge(ctx, clerk, known.notice.id);
}
