import type { Response } from 'express';
import type { Paper } from '../domain/paper.ts';
import type { Context, WrittenSheet } from '../ports.ts';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers a file to be kept, under its Chinese name. */
function sendFile(res: Response, name: string, type: string, bytes: Uint8Array): void {
  // Signs that no file system takes.
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_');
  const plain = safe.slice(safe.lastIndexOf('.'));
  res.setHeader(
    'Content-Disposition',
    `attachment; filename="download${plain}"; filename*=UTF-8''${encodeURIComponent(safe)}`,
  );
  res.type(type).send(Buffer.from(bytes));
}

/** Answers a paper as Word. */
export async function sendPaper(ctx: Pick<Context, 'papers'>, res: Response, paper: Paper): Promise<void> {
  sendFile(res, `${paper.name}.docx`, DOCX, await ctx.papers.write(paper));
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

/** Answers a table as CSV; `name` without its ending. */
export const sendCsv = (res: Response, name: string, text: string): void =>
  sendFile(res, `${name}.csv`, 'text/csv', Buffer.from(text));
