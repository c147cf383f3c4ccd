import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Change } from '../../domain/change.ts';
import type { FilingLine } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { paperFiling } from '../../domain/documents/paper.ts';
import type { PastFiling } from '../../domain/documents/paper.ts';
import { Fault } from '../../domain/fault.ts';
import { closeFiling, owedFilings, receiveFiling, submitFiling, supplementFiling } from '../../domain/filing.ts';
import type { FilingClosing } from '../../domain/filing.ts';
import type { FilingRow } from '../../domain/model.ts';
import type { Committed, Context } from '../../ports.ts';
import { actorId, demandIssued, forAct, personId, reserve } from '../context.ts';
import { witnessed } from '../problems/witness.ts';
import { owedBy } from './owed.ts';

function filingOf(dossier: Dossier, line: FilingLine): FilingRow {
  const filing = dossier.filings.find((row) => row.line === line);
  if (!filing) throw new Fault('not.found', { line });
  return filing;
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
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
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
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
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
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}

/** Records a past filing from paper. */
export async function recordPast(ctx: Context, actor: Actor, id: number, filing: PastFiling): Promise<Committed> {
  const dossier = await forAct(ctx, actor, 'filing.record', id);
  demandIssued(dossier.document, 'filing.record');
  if (dossier.filings.some((row) => row.line === filing.line)) throw new Fault('filing.exists', { line: filing.line });
  const next = await reserve(ctx, 1);
  const change: Change = { act: 'filing.record', documents: [id], writes: [paperFiling(id, filing, next)] };
  return ctx.store.commit(await witnessed(ctx, actor, dossier, change), actor);
}
