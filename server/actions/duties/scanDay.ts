import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Change, Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import type { FlagRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { candidateFlags, recordOverdueReports } from '../interviews/candidates.ts';
import { recordMissedTasks } from '../problems/bodies.ts';
import { recordStanding } from '../problems/standing.ts';
import { settleEndedBodies } from '../rounds/prepare.ts';
import { settleFollowUps } from '../reviews/emergency.ts';
import { inTurns } from './inTurns.ts';
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
export const changeOf = (flag: Pick<FlagRow, 'documentId'>, write: Write): Change => ({
  act: 'flag.scan',
  documents: flag.documentId === null ? [] : [flag.documentId],
  writes: [write],
});

/** Whether a known flag stands again, or says something else by now: an interview has more evidence, a day was corrected. */
const changed = (flag: Flag, row: FlagRow): boolean =>
  row.clearedOn !== null ||
  row.dueOn !== flag.dueOn ||
  row.rule !== flag.rule ||
  JSON.stringify(row.evidence) !== JSON.stringify(flag.evidence);

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
  // First what the day proves: it counts for the interviews that are flagged below.
  await settleFollowUps(ctx, actor, on);
  // Tasks of bodies that have ended go on to who took over, who is then the one to be reminded.
  if (inOrder) await settleEndedBodies(ctx, actor, ctx.wording.taskMoved);
  const duties = await dutyFlags(ctx, on);
  const proved = inOrder
    ? (await recordStanding(ctx, actor, duties, on)) +
      (await recordOverdueReports(ctx, actor, duties)) +
      (await recordMissedTasks(ctx, actor, on))
    : 0;
  const flags = [...duties, ...(await candidateFlags(ctx, on))];
  const { fresh, back, gone } = await compared(ctx, flags, inOrder);
  const ids = await ctx.store.ids(fresh.length + 1);
  const report = { on, standing: flags.length, found: fresh.length, cleared: gone.length, proved };
  const changes: Change[] = [
    ...fresh.map(({ steps: _steps, ...flag }, i) =>
      changeOf(flag, insert('flag', { id: ids[i + 1] ?? 0, ...flag, firstSeenOn: on, clearedOn: null })),
    ),
    ...back.map(({ flag: { steps: _steps, key: _key, ...flag }, row }) =>
      changeOf(row, update('flag', row, { ...flag, clearedOn: null })),
    ),
    ...gone.map((row) => changeOf(row, update('flag', row, { clearedOn: on }))),
    ...(inOrder ? await finished(ctx, ids[0] ?? 0, report) : []),
  ];
  await inTurns(changes, (batch) => ctx.store.commitAll(batch, actor));
  return { flags, report };
}

/**
 * What stands against what the books say: new, standing again or saying something else by now, and gone. Of the books only what differs is
 * kept: ten years of closed flags stay where they are but for those that stand again. A mere look moves nothing that is known.
 */
async function compared(
  ctx: Context,
  flags: readonly Flag[],
  inOrder: boolean,
): Promise<{ fresh: Flag[]; back: { flag: Flag; row: FlagRow }[]; gone: FlagRow[] }> {
  const unseen = new Map(flags.map((flag) => [flag.key, flag]));
  const back: { flag: Flag; row: FlagRow }[] = [];
  const gone: FlagRow[] = [];
  const meet = (row: FlagRow): void => {
    const flag = unseen.get(row.key);
    if (flag === undefined) gone.push(row);
    else if (changed(flag, row)) back.push({ flag, row });
    unseen.delete(row.key);
  };
  for (const row of ctx.duties.openFlags()) meet(row);
  for (const row of await ctx.duties.flags({ keys: [...unseen.keys()] })) meet(row);
  return { fresh: [...unseen.values()], back: inOrder ? back : [], gone: inOrder ? gone : [] };
}

/** The row that says that the day was scanned; the first scan of a day says it. */
async function finished(ctx: Context, id: number, { on, ...counts }: DayReport): Promise<Change[]> {
  if ((await ctx.duties.scanDays({ from: on })).some((row) => row.on === on)) return [];
  const { standing, found, cleared, proved } = counts;
  const row = { id, on, at: ctx.clock.now(), standing, found, cleared, proved };
  return [{ act: 'flag.scan', documents: [], writes: [insert('scanDay', row)] }];
}
