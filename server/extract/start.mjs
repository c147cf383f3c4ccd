// First module of the reading process. The big parsers are loaded before tsx is: translating their megabytes of plain JavaScript would take it over a second.
import 'mammoth';
import 'pdf-parse';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
