import type { Router } from 'express';
import { listReviews } from '../../actions/reviews/list.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { Context } from '../../ports.ts';
import { REVIEW_REGISTER_HEAD, REVIEW_REGISTER_WIDTHS, reviewRegisterRow } from '../../text/reviewRegister.ts';
import { ReviewsPage } from '../../web/pages/reviews.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { parseQuery } from '../schemas/parse.ts';
import { REVIEW_QUERY } from '../schemas/reviewList.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;
const MOST_EXPORTED = 20_000;

/** The queue of reviews and their register. */
export const reviewListPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.reviews(), async (req, res) => {
      const { page = 1, ...asked } = parseQuery(REVIEW_QUERY, req);
      const found = await listReviews(ctx, req.actor, {
        ...asked,
        offset: (page - 1) * PAGE_SIZE,
        limit: PAGE_SIZE,
      });
      const users = await ctx.reader.users();
      const model: ReviewsPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        query: { ...asked, page },
        show: found.show,
        counts: found.counts,
        lines: found.rows,
        paging: { page, pageSize: PAGE_SIZE, total: found.total },
        issuers: withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name })),
        people: new Map(users.map((user) => [user.id, user.name])),
        followUps: found.followUps,
      };
      sendPage(res, ReviewsPage(model));
    });

    router.get(paths.reviewsFile(), async (req, res) => {
      const { page: _page, ...asked } = parseQuery(REVIEW_QUERY, req);
      const { rows } = await listReviews(ctx, req.actor, { ...asked, offset: 0, limit: MOST_EXPORTED });
      const people = new Map((await ctx.reader.users()).map((user) => [user.id, user.name]));
      const sheet = {
        name: '审核台账',
        head: [...REVIEW_REGISTER_HEAD],
        rows: rows.map((row) => reviewRegisterRow(row, people)),
        widths: REVIEW_REGISTER_WIDTHS,
      };
      await sendWorkbook(ctx, res, `合法性审核台账（${ctx.clock.today()}）`, [sheet]);
    });
  };
