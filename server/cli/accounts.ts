import { resolve } from 'node:path';
import { addUser } from '../actions/accounts/addUser.ts';
import { importUsers, planUserImport, usersOfFile } from '../actions/accounts/importUsers.ts';
import { openHouse } from '../context.ts';
import type { Actor } from '../domain/actor.ts';
import { ROLES } from '../domain/codes.ts';
import type { Context } from '../ports.ts';
import { userIssueSentence } from '../text/userList.ts';
import { demandFile, demandHouse, parse, text } from './options.ts';
import { Usage, print, tell } from './output.ts';

const CONSOLE: Actor = { kind: 'system', name: '命令行' };
const USE =
  '用法：guibei user add LOGIN --name 姓名 --role admin [--issuer 机关名称] [--mail 地址]（口令从环境变量 GUIBEI_PASSWORD 或标准输入读取）· guibei user import FILE [--preview]（Excel、CSV，初始密码只给出这一次）· guibei user list';

async function passwordFromInput(): Promise<string> {
  tell('请输入口令（至少 10 位），回车结束：');
  for await (const chunk of process.stdin) return String(chunk).replace(/\r?\n[\s\S]*$/, '');
  return '';
}

/** `user add`, `user import` and `user list`: the way the first admin is made. */
export async function user(args: string[]): Promise<number> {
  const { values, positionals, config } = parse(args, {
    name: { type: 'string' },
    role: { type: 'string' },
    issuer: { type: 'string' },
    mail: { type: 'string' },
    preview: { type: 'boolean' },
  });
  const [what, login] = positionals;
  if (what !== 'list' && ((what !== 'add' && what !== 'import') || login === undefined)) throw new Usage(USE);
  const role = ROLES.find((one) => one === (text(values['role']) ?? 'admin'));
  if (role === undefined) throw new Usage(`--role 只接受 ${ROLES.join('、')}`);
  // The first account makes the house; a list of a mistyped folder would be empty.
  if (what === 'list') demandHouse(config);
  if (what === 'import' && login !== undefined) demandFile(login);
  const house = await openHouse(config);
  try {
    const { ctx } = house;
    if (what === 'list' || login === undefined) {
      for (const row of await ctx.accounts.users())
        print({
          id: row.id,
          login: row.login,
          name: row.name,
          role: row.role,
          issuerId: row.issuerId,
          disabled: row.disabledAt !== null,
        });
      return 0;
    }
    if (what === 'import') return await importList(house.ctx, login, values['preview'] === true);
    const issuerName = text(values['issuer']);
    const issuer = issuerName === null ? null : (await ctx.reader.issuers()).find((row) => row.name === issuerName);
    if (issuer === undefined) throw new Usage(`机关名录里没有“${issuerName}”，没有建账号。请核对 --issuer 的全称`);
    const id = await addUser(ctx, CONSOLE, {
      login,
      name: text(values['name']) ?? login,
      role,
      issuerId: issuer?.id ?? null,
      mail: text(values['mail']),
      password: config.password ?? (await passwordFromInput()),
      mustChangePassword: false,
    });
    print({ id, login, role });
    return 0;
  } finally {
    await house.close();
  }
}

/** `user import`: a line for each refused row and for each account with its first password, then the counts; 1 where a row was refused. */
async function importList(ctx: Context, file: string, preview: boolean): Promise<number> {
  const rows = await usersOfFile(ctx, resolve(file));
  const { plan, added } = preview
    ? { plan: await planUserImport(ctx, CONSOLE, rows), added: [] }
    : await importUsers(ctx, CONSOLE, rows);
  const refused = plan.filter(({ outcome }) => outcome === 'refused');
  for (const { row, login, issues } of refused)
    print({
      row,
      login,
      refused: issues.map(({ column, code }) => `${column}.${code}`),
      message: issues.map(userIssueSentence).join(''),
    });
  for (const { login, name, role, password } of added) print({ login, name, role, password });
  const of = (outcome: 'new' | 'held'): number => plan.filter((one) => one.outcome === outcome).length;
  print({ rows: plan.length, new: of('new'), held: of('held'), refused: refused.length, added: added.length });
  return refused.length === 0 ? 0 : 1;
}
