import type { Router } from 'express';
import { z } from 'zod';
import { search } from '../../actions/search.ts';
import type { Actor } from '../../domain/actor.ts';
import { TIERS } from '../../domain/codes.ts';
import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { visibility } from '../../domain/may.ts';
import { LONGEST, parseQuery as parseWords, saysNothing, wordingsOf } from '../../domain/query.ts';
import { passageOf } from '../../domain/passage.ts';
import type { SearchAnswer, SearchRequest } from '../../domain/search.ts';
import type { PublicReader, QueryNotes } from '../../ports.ts';
import { HelpPage } from '../../web/pages/help.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import { SearchResultsPage, type ShownExplanation, type ShownHit } from '../../web/pages/searchResults.tsx';
import { paths } from '../../web/paths.ts';
import type { ChangedLine } from '../../web/models.ts';
import { eachTime } from '../answers.ts';
import { changesOf, type ChangesOfDays } from '../changesOf.ts';
import { sendPage } from '../frame.ts';
import { blank } from '../schemas/fields.ts';
import { parseQuery } from '../schemas/parse.ts';
import { SEARCH_SHAPE, pageWords, searchRequest } from '../searchQuery.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 20;
/** Hits of other validities that are shown where nothing of the one asked for is found. */
const MOST_OTHERS = 5;
const ENDING_DAYS = 180;
const MOST_CHANGES = 10;
/** 解读 that a search names below what it found. */
const MOST_EXPLANATIONS = 5;
const EXAMPLES = ['停车', '补贴', '养老', '有效期'];

const HOME = z.object({ on: SEARCH_SHAPE.on });

const SEARCH = z.object({
  ...SEARCH_SHAPE,
  q: pageWords,
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

/** The first page of a day: what is in force, what changed in its month, what ends soon. */
async function home(ctx: PublicReader, actor: Actor, asked?: Day): Promise<Omit<HomePage, 'chrome'>> {
  const today = ctx.clock.today();
  const on = asked ?? today;
  const seen = visibility(actor);
  const [counts, changed, ending, issuers, tiers, consultations] = await Promise.all([
    ctx.reader.validityCounts({ kind: 'public' }, on),
    changesOf(ctx, { from: `${on.slice(0, 8)}01` as Day, to: on }, MOST_CHANGES),
    ctx.reader.documents({
      visibility: { kind: 'public' },
      on,
      validity: ['in_force'],
      endingFrom: on,
      endingTo: addDays(on, ENDING_DAYS),
      sort: 'ending',
      offset: 0,
      limit: 10,
    }),
    ctx.reader.issuers(),
    ctx.reader.inForceCounts(seen, on),
    ctx.consultations.list({ on, current: true, offset: 0, limit: 3 }),
  ]);
  return {
    today,
    on,
    inForce: { total: counts.in_force, byTier: TIERS.map((tier) => ({ tier, count: tiers.tiers[tier] })) },
    changed: changedLines(changed),
    ending: ending.rows,
    consultations: consultations.rows,
    issuers: issuers
      .map(({ id, name, kind, tier }) => ({ id, name, kind, tier, inForce: tiers.issuers.get(id) ?? 0 }))
      .filter((row) => row.inForce > 0),
    // A house that holds nothing has nothing to be tried.
    examples: Object.values(counts).some((held) => held > 0) ? EXAMPLES : [],
  };
}

/** What happened in the month, newest first; that a term ran out is a change like any other, though nobody recorded it. */
function changedLines({ events, ended }: ChangesOfDays): ChangedLine[] {
  const ranOut = ended.map((line) => ({ ...line, kind: 'ran_out' as const }));
  return [...events, ...ranOut].sort((a, b) => b.on.localeCompare(a.on)).slice(0, MOST_CHANGES);
}

async function results(ctx: PublicReader, actor: Actor, asked: z.output<typeof SEARCH>) {
  const today = ctx.clock.today();
  const page = asked.page ?? 1;
  const request = searchRequest(asked, today, { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE });
  const answer = await search(ctx, actor, request);
  const nothing = answer.total === 0 && request.validity !== 'all';
  const [hits, others, explanations] = await Promise.all([
    shown(ctx, answer),
    nothing ? otherValidities(ctx, actor, request, answer) : null,
    page === 1 ? explanationsFor(ctx, asked.q) : [],
  ]);
  return {
    today,
    explanations,
    answer: { ...answer, hits },
    paging: { page, pageSize: PAGE_SIZE, total: answer.total },
    others,
  };
}

/** 解读 in which all words of the query stand; none for a query without words. */
async function explanationsFor(ctx: PublicReader, q: string): Promise<ShownExplanation[]> {
  const { words, titles, excluded } = parseWords(q);
  const wanted = [...words, ...titles].map(wordingsOf);
  if (wanted.length === 0) return [];
  const found = await ctx.reader.explanations({
    words: wanted.map((wordings) => wordings.map(({ flat }) => flat)),
    without: excluded.flatMap(wordingsOf).map(({ flat }) => flat),
    limit: MOST_EXPLANATIONS,
  });
  const marked = wanted.flat().flatMap(({ raw, flat }) => [raw, flat]);
  return found.map((one) => ({ ...one, marked: passageOf(one.text ?? '', marked) }));
}

/** What there is of other validities; where nothing holds all the words, the nearest few, which are not counted. */
async function otherValidities(
  ctx: PublicReader,
  actor: Actor,
  request: Omit<SearchRequest, 'visibility'>,
  { hits }: SearchAnswer,
): Promise<{ total: number; hits: ShownHit[] }> {
  const all = await search(ctx, actor, { ...request, validity: 'all', offset: 0, limit: PAGE_SIZE });
  const known = new Set(hits.map((hit) => hit.documentId));
  const found = all.hits.filter((hit) => (all.total > 0 ? hit.match === 'full' : !known.has(hit.documentId)));
  return { total: all.total, hits: await shown(ctx, { ...all, hits: found.slice(0, MOST_OTHERS) }) };
}

/** Hits with the days of their validity. */
async function shown(ctx: PublicReader, { hits, on }: SearchAnswer): Promise<ShownHit[]> {
  const spans = await ctx.reader.spansOn(
    hits.map((hit) => hit.documentId),
    on,
  );
  return hits.map((hit) => {
    // The days of a document say nothing of a wording that was replaced.
    const span = hit.validity === 'superseded' ? undefined : spans.get(hit.documentId);
    const { from = null, to = null, publicFrom = null } = span ?? {};
    return {
      ...hit,
      since: from,
      until: to,
      publishedLater: publicFrom !== null && publicFrom > on ? publicFrom : null,
    };
  });
}

/**
 * Whether a search is counted as a question of the public: its first page, as typed. One narrowed to a filter, or asked for another day,
 * finds less than there is; its zero would send the clerk after documents that are not missing.
 */
const isQuestion = (asked: z.output<typeof SEARCH>, today: Day): boolean =>
  (asked.page ?? 1) === 1 &&
  (asked.on ?? today) === today &&
  [asked.validity, asked.issuer, asked.year, asked.genre, asked.subject].every((chosen) => chosen.length === 0) &&
  !saysNothing(asked.q);

/** What anybody may read: the first page, the search, the help. */
export const publicPages =
  (ctx: PublicReader, queries: QueryNotes) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.home(), async (req, res) => {
      const { on } = parseQuery(HOME, req);
      sendPage(res, HomePage({ chrome: await shell.chrome(req), ...(await home(ctx, req.actor, on)) }));
    });

    router.get(paths.search(), async (req, res) => {
      const asked = parseQuery(SEARCH, req);
      const page = await results(ctx, req.actor, asked);
      // What the house itself looks for is not the public's question.
      if (req.actor.kind === 'public' && isQuestion(asked, page.today))
        eachTime(req, res, () => queries.note({ kind: 'searched', query: asked.q, results: page.answer.total }));
      const cut = String(req.query['q'] ?? '').length > LONGEST ? LONGEST : null;
      const wordless = saysNothing(asked.q);
      sendPage(res, SearchResultsPage({ chrome: await shell.chrome(req), query: asked, cut, wordless, ...page }));
    });

    router.get(paths.help(), async (req, res) => sendPage(res, HelpPage({ chrome: await shell.chrome(req) })));
  };
