import type { Actor } from '../../domain/actor.ts';
import { docNumberKey } from '../../domain/docNumber.ts';
import type { NewDocument } from '../../domain/documents/record.ts';
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

/** What is held under the number or the text of an upload, whoever may know of it. */
interface Held {
  key: string | null;
  textSha256: string | null;
  documents: HeldDocument[];
}

async function heldUnder(
  ctx: Pick<Context, 'reader'>,
  { fileSha256, text }: Pick<UploadRow, 'fileSha256' | 'text'>,
  docNumber: string | null,
): Promise<Held> {
  const key = docNumber === null ? null : docNumberKey(docNumber);
  // Files of which nothing could be read are not the same for that.
  const sha256 = text === null || text.trim() === '' ? null : textSha256(text);
  const sameText = sha256 === null ? [] : (await ctx.reader.held(fileSha256, sha256)).documents;
  const found = new Map<number, HeldDocument>();
  const add = (by: HeldBy, { id, title, docNumber: number, status }: DocumentName): void => {
    if (status === 'abandoned') return;
    const held = found.get(id) ?? { id, title, docNumber: number, by: [] };
    found.set(id, { ...held, by: [...held.by, by] });
  };
  for (const name of key === null ? [] : await ctx.reader.documentsNamed(key, null)) add('number', name);
  for (const name of sameText) add('text', name);
  return { key, textSha256: sha256, documents: [...found.values()] };
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
  return whatMayBeKnown(ctx, actor, (await heldUnder(ctx, upload, docNumber)).documents);
}

async function whatMayBeKnown(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  documents: readonly HeldDocument[],
): Promise<HeldDocument[]> {
  const known = await Promise.all(
    documents.map((held) =>
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
 * Throws Fault('document.held', {documents, issues}), which names them. Answers what the commit has to rely on, and what the person said.
 */
export async function demandNotHeld(
  ctx: Pick<Context, 'reader'>,
  actor: Actor,
  upload: Pick<UploadRow, 'fileSha256' | 'text'>,
  docNumber: string | null,
  apartFrom: readonly number[],
): Promise<Pick<NewDocument, 'unheld' | 'note'>> {
  const held = await heldUnder(ctx, upload, docNumber);
  const known = await whatMayBeKnown(ctx, actor, held.documents);
  const documents = known.filter(({ id }) => !apartFrom.includes(id));
  if (documents.length === 0) {
    const unheld = { numberKey: held.key, textSha256: held.textSha256, known: held.documents.map(({ id }) => id) };
    return { unheld, ...(known.length === 0 ? {} : { note: apartNote(known) }) };
  }
  const issues = documents.map((held) => ({
    path: [`apartFrom.${held.id}`],
    code: 'document.held',
    details: { documents: [held] },
  }));
  throw new Fault('document.held', { documents, issues });
}

const SAME: Readonly<Record<HeldBy, string>> = { number: '文号相同', text: '正文相同' };

/** What was ticked, for the log: by id, because not everybody who may read this document's log may read the others. */
const apartNote = (held: readonly HeldDocument[]): string =>
  `已核对确是另一份文件：${held.map(({ id, by }) => `与卷宗${id}${by.map((one) => SAME[one]).join('、')}`).join('；')}`;
