import type { Request } from 'express';
import { addAll } from '../actions/attachments/attachments.ts';
import { KIND_BY_NAME } from '../domain/attachments.ts';
import type { Context } from '../ports.ts';
import { kindByName } from '../text/attachmentLabels.ts';
import { PLACE } from './schemas/attachments.ts';
import { parseBody } from './schemas/parse.ts';
import { receivedFiles } from './upload.ts';

/**
 * The papers of a multipart request, kept where its fields say, all or none; with the kind `KIND_BY_NAME` each is what its file's name
 * speaks of. Answers their ids in order and where to go back to.
 */
export async function takePapers(ctx: Context, req: Request): Promise<{ ids: number[]; back: string | null }> {
  const { note, back, ...place } = parseBody(PLACE, req);
  const sent = receivedFiles(req).map(({ path, name }) => ({
    place: { ...place, kind: place.kind === KIND_BY_NAME ? kindByName(place.subject, name) : place.kind },
    file: { path, fileName: name },
  }));
  const ids = await addAll(ctx, req.actor, sent, note);
  return { ids, back: back ?? (place.documentId === null ? null : `/dossiers/${place.documentId}`) };
}
