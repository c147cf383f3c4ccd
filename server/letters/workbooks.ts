import { Worker } from 'node:worker_threads';
import type { Workbooks, WrittenSheet } from '../ports.ts';
import { workbookOf } from './sheetData.ts';

/** From how many rows on a workbook is made in a thread of its own: fewer hold the service up for less than a tenth of a second. */
const LARGE = 300;

/** The same in a thread, so that the service goes on answering meanwhile. Throws what the thread throws. */
function inThread(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    const thread = new Worker(new URL('start.mjs', import.meta.url), { workerData: sheets, execArgv: [] });
    thread.once('message', (bytes: Uint8Array) => done(bytes));
    thread.once('error', fail);
    thread.once('exit', (code) => fail(new Error(`the workbook's thread ended with ${code}`)));
  });
}

/** Writer of Excel workbooks (XLSX); one at a time of those that are large. */
export function createWorkbooks(): Workbooks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async write(sheets) {
      if (sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) < LARGE) return workbookOf(sheets);
      const made = last.then(() => inThread(sheets));
      last = made.catch(() => undefined);
      return made;
    },
  };
}
