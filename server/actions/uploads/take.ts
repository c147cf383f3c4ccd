import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { UploadPurpose } from '../../domain/codes.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import { may } from '../../domain/may.ts';
import type { UploadRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { permit, personId, readable, thingOf } from '../context.ts';

/** A received file that waits at `path` on the volume of the originals. */
export interface ReceivedFile {
  path: string;
  fileName: string;
}

/** Either a new upload, or where the same bytes already are. */
export interface Taken {
  fileName: string;
  uploadId: number | null;
  duplicateOf: { documents: DocumentName[]; uploads: number[] } | null;
}

/** Keeps the original and puts it in the queue of files to be read. File first, row second: a crash leaves an unused file at most. */
export async function takeUpload(
  ctx: Context,
  actor: Actor,
  file: ReceivedFile,
  purpose: UploadPurpose,
): Promise<Taken> {
  const by = personId(actor);
  const issuerId = actor.kind === 'user' ? actor.issuerId : null;
  permit(actor, 'upload.add', { issuerId });
  const { sha256, size } = await ctx.files.take(file.path);
  if (size === 0) throw new Fault('file.empty', { fileName: file.fileName });
  const duplicateOf = await whereHeld(ctx, actor, sha256);
  if (duplicateOf) return { fileName: file.fileName, uploadId: null, duplicateOf };
  const [id = 0] = await ctx.store.ids(1);
  const row: Omit<UploadRow, 'version'> = {
    id,
    purpose,
    state: 'waiting',
    fileSha256: sha256,
    fileName: file.fileName,
    fileSize: size,
    mediaType: null,
    pages: null,
    method: null,
    text: null,
    pageStarts: [],
    warnings: [],
    metadata: null,
    evidence: null,
    faultCode: null,
    faultDetails: null,
    documentId: null,
    issuerId,
    uploadedById: by,
    uploadedAt: ctx.clock.now(),
  };
  await ctx.store.commit(
    { act: 'upload.add', documents: [], writes: [insert('upload', row)], note: file.fileName },
    actor,
  );
  return { fileName: file.fileName, uploadId: id, duplicateOf: null };
}

/** Documents and open uploads with the same bytes, as far as the actor may know of them. */
async function whereHeld(ctx: Context, actor: Actor, sha256: string): Promise<Taken['duplicateOf']> {
  const held = await ctx.reader.held(sha256, null);
  const documents: DocumentName[] = [];
  for (const name of held.documents) {
    const dossier = name.status === 'abandoned' ? null : await ctx.reader.dossier(name.id);
    if (dossier && may(actor, 'document.read', thingOf(dossier))) documents.push(name);
  }
  const uploads = held.uploads
    .filter((row) => row.state !== 'confirmed' && may(actor, 'upload.discard', { issuerId: row.issuerId }))
    .map((row) => row.id);
  return documents.length + uploads.length === 0 ? null : { documents, uploads };
}

/** One upload, for its confirm page: of one's own issuer, or everything for the bureau. */
export async function uploadFor(ctx: Context, actor: Actor, id: number): Promise<UploadRow> {
  const row = Number.isSafeInteger(id) ? await ctx.reader.row('upload', id) : null;
  if (!row || !may(actor, 'upload.discard', { issuerId: row.issuerId })) throw new Fault('not.found', { id });
  return row;
}

/** Puts an upload aside. Its original is swept later by `upkeep` when nothing else uses it. */
export async function discardUpload(ctx: Context, actor: Actor, id: number, version: number): Promise<void> {
  const row = await uploadFor(ctx, actor, id);
  if (row.state === 'confirmed') throw new Fault('upload.confirmed', { documentId: row.documentId });
  const was = { id, version };
  const change = {
    act: 'upload.discard' as const,
    documents: [],
    writes: [update('upload', was, { state: 'discarded' })],
  };
  await ctx.store.commit(change, actor);
}

/** Another document with the same text as this upload (the same rule in another format), if the actor may know of it. */
export async function sameTextAs(ctx: Context, actor: Actor, row: UploadRow, sha256: string): Promise<DocumentName[]> {
  const { documents } = await ctx.reader.held(row.fileSha256, sha256);
  const known = await Promise.all(
    documents.map((name) =>
      readable(ctx, actor, name.id).then(
        () => name,
        () => null,
      ),
    ),
  );
  return known.filter((name) => name !== null);
}
