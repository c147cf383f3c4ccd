import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { permit } from '../../actions/context.ts';
import { addUser } from '../../actions/accounts/addUser.ts';
import { editUser } from '../../actions/accounts/editUser.ts';
import { freshPassword } from '../../actions/accounts/freshPassword.ts';
import { ROLES } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import type { UserRow } from '../../domain/model.ts';
import type { Context } from '../../ports.ts';
import { emptyForm } from '../../web/form.ts';
import type { Form } from '../../web/form.ts';
import { UserPage } from '../../web/pages/user.tsx';
import { UsersPage } from '../../web/pages/users.tsx';
import type { FreshPassword } from '../../web/pages/users.tsx';
import { paths } from '../../web/paths.ts';
import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { versionField } from '../schemas/document.ts';
import { blank, idField, idParams, line } from '../schemas/fields.ts';
import { parseBody, parseParams } from '../schemas/parse.ts';
import { tell } from '../session.ts';
import type { Shell } from '../shell.ts';

const or = <S extends z.ZodType>(schema: S) =>
  blank(schema).transform((value) => (value ?? null) as z.output<S> | null);
const FORM = z.object({
  login: line(64),
  name: line(60),
  role: z.enum(ROLES),
  issuerId: or(idField),
  mail: or(z.email().max(200)),
});
const VERSION = z.object({ version: versionField });

/** 账号, for the admin. */
export const userPages =
  (ctx: Context) =>
  (router: Router, shell: Shell): void => {
    const issuers = async () => withoutDoubles(await ctx.reader.issuers()).map(({ id, name }) => ({ id, name }));

    const listPage = async (req: Request, res: Response, fresh: FreshPassword | null) => {
      permit(req.actor, 'user.edit', {});
      const names = new Map((await issuers()).map((row) => [row.id, row.name]));
      const users = (await ctx.accounts.users()).map((user) => ({
        user,
        issuerName: names.get(user.issuerId ?? -1) ?? null,
      }));
      sendPage(res, UsersPage({ chrome: await shell.chrome(req), users, fresh }));
    };
    const userPage = async (
      req: Request,
      res: Response,
      existing: UserRow | null,
      form: Form<string>,
      status = 200,
      fresh: FreshPassword | null = null,
    ) => {
      permit(req.actor, 'user.edit', {});
      const page = {
        chrome: await shell.chrome(req),
        existing,
        form: form as UserPage['form'],
        issuers: await issuers(),
        fresh,
      };
      sendPage(res, UserPage(page), status);
    };
    const userOf = async (req: Request): Promise<UserRow> => {
      const user = await ctx.accounts.userById(parseParams(idParams, req).id);
      if (!user) throw new Fault('user.missing');
      return user;
    };
    const valuesOf = (user: UserRow) => ({
      login: user.login,
      name: user.name,
      role: user.role,
      issuerId: user.issuerId === null ? '' : String(user.issuerId),
      mail: user.mail ?? '',
    });

    router.get(paths.users(), (req, res) => listPage(req, res, null));
    router.get(paths.userNew(), (req, res) => userPage(req, res, null, emptyForm({ role: 'issuer' })));

    router.post(paths.userNew(), async (req, res) => {
      const password = freshPassword();
      const sent = await submit(req, FORM, (input) => addUser(ctx, req.actor, { ...input, password }));
      if (!sent.ok) return userPage(req, res, null, sent, sent.status);
      const user = await ctx.accounts.userById(sent.value);
      await listPage(req, res, { login: user?.login ?? '', password });
    });

    router.get(paths.user(':id'), async (req, res) => {
      const user = await userOf(req);
      await userPage(req, res, user, emptyForm(valuesOf(user)));
    });

    router.post(paths.user(':id'), async (req, res) => {
      const user = await userOf(req);
      const sent = await submit(req, FORM.omit({ login: true }).extend(VERSION.shape), (input) =>
        editUser(ctx, req.actor, { ...input, id: user.id }),
      );
      if (!sent.ok) return userPage(req, res, user, sent, sent.status);
      tell(req, { tone: 'done', text: '已保存。' });
      res.redirect(303, paths.users());
    });

    router.post(paths.userPassword(':id'), async (req, res) => {
      const user = await userOf(req);
      const password = freshPassword();
      await editUser(ctx, req.actor, { id: user.id, ...parseBody(VERSION, req), password, unlock: true });
      await listPage(req, res, { login: user.login, password });
    });

    for (const [path, disabled] of [
      [paths.userDisable(':id'), true],
      [paths.userEnable(':id'), false],
    ] as const)
      router.post(path, async (req, res) => {
        const user = await userOf(req);
        await editUser(ctx, req.actor, { id: user.id, ...parseBody(VERSION, req), disabled });
        tell(req, { tone: 'done', text: disabled ? '已停用。' : '已启用。' });
        res.redirect(303, paths.users());
      });
  };
