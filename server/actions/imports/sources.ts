import { stat } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { Fault } from '../../domain/fault.ts';
import { withoutPinyinDebris } from '../../domain/pinyinDebris.ts';
import { relationsOf } from '../../domain/documents/proposed.ts';
import { propose } from '../../reading/propose.ts';
import type { Context } from '../../ports.ts';
import { readWhole } from '../reading/whole.ts';
import { filesBelow, hashOf } from './ledger/files.ts';
import { linesOf } from './lines.ts';
import { readRecord } from './schema.ts';
import type { ReadyRecord } from './records.ts';

/** One thing to import: ready, or refused with a reason that the sender can act on. */
export type Sourced =
  | { at: string; ready: ReadyRecord; machineRead: boolean; unreadable: string[] }
  | { at: string; held: true }
  | { at: string; refused: { code: string; details: Record<string, unknown> } };

const refused = (at: string, error: unknown): Sourced => {
  if (error instanceof Fault) return { at, refused: { code: error.code, details: { ...error.details } } };
  throw error;
};

/** Keeps a file a record names inside the folder it was named from. */
function inside(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (path !== folder && !path.startsWith(resolve(folder) + sep)) throw new Fault('file.outside', { file: name });
  return path;
}

/** Told before each page that OCR reads: the file's name, the page's place among those to be read, and how many these are. */
export type ScanWatch = (fileName: string, at: number, of: number) => void;

async function readOriginal(
  ctx: Context,
  path: string,
  scan?: ScanWatch,
): Promise<{ text: string; file: ReadyRecord['file'] }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Fault('file.missing', { file: basename(path) });
  const read = await readWhole(ctx.text, path, { onPage: (_page, at, of) => scan?.(basename(path), at, of) });
  const { sha256 } = await ctx.files.copy(path);
  return {
    text: read.text,
    file: { fileSha256: sha256, fileName: basename(path), mediaType: read.mediaType, pages: read.pages },
  };
}

async function fromLine(ctx: Context, at: string, line: string, folder: string, scan?: ScanWatch): Promise<Sourced> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { at, refused: { code: 'import.not_json', details: {} } };
  }
  const read = readRecord(value);
  if (read.record === null) return { at, refused: { code: 'import.record', details: { issues: read.issues } } };
  const { record, unreadable } = read;
  try {
    const original = record.file === null ? null : await readOriginal(ctx, inside(folder, record.file), scan);
    const text = (record.text ?? '').trim() === '' ? (original?.text ?? '') : withoutPinyinDebris(record.text ?? '');
    return {
      at,
      machineRead: false,
      unreadable,
      ready: { record, text, file: original?.file ?? null, relations: [], place: at },
    };
  } catch (error) {
    return refused(at, error);
  }
}

/** Records of a `.jsonl` file, line by line. */
async function* fromJsonl(ctx: Context, path: string, scan?: ScanWatch): AsyncGenerator<Sourced> {
  const folder = resolve(path, '..');
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (line.trim() !== '') yield await fromLine(ctx, `第${number}行`, line, folder, scan);
  }
}

async function fromFile(ctx: Context, folder: string, path: string, scan?: ScanWatch): Promise<Sourced> {
  const at = relative(folder, path);
  try {
    // Bytes that a document holds already need no second reading.
    const { documents } = await ctx.reader.held((await hashOf(path)).sha256, null);
    if (documents.some((one) => one.status !== 'abandoned')) return { at, held: true };
    const { text, file } = await readOriginal(ctx, path, scan);
    const { metadata, evidence } = propose(text);
    const read = readRecord({
      externalId: `文件:${file?.fileSha256 ?? at}`,
      ...metadata,
      title: metadata.title ?? basename(path).replace(/\.[^.]+$/, ''),
      text,
    });
    if (read.record === null) return { at, refused: { code: 'import.record', details: { issues: read.issues } } };
    const relations = relationsOf(metadata, evidence, 'sure');
    const ready = { record: read.record, text, file, relations, machineRead: true, place: at };
    return { at, machineRead: true, unreadable: read.unreadable, ready };
  } catch (error) {
    return refused(at, error);
  }
}

/** Every file below a folder, in name order; what the machine reads of each becomes its record, marked as not checked by a person. */
async function* fromFolder(ctx: Context, folder: string, scan?: ScanWatch): AsyncGenerator<Sourced> {
  for (const { path } of await filesBelow(folder)) yield await fromFile(ctx, folder, path, scan);
}

/** How the files of documents are called that people name on the command line; records may be called as they like. */
const DOCUMENT = /\.(?:pdf|docx?|wps|ofd|odt|rtf|txt|html?|png|jpe?g|tiff?)$/iu;

/** What is to be imported: a folder of files, one file of a document, or a file of records. */
export function sourceOf(ctx: Context, path: string, isFolder: boolean, scan?: ScanWatch): AsyncGenerator<Sourced> {
  if (isFolder) return fromFolder(ctx, resolve(path), scan);
  return DOCUMENT.test(path) ? alone() : fromJsonl(ctx, path, scan);

  async function* alone(): AsyncGenerator<Sourced> {
    yield await fromFile(ctx, resolve(path, '..'), resolve(path), scan);
  }
}
