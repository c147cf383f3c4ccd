import type { Router } from 'express';
import { permit } from '../../actions/context.ts';
import { retryMail } from '../../actions/duties/deliver.ts';
import type { Context } from '../../ports.ts';
import { OperationsPage } from '../../web/pages/operations.tsx';
import { paths } from '../../web/paths.ts';
import { sendPage } from '../frame.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

/** What a button may set going; runs in a process of its own. */
export interface ScanRunner {
  scan(on: ReturnType<Context['clock']['today']>): Promise<boolean>;
}

/** Where everybody who follows the audit log stands. */
async function followers(ctx: Context): Promise<OperationsPage['followers']> {
  const index = { name: 'index', position: await ctx.search.position() };
  if (!ctx.config.publish) return [index];
  return [index, { name: 'publish', position: (await ctx.publicStore().state()).position }];
}

/** Jobs, positions and mail, for those who look after the system; the scan button for the filing clerk too. */
export const operationsPages =
  (ctx: Context, runs: ScanRunner) =>
  (router: Router, shell: Shell): void => {
    router.get(paths.operations(), async (req, res) => {
      permit(req.actor, 'flag.scan', {});
      const page: OperationsPage = {
        chrome: await shell.chrome(req),
        today: ctx.clock.today(),
        lastScan: await ctx.jobs.lastDone('scan'),
        runs: await ctx.jobs.recent(30),
        head: await ctx.feed.head(),
        followers: await followers(ctx),
        aside: await ctx.intake.aside(),
        mails: await ctx.duties.mails({ states: ['waiting', 'failed'] }),
        mailOn: ctx.mailer !== null,
      };
      sendPage(res, OperationsPage(page));
    });

    router.post(paths.scanNow(), async (req, res) => {
      permit(req.actor, 'flag.scan', {});
      const ran = await runs.scan(ctx.clock.today());
      tell(
        req,
        ran ? { tone: 'done', text: '扫描完成。' } : { tone: 'warning', text: '已有一次扫描正在进行，请稍后再看。' },
      );
      res.redirect(303, paths.operations());
    });

    router.post(paths.mailRetry(':id'), async (req, res) => {
      permit(req.actor, 'mail.deliver', {});
      await retryMail(ctx, req.actor, parseParams(idParams, req).id);
      res.redirect(303, paths.operations());
    });
  };
