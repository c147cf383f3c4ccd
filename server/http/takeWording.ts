import type { Request } from 'express';
import { z } from 'zod';
import { forAct } from '../actions/context.ts';
import { addWording } from '../actions/documents/replaceWording.ts';
import { readWhole } from '../actions/reading/whole.ts';
import { Fault } from '../domain/fault.ts';
import type { Context } from '../ports.ts';
import { versionField } from './schemas/document.ts';
import { blank, dayField, tick } from './schemas/fields.ts';
import { parseBody } from './schemas/parse.ts';
import { receivedFiles } from './upload.ts';

const FORM = z.object({ version: versionField, startsOn: blank(dayField), sure: tick });

/** Pages that OCR reads while somebody waits for the answer. */
const MOST_SCANS = 10;

/** A new wording of a document from the file of a request: read at once, and taken in only when it could be read. */
export async function takeWording(ctx: Context, req: Request, id: number): Promise<void> {
  const { document } = await forAct(ctx, req.actor, 'document.replace_text', id);
  const { version, startsOn, sure } = parseBody(FORM, req);
  if (document.version !== version) throw new Fault('conflict.stale', { table: 'document', id });
  const [sent] = receivedFiles(req);
  if (!sent) throw new Fault('upload.missing');
  const read = await readWhole(ctx.text, sent.path, { mostScans: MOST_SCANS });
  const { sha256 } = await ctx.files.take(sent.path);
  const file = { fileSha256: sha256, fileName: sent.name, mediaType: read.mediaType, pages: read.pages };
  await addWording(ctx, req.actor, id, { text: read.text, file, startsOn: startsOn ?? null, sure });
}
