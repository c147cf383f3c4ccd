import type { Router } from 'express';
import { waitingDecisions, waitingRegistrations, waitingReviews } from '../../actions/duties/desk.ts';
import { firstSteps } from '../../actions/duties/firstSteps.ts';
import { personId } from '../../actions/context.ts';
import { mayAny } from '../../domain/may.ts';
import type { Context } from '../../ports.ts';
import { DeskPage } from '../../web/pages/desk.tsx';
import { paths } from '../../web/paths.ts';
import { deskInbox } from '../deskInbox.ts';
import { deskWaits } from '../deskWaits.ts';
import { sendPage } from '../frame.ts';
import { DESK_QUERY } from '../schemas/desk.ts';
import { parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { uploadLines } from './uploads.ts';

/** 待办: what is due for the person who has signed in. */
export const deskPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.desk(), async (req, res) => {
      const userId = personId(req.actor);
      const mayMail = mayAny(req.actor, 'mail.deliver');
      const own = await ctx.reader.uploads({
        states: ['waiting', 'ocr', 'ready', 'refused'],
        uploadedById: userId,
        offset: 0,
        limit: 10,
      });
      const page: DeskPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        firstSteps: await firstSteps(ctx, req.actor),
        inbox: await deskInbox(ctx, req.actor, parseQuery(DESK_QUERY, req)),
        uploads: await uploadLines(ctx, own.rows),
        uploadsInAll: own.total,
        reviews: await waitingReviews(ctx, req.actor),
        registrations: await waitingRegistrations(ctx, req.actor),
        decisions: await waitingDecisions(ctx, req.actor),
        waits: await deskWaits(ctx, req.actor),
        failedMails: mayMail ? await ctx.duties.mails({ states: ['failed'] }) : [],
      };
      sendPage(res, DeskPage(page));
    });
  };
