import { copyFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { isDay } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context, IntakeFolder } from '../../ports.ts';
import type { Came } from '../context.ts';
import { takeComment } from '../consultations/comments.ts';
import { directSubscriptions } from '../subscriptions/act.ts';
import { MOST_NOTES } from './folderQueries.ts';
import { submitSuggestion } from '../suggestions/submit.ts';

const CAME = {
  at: z.iso.datetime(),
  on: z.string().refine((said): said is Day => isDay(said)),
};
const QUERY = z.string().max(200);
const NOTE = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('searched'), query: QUERY, results: z.int().nonnegative() }),
  z.object({ kind: z.literal('opened'), query: QUERY, documentId: z.int().positive() }),
]);
const LETTER = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('comment'),
    body: z.object({ ...CAME, consultationId: z.int().positive(), said: z.unknown() }),
  }),
  z.object({
    kind: z.literal('suggestion'),
    body: z.object({ ...CAME, said: z.unknown(), fileName: z.string().max(300).nullable() }),
  }),
  z.object({
    kind: z.literal('subscription'),
    body: z.object({ act: z.enum(['ask', 'confirm', 'end']), said: z.unknown() }),
  }),
  z.object({ kind: z.literal('queries'), body: z.object({ notes: z.array(NOTE).max(MOST_NOTES) }) }),
]);

/** Nothing has come from the future: a clock that goes wrong outside moves no limit inside. */
function cameOf(ctx: Pick<Context, 'clock'>, { at, on }: { at: string; on: string }): Came {
  const now = ctx.clock.now();
  return at > now || on > ctx.clock.today() ? { at: now, on: ctx.clock.today() } : { at, on: on as Day };
}

async function take(ctx: Context, said: unknown, file: string | null): Promise<void> {
  const letter = LETTER.parse(said);
  if (letter.kind === 'subscription') return directSubscriptions(ctx)[letter.body.act](letter.body.said as never);
  if (letter.kind === 'queries') return letter.body.notes.forEach((note) => ctx.queries.note(note));
  const came = cameOf(ctx, letter.body);
  if (letter.kind === 'comment')
    return void (await takeComment(ctx, letter.body.consultationId, letter.body.said, came));
  if (file === null) return void (await submitSuggestion(ctx, letter.body.said, null, came));
  // A copy is taken in: a letter whose taking fails still has its file.
  const path = await ctx.files.temporary();
  await copyFile(file, path);
  try {
    await submitSuggestion(ctx, letter.body.said, { path, fileName: letter.body.fileName ?? 'file' }, came);
  } finally {
    await rm(path, { force: true });
  }
}

/** Refusals that pass by themselves: the letter waits. */
const PASSING: ReadonlySet<string> = new Set(['store.busy', 'conflict.stale']);

/** Refusals that nobody needs to look into: a link that is none, or that has had its day. */
const IDLE: ReadonlySet<string> = new Set(['subscription.token', 'subscription.state']);

/** A letter that cannot even be read: a folder of its name, a file of somebody else. */
const UNREADABLE: ReadonlySet<string> = new Set(['EISDIR', 'EACCES', 'EPERM', 'ELOOP', 'EINVAL', 'ENOTDIR']);
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** Why a letter is to be set aside; null where the fault is not the letter's. */
function asideFor(error: unknown): string | null {
  if (error instanceof Fault) return error.code;
  if (error instanceof z.ZodError || error instanceof SyntaxError) return 'input.invalid';
  return null;
}

export interface TakenIn {
  taken: number;
  aside: number;
}

/**
 * Takes in what the public process left: each letter as the act that it asks for, with the time at which it was sent. Exactly once:
 * a letter is known by its form's key or its number, and goes only after it was committed. What does not fit is set aside with the reason.
 * What fails otherwise waits and holds up no other letter; the first such failure is thrown in the end.
 */
export async function takeIn(
  ctx: Context,
  folder: IntakeFolder,
  most = 50,
  stopped = (): boolean => false,
): Promise<TakenIn> {
  const done = { taken: 0, aside: 0 };
  const failures: unknown[] = [];
  const setAside = async (name: string, reason: string): Promise<void> => {
    await folder.setAside(name, reason);
    done.aside++;
  };
  async function one(name: string): Promise<void> {
    let letter: Awaited<ReturnType<IntakeFolder['read']>>;
    try {
      letter = await folder.read(name);
    } catch (error) {
      const reason = UNREADABLE.has(codeOf(error)) ? 'input.garbled' : asideFor(error);
      if (reason === null) throw error;
      return setAside(name, reason);
    }
    try {
      await take(ctx, letter.said, letter.file);
      done.taken++;
    } catch (error) {
      if (error instanceof Fault && PASSING.has(error.code)) return;
      const reason = asideFor(error);
      if (reason === null) throw error;
      if (!IDLE.has(reason)) return setAside(name, reason);
    }
    await folder.remove(name);
  }
  for (const name of await folder.waiting(most)) {
    if (stopped()) break;
    await one(name).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
