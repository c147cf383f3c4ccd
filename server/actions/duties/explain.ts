import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import { explainDuties, inOrder } from '../../domain/duties/explain.ts';
import { none, stands, type Duty, type DutyLine } from '../../domain/duties/lines.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import type { Context } from '../../ports.ts';
import { forAct } from '../context.ts';
import { flagsOfEmergencies, flagsOfSuggestions } from './standing.ts';

/**
 * Every duty of a document on a day with why, since when, until when, by which rule: the answer of the very rules that the scan runs, over
 * what is on record now. For those who may read the dossier.
 */
export async function explainDocument(ctx: Context, actor: Actor, id: number, on: Day): Promise<DutyLine[]> {
  await forAct(ctx, actor, 'dossier.read', id);
  const duties = await ctx.duties.dutiesOf(id);
  if (duties === null) return [];
  const { profile, calendar } = ctx.rules;
  return inOrder([
    ...explainDuties(duties, on, profile, calendar),
    ...linesOf('follow_up', await flagsOfEmergencies(ctx, on, id)),
    ...linesOf('suggestion', await flagsOfSuggestions(ctx, on, id)),
  ]);
}

/** Flags that do not come from the document itself, as lines. */
function linesOf(duty: Duty, flags: readonly Flag[]): DutyLine[] {
  const lines: DutyLine[] = [];
  const tell = (line: DutyLine): void => void lines.push(line);
  for (const flag of flags) stands(tell, duty, flag);
  if (flags.length === 0) none(tell, duty, 'nothing_open');
  return lines;
}
