import type { Actor } from '../../domain/actor.ts';
import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadRow } from '../../domain/model.ts';
import { propose } from '../../reading/propose.ts';
import type { Context } from '../../ports.ts';
import { readWhole } from '../reading/whole.ts';

const READER: Actor = { kind: 'system', name: '读取' };

/** Reads a waiting upload: text and proposals, or the reason why not. Safe to repeat: a read upload is left alone. */
export async function readUpload(ctx: Context, id: number): Promise<void> {
  const row = await ctx.reader.row('upload', id);
  if (!row || row.state !== 'waiting') return;
  const set = await outcome(ctx, row);
  await ctx.store.commit({ act: 'upload.add', documents: [], writes: [update('upload', row, set)] }, READER);
}

async function outcome(ctx: Context, row: UploadRow): Promise<Partial<UploadRow>> {
  try {
    const read = await readWhole(ctx.text, await ctx.files.path(row.fileSha256));
    const { metadata, evidence } = propose(read.text);
    const { mediaType, pages, method, text, pageStarts, warnings } = read;
    return { state: 'ready', mediaType, pages, method, text, pageStarts, warnings, metadata, evidence };
  } catch (error) {
    // A file that cannot be read is data about the file; anything else is our own failure and must be seen.
    if (error instanceof Fault && error.code.startsWith('file.'))
      return { state: 'refused', faultCode: error.code, faultDetails: { ...error.details } };
    throw error;
  }
}
