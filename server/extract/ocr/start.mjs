// First module of the OCR process. The big parser is loaded before tsx is: translating its megabytes of plain JavaScript would take it over a second.
import 'pdf-parse';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
