import type { Actor } from '../../domain/actor.ts';
import { insert } from '../../domain/change.ts';
import type { Role } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import { withoutDoubles } from '../../domain/issuers.ts';
import { type ListedUser, type PlannedUser, planUsers } from '../../domain/userList.ts';
import type { Context } from '../../ports.ts';
import { readUserRows } from '../../reading/userList.ts';
import { type TableRow, tableOfText, tablesOfFile } from '../tableFile.ts';
import { assertMay } from './allowed.ts';
import type { AccountsContext } from './context.ts';
import { freshPassword } from './freshPassword.ts';
import { hashPassword } from './scrypt.ts';

/** Accounts that one list brings: above any county's number, and each costs a tenth of a second. */
export const MOST_USERS = 500;

/** An account that an import has made, with its first password, which is kept nowhere. */
export interface FreshUser {
  id: number;
  login: string;
  name: string;
  role: Role;
  issuerName: string | null;
  password: string;
}

function rowsOf(tables: readonly (readonly TableRow[])[]): ListedUser[] {
  const rows = tables.map((table) => readUserRows(table)).find((found) => found !== null) ?? [];
  if (rows.length === 0 || rows.length > MOST_USERS) throw new Fault('user.rows', { limit: MOST_USERS });
  return rows;
}

/** The accounts of an Excel or CSV list; Fault('user.rows') for one without the columns, and what the reader says of the file. */
export const usersOfFile = async (ctx: Pick<Context, 'text'>, path: string): Promise<ListedUser[]> =>
  rowsOf(await tablesOfFile(ctx, path, 'user.not_table'));

/** The accounts of a list that was pasted from a spreadsheet, or of a CSV text. */
export const usersOfText = (text: string): ListedUser[] => rowsOf([tableOfText(text)]);

/** What importing the rows would do; nothing is written. */
export async function planUserImport(
  ctx: AccountsContext,
  actor: Actor,
  rows: readonly ListedUser[],
): Promise<PlannedUser[]> {
  assertMay(actor, 'user.import');
  return planUsers(rows, await ctx.accounts.users(), withoutDoubles(await ctx.reader.issuers()));
}

/**
 * Makes the accounts that can be made, all in one change; refused rows and logins that are held are left out, so that the same list
 * again makes none. Each gets a first password that has to be changed at the first sign-in. Answers them, passwords and all, once.
 */
export async function importUsers(
  ctx: AccountsContext,
  actor: Actor,
  rows: readonly ListedUser[],
): Promise<{ plan: PlannedUser[]; added: FreshUser[] }> {
  const plan = await planUserImport(ctx, actor, rows);
  const wanted = plan.filter(({ outcome }) => outcome === 'new');
  if (wanted.length === 0) return { plan, added: [] };
  const ids = await ctx.store.ids(wanted.length);
  const added = wanted.flatMap(({ role, login, name, issuerName }, i): FreshUser[] =>
    role === null ? [] : [{ id: ids[i]!, login, name, role, issuerName, password: freshPassword() }],
  );
  const writes = await Promise.all(
    added.map(async ({ id, login, name, role, password }, i) =>
      insert('user', {
        id,
        login,
        name,
        role,
        issuerId: wanted[i]!.issuerId,
        mail: wanted[i]!.mail,
        passwordHash: await hashPassword(password, ctx.hashCost),
        mustChangePassword: true,
        failures: 0,
        lockedUntil: null,
        disabledAt: null,
      }),
    ),
  );
  await ctx.store.commit({ act: 'user.import', documents: [], writes, note: `新增${added.length}` }, actor);
  return { plan, added };
}
