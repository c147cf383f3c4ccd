import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { changePassword } from '../../actions/accounts/changePassword.ts';
import type { AccountsContext } from '../../actions/accounts/context.ts';
import { signIn } from '../../actions/accounts/signIn.ts';
import type { Strangers } from '../../actions/accounts/strangers.ts';
import { addToken, revokeToken } from '../../actions/accounts/tokens.ts';
import { Fault } from '../../domain/fault.ts';
import type { UserRow } from '../../domain/model.ts';
import { PASSWORD_LENGTH } from '../../domain/password.ts';
import { DONE } from '../../text/doneNotices.ts';
import { emptyForm, type Form } from '../../web/form.ts';
import { AccountPage } from '../../web/pages/account.tsx';
import { PasswordPage } from '../../web/pages/passwordChange.tsx';
import { SignInPage } from '../../web/pages/signIn.tsx';
import { paths } from '../../web/paths.ts';

import { submit } from '../form.ts';
import { sendPage } from '../frame.ts';
import { onward } from '../onward.ts';
import { sentenceOf } from '../problem.ts';
import { PASSWORD_BODY, SIGN_IN_BODY, TOKEN_BODY } from '../schemas/accounts.ts';
import { idParams } from '../schemas/fields.ts';
import { parseParams } from '../schemas/parse.ts';
import { beginSession, endSession, renewPrint, tell } from '../session.ts';
import { storedId } from '../sessionStore.ts';
import type { DemoAccount, Shell } from '../shell.ts';

const SIGN_IN_FORM = SIGN_IN_BODY.extend({ next: z.string().max(2000).optional() });
const PASSWORD_FORM = PASSWORD_BODY.extend({ again: z.string().max(1000) }).refine(
  (form) => form.password === form.again,
  { path: ['again'], message: sentenceOf('password.repeat') },
);

/** The account of who is signed in; a page for people only. */
async function self(ctx: AccountsContext, req: Request): Promise<UserRow> {
  if (req.actor.kind !== 'user') throw new Fault('auth.required');
  const user = await ctx.accounts.userById(req.actor.id);
  if (user === null) throw new Fault('user.missing');
  return user;
}

/** Sign in and out, one's own account, password and tokens. */
export function accountPages(ctx: AccountsContext, strangers: Strangers, demoAccounts: readonly DemoAccount[]) {
  return (router: Router, shell: Shell): void => {
    const signInPage = async (req: Request, res: Response, form: Form<'login' | 'password' | 'next'>, status = 200) =>
      sendPage(res, SignInPage({ chrome: await shell.chrome(req), form, demoAccounts }), status);

    router.get(paths.signIn(), async (req, res) => {
      const next = typeof req.query['next'] === 'string' ? req.query['next'] : undefined;
      if (req.actor.kind === 'user') return res.redirect(303, onward(next));
      await signInPage(req, res, emptyForm(next === undefined ? {} : { next }));
    });

    router.post(paths.signIn(), shell.signInLimit, async (req, res) => {
      const sent = await submit(
        req,
        SIGN_IN_FORM,
        async (form) => ({ user: await signIn(ctx, strangers, form), next: form.next }),
        ['auth.wrong', 'auth.locked', 'auth.disabled'],
      );
      if (!sent.ok) return signInPage(req, res, sent, sent.status);
      await beginSession(req, sent.value.user, ctx.clock);
      res.redirect(303, sent.value.user.mustChangePassword ? paths.password() : onward(sent.value.next));
    });

    router.post(paths.signOut(), async (req, res) => {
      await endSession(req);
      res.redirect(303, paths.home());
    });

    const passwordPage = async (
      req: Request,
      res: Response,
      form: Form<'current' | 'password' | 'again'>,
      status = 200,
    ) => {
      const user = await self(ctx, req);
      const chrome = await shell.chrome(req);
      sendPage(
        res,
        PasswordPage({ chrome, form, forced: user.mustChangePassword, minLength: PASSWORD_LENGTH.least }),
        status,
      );
    };

    router.get(paths.password(), (req, res) => passwordPage(req, res, emptyForm()));

    router.post(paths.password(), shell.signInLimit, async (req, res) => {
      const forced = req.actor.kind === 'user' && (await self(ctx, req)).mustChangePassword;
      const sent = await submit(
        req,
        PASSWORD_FORM,
        (form) => changePassword(ctx, req.actor, { ...form, keepSession: storedId(req.sessionID) }),
        ['auth.locked'],
      );
      if (!sent.ok) return passwordPage(req, res, sent, sent.status);
      await renewPrint(req, sent.value);
      tell(req, { tone: 'done', text: DONE.password });
      // Who had to choose a password came to work, not to see the account.
      res.redirect(303, forced ? paths.desk() : paths.account());
    });

    const accountPage = async (
      req: Request,
      res: Response,
      more: { form?: Form<'name'>; fresh?: { name: string; secret: string }; status?: number } = {},
    ) => {
      const user = await self(ctx, req);
      const issuer = user.issuerId === null ? null : await ctx.reader.row('issuer', user.issuerId);
      const page = {
        chrome: await shell.chrome(req),
        user,
        issuerName: issuer?.name ?? null,
        tokens: await ctx.accounts.tokensOf(user.id),
        form: more.form ?? emptyForm(),
        fresh: more.fresh ?? null,
      };
      sendPage(res, AccountPage(page), more.status);
    };

    router.get(paths.account(), (req, res) => accountPage(req, res));

    router.post(paths.tokens(), async (req, res) => {
      const user = await self(ctx, req);
      const sent = await submit(req, TOKEN_BODY, async ({ name }) => ({
        name,
        secret: (await addToken(ctx, req.actor, { userId: user.id, name })).token,
      }));
      if (sent.ok) return accountPage(req, res, { fresh: sent.value });
      await accountPage(req, res, { form: sent, status: sent.status });
    });

    router.post(paths.tokenRevoke(':id'), async (req, res) => {
      await revokeToken(ctx, req.actor, parseParams(idParams, req).id);
      tell(req, { tone: 'done', text: DONE.tokenRevoked });
      res.redirect(303, paths.account());
    });
  };
}
