/**
 * Reminders of a process that is killed: before every call of every port on a busy day, each time with a start at another hour
 * (up to a year later, or earlier), and then a random course of kills over three years with the clock going to and fro.
 */
import { BUSY, at, busyWorld } from '../support/busyDay.ts';
import { checkTold, restart, runAndKill, scene, work } from '../support/killed.ts';

const LATER = ['2026-11-30', '2026-12-01', '2026-12-08', '2027-01-05', '2026-11-25', '2027-12-01'].map(at);
const ROUNDS = Number(process.argv[2] ?? '60');

const { world, base } = await busyWorld();
const began = process.hrtime.bigint();
const seconds = (): string => (Number(process.hrtime.bigint() - began) / 1e9).toFixed(0);

let kills = 0;
let repeats = 0;
for (let n = 0, done = false; !done; n++) {
  const { folder, smtp, close } = await scene(base);
  const ended = await runAndKill(folder, smtp, { at: BUSY, killAt: n, which: 'all' });
  ({ done } = ended);
  const window = !done && ended.calls.at(-1) === 'mailer.send';
  await restart(folder, smtp, LATER[n % LATER.length] ?? BUSY, (ctx) => checkTold(ctx, smtp, window ? 1 : 0));
  kills += done ? 0 : 1;
  await close();
}
console.log(`killed before each of ${kills} port calls: every step recorded once, every mail out (${seconds()} s)`);

// A small generator with a fixed seed: the same course each time.
let seed = 20261122;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % below;
};
const { folder, smtp, close } = await scene(base);
let ms = Date.parse(BUSY);
for (let round = 0; round < ROUNDS; round++) {
  // Mostly on by days, at times by weeks, now and then back.
  ms += [0, 1, 1, 2, 7, 21, -3][random(7)]! * 86_400_000;
  const now = new Date(ms).toISOString();
  const ended = await runAndKill(folder, smtp, { at: now, killAt: random(60), which: 'all', window: random(5) === 0 });
  if (!ended.done) repeats++;
}
const end = new Date(ms + 30 * 86_400_000).toISOString();
const mails = await restart(folder, smtp, end, async (ctx) => {
  await work(ctx);
  return checkTold(ctx, smtp, repeats);
});
console.log(
  `${ROUNDS} starts, ${repeats} of them killed: ${mails} mails on record, ${smtp.mails.length} arrived (${seconds()} s)`,
);
await close();
await world.close().catch(() => undefined);
