import { readFile } from 'node:fs/promises';
import { cleanText } from '../domain/cleanText.ts';
import { Fault } from '../domain/fault.ts';
import { NO_SCANS, type ReadLimits, type ReadText, type ScannedPage, type Sheet } from './contract.ts';
import { garbledShare } from './garbled.ts';
import { kindOf, type Kind } from './kind.ts';
import { readImage } from './ocr/readImage.ts';
import { readPlain } from './plain.ts';
import { textOfSheets } from './spreadsheet/text.ts';
import { readXls, readXlsx } from './spreadsheet/workbook.ts';

const GARBLED_REFUSED = 0.2;
const GARBLED_WARNED = 0.002;

/** Reads one file in this very process (the reading one). Throws the faults of TextReader.read that are about the file. */
export async function readFileText(
  path: string,
  limits: ReadLimits,
  scanned: readonly ScannedPage[] = [],
): Promise<ReadText> {
  const bytes = await readFile(path);
  const kind = await kindOf(bytes, limits);
  return checked(await readKind(kind, bytes, limits, new Map(scanned.map((scan) => [scan.page, scan]))), limits);
}

/** Reads one workbook cell by cell in this very process. Throws the faults of TextReader.sheets that are about the file. */
export async function readFileSheets(path: string, limits: ReadLimits): Promise<Sheet[]> {
  const bytes = await readFile(path);
  const kind = await kindOf(bytes, limits);
  switch (kind.mediaType) {
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return readXlsx(kind.zip);
    case 'application/vnd.ms-excel':
      return readXls(bytes);
    default:
      throw new Fault('file.unsupported', { kind: kind.mediaType.split('/').at(-1) });
  }
}

/** Each reader is loaded with the first file for it: together they take longer than a short file does. */
async function readKind(
  kind: Kind,
  bytes: Buffer,
  limits: ReadLimits,
  scanned: ReadonlyMap<number, ScannedPage>,
): Promise<ReadText> {
  switch (kind.mediaType) {
    case 'application/pdf': {
      const { readPdf } = await import('./pdf/read.ts');
      return readPdf(bytes, limits, scanned);
    }
    case 'application/ofd': {
      const { readOfd } = await import('./ofd/read.ts');
      return readOfd(kind.zip, limits);
    }
    case 'application/msword': {
      const { readDoc } = await import('./doc/read.ts');
      const { text, warnings } = await readDoc(bytes);
      return { ...unpaged(kind, text), warnings };
    }
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
      const { readDocx } = await import('./docx/read.ts');
      return unpaged(kind, await readDocx(kind.zip));
    }
    case 'application/vnd.oasis.opendocument.text': {
      const { readOdt } = await import('./odt/read.ts');
      return unpaged(kind, await readOdt(kind.zip));
    }
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return unpaged(kind, textOfSheets(await readXlsx(kind.zip)));
    case 'application/vnd.ms-excel':
      return unpaged(kind, textOfSheets(await readXls(bytes)));
    case 'application/rtf': {
      const { readRtf } = await import('./rtf/read.ts');
      return unpaged(kind, readRtf(bytes));
    }
    case 'text/html': {
      const { readHtml } = await import('./html/read.ts');
      return unpaged(kind, readHtml(bytes));
    }
    case 'text/plain':
      return unpaged(kind, readPlain(bytes));
    case 'image/png':
    case 'image/jpeg':
    case 'image/tiff':
    case 'image/webp':
    case 'image/bmp':
      return readImage(bytes, kind.mediaType, limits, scanned);
  }
}

function unpaged({ mediaType }: Kind, text: string): ReadText {
  return { mediaType, pages: null, method: 'text', text: cleanText(text), pageStarts: [], warnings: [], ...NO_SCANS };
}

/** An empty or senseless text is refused and never handed on as if it were what the file says. */
function checked(read: ReadText, limits: ReadLimits): ReadText {
  if (read.scans.length > 0) return read;
  if (!/\S/.test(read.text)) throw new Fault('file.noText', { pages: read.pages });
  if (read.text.length > limits.textChars)
    throw new Fault('file.tooLarge', { chars: read.text.length, limit: limits.textChars });
  const share = garbledShare(read.text);
  if (share > GARBLED_REFUSED) throw new Fault('file.garbled', { share });
  if (share < GARBLED_WARNED) return read;
  return { ...read, warnings: [...read.warnings, { code: 'text.garbledCharacters', details: { share } }] };
}
