import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PDFParse, type LoadParameters } from 'pdf-parse';
import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/display/api.js';
import { Fault } from '../../domain/fault.ts';
import { restorePush } from '../nativePush.ts';
import { createWorker } from './inThread.ts';

/** The part of pdf-parse that its types keep private: the loaded pdf.js document, with pdf-parse's own named errors. */
interface Loader {
  load(): Promise<PDFDocumentProxy>;
}

restorePush();

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Without the maps and fonts a PDF whose Chinese fonts are not embedded gives no text, silently. Nothing is drawn, so no font is loaded for drawing, and
 * nothing of the file is ever run as code.
 */
const OPTIONS: LoadParameters = {
  cMapUrl: join(PDFJS, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
  wasmUrl: join(PDFJS, 'wasm/'),
  disableFontFace: true,
  useSystemFonts: false,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  enableXfa: false,
  verbosity: 0,
};

/** Opens a PDF and hands it to `use`; closes it in the end. Throws Fault: file.encrypted (it needs a password to be opened), file.damaged. */
export async function withPdf<T>(bytes: Buffer, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const worker = createWorker();
  const parser = new PDFParse({ ...OPTIONS, worker, data: new Uint8Array(bytes) });
  try {
    return await use(await (parser as unknown as Loader).load());
  } catch (error) {
    throw faultOf(error);
  } finally {
    await parser.destroy();
    worker.destroy();
  }
}

function faultOf(error: unknown): unknown {
  if (error instanceof Fault || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new Fault('file.encrypted');
  return new Fault('file.damaged', { reason: `${error.name}: ${error.message}` });
}
