// First module of the thread that makes a large workbook.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnable } from '../start/compiled.mjs';

await import(
  pathToFileURL(await runnable(join(import.meta.dirname, '../..'), 'server/letters/workbookThread.ts')).href
);
