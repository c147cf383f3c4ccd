import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { FilingLine } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { filingFlags } from '../../domain/duties/filing.ts';
import type { Flag } from '../../domain/duties/flag.ts';
import { paperFiling } from '../../domain/documents/paper.ts';
import type { PastFiling } from '../../domain/documents/paper.ts';
import { Fault } from '../../domain/fault.ts';
import { owedFilings } from '../../domain/filing.ts';
import type { FilingStep } from '../../domain/filing/codes.ts';
import { isSender } from '../../domain/filing/course.ts';
import { runningLimits } from '../../domain/filing/limits.ts';
import { revocationWrites } from '../../domain/filing/revocation.ts';
import { stepFiling, stepWrite } from '../../domain/filing/step.ts';
import type { StepSaid } from '../../domain/filing/step.ts';
import type { FilingRow } from '../../domain/model.ts';
import { limitAfter } from '../../domain/profile/limits.ts';
import { periodOn } from '../../domain/profile.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, demandIssued, forAct, recording, reserve } from '../context.ts';
import { tellingAtOnce } from '../duties/atOnce.ts';
import { demandEvidenceFor } from '../procedure/gate.ts';
import { witnessed } from '../problems/witness.ts';
import { demandMaterials } from './materials.ts';
import { filingNumberWish } from './number.ts';
import { owedBy } from './owed.ts';

/** The row that an owed line would have had; Fault('filing.line') when the profile does not demand the line. */
async function freshFiling(ctx: Context, dossier: Dossier, line: FilingLine): Promise<FilingRow> {
  const owed = owedBy(ctx, dossier.document).filter((row) => row.line === line);
  const [write] = owedFilings(dossier.document.id, owed, await reserve(ctx, 1));
  if (write?.op !== 'insert' || write.table !== 'filing') throw new Fault('filing.line', { line });
  return { ...write.row, version: 1 };
}

/** The last day of a review after its extension: the one that was said, else by the profile; null where that sets none. */
function extendedTo(ctx: Context, filing: FilingRow, { on, dueOn }: StepSaid): Day | null {
  if (dueOn) return dueOn;
  const { profile, calendar } = ctx.rules;
  const review = runningLimits(filing, profile, calendar).find((limit) => limit.clock === 'review');
  const more = periodOn(profile, on).figures['filing.reviewExtension'].value;
  return review?.dueOn && more ? limitAfter(review.dueOn, more, calendar).day : null;
}

/**
 * One step of a filing on a line. 报送 of a line that is not on file yet (stock documents) makes its row in the same commit, and is
 * refused while what the profile demands before it is missing. A registration by the bureau gets the next 备案编号 where none is typed.
 */
export async function takeStep(
  ctx: Context,
  actor: Actor,
  id: number,
  line: FilingLine,
  step: Exclude<FilingStep, 'record'>,
  said: StepSaid,
): Promise<Committed> {
  const act = `filing.${step}` as const;
  const dossier = await forAct(ctx, actor, act, id);
  demandIssued(dossier.document, act);
  const held = dossier.filings.find((row) => row.line === line);
  if (!held && step !== 'submit') throw new Fault('not.found', { line });
  const filing = held ?? (await freshFiling(ctx, dossier, line));
  const [stepId = 0] = await ctx.store.ids(1);
  const told = step === 'extend' ? { ...said, dueOn: extendedTo(ctx, filing, said) } : said;
  const by = { id: actorId(actor), stepId, today: ctx.clock.today(), at: ctx.clock.now() };
  const change = stepFiling(dossier.document, filing, dossier.filings, step, told, by);
  if (step === 'submit') await demandBefore(ctx, dossier, line, said);
  const numbered = step === 'register' && !isSender(line) && !said.paperNumber;
  const revoked = step === 'close' && said.outcome === 'revoked';
  const events = revoked ? revocationWrites(dossier, said, recording(ctx, actor), await reserve(ctx, 1)) : [];
  const numbers = numbered ? await filingNumberWish(ctx, actor, filing, stepId, said.on) : [];
  const { version: _version, ...row } = filing;
  const whole: Change = {
    ...change,
    numbers,
    writes: [...(held ? [] : [insert('filing', row)]), ...change.writes, ...events],
  };
  const written = await witnessed(ctx, actor, dossier, whole);
  return tellingAtOnce(
    ctx,
    (on) => filingStanding(ctx, id, on),
    () => ctx.store.commit(written, actor),
  );
}

/** What stands of a document's filings on `on`. */
async function filingStanding(ctx: Context, id: number, on: Day): Promise<readonly Flag[]> {
  const duties = await ctx.duties.dutiesOf(id);
  return duties === null ? [] : filingFlags(duties, on, ctx.rules.profile, ctx.rules.calendar);
}

/** What must be there before a filing is sent: 不经过评估不备案, and the materials that a rule demands. */
async function demandBefore(ctx: Context, dossier: Dossier, line: FilingLine, said: StepSaid): Promise<void> {
  await demandEvidenceFor(ctx, dossier, 'filing');
  if (!said.note?.trim()) await demandMaterials(ctx, dossier, line);
}

/** Records a past filing from paper. */
export async function recordPast(ctx: Context, actor: Actor, id: number, filing: PastFiling): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.record', id);
  demandIssued(dossier.document, 'filing.record');
  if (dossier.filings.some((row) => row.line === filing.line)) throw new Fault('filing.exists', { line: filing.line });
  const next = await reserve(ctx, 2);
  const write = paperFiling(id, filing, next);
  const today = ctx.clock.today();
  const by = { id: actorId(actor), stepId: next(), today, at: ctx.clock.now() };
  const said = { on: today, outcome: filing.outcome, paperNumber: filing.filingNumber };
  const row = write.op === 'insert' && write.table === 'filing' ? write.row : null;
  const change: Change = {
    act: 'filing.record',
    documents: [id],
    writes: row === null ? [write] : [write, stepWrite(row, 'record', said, by)],
  };
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}
