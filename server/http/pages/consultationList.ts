import type { Router } from 'express';
import { listConsultations } from '../../actions/consultations/list.ts';
import type { Context } from '../../ports.ts';
import { ConsultationsWorkPage } from '../../web/pages/consultationsWork.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { CONSULTATIONS_QUERY } from '../schemas/consultationList.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

const PAGE_SIZE = 30;

/** The office's list of 征求意见. */
export const consultationListPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.consultationsWork(), async (req, res) => {
      const { page = 1, show, q } = parseQuery(CONSULTATIONS_QUERY, req);
      const asked = { show, q, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
      const found = await listConsultations(ctx, req.actor, asked);
      const model: ConsultationsWorkPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        show: found.show,
        q,
        counts: found.counts,
        lines: found.rows,
        paging: { page, pageSize: PAGE_SIZE, total: found.total },
      };
      sendPage(res, ConsultationsWorkPage(model));
    });
  };
