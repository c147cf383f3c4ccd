import { PUBLIC } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { Validity } from '../../domain/codes.ts';
import type { ChangeTold } from '../../domain/dossier.ts';
import type { SubscriptionQuery } from '../../domain/subscription/row.ts';
import type { Told } from '../../domain/subscription/course.ts';
import type { AuditEntry, Context } from '../../ports.ts';
import { documentFor } from '../documents/dossier.ts';

/** One document that somebody is told of. `title` is null for what is no longer public: its name is not told any more. */
export interface News {
  documentId: number;
  title: string | null;
  docNumber: string | null;
  validity: Validity | null;
  /** It was not public before. */
  fresh: boolean;
  /** Legal events of these days. */
  events: ChangeTold[];
}

type Ctx = Pick<Context, 'feed' | 'reader' | 'search' | 'withdrawals'>;

/** Acts after which a document may say something else to the public. */
const TELLING =
  /^(document\.(record|import|issue|publish|edit|replace_text)|event\.|term\.|relation\.|decision\.|round\.publish|import\.)/;
const FRESH: ReadonlySet<string> = new Set([
  'document.record',
  'document.import',
  'document.issue',
  'document.publish',
]);
/** Acts by which a document may be taken from the public. */
const HIDING: ReadonlySet<string> = new Set(['document.withhold', 'registration.void']);
const PAGE = 1000;

async function entriesBetween(ctx: Ctx, from: number, to: number): Promise<AuditEntry[]> {
  const found: AuditEntry[] = [];
  for (let at = from; at < to;) {
    const page = (await ctx.feed.since(at, PAGE)).filter((entry) => entry.seq <= to);
    if (page.length === 0) break;
    found.push(...page.filter((entry) => entry.documents.length > 0));
    at = page.at(-1)!.seq;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

/** Documents whose validity is another one since a day after `after`: a term that has run out is no event that anybody recorded. */
async function changedBetween(ctx: Ctx, after: Day, on: Day): Promise<number[]> {
  const found: number[] = [];
  const filter = { visibility: { kind: 'public' } as const, on, sort: 'changed' as const, limit: PAGE };
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = await ctx.reader.documents({ ...filter, offset });
    const late = rows.filter((row) => row.since !== null && row.since > after);
    found.push(...late.map((row) => row.id));
    if (late.length < PAGE) return found;
  }
}

/** Everything that became known, or took place, from what was told last up to now. */
export async function newsSince(ctx: Ctx, last: Told, to: Told): Promise<News[]> {
  const entries = await entriesBetween(ctx, last.seq, to.seq);
  const touched = new Map<number, { fresh: boolean }>();
  for (const { act, documents } of entries)
    if (TELLING.test(act))
      for (const id of documents) touched.set(id, { fresh: FRESH.has(act) || touched.get(id)?.fresh === true });
  const public_ = { kind: 'public' } as const;
  const events = new Map<number, News['events']>();
  if (last.on < to.on)
    for (const { id, kind, on, parts } of await ctx.reader.changes(public_, addDays(last.on, 1), to.on, 10_000)) {
      events.set(id, [...(events.get(id) ?? []), { kind, on, parts }]);
      if (!touched.has(id)) touched.set(id, { fresh: false });
    }
  if (last.on < to.on)
    for (const id of await changedBetween(ctx, last.on, to.on)) if (!touched.has(id)) touched.set(id, { fresh: false });
  const visible = await ctx.reader.visibleAmong([...touched.keys()], public_);
  const news: News[] = [];
  for (const [documentId, { fresh }] of touched) {
    if (!visible.has(documentId)) continue;
    const { document, spans } = await documentFor(ctx, PUBLIC, documentId);
    news.push({
      ...{ documentId, title: document.title, docNumber: document.docNumber, fresh },
      validity: spans.find((span) => span.from <= to.on && to.on <= span.to)?.validity ?? null,
      events: events.get(documentId) ?? [],
    });
  }
  const withheld = new Set(entries.filter(({ act }) => HIDING.has(act)).flatMap((entry) => entry.documents));
  for (const { documentId } of await ctx.withdrawals.withdrawn())
    if (withheld.has(documentId))
      news.push({ documentId, title: null, docNumber: null, validity: null, fresh: false, events: [] });
  return news;
}

/** Those of them that a subscription is about. What is withdrawn is asked of the house's own index: its words are no longer public. */
export async function newsFor(ctx: Ctx, news: readonly News[], query: SubscriptionQuery, on: Day): Promise<News[]> {
  const found: News[] = [];
  for (const one of news) {
    const visibility = one.title === null ? ({ kind: 'all' } as const) : ({ kind: 'public' } as const);
    const { q, issuerIds } = query;
    const answer = await ctx.search.search({
      q,
      issuerIds,
      on,
      visibility,
      validity: 'all',
      documentId: one.documentId,
      limit: 1,
    });
    if (answer.total > 0 && answer.corrected === null) found.push(one);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}
