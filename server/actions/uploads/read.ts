import type { Actor } from '../../domain/actor.ts';
import { insert, update } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadRow } from '../../domain/model.ts';
import { propose } from '../../reading/propose.ts';
import type { Context, ReadText } from '../../ports.ts';
import { reserve } from '../context.ts';

export const READER: Actor = { kind: 'system', name: '读取' };

/**
 * Reads a waiting upload: text and proposals, the pages that OCR has to read first, or the reason why not. Safe to repeat: a read
 * upload is left alone.
 */
export async function readUpload(ctx: Context, id: number): Promise<void> {
  const row = await ctx.reader.row('upload', id);
  if (!row || row.state !== 'waiting') return;
  await ctx.store.commit({ act: 'upload.add', documents: [], writes: await outcome(ctx, row) }, READER);
}

async function outcome(ctx: Context, row: UploadRow): Promise<Write[]> {
  try {
    const read = await ctx.text.read(await ctx.files.path(row.fileSha256));
    if (read.scans.length === 0) return [update('upload', row, readyWith(read))];
    const { mediaType, pages, scans } = read;
    const next = await reserve(ctx, scans.length);
    return [
      update('upload', row, { state: 'ocr', mediaType, pages }),
      ...scans.map((number) => insert('uploadPage', waitingPage(next(), row.id, number))),
    ];
  } catch (error) {
    return [update('upload', row, refusedFor(error))];
  }
}

/** What an upload holds once its text is read. */
export function readyWith(read: ReadText): Partial<UploadRow> {
  const { metadata, evidence } = propose(read.text);
  const { mediaType, pages, method, text, pageStarts, warnings } = read;
  return { state: 'ready', mediaType, pages, method, text, pageStarts, warnings, metadata, evidence };
}

/** A file that cannot be read is data about the file; anything else is our own failure and must be seen. */
export function refusedFor(error: unknown): Partial<UploadRow> {
  if (error instanceof Fault && error.code.startsWith('file.'))
    return { state: 'refused', faultCode: error.code, faultDetails: { ...error.details } };
  throw error;
}

const waitingPage = (id: number, uploadId: number, number: number) => ({
  id,
  uploadId,
  number,
  state: 'waiting' as const,
  scan: null,
  confidence: null,
  doubts: [],
  tries: 0,
  faultCode: null,
  checkedById: null,
  checkedAt: null,
});
