import type { Request, RequestHandler } from 'express';
import { actorFor } from '../actions/accounts/actorOf.ts';
import type { AccountsContext } from '../actions/accounts/context.ts';
import { bearer } from '../actions/accounts/tokens.ts';
import { Fault } from '../domain/fault.ts';
import type { UserRow } from '../domain/model.ts';
import { paths } from '../web/paths.ts';
import { isApi } from './request.ts';
import { endSession, isCurrent } from './session.ts';

const BEARER = /^Bearer +([A-Za-z0-9_-]{20,200})$/i;

type Ctx = Pick<AccountsContext, 'accounts' | 'reader' | 'clock'>;

async function byToken(ctx: Ctx, header: string): Promise<UserRow> {
  const token = BEARER.exec(header)?.[1];
  const user = token === undefined ? null : await bearer(ctx, token);
  if (user === null) throw new Fault('auth.token');
  return user;
}

async function bySession(ctx: Ctx, req: Request): Promise<UserRow | null> {
  if (req.session.userId === undefined) return null;
  const user = await ctx.accounts.userById(req.session.userId);
  if (user !== null && user.disabledAt === null && isCurrent(req, user)) return user;
  await endSession(req);
  return null;
}

const OPEN_BEFORE_CHANGE: readonly string[] = [
  paths.password(),
  paths.signOut(),
  '/api/v1/session',
  '/api/v1/me/password',
];

/** Sets `req.actor`: the holder of a bearer token (API only), else of the session, else the public. */
export function who(ctx: Ctx): RequestHandler {
  return async (req, _res, next) => {
    const header = isApi(req) ? req.get('Authorization') : undefined;
    const user = header === undefined ? await bySession(ctx, req) : await byToken(ctx, header);
    if (user === null) return next();
    req.actor = await actorFor(ctx, user);
    req.by = header === undefined ? 'session' : 'token';
    if (user.mustChangePassword && !OPEN_BEFORE_CHANGE.includes(req.path)) throw new Fault('auth.mustChange');
    next();
  };
}
