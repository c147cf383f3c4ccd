import { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createTextLine } from './textLine.ts';

/** The worker half of pdf.js leaves itself here when it is loaded. */
interface WorkerHalf {
  WorkerMessageHandler: { initializeFromPort(port: unknown): void };
}
await import('pdfjs-dist/legacy/build/pdf.worker.mjs' as string);
const { WorkerMessageHandler } = (globalThis as unknown as { pdfjsWorker: WorkerHalf }).pdfjsWorker;

/**
 * pdf.js with its worker half in this very thread: the process is there for one file, and is killed as a whole. The line between the halves is ours,
 * because pdf.js's own copies every message and asks for text ten pieces at a time.
 */
export function createWorker(): PDFWorker {
  const line = createTextLine();
  const worker = PDFWorker.create({ port: line as unknown as Worker, verbosity: 0 });
  WorkerMessageHandler.initializeFromPort(line);
  return worker;
}
