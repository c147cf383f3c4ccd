import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import {
  MOST_USERS,
  importUsers,
  planUserImport,
  usersOfFile,
  usersOfText,
} from '../../actions/accounts/importUsers.ts';
import { permit } from '../../actions/context.ts';
import { Fault } from '../../domain/fault.ts';
import type { ListedUser } from '../../domain/userList.ts';
import type { Context } from '../../ports.ts';
import { FRESH_HEAD, freshRow } from '../../text/userList.ts';
import { emptyForm } from '../../web/form.ts';
import { UserImportPage } from '../../web/pages/userImport.tsx';
import { paths } from '../../web/paths.ts';
import { sendWorkbook } from '../download.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { LISTED_USER } from '../schemas/accounts.ts';
import { jsonField } from '../schemas/json.ts';
import { parseBody } from '../schemas/parse.ts';
import type { Shell } from '../shell.ts';
import { receivedFiles } from '../upload.ts';

/** Rows that the preview has read, on their way back to be taken in. */
const CONFIRMED = z.object({
  rows: jsonField(z.array(LISTED_USER).max(MOST_USERS), 500_000),
  as: z.enum(['page', 'file']).default('page'),
});
const SENT = z.object({ text: z.string().max(500_000).default('') });
const SHOWN = ['user.rows', 'user.not_table', 'upload.missing'];

/** Accounts in from Excel, CSV or what was pasted, by way of a preview; first passwords are answered once and kept nowhere. */
export const userImportPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const page = async (
      req: Request,
      res: Response,
      more: Partial<Omit<UserImportPage, 'chrome'>>,
      status = 200,
    ): Promise<void> => {
      permit(req.actor, 'user.import', {});
      const model = { form: emptyForm<'files' | 'text'>(), plan: null, fresh: null, ...more };
      sendPage(res, UserImportPage({ chrome: await shell.chrome(req), ...model }), status);
    };
    /** Rows of the file that was sent, else of what was pasted. */
    const rowsOf = async (req: Request, text: string): Promise<ListedUser[]> => {
      if (text.trim() !== '') return usersOfText(text);
      return usersOfFile(ctx, receivedFiles(req)[0]?.path ?? '').catch((error: unknown) => {
        // What is wrong with a file belongs beside the form that sent it.
        if (error instanceof Fault && error.code.startsWith('file.'))
          throw new Fault('input.invalid', { issues: [{ path: ['files'], code: error.code, details: error.details }] });
        throw error;
      });
    };

    router.get(paths.userImport(), (req, res) => page(req, res, {}));

    router.post(paths.userImport(), shell.uploadFor('user.import'), async (req, res) => {
      permit(req.actor, 'user.import', {});
      if (typeof (req.body as Record<string, unknown> | undefined)?.['rows'] === 'string') {
        const { rows, as } = parseBody(CONFIRMED, req);
        const { added } = await importUsers(ctx, req.actor, rows);
        res.setHeader('Cache-Control', 'no-store');
        if (as === 'page' || added.length === 0) return page(req, res, { fresh: added });
        const sheet = {
          name: '初始密码',
          head: [...FRESH_HEAD],
          rows: added.map(freshRow),
          widths: [16, 14, 14, 32, 24],
        };
        return sendWorkbook(ctx, res, '新账号初始密码', [sheet]);
      }
      const sent = await submit(req, SENT, ({ text }) => rowsOf(req, text), SHOWN);
      if (!sent.ok) return page(req, res, { form: sent }, sent.status);
      const plan = await planUserImport(ctx, req.actor, sent.value);
      await page(req, res, { plan: { rows: plan, sent: JSON.stringify(sent.value) } });
    });
  };
