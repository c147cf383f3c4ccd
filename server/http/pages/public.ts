import type { Router } from 'express';
import { z } from 'zod';
import { readable } from '../../actions/context.ts';
import { search } from '../../actions/search.ts';
import type { Actor } from '../../domain/actor.ts';
import { TIERS, VALIDITIES } from '../../domain/codes.ts';
import type { Validity } from '../../domain/codes.ts';
import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { visibility } from '../../domain/may.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { queryMarks } from '../../domain/marks.ts';
import { shownToPublic } from '../../domain/may.ts';
import { SORTS } from '../../domain/search.ts';
import type { Context } from '../../ports.ts';
import { standingOn, told } from '../../text/standingOn.ts';
import type { EventLine, RelationLine } from '../../web/models.ts';
import { DocumentPage } from '../../web/pages/document.tsx';
import { HelpPage } from '../../web/pages/help.tsx';
import { HomePage } from '../../web/pages/home.tsx';
import { SearchResultsPage } from '../../web/pages/searchResults.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { sendOriginal } from '../original.ts';
import { blank, dayField, idField, idParams, many } from '../schemas/fields.ts';
import { parseParams, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 20;
const ENDING_DAYS = 180;
const EXAMPLES = ['停车', '补贴', '养老', '有效期'];

const SEARCH = z.object({
  q: z.string().max(10_000).catch('').default(''),
  on: blank(dayField),
  validity: many(z.enum([...VALIDITIES, 'all'])),
  issuer: many(idField),
  year: many(z.coerce.number().int().min(1900).max(2999)),
  genre: many(z.string().max(50)),
  sort: blank(z.enum(SORTS)),
  page: blank(z.coerce.number().int().min(1).max(100_000)),
});

const DOCUMENT = z.object({ on: blank(dayField), q: blank(z.string().max(10_000)) });

/** The first page: what is in force, what changed this month, what ends soon. */
async function home(ctx: Context, actor: Actor): Promise<Omit<HomePage, 'chrome'>> {
  const today = ctx.clock.today();
  const seen = visibility(actor);
  const [counts, changed, ending, issuers, tiers] = await Promise.all([
    ctx.reader.validityCounts({ kind: 'public' }, today),
    ctx.reader.changes({ kind: 'public' }, `${today.slice(0, 8)}01` as Day, today, 10),
    ctx.reader.documents({
      visibility: { kind: 'public' },
      on: today,
      validity: ['in_force'],
      endingFrom: today,
      endingTo: addDays(today, ENDING_DAYS),
      sort: 'ending',
      offset: 0,
      limit: 10,
    }),
    ctx.reader.issuers(),
    ctx.reader.inForceCounts(seen, today),
  ]);
  return {
    today,
    inForce: { total: counts.in_force, byTier: TIERS.map((tier) => ({ tier, count: tiers.tiers[tier] })) },
    changed,
    ending: ending.rows,
    issuers: issuers
      .map(({ id, name, kind, tier }) => ({ id, name, kind, tier, inForce: tiers.issuers.get(id) ?? 0 }))
      .filter((row) => row.inForce > 0),
    examples: EXAMPLES,
  };
}

async function results(ctx: Context, actor: Actor, asked: z.output<typeof SEARCH>) {
  const today = ctx.clock.today();
  const page = asked.page ?? 1;
  const validity: readonly Validity[] | 'all' = asked.validity.includes('all')
    ? 'all'
    : asked.validity.length === 0
      ? ['in_force']
      : (asked.validity as Validity[]);
  const request = {
    q: asked.q,
    on: asked.on ?? today,
    validity,
    issuerIds: asked.issuer.length === 0 ? undefined : asked.issuer,
    years: asked.year.length === 0 ? undefined : asked.year,
    genres: asked.genre.length === 0 ? undefined : asked.genre,
    sort: asked.sort,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  };
  const answer = await search(ctx, actor, request);
  const spans = await ctx.reader.spansOn(
    answer.hits.map((hit) => hit.documentId),
    answer.on,
  );
  const hits = answer.hits.map((hit) => ({
    ...hit,
    since: spans.get(hit.documentId)?.from ?? null,
    until: spans.get(hit.documentId)?.to ?? null,
  }));
  const nothing = answer.total === 0 && validity !== 'all';
  const totalAll = nothing
    ? (await search(ctx, actor, { ...request, validity: 'all', offset: 0, limit: 1 })).total
    : null;
  return { today, answer: { ...answer, hits }, paging: { page, pageSize: PAGE_SIZE, total: answer.total }, totalAll };
}

/** Documents named on a page as far as its reader may know them: a draft's title is not for the public. */
const known = (actor: Actor, name: { isPublic: boolean; status: Dossier['document']['status'] }): boolean =>
  shownToPublic(name) || visibility(actor).kind === 'all';

async function relationLines(ctx: Context, actor: Actor, dossier: Dossier, on: Day): Promise<RelationLine[]> {
  const inbound = dossier.inbound.filter((row) => known(actor, row.source));
  const ids = [...dossier.relations.flatMap((row) => row.target?.id ?? []), ...inbound.map((row) => row.source.id)];
  const spans = await ctx.reader.spansOn(ids, on);
  const line = (
    row: Dossier['relations'][number] | (typeof inbound)[number],
    direction: 'out' | 'in',
    other: RelationLine['other'],
  ): RelationLine => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    direction,
    other,
    scope: row.scope,
    articles: row.articles,
    validity: other.documentId === null ? null : (spans.get(other.documentId)?.validity ?? null),
  });
  return [
    ...dossier.relations.map((row) => {
      const target = row.target !== null && known(actor, row.target) ? row.target : null;
      const other = target
        ? { documentId: target.id, title: target.title, docNumber: target.docNumber }
        : { documentId: null, title: row.targetTitle, docNumber: row.targetDocNumber };
      return line(row, 'out', other);
    }),
    ...inbound.map((row) =>
      line(row, 'in', { documentId: row.source.id, title: row.source.title, docNumber: row.source.docNumber }),
    ),
  ];
}

async function documentPage(
  ctx: Context,
  actor: Actor,
  id: number,
  asked: z.output<typeof DOCUMENT>,
): Promise<Omit<DocumentPage, 'chrome'>> {
  const dossier = await readable(ctx, actor, id);
  const { document, versions, events } = dossier;
  const today = ctx.clock.today();
  const on = asked.on ?? today;
  const names = new Map([...dossier.names].filter(([, name]) => known(actor, name)));
  // The wording of the day: the latest that has started; before the first one starts, the first.
  const text = versions.filter((row) => row.startsOn === null || row.startsOn <= on).at(-1) ?? versions[0] ?? null;
  const lines: EventLine[] = events
    .filter((row) => row.voidedAt === null)
    .map((row) => ({
      ...told(row, names),
      id: row.id,
      version: row.version,
      dayStated: row.dayStated,
      recordedBy: null,
      knownAt: row.knownAt,
      voidedAt: row.voidedAt,
      voidReason: row.voidReason,
    }));
  const q = asked.q?.trim() ? asked.q.trim() : null;
  return {
    today,
    facts: { ...document, issuers: dossier.issuers.map((row) => ({ id: row.issuerId, name: row.name })) },
    standing: standingOn(on, events, names),
    text,
    versions: versions.map((row) => ({ id: row.id, ordinal: row.ordinal, startsOn: row.startsOn })),
    relations: await relationLines(ctx, actor, dossier, on),
    events: lines,
    q,
    marks: q === null || text === null ? [] : queryMarks(text.text, q),
  };
}

/** What anybody may read: the first page, the search, a document, its original. */
export const publicPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.home(), async (req, res) => {
      sendPage(res, HomePage({ chrome: await shell.chrome(req), ...(await home(ctx, req.actor)) }));
    });

    router.get(paths.search(), async (req, res) => {
      const asked = parseQuery(SEARCH, req);
      const page = await results(ctx, req.actor, asked);
      sendPage(res, SearchResultsPage({ chrome: await shell.chrome(req), query: asked, ...page }));
    });

    router.get(paths.document(':id'), async (req, res) => {
      const { id } = parseParams(idParams, req);
      const page = await documentPage(ctx, req.actor, id, parseQuery(DOCUMENT, req));
      sendPage(res, DocumentPage({ chrome: await shell.chrome(req), ...page }));
    });

    router.get(paths.original(':id'), async (req, res) => {
      const dossier = await readable(ctx, req.actor, parseParams(idParams, req).id);
      await sendOriginal(ctx, res, dossier.versions.at(-1));
    });

    router.get(paths.versionOriginal(':id', ':versionId'), async (req, res) => {
      const { id, versionId } = parseParams(idParams.extend({ versionId: idField }), req);
      const dossier = await readable(ctx, req.actor, id);
      await sendOriginal(
        ctx,
        res,
        dossier.versions.find((row) => row.id === versionId),
      );
    });

    router.get(paths.help(), async (req, res) => sendPage(res, HelpPage({ chrome: await shell.chrome(req) })));
  };
