import { Fault } from '../../../domain/fault.ts';
import type { PlannedFile } from '../../../domain/ledgerPlan.ts';
import type { MatchFile } from '../../../reading/ledger/match.ts';
import type { Context } from '../../../ports.ts';
import { hashOf, readOnce } from './files.ts';
import type { ReadFile, SourceFile } from './files.ts';

/** A file with what is known of it: as the plan keeps it, as matching sees it, as it was read (null: held already, or refused). */
export interface KnownFile {
  path: string;
  planned: PlannedFile;
  match: MatchFile;
  read: ReadFile | null;
}

/** Files that are read at once: as many as there are reading processes. */
const LANES = 2;

/**
 * Reads the files of an import, two at a time. Bytes that a document holds already are not read again: what is held speaks
 * for them. A file that cannot be read is known with its fault.
 */
export async function readFiles(
  ctx: Context,
  files: readonly SourceFile[],
  work: string,
  progress: (done: number) => void,
): Promise<KnownFile[]> {
  const known = new Map<number, KnownFile>();
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let at = next++; at < files.length; at = next++) {
      known.set(at, await knownFile(ctx, files[at]!, work));
      progress(known.size);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return files.flatMap((_, at) => known.get(at) ?? []);
}

async function knownFile(ctx: Context, { name, path }: SourceFile, work: string): Promise<KnownFile> {
  const { sha256, size } = await hashOf(path);
  const planned: PlannedFile = { name, sha256, size, heldId: null, fault: null };
  const { documents } = await ctx.reader.held(sha256, null);
  const held = documents.find((document) => document.status !== 'abandoned');
  if (held) {
    const match = { name, text: '', title: held.title, docNumber: held.docNumber };
    return { path, planned: { ...planned, heldId: held.id }, match, read: null };
  }
  try {
    const read = await readOnce(ctx, path, sha256, work);
    const { title, docNumber } = read.metadata;
    return { path, planned, match: { name, text: read.text, title, docNumber }, read };
  } catch (error) {
    // What is wrong with the file is the file's; a reader that cannot work is ours, and the import is taken up again later.
    if (!(error instanceof Fault) || !/^file\.|^reader\.crashed$/.test(error.code)) throw error;
    const fault = { code: error.code, details: { ...error.details } };
    return {
      path,
      planned: { ...planned, fault },
      match: { name, text: '', title: null, docNumber: null },
      read: null,
    };
  }
}
