import type { Request } from 'express';
import { add } from '../actions/attachments/attachments.ts';
import { Fault } from '../domain/fault.ts';
import type { Context } from '../ports.ts';
import { PLACE } from './schemas/attachments.ts';
import { parseBody } from './schemas/parse.ts';
import { receivedFiles } from './upload.ts';

/** The paper of a multipart request, kept where its fields say. Answers its id and where to go back to. */
export async function takePaper(ctx: Context, req: Request): Promise<{ id: number; back: string | null }> {
  const { note, back, ...place } = parseBody(PLACE, req);
  const [sent] = receivedFiles(req);
  if (!sent) throw new Fault('upload.missing');
  const { id } = await add(ctx, req.actor, place, { path: sent.path, fileName: sent.name }, note);
  return { id, back: back ?? (place.documentId === null ? null : `/dossiers/${place.documentId}`) };
}
