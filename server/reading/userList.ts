import type { ListedUser, UserColumn } from '../domain/userList.ts';
import { USER_COLUMNS } from '../domain/userList.ts';

/** How people head the columns of such a list; the first word is ours. */
const HEADS: Readonly<Record<UserColumn, readonly string[]>> = {
  login: ['账号', '登录名', '用户名', '登录账号', '登录帐号', '帐号', '工号'],
  name: ['姓名', '名字', '人员姓名', '使用人'],
  role: ['岗位', '角色', '权限', '岗位角色'],
  issuer: ['所在机关', '制定机关', '单位', '所属机关', '所在单位', '所属单位', '机关', '单位名称', '部门'],
  mail: ['邮箱', '电子邮箱', '电子邮件', '邮件'],
};

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s*:：]/g, '');

/** Columns of a heading row: 账号, 姓名 and 岗位 must be among them. */
function columnsOf(cells: readonly string[]): Map<UserColumn, number> | null {
  const columns = new Map<UserColumn, number>();
  cells.forEach((cell, i) => {
    const column = USER_COLUMNS.find((key) => HEADS[key].includes(bare(cell)));
    if (column !== undefined && !columns.has(column)) columns.set(column, i);
  });
  return columns.has('login') && columns.has('name') && columns.has('role') ? columns : null;
}

/** Rows below the heading, each cell as text; null for a table without the columns. Empty rows are passed over. */
export function readUserRows(rows: readonly { number: number; cells: readonly string[] }[]): ListedUser[] | null {
  const at = rows.findIndex((row) => columnsOf(row.cells) !== null);
  const head = at < 0 ? null : columnsOf(rows[at]!.cells);
  if (head === null) return null;
  return rows
    .slice(at + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ number, cells }) => {
      const cell = (column: UserColumn): string => (cells[head.get(column) ?? -1] ?? '').normalize('NFKC').trim();
      return {
        row: number,
        login: cell('login'),
        name: cell('name').replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
        role: bare(cell('role')),
        issuer: bare(cell('issuer')),
        mail: cell('mail'),
      };
    });
}
