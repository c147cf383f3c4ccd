import { parentPort, workerData } from 'node:worker_threads';
import type { WrittenSheet } from '../ports.ts';
import { workbookOf } from './sheetData.ts';

/** A thread that makes one large workbook and ends: it is handed the sheets and answers the bytes. */
const bytes = await workbookOf(workerData as readonly WrittenSheet[]);
parentPort?.postMessage(new Uint8Array(bytes));
