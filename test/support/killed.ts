import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverMail } from '../../server/actions/duties/deliver.ts';
import { scan, standingFlags } from '../../server/actions/duties/scan.ts';
import { fixedClock } from '../../server/clock.ts';
import { readConfig } from '../../server/config.ts';
import { openHouse } from '../../server/context.ts';
import { Fault } from '../../server/domain/fault.ts';
import { stepToSend } from '../../server/domain/reminders/step.ts';
import { createMailer } from '../../server/notify/mailer.ts';
import type { Context } from '../../server/ports.ts';
import { program } from './program.ts';
import { startSmtp } from './smtp.ts';
import { SYSTEM } from './world.ts';

/** Where a child was when it ended: the calls that it had made, and whether it came to its end. */
export interface Ended {
  calls: string[];
  done: boolean;
}

/** Which calls are counted, and at which the process dies; `window`: the mail server kills it before it answers. */
export interface Killing {
  at: string;
  killAt: number;
  which?: 'writes' | 'all';
  window?: boolean;
}

type Smtp = Awaited<ReturnType<typeof startSmtp>>;

/** Runs the reminding house over a folder and kills it where it is told. */
export async function runAndKill(
  folder: string,
  smtp: Smtp,
  { at, killAt, which = 'writes', window }: Killing,
): Promise<Ended> {
  const args = [await program('remindingHouse'), join(folder, 'data'), at, smtp.url, String(killAt), which];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  smtp.state.before = window ? () => child.kill('SIGKILL') : null;
  return new Promise((resolve) =>
    child.on('close', () => {
      smtp.state.before = null;
      const lines = said.split('\n').slice(0, -1);
      resolve({ calls: lines.filter((line) => line !== '{done}'), done: lines.includes('{done}') });
    }),
  );
}

/** What the night's jobs do. A clock that was set back is refused by the scan, and only the mail goes on. */
export async function work(ctx: Context): Promise<void> {
  await scan(ctx, SYSTEM, ctx.clock.today()).catch((error: unknown) => {
    if (!(error instanceof Fault)) throw error;
  });
  await deliverMail(ctx, SYSTEM);
}

/** A house over the same folder, started again at another time, that does what is left to do. */
export async function restart<T>(
  folder: string,
  smtp: Smtp,
  at: string,
  look: (ctx: Context) => Promise<T>,
): Promise<T> {
  const config = readConfig({}, { dataDir: join(folder, 'data'), profile: 'qinghe', baseUrl: 'http://guibei.example' });
  const clock = fixedClock(at);
  const house = await openHouse(config, { clock, mailer: createMailer(smtp.url, 'guibei@qinghe.example') });
  try {
    await work(house.ctx);
    return await look(house.ctx);
  } finally {
    await house.close();
  }
}

/** A copy of a data folder and a mail server of its own. */
export async function scene(from: string): Promise<{ folder: string; smtp: Smtp; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'guibei-kill-'));
  await cp(from, join(folder, 'data'), { recursive: true });
  const smtp = await startSmtp();
  return {
    folder,
    smtp,
    async close() {
      await smtp.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const messageIdOf = (data: string): string => /^Message-ID: (\S+)/im.exec(data)?.[1] ?? '';

/**
 * What must hold whenever the dust has settled: each duty, person and step has one notice; nothing that is due is untold; every
 * mail went out, under its one Message-ID, and twice only where `repeats` allows it.
 */
export async function checkTold(ctx: Context, smtp: Smtp, repeats: number): Promise<number> {
  const notices = await ctx.duties.notices({});
  const keys = notices.map(({ flagId, userId, step }) => `${flagId}/${userId}/${step}`);
  assert.equal(new Set(keys).size, keys.length, 'a step was told twice');
  const on = ctx.clock.today();
  const rows = new Map((await ctx.duties.flags({ open: true })).map((row) => [row.key, row.id]));
  // A clock that was set back is told of, and nothing else is done until a person has looked.
  const inOrder = on >= ((await ctx.duties.lastScanDay()) ?? on);
  for (const flag of inOrder ? await standingFlags(ctx, on) : []) {
    const told = notices.filter((notice) => notice.flagId === rows.get(flag.key));
    for (const userId of new Set(told.map((notice) => notice.userId))) {
      const own = told.filter((notice) => notice.userId === userId);
      const steps = own.map((notice) => notice.step);
      // Who handed it over, was handed it, or had it escalated may not have been told of every rung.
      if (own.some((notice) => notice.handedToId !== null) || !steps.every((step) => /^(before|after)-/.test(step)))
        continue;
      assert.equal(stepToSend(flag, on, steps), null, `${flag.key} ${userId} was not told of all`);
    }
  }
  const mails = new Map(
    (await ctx.duties.mails({ states: ['waiting', 'failed', 'sent'] })).map((mail) => [mail.id, mail]),
  );
  assert.deepEqual(
    [...mails.values()].filter((mail) => mail.state !== 'sent'),
    [],
    'a mail did not go out',
  );
  for (const { mailId, mailWaits, snoozedUntil, flag } of notices)
    assert.ok(
      mailWaits || snoozedUntil !== null || mails.get(mailId ?? 0)?.body.includes(flag.rule) || flag.clearedOn !== null,
      'a notice is in no mail',
    );
  const arrived = smtp.mails.map((mail) => messageIdOf(mail.data));
  const ours = new Set([...mails.values()].map((mail) => mail.messageId));
  assert.ok(
    arrived.every((id) => ours.has(id)),
    'a mail that is not on record',
  );
  assert.ok(arrived.length - new Set(arrived).size <= repeats, 'a mail was repeated outside the moment of doubt');
  return mails.size;
}
