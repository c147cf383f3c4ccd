import type { Actor } from '../../domain/actor.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { DocumentName } from '../../domain/dossier.ts';
import { Fault } from '../../domain/fault.ts';
import type { UploadRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { readable } from '../context.ts';
import { textSha256 } from '../documents/text.ts';

/** In what a held document is the same as the one that is to be confirmed. */
export type HeldBy = 'number' | 'text';
export interface HeldDocument {
  id: number;
  title: string;
  docNumber: string | null;
  by: HeldBy[];
}

/**
 * Held documents that bear the 文号 of the one that is to be confirmed or hold its very text, as far as the actor may know of
 * them; what was given up (abandoned) is not held.
 */
export async function heldAs(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  upload: Pick<UploadRow, 'fileSha256' | 'text'>,
  docNumber: string | null,
): Promise<HeldDocument[]> {
  const key = docNumber === null ? null : docNumberKey(docNumber);
  const text = upload.text ?? '';
  // Files of which nothing could be read are not the same for that.
  const sameText = text.trim() === '' ? [] : (await ctx.reader.held(upload.fileSha256, textSha256(text))).documents;
  const found = new Map<number, HeldDocument>();
  const add = (by: HeldBy, { id, title, docNumber: number, status }: DocumentName): void => {
    if (status === 'abandoned') return;
    const held = found.get(id) ?? { id, title, docNumber: number, by: [] };
    found.set(id, { ...held, by: [...held.by, by] });
  };
  for (const name of await ctx.reader.documentsNamed(key, null)) add('number', name);
  for (const name of sameText) add('text', name);
  const known = await Promise.all(
    [...found.values()].map((held) =>
      readable(ctx, actor, held.id).then(
        () => [held],
        () => [],
      ),
    ),
  );
  return known.flat();
}

/**
 * Refuses to keep a second time what is held, unless the person has said of each such document that this is another one.
 * Throws Fault('document.held', {documents, issues}), which names them.
 */
export async function demandNotHeld(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  upload: Pick<UploadRow, 'fileSha256' | 'text'>,
  docNumber: string | null,
  apartFrom: readonly number[],
): Promise<void> {
  const documents = (await heldAs(ctx, actor, upload, docNumber)).filter(({ id }) => !apartFrom.includes(id));
  if (documents.length === 0) return;
  const issues = documents.map((held) => ({
    path: [`apartFrom.${held.id}`],
    code: 'document.held',
    details: { documents: [held] },
  }));
  throw new Fault('document.held', { documents, issues });
}
