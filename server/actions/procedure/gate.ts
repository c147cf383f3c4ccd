import type { Actor } from '../../domain/actor.ts';
import type { Write } from '../../domain/change.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { effectGap, explanationWrite, gapExplained } from '../../domain/procedure/effectGap.ts';
import { demandNotConsulting } from '../../domain/procedure/consultation.ts';
import { demandEvidence, gateOf } from '../../domain/procedure/gate.ts';
import type { Gate, GateRules, GateStep } from '../../domain/procedure/gate.ts';
import type { ProcedureFile } from '../../domain/procedure/rows.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Context } from '../../ports.ts';
import { personId } from '../context.ts';

type Needs = Pick<Context, 'procedure' | 'rules' | 'clock'>;
type Known = Pick<Dossier, 'document' | 'reviews'>;

/** The rules that a document is judged by: those of the day of its issue, of today for a draft. */
export function rulesFor(
  ctx: Pick<Context, 'rules' | 'clock'>,
  { publishedOn, signedOn }: { publishedOn: Day | null; signedOn: Day | null },
): GateRules {
  const { figures } = periodOn(ctx.rules.profile, publishedOn ?? signedOn ?? ctx.clock.today());
  return { figures, calendar: ctx.rules.calendar };
}

/** What is on file about the procedure of a document, and what it still needs. */
export async function procedureOf(ctx: Needs, dossier: Known): Promise<{ file: ProcedureFile; gate: Gate }> {
  const file = await ctx.procedure.procedureFile(dossier.document.id);
  return { file, gate: gateOf(dossier, file, rulesFor(ctx, dossier.document)) };
}

/**
 * Refuses a step that evidence is missing for (`demandEvidence`), and an issue while the draft is open to comments; judged by the rules of the day of issue: `facts` where the
 * document is only now being issued, else its own days.
 */
export async function demandEvidenceFor(
  ctx: Needs,
  dossier: Known,
  step: GateStep,
  facts: { publishedOn: Day | null; signedOn: Day | null } = dossier.document,
): Promise<void> {
  const file = await ctx.procedure.procedureFile(dossier.document.id);
  if (step === 'issue') demandNotConsulting(file.consultations, ctx.clock.today());
  demandEvidence(dossier, file, rulesFor(ctx, facts), step);
}

/** The row that keeps why the effect comes so soon; none where the gap is long enough or nothing was said. */
export async function gapWrites(
  ctx: Context,
  actor: Actor,
  documentId: number,
  facts: { publishedOn: Day | null; signedOn: Day | null; effectiveOn: Day | null },
  said: string | null,
): Promise<Write[]> {
  if (said === null || effectGap(facts, rulesFor(ctx, facts).figures) === null) return [];
  const [id = 0] = await ctx.store.ids(1);
  return [explanationWrite(documentId, said, { id, byId: personId(actor), at: ctx.clock.now() })];
}

/**
 * Refuses an effect that comes sooner after publication than the rule wants and that nobody has explained:
 * Fault('effect.unexplained', {days, least, citation}).
 */
export async function demandGapExplained(
  ctx: Needs,
  documentId: number,
  facts: { publishedOn: Day | null; signedOn: Day | null; effectiveOn: Day | null },
  said: string | null,
): Promise<void> {
  const gap = effectGap(facts, rulesFor(ctx, facts).figures);
  if (gap === null || said !== null) return;
  if (gapExplained(await ctx.procedure.procedureFile(documentId)) === null)
    throw new Fault('effect.unexplained', { ...gap });
}
