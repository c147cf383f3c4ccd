import type { Day } from '../../domain/day.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { followUpFlag } from '../../domain/duties/followUp.ts';
import { needsOn } from '../../domain/duties/needs.ts';
import { flagsOfDocument } from '../../domain/duties/scan.ts';
import { suggestionFlags } from '../../domain/duties/suggestion.ts';
import { routineFlags } from '../../domain/routine/duties.ts';
import { supportingFlag } from '../../domain/supporting/flag.ts';
import type { Context } from '../../ports.ts';
import { candidateFlags, measureFlags } from '../interviews/candidates.ts';
import { roundFlags } from '../rounds/flags.ts';

/** Everything that flags come from. */
export type Sources = Pick<
  Context,
  'duties' | 'interviews' | 'reader' | 'reviews' | 'rounds' | 'routine' | 'rules' | 'suggestions' | 'wording'
>;

/** Every flag that stands on `on`, new or not: a pure answer that writes nothing. One code for cron, button and command. */
export async function standingFlags(ctx: Sources, on: Day): Promise<Flag[]> {
  return [...(await dutyFlags(ctx, on)), ...(await candidateFlags(ctx, on))];
}

/** What is due of documents, suggestions, emergencies and measures, without what follows from what the day proves. */
export async function dutyFlags(ctx: Sources, on: Day): Promise<Flag[]> {
  const { profile, calendar } = ctx.rules;
  const flags: Flag[] = [];
  for (const document of ctx.duties.duties(on, needsOn(profile, on)))
    for (const flag of flagsOfDocument(document, on, profile, calendar)) flags.push(flag);
  flags.push(...(await flagsOfSuggestions(ctx, on)));
  flags.push(...(await flagsOfEmergencies(ctx, on)));
  flags.push(...(await measureFlags(ctx, on)));
  flags.push(...(await roundFlags(ctx, on)));
  flags.push(...routineFlags(await ctx.routine.records(), on, profile, ctx.wording.routine));
  flags.push(...(await ctx.routine.supporting({})).flatMap((row) => supportingFlag(row, on, profile) ?? []));
  return flags;
}

/** 紧急情况先行印发 whose review has not followed; of one document where `documentId` is given. */
export async function flagsOfEmergencies(
  ctx: Pick<Context, 'reviews' | 'rules'>,
  on: Day,
  documentId: number | null = null,
): Promise<Flag[]> {
  const all = await ctx.reviews.emergencies({ kind: 'all' });
  return all.flatMap(({ emergency, document, issuerId, reviews }) =>
    documentId !== null && document.id !== documentId
      ? []
      : (followUpFlag(emergency, { ...document, issuerId }, reviews, on, ctx.rules.profile) ?? []),
  );
}

/** Limits of suggestions that have run out; of one document where `documentId` is given. */
export async function flagsOfSuggestions(
  ctx: Pick<Context, 'reader' | 'rules' | 'suggestions'>,
  on: Day,
  documentId: number | null = null,
): Promise<Flag[]> {
  const { profile, calendar } = ctx.rules;
  const open = (await ctx.suggestions.open()).filter((row) => documentId === null || row.documentId === documentId);
  const documents = await ctx.reader.documentsById([...new Set(open.flatMap((row) => row.documentId ?? []))]);
  const issuers = new Map(documents.map((row) => [row.id, row.issuerId]));
  return open.flatMap((row) =>
    suggestionFlags(row, row.documentId === null ? null : (issuers.get(row.documentId) ?? null), on, profile, calendar),
  );
}
