// First module of the OCR process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnable } from '../../start/compiled.mjs';

await import(pathToFileURL(await runnable(join(import.meta.dirname, '../../..'), 'server/extract/ocr/worker.ts')).href);
