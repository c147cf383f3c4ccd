import { update } from '../../domain/change.ts';
import type { Fault } from '../../domain/fault.ts';
import type { UploadPageRow, UploadRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { isPageFault } from '../reading/whole.ts';
import { READER } from '../uploads/read.ts';

/** An engine that broke may break by chance; a page that took too long or too much will do so again. */
const MOST_TRIES = 2;

/** Reads the first page of an upload that still waits for OCR; false when none does, or when nobody wants the upload any more. */
export async function readNextPage(ctx: Context, uploadId: number): Promise<boolean> {
  const upload = await ctx.reader.row('upload', uploadId);
  if (upload?.state !== 'ocr') return false;
  const waiting = (await ctx.scans.uploadPages(uploadId)).find((page) => page.state === 'waiting');
  if (!waiting) return false;
  const set = await outcome(ctx, upload, waiting);
  // An upload that was put aside meanwhile keeps what was read of it; nobody looks at it.
  await ctx.store.commit({ act: 'page.read', documents: [], writes: [update('uploadPage', waiting, set)] }, READER);
  return true;
}

async function outcome(ctx: Context, upload: UploadRow, page: UploadPageRow): Promise<Partial<UploadPageRow>> {
  try {
    const scan = await ctx.text.page(await ctx.files.path(upload.fileSha256), page.number);
    return { state: 'read', scan, confidence: scan.confidence, faultCode: null };
  } catch (error) {
    if (!isPageFault(error)) throw error;
    return failed(page, error);
  }
}

function failed(page: UploadPageRow, fault: Fault): Partial<UploadPageRow> {
  const tries = page.tries + 1;
  const again = fault.code === 'reader.crashed' && tries < MOST_TRIES;
  return { tries, faultCode: fault.code, state: again ? 'waiting' : 'unread' };
}
