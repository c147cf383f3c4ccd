import type { Request, Response, Router } from 'express';
import { expiryOutlook, readExpiryLetter, writeExpiryLetters } from '../../actions/letters/expiry.ts';
import { Fault } from '../../domain/fault.ts';
import { mayAny } from '../../domain/may.ts';
import { periodOn } from '../../domain/profile.ts';
import { nextQuarter, quarterOf, type Quarter } from '../../domain/reminders/letters.ts';
import type { ExpiryLetterRow } from '../../domain/reminders/rows.ts';
import type { Context } from '../../ports.ts';
import { expirySheet, quarterName } from '../../text/expiryLetters.ts';
import { bureauName } from '../../text/names.ts';
import { expiryLetterPaper } from '../../text/papers/expiryLetter.ts';
import { ExpiryLettersPage } from '../../web/pages/expiryLetters.tsx';
import { paths } from '../../web/paths.ts';
import { sendPaper, sendPapers, sendWorkbook } from '../download.ts';
import { sendPage } from '../frame.ts';
import { QUARTER_QUERY } from '../schemas/expiryLetters.ts';
import { idParams } from '../schemas/fields.ts';
import { parseBody, parseParams, parseQuery } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';

/** 到期提示函: what ends in a quarter, its list, and the letters. */
export const expiryLetterPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const paperOf = (row: ExpiryLetterRow) =>
      expiryLetterPaper(row, bureauName(ctx.config.county), {
        figures: periodOn(ctx.rules.profile, row.on).figures,
        calendar: ctx.rules.calendar,
      });
    const asked = ({ year, quarter }: { year?: number; quarter?: 1 | 2 | 3 | 4 }): Quarter => {
      const next = nextQuarter(ctx.clock.today());
      return year === undefined || quarter === undefined ? next : quarterOf(year, quarter);
    };

    router.get(paths.expiryLetters(), async (req: Request, res: Response) => {
      const quarter = asked(parseQuery(QUARTER_QUERY, req));
      const outlook = await expiryOutlook(ctx, req.actor, quarter);
      const { figures } = periodOn(ctx.rules.profile, ctx.clock.today());
      sendPage(
        res,
        ExpiryLettersPage({
          chrome: await shell.chrome(req),
          today: ctx.clock.today(),
          next: nextQuarter(ctx.clock.today()),
          ...outlook,
          mayWrite: mayAny(req.actor, 'expiry_letter.write'),
          handInSet: figures['expiry.handIn'].value !== null,
        }),
      );
    });

    router.get(paths.expiryLettersFile(), async (req, res) => {
      const quarter = asked(parseQuery(QUARTER_QUERY, req));
      const { lines, unaddressed } = await expiryOutlook(ctx, req.actor, quarter);
      await sendWorkbook(ctx, res, `${quarterName(quarter)}到期文件`, [expirySheet(lines, unaddressed)]);
    });

    router.post(paths.expiryLettersWrite(), async (req, res) => {
      const quarter = asked(parseBody(QUARTER_QUERY, req));
      const letters = await writeExpiryLetters(ctx, req.actor, quarter);
      const [only] = letters;
      if (only === undefined) throw new Fault('expiry_letter.none');
      if (letters.length === 1) return sendPaper(ctx, res, paperOf(only));
      await sendPapers(ctx, res, `${quarterName(quarter)}到期提示函`, letters.map(paperOf));
    });

    router.get(paths.expiryLetter(':id'), async (req, res) =>
      sendPaper(ctx, res, paperOf(await readExpiryLetter(ctx, req.actor, parseParams(idParams, req).id))),
    );
  };
