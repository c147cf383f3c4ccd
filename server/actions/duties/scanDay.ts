import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Change, Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import type { FlagRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { candidateFlags, recordOverdueReports } from '../interviews/candidates.ts';
import { recordStanding } from '../problems/standing.ts';
import { settleFollowUps } from '../reviews/emergency.ts';
import { dutyFlags } from './standing.ts';

export interface DayReport {
  on: Day;
  standing: number;
  found: number;
  cleared: number;
  /** Problem events that came of it. */
  proved: number;
}

/** An audit row for each flag, so that a document's history tells of its own duties alone. */
const changeOf = (flag: Pick<FlagRow, 'documentId'>, write: Write): Change => ({
  act: 'flag.scan',
  documents: flag.documentId === null ? [] : [flag.documentId],
  writes: [write],
});

/** Whether a known flag stands again, or says something else by now: an interview has more evidence, a day was corrected. */
const changed = (flag: Flag, row: FlagRow | undefined): boolean =>
  row !== undefined &&
  (row.clearedOn !== null ||
    row.dueOn !== flag.dueOn ||
    row.rule !== flag.rule ||
    JSON.stringify(row.evidence) !== JSON.stringify(flag.evidence));

/** Flags in one transaction: a first scan over an old ledger finds thousands, and other writers must get their turn. */
const BATCH = 200;

/**
 * One day of the calendar: stores what is new (each flag once, by its key, first seen on that day), and, `inOrder`, closes what no longer
 * stands, proves what the day proves, and puts the day on record as finished with its last write. Never changes a validity; safe to repeat.
 */
export async function scanDay(
  ctx: Context,
  actor: Actor,
  on: Day,
  inOrder: boolean,
): Promise<{ flags: Flag[]; report: DayReport }> {
  const open = new Map((await ctx.duties.flags({ open: true })).map((row) => [row.key, row]));
  // First what the day proves: it counts for the interviews that are flagged below.
  await settleFollowUps(ctx, actor, on);
  const duties = await dutyFlags(ctx, on);
  const proved = inOrder
    ? (await recordStanding(ctx, actor, duties, on)) + (await recordOverdueReports(ctx, actor, duties))
    : 0;
  const flags = [...duties, ...(await candidateFlags(ctx, on))];
  const standing = new Set(flags.map((flag) => flag.key));
  // Ten years of closed flags stay where they are: only those that stand again are read.
  const again = await ctx.duties.flags({ keys: [...standing].filter((key) => !open.has(key)) });
  const known = new Map([...open, ...again.map((row) => [row.key, row] as const)]);
  const fresh = flags.filter((flag) => !known.has(flag.key));
  const back = inOrder ? flags.filter((flag) => changed(flag, known.get(flag.key))) : [];
  const gone = inOrder ? [...open.values()].filter((row) => !standing.has(row.key)) : [];
  const ids = await ctx.store.ids(fresh.length + 1);
  const report = { on, standing: flags.length, found: fresh.length, cleared: gone.length, proved };
  const changes: Change[] = [
    ...fresh.map(({ steps: _steps, ...flag }, i) =>
      changeOf(flag, insert('flag', { id: ids[i + 1] ?? 0, ...flag, firstSeenOn: on, clearedOn: null })),
    ),
    ...back.flatMap(({ steps: _steps, key, ...flag }) => {
      const row = known.get(key);
      return row ? [changeOf(row, update('flag', row, { ...flag, clearedOn: null }))] : [];
    }),
    ...gone.map((row) => changeOf(row, update('flag', row, { clearedOn: on }))),
    ...(inOrder ? await finished(ctx, ids[0] ?? 0, report) : []),
  ];
  for (let i = 0; i < changes.length; i += BATCH) await ctx.store.commitAll(changes.slice(i, i + BATCH), actor);
  return { flags, report };
}

/** The row that says that the day was scanned; the first scan of a day says it. */
async function finished(ctx: Context, id: number, { on, ...counts }: DayReport): Promise<Change[]> {
  if ((await ctx.duties.scanDays({ from: on })).some((row) => row.on === on)) return [];
  const { standing, found, cleared, proved } = counts;
  const row = { id, on, at: ctx.clock.now(), standing, found, cleared, proved };
  return [{ act: 'flag.scan', documents: [], writes: [insert('scanDay', row)] }];
}
