/**
 * Reminders of a process that is killed: before every call of every port on a busy day, each time with a start at another hour (up to
 * weeks later, or earlier; once in a while a year later), and then random courses of kills over months with the clock going to and fro.
 * `npx tsx test/bench/reminders.ts [rounds of each of two courses]`; says on standard error how far it is, and ends after `MOST` anyhow.
 */
import { performance } from 'node:perf_hooks';
import { BUSY, at, busyWorld } from '../support/busyDay.ts';
import { checkTold, restart, runAndKill, scene, work } from '../support/killed.ts';

const LATER = ['2026-11-30', '2026-12-01', '2026-12-08', '2027-01-05', '2026-11-25'].map(at);
/** Every missed day is scanned, so a year costs as much as all the others together. */
const A_YEAR_LATER = at('2027-12-01');
const YEAR_EVERY = 15;
const ROUNDS = Number(process.argv[2] ?? '30');
const MOST = 40 * 60_000;

const began = performance.now();
const seconds = (): number => Math.round((performance.now() - began) / 1000);
const tell = (words: string): void => console.error(`${words} (${seconds()} s)`);
// What hangs is told, not waited for.
setTimeout(() => {
  tell('not finished in time');
  process.exit(1);
}, MOST).unref();

const { world, base } = await busyWorld();
tell('a busy day is made');

/** Kills the busy day's run before its `n`th call and starts again later; answers whether the run came to its end before. */
async function killAndLook(n: number): Promise<boolean> {
  const { folder, smtp, close } = await scene(base);
  const { calls, done } = await runAndKill(folder, smtp, { at: BUSY, killAt: n, which: 'all' });
  const window = !done && calls.at(-1) === 'mailer.send';
  const later = n % YEAR_EVERY === YEAR_EVERY - 1 ? A_YEAR_LATER : (LATER[n % LATER.length] ?? BUSY);
  await restart(folder, smtp, later, (ctx) => checkTold(ctx, smtp, window ? 1 : 0));
  await close();
  return done;
}

let next = 0;
let kills = 0;
let over = false;
/** Two at a time: each house takes a second to open. */
async function lane(): Promise<void> {
  while (!over) {
    const n = next++;
    if (await killAndLook(n)) over = true;
    else if (++kills % 5 === 0) tell(`killed before ${kills} calls`);
  }
}
await Promise.all([lane(), lane()]);
console.log(`killed before each of ${kills} port calls: every step recorded once, every mail out (${seconds()} s)`);

/** A small generator with a fixed seed: the same course each time. */
function numbers(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (Math.imul(at, 1103515245) + 12345) >>> 0;
    return (at >>> 8) % below;
  };
}

/** A random course: mostly on by days, at times by weeks, now and then back; killed anywhere. */
async function course(seed: number): Promise<void> {
  const random = numbers(seed);
  const { folder, smtp, close } = await scene(base);
  let ms = Date.parse(BUSY);
  let killed = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    ms += [0, 1, 1, 2, 7, 21, -3][random(7)]! * 86_400_000;
    const now = new Date(ms).toISOString();
    const killAt = random(70);
    const ended = await runAndKill(folder, smtp, { at: now, killAt, which: 'all', window: random(5) === 0 });
    if (!ended.done) killed++;
    if (round % 5 === 0) tell(`course ${seed}: ${round} of ${ROUNDS} starts, ${killed} killed, at ${now.slice(0, 10)}`);
  }
  const end = new Date(ms + 30 * 86_400_000).toISOString();
  const mails = await restart(folder, smtp, end, async (ctx) => {
    await work(ctx);
    return checkTold(ctx, smtp, killed);
  });
  console.log(
    `course ${seed}: ${ROUNDS} starts, ${killed} of them killed: ${mails} mails on record, ${smtp.mails.length} arrived (${seconds()} s)`,
  );
  await close();
}
await Promise.all([course(20261122), course(7)]);
await world.close().catch(() => undefined);
process.exit();
