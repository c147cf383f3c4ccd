import type { LikeDocument } from '../../domain/likeness.ts';
import type { AuditEntry, Context } from '../../ports.ts';
import { alikeTo } from './alike.ts';
import { printOfVersion } from './prints.ts';
import type { PrintMemory } from './prints.ts';

/** Acts on a document's file that change neither its text nor its name. */
const ELSEWHERE = /^(?:review|filing|problem|flag|notice|mail|user|token|relation|event|comparison|upload|profile)\./;
const WINDOW = 500;

type Followed = Pick<Context, 'feed' | 'likenesses' | 'search' | 'reader' | 'clock'>;

/** Whether an act may have changed what a document is compared by. */
export const concernsText = (act: string): boolean => !ELSEWHERE.test(act);

const touched = (entry: AuditEntry): number[] => (concernsText(entry.act) ? entry.documents : []);

/** What is to be taken in: entries that the index has, too, since candidates come from there. */
async function waiting(ctx: Followed): Promise<{ from: number; entries: AuditEntry[] }> {
  const from = await ctx.likenesses.position();
  const indexed = await ctx.search.position();
  const entries = from >= indexed ? [] : await ctx.feed.since(from, WINDOW);
  return { from, entries: entries.filter(({ seq }) => seq <= indexed) };
}

/** About how many documents wait to be compared: exact up to the documents of 500 entries of the log. */
export async function waitingDocuments(ctx: Followed): Promise<number> {
  const { entries } = await waiting(ctx);
  return new Set(entries.flatMap(touched)).size;
}

/** Compares a document with all others anew, whoever may read them: lists filter by visibility. */
async function likeOf(ctx: Followed, documentId: number, memory?: PrintMemory): Promise<LikeDocument[]> {
  const print = await printOfVersion(ctx, documentId, null, await ctx.reader.issuers());
  if (print === null) return [];
  const question = { print, visibility: { kind: 'all' } as const, on: ctx.clock.today(), except: documentId };
  const found = await alikeTo(ctx, question, memory);
  return found.map(({ versionId: _versionId, validity: _validity, ...like }) => like);
}

/** The next entries up to about `most` documents, each document once and at its last change; entries that concern no text end none. */
function batchOf(entries: readonly AuditEntry[], most: number): { ids: number[]; to: number } {
  const last = new Map<number, number>();
  for (const entry of entries) for (const id of touched(entry)) last.set(id, entry.seq);
  const ids: number[] = [];
  let to = 0;
  for (const entry of entries) {
    const now = [...new Set(touched(entry))].filter((id) => last.get(id) === entry.seq);
    if (ids.length > 0 && ids.length + now.length > most) break;
    ids.push(...now);
    to = entry.seq;
  }
  return { ids, to };
}

/**
 * Takes in the next entries of the audit log: their documents are compared anew, all in one transaction with the place. Answers how
 * many were compared; null when nothing is left. Safe to repeat, and beside another process that does the same.
 */
export async function compareNext(ctx: Followed, most = 1, memory?: PrintMemory): Promise<number | null> {
  const { from, entries } = await waiting(ctx);
  if (entries.length === 0) return null;
  const { ids, to } = batchOf(entries, most);
  const documents = [];
  for (const documentId of ids) documents.push({ documentId, like: await likeOf(ctx, documentId, memory) });
  return (await ctx.likenesses.replace(documents, from, to)) ? ids.length : 0;
}
