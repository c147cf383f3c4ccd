import type { Request, Router } from 'express';
import { PUBLIC } from '../../domain/actor.ts';
import { addDays } from '../../domain/day.ts';
import { visibility } from '../../domain/may.ts';
import type { PublicReader } from '../../ports.ts';
import { changesFeed, siteMap } from '../../text/feed.ts';
import { siteName } from '../../text/names.ts';
import { paths } from '../../web/paths.ts';
import { siteBase } from '../base.ts';
import type { Shell } from '../shell.ts';

/** A year back, at most so many entries: a reader that comes once a month misses nothing. */
const DAYS = 366;
const MOST_ENTRIES = 500;
const MOST_ADDRESSES = 50_000;

/** Rooms of the house that no search engine has any business in. */
const CLOSED = [paths.desk(), paths.dossiers(), paths.uploads(), paths.account(), paths.signIn(), '/api/'];

/** What machines read of the public side: changes as Atom, the site map, robots.txt. `baseUrl`: the public address, if one is set. */
export const feedPages =
  (ctx: PublicReader, baseUrl: string | null) =>
  (router: Router, shell: Shell): void => {
    const seen = visibility(PUBLIC);
    const base = (req: Request): string => siteBase(baseUrl, req);

    router.get(paths.changesFeed(), async (req, res) => {
      const today = ctx.clock.today();
      const at = base(req);
      const { county } = await shell.chrome(req);
      const changes = await ctx.reader.changes(seen, addDays(today, -DAYS), today, MOST_ENTRIES);
      const feed = changesFeed(changes, {
        title: `${siteName(county)}：文件变动`,
        self: at + paths.changesFeed(),
        today,
        at: (id) => at + paths.document(id),
      });
      res.type('application/atom+xml').send(feed);
    });

    router.get(paths.siteMap(), async (req, res) => {
      const { rows } = await ctx.reader.documents({
        visibility: seen,
        on: ctx.clock.today(),
        offset: 0,
        limit: MOST_ADDRESSES - 3,
      });
      const pages = [paths.home(), paths.catalogue(), paths.help(), ...rows.map((row) => paths.document(row.id))];
      res.type('application/xml').send(siteMap(pages.map((path) => base(req) + path)));
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
