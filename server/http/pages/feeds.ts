import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { search } from '../../actions/search.ts';
import { PUBLIC } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import { Fault } from '../../domain/fault.ts';
import { visibility } from '../../domain/may.ts';
import type { PublicReader } from '../../ports.ts';
import { changesFeed, publishedFeed, searchFeed } from '../../text/feed.ts';
import type { FeedFrame } from '../../text/feed.ts';
import { siteName } from '../../text/names.ts';
import { MOST_ADDRESSES, siteMap, siteMapIndex } from '../../text/siteMap.ts';
import { paths } from '../../web/paths.ts';
import { siteBase } from '../base.ts';
import { changesOf } from '../changesOf.ts';
import { blank } from '../schemas/fields.ts';
import { parseExact } from '../schemas/parse.ts';
import { SEARCH_SHAPE, pageWords, searchRequest } from '../searchQuery.ts';
import type { Shell } from '../shell.ts';

/** A year back, at most so many entries: a reader that comes once a month misses nothing. */
const DAYS = 366;
const MOST_ENTRIES = 500;
const MOST_EXPLANATIONS = 100;
const MOST_HITS = 100;
const SEARCH = z.object({ ...SEARCH_SHAPE, q: pageWords });
const MAP = z.object({ part: blank(z.coerce.number().int().min(1).max(10_000)) });

/** Rooms of the house that no search engine has any business in. */
const CLOSED = [
  paths.desk(),
  paths.dossiers(),
  paths.uploads(),
  paths.account(),
  paths.signIn(),
  '/api/',
  '/feeds/search',
];

/** Pages beside the documents that a search engine may want. */
const OPEN = [
  paths.home(),
  paths.catalogue(),
  paths.catalogueBrowse(),
  paths.catalogueEnding(),
  paths.consultations(),
  paths.bulletins(),
  paths.results(),
  paths.openData(),
  paths.help(),
];

/**
 * What machines read of the public side: changes, publications and any search as Atom, each with what was withdrawn; the site map,
 * robots.txt. `baseUrl`: the public address, if one is set.
 */
export const feedPages =
  (ctx: PublicReader, baseUrl: string | null) =>
  (router: Router, shell: Shell): void => {
    const seen = visibility(PUBLIC);
    const base = (req: Request): string => siteBase(baseUrl, req);
    const frame = async (req: Request, of: { name: string; self: string; page?: string }): Promise<FeedFrame> => {
      const at = base(req);
      const { county } = await shell.chrome(req);
      return {
        title: `${siteName(county)}：${of.name}`,
        self: at + of.self,
        ...(of.page === undefined ? {} : { page: at + of.page }),
        today: ctx.clock.today(),
        at: (id) => at + paths.document(id),
        explanation: (id, materialId) => at + paths.materialRead(id, materialId),
        gone: await ctx.withdrawals.withdrawn(),
      };
    };
    const send = (res: Response, feed: string) => res.type('application/atom+xml').send(feed);

    router.get(paths.changesFeed(), async (req, res) => {
      const to = ctx.clock.today();
      const { events, ended } = await changesOf(ctx, { from: addDays(to, -DAYS), to }, MOST_ENTRIES);
      const of = { name: '文件变动', self: paths.changesFeed(), page: paths.home() };
      send(res, changesFeed(events, ended, await frame(req, of)));
    });

    router.get(paths.publishedFeed(), async (req, res) => {
      const on = ctx.clock.today();
      const { rows } = await ctx.reader.documents({ visibility: seen, on, offset: 0, limit: MOST_ENTRIES });
      const explanations = await ctx.reader.explanations({ limit: MOST_EXPLANATIONS });
      const of = { name: '公布的文件和解读', self: paths.publishedFeed(), page: paths.catalogue() };
      send(res, publishedFeed(rows, explanations, await frame(req, of)));
    });

    router.get(paths.searchFeed(), async (req, res) => {
      const asked = parseExact(SEARCH, req);
      // Also what has ended: whoever follows a search wants to hear of it.
      const validity = asked.validity.length === 0 ? ['all' as const] : asked.validity;
      const request = searchRequest({ ...asked, validity, sort: 'newest' }, ctx.clock.today(), {
        offset: 0,
        limit: MOST_HITS,
      });
      const { hits, on } = await search(ctx, PUBLIC, request);
      const full = hits.filter((hit) => hit.match === 'full');
      const spans = await ctx.reader.spansOn(
        full.map((hit) => hit.documentId),
        on,
      );
      const shown = full.map((hit) => ({ ...hit, since: spans.get(hit.documentId)?.from ?? null }));
      const name = asked.q === '' ? '检索' : `检索“${asked.q}”`;
      const of = { name, self: paths.searchFeed(asked), page: paths.search(asked) };
      send(res, searchFeed(shown, await frame(req, of)));
    });

    router.get(paths.siteMap(), async (req, res) => {
      const { part } = parseExact(MAP, req);
      const size = MOST_ADDRESSES - OPEN.length;
      const offset = ((part ?? 1) - 1) * size;
      const found = { visibility: seen, on: ctx.clock.today(), sort: 'oldest' as const, offset, limit: size };
      const { rows, total } = await ctx.reader.documents(found);
      if (offset > 0 && offset >= total) throw new Fault('not.found');
      res.type('application/xml');
      if (part === undefined && total > size) {
        const parts = Array.from({ length: Math.ceil(total / size) }, (_, i) => base(req) + paths.siteMap(i + 1));
        return void res.send(siteMapIndex(parts));
      }
      const pages = rows.map(({ id, since }) => ({ address: base(req) + paths.document(id), changedOn: since }));
      const open = (part ?? 1) === 1 ? OPEN.map((path) => ({ address: base(req) + path })) : [];
      res.send(siteMap([...open, ...pages]));
    });

    router.get('/robots.txt', (req, res) => {
      const lines = [
        'User-agent: *',
        ...CLOSED.map((path) => `Disallow: ${path}`),
        `Sitemap: ${base(req)}${paths.siteMap()}`,
      ];
      res.type('text/plain').send(`${lines.join('\n')}\n`);
    });
  };
