import { open } from 'node:fs/promises';
import { Fault } from '../domain/fault.ts';

const SAMPLE = 64 * 1024;

/** Names of parts that tell one kind of packed file from another: they stand uncompressed in its headers and directory. */
const PACKED: readonly [string, string][] = [
  ['OFD.xml', 'application/ofd'],
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['opendocument.text', 'application/vnd.oasis.opendocument.text'],
];

/** Old Office files hold the names of their streams in UTF-16. */
const STREAMS: readonly [string, string][] = [
  ['WordDocument', 'application/msword'],
  ['Workbook', 'application/vnd.ms-excel'],
  ['PowerPoint Document', 'application/vnd.ms-powerpoint'],
];

const LIBRARY: ReadonlySet<string> = new Set([
  'application/pdf',
  'application/rtf',
  'image/png',
  'image/jpeg',
  'image/tiff',
  'image/webp',
  'image/bmp',
  'image/gif',
  'audio/mpeg',
  'audio/wav',
  'audio/x-m4a',
  'video/mp4',
]);

/** First and last bytes of a file: the type of a packed file stands at either end. */
async function ends(path: string): Promise<{ head: Buffer; tail: Buffer; size: number }> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const take = async (from: number, length: number): Promise<Buffer> => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const length = Math.min(SAMPLE, size);
    return { head: await take(0, length), tail: await take(size - length, length), size };
  } finally {
    await file.close();
  }
}

/** UTF-8 or GB18030 text without control characters that no text has. */
function isText(head: Buffer, whole: boolean): boolean {
  if (head.includes(0)) return false;
  const controls = head.filter((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d).length;
  if (controls > 0) return false;
  return ['utf-8', 'gb18030'].some((label) => {
    const decoded = new TextDecoder(label).decode(head, { stream: !whole });
    return !decoded.includes('\uFFFD');
  });
}

/**
 * The media type of a paper, by its content and never by its name: documents, sheets, pictures, recordings, text, and zips of
 * these. Throws Fault('file.empty'), and Fault('file.unsupported', {kind}) for programs and what nobody here could open.
 */
export async function mediaTypeOf(path: string): Promise<string> {
  const { head, tail, size } = await ends(path);
  if (size === 0) throw new Fault('file.empty', {});
  const start = head.subarray(0, 8).toString('latin1');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) {
    const names = head.toString('latin1') + tail.toString('latin1');
    return PACKED.find(([part]) => names.includes(part))?.[1] ?? 'application/zip';
  }
  if (head.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') {
    const names = Buffer.concat([head, tail]);
    const found = STREAMS.find(([name]) => names.includes(Buffer.from(name, 'utf16le')));
    if (found) return found[1];
    throw new Fault('file.unsupported', { kind: 'cfb' });
  }
  const { fileTypeFromBuffer } = await import('file-type');
  const known = await fileTypeFromBuffer(head);
  if (known && LIBRARY.has(known.mime)) return known.mime;
  if (!known && isText(head, size <= SAMPLE)) return 'text/plain';
  throw new Fault('file.unsupported', { kind: known?.ext });
}
