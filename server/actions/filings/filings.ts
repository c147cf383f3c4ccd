import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { FilingLine, ProblemKind } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { paperFiling } from '../../domain/documents/paper.ts';
import type { PastFiling } from '../../domain/documents/paper.ts';
import { Fault } from '../../domain/fault.ts';
import { closeFiling, owedFilings, receiveFiling, submitFiling, supplementFiling } from '../../domain/filing.ts';
import type { FilingClosing } from '../../domain/filing.ts';
import type { FilingRow } from '../../domain/model.ts';
import { excludeProblem, problemOfFiling, problemWrite } from '../../domain/problem.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, demandIssued, forAct, permit, personId, reserve } from '../context.ts';
import { owedBy } from './owed.ts';

function filingOf(dossier: Dossier, line: FilingLine): FilingRow {
  const filing = dossier.filings.find((row) => row.line === line);
  if (!filing) throw new Fault('not.found', { line });
  return filing;
}

/** Adds to a filing step the problem event that it proves, if any. */
async function withProblem(ctx: Context, dossier: Dossier, filing: FilingRow, change: Change): Promise<Change> {
  const step = change.writes.find(
    (write) => write.op === 'update' && write.table === 'filing' && write.id === filing.id,
  );
  const set = step?.op === 'update' ? (step.set as Partial<FilingRow>) : {};
  const fact = problemOfFiling(filing, set);
  const [id = 0] = fact ? await ctx.store.ids(1) : [];
  const write = fact && problemWrite(dossier.document, fact, id);
  return write ? { ...change, writes: [...change.writes, write] } : change;
}

/** 报送: a line that is not on file yet (stock documents) gets its row in the same commit. */
export async function submit(ctx: Context, actor: Actor, id: number, line: FilingLine, on: Day): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.submit', id);
  demandIssued(dossier.document, 'filing.submit');
  const held = dossier.filings.find((row) => row.line === line);
  const filing = held ?? (await freshFiling(ctx, dossier, line));
  const step = submitFiling(filing, { id: actorId(actor), on, today: ctx.clock.today() });
  const { version: _version, ...row } = filing;
  const change = held ? step : { ...step, writes: [insert('filing', row), ...step.writes] };
  return ctx.store.commit(await withProblem(ctx, dossier, filing, change), actor);
}

/** The row that an owed line would have had; Fault('filing.line') when the profile does not demand the line. */
async function freshFiling(ctx: Context, dossier: Dossier, line: FilingLine): Promise<FilingRow> {
  const owed = owedBy(ctx, dossier.document).filter((row) => row.line === line);
  const [write] = owedFilings(dossier.document.id, owed, await reserve(ctx, 1));
  if (write?.op !== 'insert' || write.table !== 'filing') throw new Fault('filing.line', { line });
  return { ...write.row, version: 1 };
}

export async function receive(ctx: Context, actor: Actor, id: number, line: FilingLine, on: Day): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.accept', id);
  return ctx.store.commit(receiveFiling(filingOf(dossier, line), on, ctx.clock.today()), actor);
}

export async function supplement(
  ctx: Context,
  actor: Actor,
  id: number,
  line: FilingLine,
  note: string,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.supplement', id);
  const change = supplementFiling(filingOf(dossier, line), note);
  const [problemId = 0] = await ctx.store.ids(1);
  const fact = { kind: 'filing.supplemented' as const, on: ctx.clock.today(), note };
  const write = problemWrite(dossier.document, fact, problemId);
  return ctx.store.commit(write ? { ...change, writes: [...change.writes, write] } : change, actor);
}

export async function close(
  ctx: Context,
  actor: Actor,
  id: number,
  line: FilingLine,
  closing: FilingClosing,
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.close', id);
  const filing = filingOf(dossier, line);
  const by = { id: personId(actor), today: ctx.clock.today() };
  const change = closeFiling(dossier.document, filing, dossier.filings, closing, by);
  return ctx.store.commit(await withProblem(ctx, dossier, filing, change), actor);
}

/** Records a past filing from paper. */
export async function recordPast(ctx: Context, actor: Actor, id: number, filing: PastFiling): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.record', id);
  demandIssued(dossier.document, 'filing.record');
  if (dossier.filings.some((row) => row.line === filing.line)) throw new Fault('filing.exists', { line: filing.line });
  const next = await reserve(ctx, 1);
  return ctx.store.commit({ act: 'filing.record', documents: [id], writes: [paperFiling(id, filing, next)] }, actor);
}

/** Records a problem event that happened outside the system (复议, 法院, 督察). */
export async function recordProblem(
  ctx: Context,
  actor: Actor,
  id: number,
  fact: { kind: ProblemKind; on: Day; note: string | null },
): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'problem.record', id);
  if (fact.on > ctx.clock.today()) throw new Fault('day.future', { field: 'on', on: fact.on });
  const [problemId = 0] = await ctx.store.ids(1);
  const write = problemWrite(dossier.document, fact, problemId);
  if (!write) throw new Fault('problem.no_issuer', {});
  return ctx.store.commit({ act: 'problem.record', documents: [id], writes: [write] }, actor);
}

export async function excludeProblemEvent(
  ctx: Context,
  actor: Actor,
  problemId: number,
  reason: string,
): Promise<Committed> {
  permit(actor, 'problem.exclude');
  const problem = await ctx.reader.row('problemEvent', problemId);
  if (!problem) throw new Fault('not.found', { id: problemId });
  if (problem.documentId !== null) await forAct(ctx, actor, 'problem.exclude', problem.documentId);
  return ctx.store.commit(excludeProblem(problem, reason, ctx.clock.now()), actor);
}
