// First module of the reading process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runnable } from '../start/compiled.mjs';

await import(pathToFileURL(await runnable(join(import.meta.dirname, '../..'), 'server/extract/worker.ts')).href);
