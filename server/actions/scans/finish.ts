import { update } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadPageRow, UploadRow } from '../../domain/model.ts';
import { doubtsOnPage } from '../../domain/pages.ts';
import type { Context, ReadText } from '../../ports.ts';
import { unreadPage } from '../reading/whole.ts';
import { READER, readyWith, refusedFor } from '../uploads/read.ts';

/** Puts an upload together whose pages have all been read: text pages as text, the others as OCR read them, with proposals over all of it. */
export async function finishScan(ctx: Context, uploadId: number): Promise<void> {
  const upload = await ctx.reader.row('upload', uploadId);
  if (upload?.state !== 'ocr') return;
  const pages = await ctx.scans.uploadPages(uploadId);
  if (pages.some((page) => page.state === 'waiting')) return;
  const read = await wholeText(ctx, upload, pages);
  if (read instanceof Fault) {
    const writes = [update('upload', upload, refusedFor(read))];
    await ctx.store.commit({ act: 'page.read', documents: [], writes }, READER);
    return;
  }
  const doubted = pages.flatMap((page) => {
    const doubts = doubtsOnPage(read.doubts, page.number, read.pageStarts[page.number - 1] ?? 0);
    return doubts.length === 0 ? [] : [update('uploadPage', page, { doubts })];
  });
  const writes = [update('upload', upload, readyWith(read)), ...doubted];
  await ctx.store.commit({ act: 'page.read', documents: [], writes }, READER);
}

/** The text, or why there is none: where no page could be read, the reason of the first. */
async function wholeText(ctx: Context, upload: UploadRow, pages: readonly UploadPageRow[]): Promise<ReadText | Fault> {
  const scanned = pages.map((page) => page.scan ?? unreadPage(page.number));
  try {
    return await ctx.text.read(await ctx.files.path(upload.fileSha256), { scanned });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const why = pages.find((page) => page.state === 'unread')?.faultCode;
    return error.code === 'file.noText' && why?.startsWith('file.') ? new Fault(why, {}) : error;
  }
}
