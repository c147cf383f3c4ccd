import type { Request, Router } from 'express';
import { acknowledge } from '../../actions/duties/acknowledge.ts';
import { personId } from '../../actions/context.ts';
import { mayAny } from '../../domain/may.ts';
import type { NoticeRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { DeskPage } from '../../web/pages/desk.tsx';
import type { DeskItem } from '../../web/pages/desk.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { uploadLines } from './uploads.ts';

/** Notices of one person, the latest of each flag, those not yet acknowledged first. */
export function latestOfEachFlag<N extends NoticeRow>(notices: readonly N[]): N[] {
  const latest = new Map<number, N>();
  for (const notice of notices) {
    const known = latest.get(notice.flagId);
    if (!known || known.id < notice.id) latest.set(notice.flagId, notice);
  }
  return [...latest.values()];
}

async function deskItems(ctx: Context, userId: number): Promise<DeskItem[]> {
  const notices = latestOfEachFlag(await ctx.duties.notices({ userId, unacknowledged: true }));
  const issuers = new Map((await ctx.reader.issuers()).map((row) => [row.id, row]));
  return Promise.all(
    notices.map(async (notice) => {
      const { flag } = notice;
      const document = flag.documentId === null ? null : await ctx.reader.row('document', flag.documentId);
      const issuer = flag.issuerId === null ? undefined : issuers.get(flag.issuerId);
      return {
        flag,
        notice: { id: notice.id, version: notice.version, acknowledgedAt: notice.acknowledgedAt },
        document: document && { documentId: document.id, title: document.title, docNumber: document.docNumber },
        issuer: issuer ? { id: issuer.id, name: issuer.name } : null,
      };
    }),
  );
}

/** How many notices wait for a person: the number beside 待办. */
export const waitingFor = async (ctx: Context, userId: number): Promise<number> =>
  latestOfEachFlag(await ctx.duties.notices({ userId, unacknowledged: true })).length;

async function openReviews(ctx: Context, req: Request): Promise<DeskPage['reviews']> {
  if (!mayAny(req.actor, 'review.accept')) return [];
  const issuers = new Map((await ctx.reader.issuers()).map((row) => [row.id, row.name]));
  return Promise.all(
    (await ctx.reader.openReviews()).map(async ({ document, ...review }) => {
      const row = await ctx.reader.row('document', document.id);
      return {
        review,
        document: { documentId: document.id, title: document.title, docNumber: document.docNumber },
        issuerName: row?.issuerId == null ? null : (issuers.get(row.issuerId) ?? null),
      };
    }),
  );
}

/** 待办: what is due for the person who has signed in. */
export const deskPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.desk(), async (req, res) => {
      const userId = personId(req.actor);
      const mayMail = mayAny(req.actor, 'mail.deliver');
      const own = await ctx.reader.uploads({
        states: ['waiting', 'ready', 'refused'],
        uploadedById: userId,
        offset: 0,
        limit: 10,
      });
      const page: DeskPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        items: await deskItems(ctx, userId),
        uploads: await uploadLines(ctx, own.rows),
        reviews: await openReviews(ctx, req),
        failedMails: mayMail ? await ctx.duties.mails({ states: ['failed'] }) : [],
      };
      sendPage(res, DeskPage(page));
    });

    router.post(paths.acknowledge(':id'), async (req, res) => {
      await acknowledge(ctx, req.actor, parseParams(idParams, req).id);
      res.redirect(303, paths.desk());
    });
  };
