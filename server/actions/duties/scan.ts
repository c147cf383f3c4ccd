import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { flagsOfDocument } from '../../domain/duties/scan.ts';
import { flagsOfIssuers } from '../../domain/interviews.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { notify } from './notify.ts';

/** Every flag that stands on `on`, new or not: a pure answer that writes nothing. One code for cron, button and command. */
export async function standingFlags(
  ctx: Pick<Context, 'duties' | 'reader' | 'rules' | 'wording'>,
  on: Day,
): Promise<Flag[]> {
  const { profile, calendar } = ctx.rules;
  const flags: Flag[] = [];
  for (const document of ctx.duties.duties()) flags.push(...flagsOfDocument(document, on, profile, calendar));
  flags.push(...flagsOfIssuers(await ctx.reader.problems(), on, periodOn(profile, on), ctx.wording.problem));
  return flags;
}

export interface ScanReport {
  on: Day;
  standing: number;
  found: number;
  cleared: number;
  told: number;
}

/** Flags in one commit: a first scan over an old ledger finds thousands, and other writers must get their turn. */
const BATCH = 200;

/**
 * The daily scan for a day that has come: stores what is new (each flag once, by its key), closes what no longer stands,
 * and tells people. Never changes a validity. Safe to repeat.
 */
export async function scan(ctx: Context, actor: Actor, on: Day): Promise<{ flags: Flag[]; report: ScanReport }> {
  permit(actor, 'flag.scan', {});
  const flags = await standingFlags(ctx, on);
  const known = new Map((await ctx.duties.flags({})).map((row) => [row.key, row]));
  const standing = new Set(flags.map((flag) => flag.key));
  const fresh = flags.filter((flag) => !known.has(flag.key));
  const back = flags.flatMap((flag) => known.get(flag.key) ?? []).filter((row) => row.clearedOn !== null);
  // A scan of a past day says nothing of what stands today, so it closes nothing.
  const current = on >= ctx.clock.today();
  const gone = [...known.values()].filter((row) => current && row.clearedOn === null && !standing.has(row.key));
  const ids = await ctx.store.ids(fresh.length);
  const writes: { write: Write; documentId: number | null }[] = [
    ...fresh.map(({ steps: _steps, ...flag }, i) => ({
      documentId: flag.documentId,
      write: insert('flag', { id: ids[i] ?? 0, ...flag, firstSeenOn: on, clearedOn: null }),
    })),
    ...back.map((row) => ({ documentId: row.documentId, write: update('flag', row, { clearedOn: null }) })),
    ...gone.map((row) => ({ documentId: row.documentId, write: update('flag', row, { clearedOn: on }) })),
  ];
  for (let i = 0; i < writes.length; i += BATCH) {
    const part = writes.slice(i, i + BATCH);
    const documents = [...new Set(part.flatMap((row) => row.documentId ?? []))];
    await ctx.store.commit({ act: 'flag.scan', documents, writes: part.map((row) => row.write) }, actor);
  }
  const told = await notify(ctx, actor, flags, on);
  return { flags, report: { on, standing: flags.length, found: fresh.length, cleared: gone.length, told } };
}
