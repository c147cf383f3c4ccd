import type { LikeDocument } from '../../domain/likeness.ts';
import type { AuditEntry, Context } from '../../ports.ts';
import { alikeTo } from './alike.ts';
import { printOfVersion } from './prints.ts';

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
async function likeOf(ctx: Followed, documentId: number): Promise<LikeDocument[]> {
  const print = await printOfVersion(ctx, documentId, null, await ctx.reader.issuers());
  if (print === null) return [];
  const found = await alikeTo(ctx, { print, visibility: { kind: 'all' }, on: ctx.clock.today(), except: documentId });
  return found.map(({ versionId: _versionId, validity: _validity, ...like }) => like);
}

/**
 * Takes in the next entry of the audit log that concerns a text: its documents are compared anew, the place moves with the last of
 * them. Answers how many were compared; null when nothing is left. Safe to repeat, and beside another process that does the same.
 */
export async function compareNext(ctx: Followed): Promise<number | null> {
  const { from, entries } = await waiting(ctx);
  const last = entries.at(-1);
  if (last === undefined) return null;
  const at = entries.findIndex((entry) => touched(entry).length > 0);
  if (at < 0) {
    await ctx.likenesses.replace([], from, last.seq);
    return 0;
  }
  const entry = entries[at]!;
  // What is changed again further on is compared then.
  const later = new Set(entries.slice(at + 1).flatMap(touched));
  const now = [...new Set(touched(entry))].filter((id) => !later.has(id));
  for (const documentId of now) {
    const kept = await ctx.likenesses.replace([{ documentId, like: await likeOf(ctx, documentId) }], from, from);
    if (!kept) return 0;
  }
  await ctx.likenesses.replace([], from, entry.seq);
  return now.length;
}
