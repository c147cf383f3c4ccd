import type { Role } from '../../domain/codes.ts';
import { Fault } from '../../domain/fault.ts';
import { LOGIN, plainLogin } from '../../domain/userList.ts';
import type { AccountsContext } from './context.ts';

const issue = (path: string, code: string): Fault => new Fault('input.invalid', { issues: [{ path: [path], code }] });

/** A login in the form it is kept in; throws Fault('input.invalid') where it has none. */
export function normalLogin(login: string): string {
  const normal = plainLogin(login);
  if (!LOGIN.test(normal)) throw issue('login', 'user.loginShape');
  return normal;
}

/** An `issuer` account belongs to an issuer that exists; all other roles to none. Answers the issuer to write. */
export async function issuerFor(ctx: AccountsContext, role: Role, issuerId: number | null): Promise<number | null> {
  if (role !== 'issuer') {
    if (issuerId !== null) throw issue('issuerId', 'user.issuerUnwanted');
    return null;
  }
  if (issuerId === null) throw issue('issuerId', 'user.issuerWanted');
  if ((await ctx.reader.row('issuer', issuerId)) === null) throw issue('issuerId', 'issuer.missing');
  return issuerId;
}
