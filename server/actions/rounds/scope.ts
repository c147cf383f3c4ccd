import type { Actor } from '../../domain/actor.ts';
import { bodiesById } from '../../domain/issuers.ts';
import { Fault } from '../../domain/fault.ts';
import type { Law } from '../../domain/laws.ts';
import { lawKey } from '../../domain/laws.ts';
import { referenceKeys } from '../../domain/matching/match.ts';
import type { RoundPlan } from '../../domain/rounds/begin.ts';
import { scopeOf, type Scope } from '../../domain/rounds/scope.ts';
import { demandSubject } from '../../domain/subject/demand.ts';
import type { Context } from '../../ports.ts';
import { permit } from '../context.ts';

/** Hits of a search that must be whole: as many as an index page gives at once, read on until all are there. */
const PAGE = 200;

/** Every issued document whose title or text holds the phrase. */
async function holding(ctx: Pick<Context, 'search' | 'clock'>, phrase: string): Promise<number[]> {
  const ids: number[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const answer = await ctx.search.search({
      q: `"${phrase.replace(/["“”]/g, ' ')}"`,
      on: ctx.clock.today(),
      visibility: { kind: 'all' },
      validity: 'all',
      offset,
      limit: PAGE,
    });
    // What was found by another spelling or is only near holds no such word.
    const full = answer.corrected === null ? answer.hits.filter((hit) => hit.match === 'full') : [];
    ids.push(...full.map((hit) => hit.documentId));
    if (full.length < PAGE || ids.length >= answer.total) return ids;
  }
}

/** A search first catches up a little; further behind (a bulk import is running), what it does not find yet would fall out of the round. */
async function demandFresh(ctx: Pick<Context, 'search' | 'feed'>): Promise<void> {
  if ((await ctx.search.position()) < (await ctx.feed.head())) throw new Fault('search.busy', {});
}

/** Names that a law is cited by. */
const namesOf = (law: Law | null, said: string): string[] => [
  ...new Set([said, ...(law === null ? [] : [law.name, ...law.short])].map((name) => name.replace(/[《》]/g, ''))),
];

/** Document → the word or law by which it was found; null where nothing of the kind is looked for. */
async function foundBy(ctx: Context, plan: Pick<RoundPlan, 'criteria'>): Promise<Map<number, string> | null> {
  const { words, law } = plan.criteria;
  if (words.length === 0 && law === null) return null;
  const found = new Map<number, string>();
  const note = (id: number, by: string): void => void (found.has(id) || found.set(id, by));
  if (law !== null) {
    const names = [...new Set(namesOf(ctx.laws().find(law), law).map(lawKey))];
    // The index knows no brackets: what it finds is held against the text, so that 《劳动法》 is not found in 劳动法律关系.
    for (const name of names)
      for (const id of await ctx.rounds.citing(await holding(ctx, name), [`《${name}》`, `《中华人民共和国${name}》`]))
        note(id, `《${name}》`);
    const keys = names.flatMap((name) =>
      [name, `中华人民共和国${name}`].flatMap((title) => referenceKeys({ title, docNumber: null }).title ?? []),
    );
    for (const id of await ctx.rounds.basedOnLaw(keys)) note(id, `《${law}》`);
  }
  for (const word of words) for (const id of await holding(ctx, word)) note(id, word);
  await demandFresh(ctx);
  return found;
}

/** Which documents a round would take in today, and what it leaves out and why. Throws Fault('subject.unknown'). */
export async function drawScope(ctx: Context, plan: Pick<RoundPlan, 'cutOff' | 'criteria'>): Promise<Scope> {
  for (const subject of plan.criteria.subjects ?? []) demandSubject(ctx.subjects(), subject);
  const today = ctx.clock.today();
  const bodies = bodiesById(await ctx.reader.issuers());
  return scopeOf(await ctx.rounds.stock(today), plan, await foundBy(ctx, plan), bodies, today);
}

/** The scope of a plan that nobody has kept yet. */
export async function previewScope(
  ctx: Context,
  actor: Actor,
  plan: Pick<RoundPlan, 'cutOff' | 'criteria'>,
): Promise<Scope> {
  permit(actor, 'round.begin', {});
  return drawScope(ctx, plan);
}
