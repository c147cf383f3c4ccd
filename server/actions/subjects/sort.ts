import type { Actor } from '../../domain/actor.ts';
import { Fault } from '../../domain/fault.ts';
import type { DocumentRow } from '../../domain/model.ts';
import { setSubjects, undoSubjects } from '../../domain/subject/batch.ts';
import type { SubjectBatchRow } from '../../domain/subject/rows.ts';
import type { SubjectProposal } from '../../domain/subject/proposal.ts';
import type { Context } from '../../ports.ts';
import { actorId, permit } from '../context.ts';
import { subjectOfDossier } from './propose.ts';

/** A document without subject, and what the machine proposes. */
export interface UnsortedLine {
  document: Pick<DocumentRow, 'id' | 'version' | 'title' | 'docNumber'>;
  issuer: string | null;
  proposed: SubjectProposal | null;
}

/** Documents that nobody has given a subject, each with what its title and text speak for. */
export async function unsorted(
  ctx: Context,
  actor: Actor,
  page: { offset: number; limit: number },
): Promise<{ total: number; rows: UnsortedLine[] }> {
  permit(actor, 'subject.set', {});
  const { total, rows: ids } = await ctx.materials.unsorted(page);
  const rows: UnsortedLine[] = [];
  for (const id of ids) {
    const dossier = await ctx.reader.dossier(id);
    if (dossier === null) continue;
    const { document, issuers } = dossier;
    rows.push({ document, issuer: issuers[0]?.name ?? null, proposed: subjectOfDossier(ctx, dossier) });
  }
  return { total, rows };
}

/** What a person chose for one document. */
export interface Sorted {
  documentId: number;
  version: number;
  subject: string;
}

async function documentsOf(ctx: Context, ids: readonly number[]): Promise<Map<number, DocumentRow>> {
  const rows = await Promise.all(ids.map((id) => ctx.reader.row('document', id)));
  return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id, row] as const])));
}

/** Gives many documents their subjects by one act, which can be undone as one. Answers the batch's id. */
export async function sort(ctx: Context, actor: Actor, said: readonly Sorted[]): Promise<number> {
  permit(actor, 'subject.set', {});
  const held = await documentsOf(
    ctx,
    said.map((one) => one.documentId),
  );
  const choices = said.map(({ documentId, version, subject }) => {
    const document = held.get(documentId);
    if (document === undefined) throw new Fault('not.found', { id: documentId });
    return { document, version, subject };
  });
  const [id = 0] = await ctx.store.ids(1);
  const by = { byId: actorId(actor), at: ctx.clock.now() };
  await ctx.store.commit(setSubjects(choices, ctx.subjects(), by, id), actor);
  return id;
}

/** Takes a batch back; `version` is what the person saw. Answers how many documents it was taken back from. */
export async function undoSort(ctx: Context, actor: Actor, id: number, version: number): Promise<number> {
  permit(actor, 'subject.undo', {});
  const batch = Number.isSafeInteger(id) ? await ctx.reader.row('subjectBatch', id) : null;
  if (batch === null) throw new Fault('not.found', { id });
  if (batch.version !== version) throw new Fault('conflict.stale', { table: 'subjectBatch', id });
  const held = await documentsOf(
    ctx,
    batch.changes.map((one) => one.documentId),
  );
  const change = undoSubjects(batch, held, { byId: actorId(actor), at: ctx.clock.now() });
  await ctx.store.commit(change, actor);
  return change.documents.length;
}

/** The latest batches, undone ones too. */
export async function batches(ctx: Context, actor: Actor, limit = 10): Promise<SubjectBatchRow[]> {
  permit(actor, 'subject.set', {});
  return ctx.materials.subjectBatches(limit);
}
