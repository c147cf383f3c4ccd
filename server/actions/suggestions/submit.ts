import { PUBLIC } from '../../domain/actor.ts';
import { addAttachment } from '../../domain/attachments.ts';
import { insert } from '../../domain/change.ts';
import type { Write } from '../../domain/change.ts';
import { Fault } from '../../domain/fault.ts';
import { shownToPublic } from '../../domain/may.ts';
import type { SuggestionRow } from '../../domain/suggestion/row.ts';
import { UNSETTLED } from '../../domain/suggestion/row.ts';
import type { Context } from '../../ports.ts';
import { cameNow } from '../context.ts';
import type { Came } from '../context.ts';
import { codeHashOf, fits, newReceipt, type Receipt } from './receipt.ts';
import { SENT_SUGGESTION } from './said.ts';
import type { SentSuggestion } from './said.ts';

const wrong = (path: string, code: string): Fault =>
  new Fault('input.invalid', { issues: [{ path: [path], code, details: {} }] });

/** The document that is meant: one that is public, or words. What is not public does not exist. */
async function meant(
  ctx: Pick<Context, 'reader'>,
  { documentId, document }: SentSuggestion,
): Promise<{ documentId: number | null; documentSaid: string }> {
  if (documentId !== null) {
    const row = await ctx.reader.row('document', documentId);
    if (row === null || !shownToPublic(row)) throw wrong('document', 'suggestion.document_unknown');
    return { documentId, documentSaid: row.docNumber === null ? row.title : `${row.title}（${row.docNumber}）` };
  }
  if (document === null) throw wrong('document', 'suggestion.document_missing');
  return { documentId: null, documentSaid: document };
}

/**
 * Takes a 审查建议 of the public; answers its number and code, the same ones for a form sent twice. The code is told now and never
 * again. `said` comes from outside: Fault('input.invalid') for what does not fit. `came`: when it was sent, for what waited in between.
 */
export async function submitSuggestion(
  ctx: Pick<Context, 'store' | 'reader' | 'clock' | 'suggestions' | 'files'>,
  said: unknown,
  file: SentFile | null = null,
  came: Came = cameNow(ctx.clock),
): Promise<Receipt & { id: number }> {
  const parsed = SENT_SUGGESTION.safeParse(said);
  if (!parsed.success) throw new Fault('input.invalid', { issues: parsed.error.issues });
  const sent = parsed.data;
  const { documentId, documentSaid } = await meant(ctx, sent);
  const { formKey, ...content } = sent;
  const receipt = newReceipt(came.on, formKey, JSON.stringify(content));
  const earlier = await held(ctx, receipt);
  if (earlier !== null) return { ...receipt, id: earlier };
  const [id = 0, paperId = 0] = await ctx.store.ids(2);
  // File first, row second: a crash leaves an unused file at most.
  const paper = file === null ? [] : await paperOf(ctx, file, { id: paperId, suggestionId: id });
  const row: Omit<SuggestionRow, 'version'> = {
    ...UNSETTLED,
    id,
    source: 'public',
    receipt: receipt.receipt,
    codeHash: codeHashOf(receipt),
    documentId,
    documentSaid,
    clause: sent.clause,
    reason: sent.reason,
    author: sent.author,
    contact: sent.contact,
    organ: null,
    caseNumber: null,
    receivedOn: came.on,
    receivedAt: came.at,
    enteredById: null,
  };
  try {
    const writes = [insert('suggestion', row), ...paper];
    await ctx.store.commit({ act: 'suggestion.submit', documents: [], writes }, PUBLIC);
    return { ...receipt, id };
  } catch (error) {
    // The same form, sent twice at once: the other one won.
    const other = await held(ctx, receipt);
    if (other === null) throw error;
    return { ...receipt, id: other };
  }
}

/** A file that came with the form, waiting on the volume of the originals. */
export interface SentFile {
  path: string;
  fileName: string;
}

/** The file as a paper of the suggestion. Fault('file.…') for what is no paper. */
async function paperOf(
  ctx: Pick<Context, 'files' | 'clock'>,
  { path, fileName }: SentFile,
  as: { id: number; suggestionId: number },
): Promise<Write[]> {
  const mediaType = await ctx.files.mediaType(path);
  const { sha256, size } = await ctx.files.take(path);
  const place = { documentId: null, subject: 'suggestion', subjectId: as.suggestionId, kind: 'letter' } as const;
  const kept = { fileSha256: sha256, fileName, fileSize: size, mediaType, note: null };
  return addAttachment(place, kept, { id: as.id, byId: null, at: ctx.clock.now() }).writes;
}

async function held(ctx: Pick<Context, 'suggestions'>, receipt: Receipt): Promise<number | null> {
  const row = await ctx.suggestions.byReceipt(receipt.receipt);
  return row !== null && fits(receipt, row.codeHash) ? row.id : null;
}
