import { actorOf } from '../actions/accounts/actorOf.ts';
import { addToken, revokeToken } from '../actions/accounts/tokens.ts';
import { openHouse } from '../context.ts';
import { Fault } from '../domain/fault.ts';
import { demandHouse, idArgument, parse, text } from './options.ts';
import { Usage, print } from './output.ts';

/** `token add LOGIN --name 用途`, `token list LOGIN`, `token revoke ID`: bearer tokens for the API; the secret is shown once. */
export async function token(args: string[]): Promise<number> {
  const { values, positionals, config } = parse(args, { name: { type: 'string' } });
  const [what, which] = positionals;
  if (which === undefined || !['add', 'list', 'revoke'].includes(what ?? ''))
    throw new Usage('用法：guibei token add LOGIN --name 用途 · guibei token list LOGIN · guibei token revoke ID');
  const id = what === 'revoke' ? idArgument(which) : null;
  demandHouse(config);
  const house = await openHouse(config);
  try {
    const { ctx } = house;
    if (id !== null) {
      await revokeToken(ctx, { kind: 'system', name: '命令行' }, id);
      print({ id, revoked: true });
      return 0;
    }
    const holder = await ctx.accounts.userByLogin(which);
    if (!holder) throw new Fault('user.missing', { login: which });
    if (what === 'list') {
      for (const row of await ctx.accounts.tokensOf(holder.id))
        print({ id: row.id, name: row.name, createdAt: row.createdAt, revokedAt: row.revokedAt });
      return 0;
    }
    print(await addToken(ctx, actorOf(holder), { userId: holder.id, name: text(values['name']) ?? '命令行' }));
    return 0;
  } finally {
    await house.close();
  }
}
