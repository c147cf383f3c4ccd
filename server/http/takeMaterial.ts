import type { Request } from 'express';
import type { z } from 'zod';
import { add } from '../actions/materials/materials.ts';
import type { Context } from '../ports.ts';
import type { MATERIAL_NEW } from './schemas/materials.ts';
import { optionalFile } from './upload.ts';

/** A new material from a form: its file comes with the request, or is a paper of the dossier, or there is none. Answers its id. */
export function takeMaterial(
  ctx: Context,
  req: Request,
  documentId: number,
  { attachmentId, ...said }: z.output<typeof MATERIAL_NEW>,
): Promise<number> {
  const sent = optionalFile(req);
  // A browser sends an empty part where no file was chosen.
  const file = sent === null || (sent.size === 0 && sent.name === 'file') ? null : sent;
  const source = file === null ? { attachmentId } : { file: { path: file.path, fileName: file.name } };
  return add(ctx, req.actor, documentId, said, source);
}
