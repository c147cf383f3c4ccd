import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { Fault } from '../../domain/fault.ts';
import type { RelationFact } from '../../domain/documents/facts.ts';
import type { DocumentRef, Evidence, ExtensionRef, Metadata, RepealRef } from '../../domain/metadata.ts';
import { propose } from '../../reading/propose.ts';
import type { Context } from '../../ports.ts';
import { importRecord } from './schema.ts';
import type { ReadyRecord } from './records.ts';

/** One thing to import: ready, or refused with a reason that the sender can act on. */
export type Sourced =
  | { at: string; ready: ReadyRecord; machineRead: boolean }
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

async function readOriginal(ctx: Context, path: string): Promise<{ text: string; file: ReadyRecord['file'] }> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new Fault('file.missing', { file: basename(path) });
  const read = await ctx.text.read(path);
  const { sha256 } = await ctx.files.copy(path);
  return {
    text: read.text,
    file: { fileSha256: sha256, fileName: basename(path), mediaType: read.mediaType, pages: read.pages },
  };
}

type Reference = DocumentRef & Partial<Pick<RepealRef, 'scope' | 'articles'> & Pick<ExtensionRef, 'until'>>;

/** What a text says of other documents, as far as the reader is sure of it: only that may end somebody else's document. */
export function sureRelations(metadata: Metadata, evidence: Evidence): RelationFact[] {
  const kinds = ['repeals', 'lapses', 'extends', 'continues', 'amends'] as const;
  const said = kinds.flatMap((kind) => {
    const references: readonly Reference[] = metadata[kind];
    const sure = new Set((evidence[kind] ?? []).filter((span) => span.sure).map((span) => span.item));
    return references
      .filter((_, item) => sure.has(item))
      .map(({ title, docNumber, scope, articles, until }): RelationFact => ({
        kind,
        title,
        docNumber,
        scope: scope ?? 'whole',
        articles: articles ?? [],
        until: until ?? null,
      }));
  });
  const bases = metadata.citesLaws.map((title): RelationFact => ({
    kind: 'based_on',
    title,
    docNumber: null,
    scope: 'whole',
    articles: [],
  }));
  return [...said, ...bases];
}

async function fromLine(ctx: Context, at: string, line: string, folder: string): Promise<Sourced> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { at, refused: { code: 'import.not_json', details: {} } };
  }
  const parsed = importRecord.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return { at, refused: { code: 'input.invalid', details: { issues } } };
  }
  const record = parsed.data;
  try {
    const original = record.file === null ? null : await readOriginal(ctx, inside(folder, record.file));
    const text = (record.text ?? '').trim() === '' ? (original?.text ?? '') : (record.text ?? '');
    return { at, machineRead: false, ready: { record, text, file: original?.file ?? null, relations: [] } };
  } catch (error) {
    return refused(at, error);
  }
}

/** Records of a `.jsonl` file, line by line. */
export async function* fromJsonl(ctx: Context, path: string): AsyncGenerator<Sourced> {
  const folder = resolve(path, '..');
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number++;
    if (line.trim() !== '')
      yield await fromLine(ctx, `第${number}行`, number === 1 ? line.replace(/^\uFEFF/, '') : line, folder);
  }
}

async function fromFile(ctx: Context, folder: string, path: string): Promise<Sourced> {
  const at = relative(folder, path);
  try {
    const { text, file } = await readOriginal(ctx, path);
    const { metadata, evidence } = propose(text);
    const record = importRecord.parse({
      externalId: `文件:${file?.fileSha256 ?? at}`,
      ...metadata,
      title: metadata.title ?? basename(path).replace(/\.[^.]+$/, ''),
      text,
    });
    return { at, machineRead: true, ready: { record, text, file, relations: sureRelations(metadata, evidence) } };
  } catch (error) {
    return refused(at, error);
  }
}

/** Every file below a folder, in name order; what the machine reads of each becomes its record, marked as not checked by a person. */
export async function* fromFolder(ctx: Context, folder: string): AsyncGenerator<Sourced> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const path of paths) yield await fromFile(ctx, folder, path);
}
