import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Change, Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { followUpFlag } from '../../domain/duties/followUp.ts';
import { flagsOfDocument } from '../../domain/duties/scan.ts';
import { suggestionFlags } from '../../domain/duties/suggestion.ts';
import { flagsOfIssuers } from '../../domain/interviews.ts';
import { Fault } from '../../domain/fault.ts';
import type { FlagRow } from '../../domain/model.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';
import { settleFollowUps } from '../reviews/emergency.ts';
import { recordStanding } from '../problems/standing.ts';
import { notify } from './notify.ts';

/** Every flag that stands on `on`, new or not: a pure answer that writes nothing. One code for cron, button and command. */
export async function standingFlags(
  ctx: Pick<Context, 'duties' | 'reader' | 'reviews' | 'rules' | 'suggestions' | 'wording'>,
  on: Day,
): Promise<Flag[]> {
  return [...(await dutyFlags(ctx, on)), ...(await interviewFlags(ctx, on))];
}

/** What is due of documents, suggestions and emergencies. */
async function dutyFlags(
  ctx: Pick<Context, 'duties' | 'reader' | 'reviews' | 'rules' | 'suggestions'>,
  on: Day,
): Promise<Flag[]> {
  const { profile, calendar } = ctx.rules;
  const flags: Flag[] = [];
  for (const document of ctx.duties.duties(on)) flags.push(...flagsOfDocument(document, on, profile, calendar));
  flags.push(...(await flagsOfSuggestions(ctx, on)));
  for (const { emergency, document, issuerId, reviews } of await ctx.reviews.emergencies({ kind: 'all' })) {
    const flag = followUpFlag(emergency, { ...document, issuerId }, reviews, on, profile);
    if (flag) flags.push(flag);
  }
  return flags;
}

const interviewFlags = async (ctx: Pick<Context, 'reader' | 'rules' | 'wording'>, on: Day): Promise<Flag[]> =>
  flagsOfIssuers(await ctx.reader.problems(), on, periodOn(ctx.rules.profile, on), ctx.wording.problem);

async function flagsOfSuggestions(ctx: Pick<Context, 'reader' | 'rules' | 'suggestions'>, on: Day): Promise<Flag[]> {
  const { profile, calendar } = ctx.rules;
  const open = await ctx.suggestions.open();
  const documents = await ctx.reader.documentsById([...new Set(open.flatMap((row) => row.documentId ?? []))]);
  const issuers = new Map(documents.map((row) => [row.id, row.issuerId]));
  return open.flatMap((row) =>
    suggestionFlags(row, row.documentId === null ? null : (issuers.get(row.documentId) ?? null), on, profile, calendar),
  );
}

export interface ScanReport {
  on: Day;
  standing: number;
  found: number;
  cleared: number;
  /** Problem events that came of it. */
  proved: number;
  told: number;
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
 * The daily scan for a day that has come: stores what is new (each flag once, by its key), closes what no longer stands,
 * and tells people. Never changes a validity. Safe to repeat.
 */
export async function scan(ctx: Context, actor: Actor, on: Day): Promise<{ flags: Flag[]; report: ScanReport }> {
  permit(actor, 'flag.scan', {});
  if (on > ctx.clock.today()) throw new Fault('day.future', { field: 'on', on });
  // A scan of a past day says nothing of what stands today, so it closes, reopens and proves nothing.
  const current = on === ctx.clock.today();
  const known = new Map((await ctx.duties.flags({})).map((row) => [row.key, row]));
  // First what the day proves: it counts for the interviews that are flagged below.
  await settleFollowUps(ctx, actor, on);
  const duties = await dutyFlags(ctx, on);
  const proved = current ? await recordStanding(ctx, actor, duties, known, on) : 0;
  const flags = [...duties, ...(await interviewFlags(ctx, on))];
  const standing = new Set(flags.map((flag) => flag.key));
  const fresh = flags.filter((flag) => !known.has(flag.key));
  const back = current ? flags.filter((flag) => changed(flag, known.get(flag.key))) : [];
  const gone = [...known.values()].filter((row) => current && row.clearedOn === null && !standing.has(row.key));
  const ids = await ctx.store.ids(fresh.length);
  const changes: Change[] = [
    ...fresh.map(({ steps: _steps, ...flag }, i) =>
      changeOf(flag, insert('flag', { id: ids[i] ?? 0, ...flag, firstSeenOn: on, clearedOn: null })),
    ),
    ...back.flatMap(({ steps: _steps, key, ...flag }) => {
      const row = known.get(key);
      return row ? [changeOf(row, update('flag', row, { ...flag, clearedOn: null }))] : [];
    }),
    ...gone.map((row) => changeOf(row, update('flag', row, { clearedOn: on }))),
  ];
  for (let i = 0; i < changes.length; i += BATCH) await ctx.store.commitAll(changes.slice(i, i + BATCH), actor);
  const told = await notify(ctx, actor, flags, on);
  return { flags, report: { on, standing: flags.length, found: fresh.length, cleared: gone.length, proved, told } };
}
