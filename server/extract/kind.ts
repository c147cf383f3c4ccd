import { Fault } from '../domain/fault.ts';
import type { MediaType, ReadLimits } from './contract.ts';
import { compoundKind } from './compound.ts';
import { IMAGE_TYPES } from './ocr/imageTypes.ts';
import { looksLikeHtml, looksLikeText } from './sniff.ts';
import { openZip, type Zip } from './zip.ts';
import { zipKind } from './zipKind.ts';

export type Kind = { mediaType: Exclude<MediaType, ZipType> } | { mediaType: ZipType; zip: Zip };
const ZIP_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ofd: 'application/ofd',
  odt: 'application/vnd.oasis.opendocument.text',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<string, MediaType>;
type ZipType = (typeof ZIP_TYPES)[keyof typeof ZIP_TYPES];

const PDF_HEADER_WITHIN = 1024;

/**
 * What the bytes are, whatever their name says. Throws Fault('file.unsupported', {kind}) for what we know but cannot read (pptx, gif …;
 * `unknown` for the rest), file.encrypted for a Word file under a password, file.damaged for a zip without a directory.
 */
export async function kindOf(bytes: Buffer, limits: ReadLimits): Promise<Kind> {
  // Before the look for a PDF header, which may stand further in: a zip that only stores a PDF has one within reach.
  if (bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return zipContent(bytes, limits);
  if (bytes.subarray(0, PDF_HEADER_WITHIN).includes('%PDF-')) return { mediaType: 'application/pdf' };
  if (bytes.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return compound(bytes);
  const start = bytes.subarray(0, 64).toString('latin1').trimStart();
  if (start.startsWith('{\\rtf')) return { mediaType: 'application/rtf' };
  if (looksLikeText(bytes)) return { mediaType: looksLikeHtml(bytes) ? 'text/html' : 'text/plain' };
  const { fileTypeFromBuffer } = await import('file-type');
  const known = await fileTypeFromBuffer(bytes.subarray(0, 64 * 1024));
  const ending = known?.ext ?? 'unknown';
  return isImage(ending) ? { mediaType: IMAGE_TYPES[ending] } : refuse(ending);
}

function isImage(ending: string): ending is keyof typeof IMAGE_TYPES {
  return Object.hasOwn(IMAGE_TYPES, ending);
}

function compound(bytes: Buffer): Kind {
  const kind = compoundKind(bytes);
  if (kind === 'doc') return { mediaType: 'application/msword' };
  return kind === 'xls' ? { mediaType: 'application/vnd.ms-excel' } : refuse(kind);
}

async function zipContent(bytes: Buffer, limits: ReadLimits): Promise<Kind> {
  const zip = await openZip(bytes, limits);
  const kind = await zipKind(zip);
  if (!isRead(kind)) return refuse(kind);
  return { mediaType: ZIP_TYPES[kind], zip };
}

function isRead(kind: string): kind is keyof typeof ZIP_TYPES {
  return Object.hasOwn(ZIP_TYPES, kind);
}

function refuse(kind: string): never {
  if (kind === 'encrypted') throw new Fault('file.encrypted');
  throw new Fault('file.unsupported', { kind });
}
