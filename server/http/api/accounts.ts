import type { Request } from 'express';
import { z } from 'zod';
import { addUser } from '../../actions/accounts/addUser.ts';
import { changePassword } from '../../actions/accounts/changePassword.ts';
import type { AccountsContext } from '../../actions/accounts/context.ts';
import { editUser } from '../../actions/accounts/editUser.ts';
import { importUsers, planUserImport } from '../../actions/accounts/importUsers.ts';
import { signIn } from '../../actions/accounts/signIn.ts';
import type { Strangers } from '../../actions/accounts/strangers.ts';
import { addToken, revokeToken } from '../../actions/accounts/tokens.ts';
import { Fault } from '../../domain/fault.ts';
import type { UserRow } from '../../domain/model.ts';
import type { UserIssue } from '../../domain/userList.ts';
import { userIssueSentence } from '../../text/userList.ts';
import { apiRoute, type ApiRoute } from '../apiRoute.ts';
import * as S from '../schemas/accounts.ts';
import { idParams } from '../schemas/fields.ts';
import { beginSession, endSession, renewPrint } from '../session.ts';
import { storedId } from '../sessionStore.ts';
import type { Shell } from '../shell.ts';

const selfId = (req: Request): number => {
  if (req.actor.kind !== 'user') throw new Fault('auth.required');
  return req.actor.id;
};

async function userOf(ctx: AccountsContext, id: number): Promise<UserRow> {
  const user = await ctx.accounts.userById(id);
  if (user === null) throw new Fault('user.missing', { id });
  return user;
}

/** Sign in and out, the own account and its tokens. */
function ownApi(ctx: AccountsContext, strangers: Strangers, shell: Pick<Shell, 'signInLimit'>): ApiRoute[] {
  const tag = '账号';
  return [
    apiRoute({
      method: 'post',
      path: '/api/v1/session',
      act: null,
      tag,
      summary: '登录（给出会话 Cookie）',
      body: S.SIGN_IN_BODY,
      response: S.USER,
      layers: [shell.signInLimit],
      async handle({ body, req }) {
        const user = await signIn(ctx, strangers, body);
        await beginSession(req, user, ctx.clock);
        return user;
      },
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/session',
      act: null,
      tag,
      summary: '退出登录',
      handle: ({ req }) => endSession(req),
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/me',
      act: 'user.password',
      tag,
      summary: '本人的账号',
      response: S.USER,
      handle: ({ req }) => userOf(ctx, selfId(req)),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/me/password',
      act: 'user.password',
      tag,
      summary: '修改本人的密码，其他会话随即结束',
      body: S.PASSWORD_BODY,
      layers: [shell.signInLimit],
      async handle({ body, req, actor }) {
        const keepSession = req.by === 'session' ? storedId(req.sessionID) : undefined;
        const user = await changePassword(ctx, actor, { ...body, keepSession });
        if (req.by === 'session') await renewPrint(req, user);
      },
    }),
    apiRoute({
      method: 'get',
      path: '/api/v1/me/tokens',
      act: 'token.add',
      tag,
      summary: '本人的接口令牌',
      response: z.array(S.TOKEN),
      handle: ({ req }) => ctx.accounts.tokensOf(selfId(req)),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/me/tokens',
      act: 'token.add',
      tag,
      summary: '新增接口令牌',
      body: S.TOKEN_BODY,
      response: S.FRESH_TOKEN,
      status: 201,
      handle: ({ body, req, actor }) => addToken(ctx, actor, { userId: selfId(req), name: body.name }),
    }),
    apiRoute({
      method: 'delete',
      path: '/api/v1/me/tokens/:id',
      act: 'token.revoke',
      tag,
      summary: '停用接口令牌',
      params: idParams,
      handle: ({ params, actor }) => revokeToken(ctx, actor, params.id),
    }),
  ];
}

/** Accounts of others, for the admin. */
function usersApi(ctx: AccountsContext): ApiRoute[] {
  const tag = '账号管理';
  return [
    apiRoute({
      method: 'get',
      path: '/api/v1/users',
      act: 'user.edit',
      tag,
      summary: '全部账号',
      response: z.array(S.USER),
      handle: () => ctx.accounts.users(),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/users',
      act: 'user.add',
      tag,
      summary: '新增账号',
      body: S.NEW_USER_BODY,
      response: S.USER,
      status: 201,
      handle: async ({ body, actor }) => userOf(ctx, await addUser(ctx, actor, body)),
    }),
    apiRoute({
      method: 'post',
      path: '/api/v1/users/import',
      act: 'user.import',
      tag,
      summary: '成批新增账号：已有的不改，不合要求的行逐一说明；初始密码只在答复里给出一次',
      body: S.USER_IMPORT_BODY,
      response: S.USER_IMPORT,
      async handle({ body, actor }) {
        const rows = body.rows.map((row, i) => ({ ...row, row: i + 1 }));
        const { plan, added } = body.preview
          ? { plan: await planUserImport(ctx, actor, rows), added: [] }
          : await importUsers(ctx, actor, rows);
        const issuesOf = (issues: readonly UserIssue[]) =>
          issues.map((issue) => ({ ...issue, detail: userIssueSentence(issue) }));
        return { plan: plan.map((row) => ({ ...row, issues: issuesOf(row.issues) })), added };
      },
    }),
    apiRoute({
      method: 'patch',
      path: '/api/v1/users/:id',
      act: 'user.edit',
      tag,
      summary: '修改账号',
      params: idParams,
      body: S.USER_EDIT_BODY,
      response: S.USER,
      async handle({ params, body, actor }) {
        await editUser(ctx, actor, { ...body, id: params.id });
        return userOf(ctx, params.id);
      },
    }),
  ];
}

/** The API of accounts. */
export const accountApi = (
  ctx: AccountsContext,
  strangers: Strangers,
  shell: Pick<Shell, 'signInLimit'>,
): ApiRoute[] => [...ownApi(ctx, strangers, shell), ...usersApi(ctx)];
