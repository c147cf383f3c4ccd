import type { Request, Response, Router } from 'express';
import { personId } from '../../actions/context.ts';
import { renewFeed, revokeFeed } from '../../actions/accounts/calendarFeed.ts';
import { rhythmOf, setRhythm } from '../../actions/accounts/reminders.ts';
import { calendarOf } from '../../actions/duties/calendar.ts';
import { Fault } from '../../domain/fault.ts';
import type { Context } from '../../ports.ts';
import { calendarName, calendarWords } from '../../text/calendarWords.ts';
import { DONE } from '../../text/doneNotices.ts';
import { AccountRemindersPage } from '../../web/pages/accountReminders.tsx';
import { paths } from '../../web/paths.ts';
import { siteBase } from '../base.ts';
import { sendPage } from '../frame.ts';
import { RHYTHM_BODY } from '../schemas/desk.ts';
import { parseBody } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

/** 提醒和日历 of the own account, and the calendar that its secret address opens. */
export const accountReminderPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const base = (req: Request): string => siteBase(ctx.config.baseUrl, req);
    const page = async (req: Request, res: Response, secret: string | null = null): Promise<void> => {
      const userId = personId(req.actor);
      const user = await ctx.accounts.userById(userId);
      if (user === null) throw new Fault('user.missing');
      sendPage(
        res,
        AccountRemindersPage({
          chrome: await shell.chrome(req),
          mail: user.mail,
          posted: ctx.mailer !== null,
          rhythm: await rhythmOf(ctx, userId),
          feedSince: (await ctx.reminders.feedOf(userId))?.createdAt ?? null,
          address: secret === null ? null : `${base(req)}${paths.calendarFeed(secret)}`,
        }),
      );
    };

    router.get(paths.accountReminders(), (req, res) => page(req, res));

    router.post(paths.accountReminders(), async (req, res) => {
      await setRhythm(ctx, req.actor, parseBody(RHYTHM_BODY, req).mail);
      tell(req, { tone: 'done', text: DONE.rhythm });
      res.redirect(303, paths.accountReminders());
    });

    router.post(paths.accountCalendar(), async (req, res) => page(req, res, await renewFeed(ctx, req.actor)));

    router.post(paths.accountCalendarRevoke(), async (req, res) => {
      await revokeFeed(ctx, req.actor, personId(req.actor));
      tell(req, { tone: 'done', text: DONE.calendarRevoked });
      res.redirect(303, paths.accountReminders());
    });

    router.get(paths.calendarFeed(':secret'), async (req, res) => {
      const words = calendarWords((flagId) => `${base(req)}${paths.duty(flagId)}`);
      const text = await calendarOf(ctx, String(req.params['secret']), calendarName(ctx.config.county), words);
      if (text === null) throw new Fault('not.found');
      // For this one program alone, which asks each time whether anything has changed (ETag).
      res.set('Cache-Control', 'private, no-cache');
      res.set('X-Robots-Tag', 'noindex');
      res.type('text/calendar; charset=utf-8').send(text);
    });
  };
