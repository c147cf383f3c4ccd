import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Paper } from '../domain/paper.ts';
import type { Context, WrittenSheet } from '../ports.ts';
import { csv, csvLines } from '../text/csv.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file's name without signs that no file system takes. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');

/** Answers a file to be kept, under its Chinese name. */
function sendFile(res: Response, name: string, type: string, bytes: Uint8Array): void {
  asFile(res, name, type).send(Buffer.from(bytes));
}

/** An answer that is kept under its Chinese name. */
function asFile(res: Response, name: string, type: string): Response {
  const safe = safeName(name);
  const plain = safe.slice(safe.lastIndexOf('.'));
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="download${plain}"; filename*=UTF-8''${encodeURIComponent(safe)}`,
  );
  return res.type(type);
}

/** Answers a paper as Word. */
export async function sendPaper(ctx: Pick<Context, 'papers'>, res: Response, paper: Paper): Promise<void> {
  sendFile(res, `${paper.name}.docx`, DOCX, await ctx.papers.write(paper));
}

/** Answers several papers as Word files in one zip archive; `name` without its ending. */
export async function sendPapers(
  ctx: Pick<Context, 'papers' | 'bundles'>,
  res: Response,
  name: string,
  papers: readonly Paper[],
): Promise<void> {
  const files = await Promise.all(
    // The number keeps names apart, and the papers in their order.
    papers.map(async (paper, i) => ({
      name: `${i + 1}-${safeName(paper.name)}.docx`,
      bytes: await ctx.papers.write(paper),
    })),
  );
  sendFile(res, `${name}.zip`, 'application/zip', await ctx.bundles.write(files));
}

/** Answers sheets as an Excel workbook; `name` without its ending. */
export async function sendWorkbook(
  ctx: Pick<Context, 'workbooks'>,
  res: Response,
  name: string,
  sheets: readonly WrittenSheet[],
): Promise<void> {
  sendFile(res, `${name}.xlsx`, XLSX, await ctx.workbooks.write(sheets));
}

/** Answers an archive; `name` without its ending. */
export const sendZip = (res: Response, name: string, bytes: Uint8Array): void =>
  sendFile(res, `${name}.zip`, 'application/zip', bytes);

/** Answers a table as CSV; `name` without its ending. */
export const sendCsv = (res: Response, name: string, text: string): void =>
  sendFile(res, `${name}.csv`, 'text/csv', Buffer.from(text));

/** Answers a long table as CSV piece by piece, as fast as it is taken; `name` without its ending. What fails before the first piece is a refusal. */
export async function streamCsv(
  res: Response,
  name: string,
  head: readonly string[],
  slices: AsyncGenerator<(string | number | null)[][]>,
): Promise<void> {
  const first = await slices.next();
  async function* lines(): AsyncGenerator<string> {
    yield csv([head, ...(first.done === true ? [] : first.value)]);
    for await (const rows of slices) yield csvLines(rows);
  }
  await pipeline(lines(), asFile(res, `${name}.csv`, 'text/csv')).catch((error: unknown) => {
    // Whoever has gone away misses nothing.
    if (!res.destroyed) throw error;
  });
}
