import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUSY, at, busyWorld } from '../support/busyDay.ts';
import { type Ended, checkTold, messageIdOf, restart, runAndKill, scene, work } from '../support/killed.ts';
import type { World } from '../support/world.ts';

let world: World;
let base: string;

beforeAll(async () => {
  ({ world, base } = await busyWorld());
}, 120_000);
afterAll(() => world.close());

/** Kills the busy day's run before its `killAt`th write and starts again on `later`; answers where it was. */
async function killAndLook(killAt: number, later: string, window = false): Promise<Ended> {
  const { folder, smtp, close } = await scene(base);
  try {
    const ended = await runAndKill(folder, smtp, { at: BUSY, killAt, window });
    // What was sent and not yet noted is sent again: the only window for a repeat.
    const inWindow = window || (!ended.done && ended.calls.at(-1) === 'mailer.send');
    await restart(folder, smtp, later, async (ctx) => {
      await checkTold(ctx, smtp, inWindow ? 1 : 0);
      const before = smtp.mails.length;
      await work(ctx);
      expect(smtp.mails.length, 'a further run tells nothing').toBe(before);
    });
    return ended;
  } finally {
    await close();
  }
}

describe('reminders of a process that is killed', () => {
  // The same hour, the day after, a week, a month later; and a clock that was set back.
  const LATER = ['2026-11-30', '2026-12-01', '2026-12-08', '2027-01-05', '2026-11-25'].map(at);

  it('at every write are each recorded once, and mailed at least once under one Message-ID', async () => {
    const whole = await killAndLook(-1, BUSY);
    expect(whole.done).toBe(true);
    expect(whole.calls.filter((call) => call === 'mailer.send').length).toBeGreaterThanOrEqual(3);
    // A number that was reserved and not used is a gap and nothing else; the long run (`npm run bench reminders`) kills there too.
    const left = whole.calls.flatMap((call, i) => (call === 'store.ids' ? [] : [i]));
    // Two at a time: the machine has two cores, and each house takes a second to open.
    const lane = async (): Promise<void> => {
      for (let n = left.shift(); n !== undefined; n = left.shift()) {
        const ended = await killAndLook(n, LATER[n % LATER.length] ?? BUSY);
        expect(ended, `killed at ${n}`).toMatchObject({ done: false, calls: whole.calls.slice(0, n) });
      }
    };
    await Promise.all([lane(), lane()]);
  }, 300_000);

  it('in the moment between the mail server’s keeping and its answer are sent again as the same mail', async () => {
    const { folder, smtp, close } = await scene(base);
    await runAndKill(folder, smtp, { at: BUSY, killAt: -1, window: true });
    expect(smtp.mails).toHaveLength(1);
    await restart(folder, smtp, BUSY, (ctx) => checkTold(ctx, smtp, 1));
    const ids = smtp.mails.map((mail) => messageIdOf(mail.data));
    expect(ids.filter((id) => id === ids[0])).toHaveLength(2);
    expect(new Set(smtp.mails.filter((mail) => messageIdOf(mail.data) === ids[0]).map((mail) => mail.to)).size).toBe(1);
    await close();
  }, 60_000);
});
