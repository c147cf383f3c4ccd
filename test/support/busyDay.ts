import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { setRhythm } from '../../server/actions/accounts/reminders.ts';
import { handOver } from '../../server/actions/duties/handOver.ts';
import { snooze } from '../../server/actions/duties/snooze.ts';
import { day } from '../../server/domain/day.ts';
import { createMailer } from '../../server/notify/mailer.ts';
import { enterDocument } from './documents.ts';
import { work } from './killed.ts';
import { startSmtp } from './smtp.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

export const at = (on: string): string => `${on}T01:00:00.000Z`;

/** The day on which everything happens at once: a rung, a return, an escalation, a digest of the week (a Monday). */
export const BUSY = at('2026-11-30');

/**
 * The week before the busy day: some are told, one puts off, one hands over, one is mailed once a week, and the rest is silence.
 * Answers the world, closed, and a copy of its data folder as it is on the evening before.
 */
export async function busyWorld(): Promise<{ world: World; base: string }> {
  const smtp = await startSmtp();
  const world = await createWorld({ mailer: createMailer(smtp.url, 'guibei@qinghe.example') });
  const issuerId = await world.issuer('清河县水利局');
  const clerk = await world.person('clerk', { mail: 'clerk@qinghe.example' });
  const other = await world.person('clerk', { mail: 'other@qinghe.example' });
  const weekly = await world.person('issuer', { issuerId, mail: 'water@qinghe.example' });
  await world.person('leader', { mail: 'leader@qinghe.example' });
  const issuers = [{ name: '清河县水利局', issuerId }];
  // Seven days before its end is the busy day.
  await enterDocument(world, { issuers, title: '清河县甲办法', validUntil: day('2026-12-07') });
  await enterDocument(world, { issuers, title: '清河县乙办法', validUntil: day('2027-02-10') });
  world.clock.set(at('2026-11-23'));
  await setRhythm(world.ctx, weekly, 'weekly');
  await work(world.ctx);
  const notices = await world.ctx.duties.notices({ userId: clerk.id });
  const first = notices.find(({ flag }) => flag.dueOn > day('2027-01-01'));
  await snooze(world.ctx, clerk, first?.id ?? 0, { until: day('2026-11-30'), reason: '等评估报告', version: null });
  const [given] = await world.ctx.duties.notices({ userId: other.id });
  await handOver(world.ctx, other, given?.id ?? 0, { toUserId: clerk.id, note: '请接手', version: null });
  // The days between are scanned; the busy day is the next.
  world.clock.set(at('2026-11-29'));
  await work(world.ctx);
  await world.house.close();
  const base = join(world.folder, 'base');
  await cp(world.config.dataDir, base, { recursive: true });
  await smtp.close();
  return { world, base };
}
