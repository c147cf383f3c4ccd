import { addMonths } from '../server/domain/day.ts';
import { QUERY_NOTE_MONTHS } from '../server/domain/queryNote.ts';
import type { Context } from '../server/ports.ts';

export interface Swept {
  files: number;
  temporary: number;
  pictures: number;
  sessions: number;
  /** Notes of what the public searched for. */
  queries: number;
}

/** Removes originals that no row names (left by a crash between file and row, or by discarded uploads), what the public began to send and never sent, pictures of pages that nobody asked for lately, and sessions that ended. */
export async function sweep(
  ctx: Pick<Context, 'files' | 'intake' | 'pictures' | 'upkeep' | 'sessions' | 'queries' | 'clock'>,
): Promise<Swept> {
  const candidates: string[] = [];
  // First the list of files, then the rows: a file that came in between is not on the list.
  for await (const sha256 of ctx.files.list()) candidates.push(sha256);
  const used = ctx.upkeep.usedFiles();
  let files = 0;
  for (const sha256 of candidates) {
    if (used.has(sha256) || !(await ctx.files.olderThan(sha256, ctx.clock.ms() - GRACE_MS))) continue;
    await ctx.files.remove(sha256);
    files++;
  }
  const before = ctx.clock.ms() - GRACE_MS;
  const temporary = (await ctx.files.sweepTemporary(before)) + (await ctx.intake.sweep(before));
  const pictures = await ctx.pictures.sweep(ctx.clock.ms() - PICTURES_MS);
  const queries = await ctx.queries.forget(addMonths(ctx.clock.today(), -QUERY_NOTE_MONTHS));
  return { files, temporary, pictures, sessions: await ctx.sessions.sweep(ctx.clock.ms()), queries };
}

/**
 * Brings the index of the house and, where this process publishes, that of the public copy into the form that is read fastest, and takes away
 * the originals that a killed publisher left there; makes no copy where there is none to be.
 */
export async function tidyIndexes(ctx: Pick<Context, 'search' | 'publicStore' | 'config'>): Promise<void> {
  await ctx.search.tidy();
  if (!ctx.config.publish) return;
  await ctx.publicStore().tidy();
  await ctx.publicStore().sweep();
}

/** Pictures of pages are wanted while a scan is being checked, and are drawn again in a second. */
const PICTURES_MS = 7 * 24 * 3_600_000;

/** A file is written before its row: within this time it may still get one. */
const GRACE_MS = 24 * 3_600_000;
