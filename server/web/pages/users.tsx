import type { JSX } from 'preact';
import type { UserRow } from '../../domain/model.ts';
import { ROLE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText, Nothing } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Copyable, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

export type ShownUser = Pick<
  UserRow,
  | 'id'
  | 'version'
  | 'login'
  | 'name'
  | 'role'
  | 'issuerId'
  | 'mail'
  | 'mustChangePassword'
  | 'lockedUntil'
  | 'disabledAt'
>;

/** A first password made by the system: shown this once. */
export interface FreshPassword {
  login: string;
  password: string;
}

/** `GET /users`. */
export interface UsersPage {
  chrome: Chrome;
  users: readonly { user: ShownUser; issuerName: string | null }[];
  fresh: FreshPassword | null;
}

/** Says the fresh password of an account, once. */
export function Fresh({ fresh }: { fresh: FreshPassword | null }): JSX.Element | null {
  if (fresh === null) return null;
  return (
    <div class="notice notice-done">
      <div>
        <p>账号 {fresh.login} 的初始密码如下，只显示这一次，请当面或者电话告知本人，首次登录须修改：</p>
        <Copyable text={fresh.password} what="密码" />
      </div>
    </div>
  );
}

/** What stands in the way of signing in, in words. */
export function userState(user: ShownUser): string {
  if (user.disabledAt !== null) return '已停用';
  if (user.lockedUntil !== null) return '暂时锁定';
  return user.mustChangePassword ? '待修改初始密码' : '正常';
}

export function UsersPage(page: UsersPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="账号"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '账号' }]}
    >
      <div class="page-head">
        <h1>账号</h1>
        <p>
          <a class="button" href={paths.userNew()}>
            新增账号
          </a>
          <a class="button" href={paths.userImport()}>
            导入账号
          </a>
        </p>
      </div>
      <Fresh fresh={page.fresh} />
      {page.users.length === 0 ? (
        <Empty>还没有账号。</Empty>
      ) : (
        <Table label="账号" head={['姓名', '账号', '岗位', '所在机关', '邮箱', '状态']}>
          {page.users.map(({ user, issuerName }) => (
            <tr class={user.disabledAt === null ? undefined : 'row-void'}>
              <td>
                <a href={paths.user(user.id)}>{user.name}</a>
              </td>
              <td>{user.login}</td>
              <td class="nowrap">{ROLE[user.role]}</td>
              <td>{issuerName ?? <Nothing said="不限" />}</td>
              <td>{user.mail ?? <Nothing said="没有" />}</td>
              <td class="nowrap">
                {userState(user)}
                {user.lockedUntil === null || user.disabledAt !== null ? null : (
                  <small>
                    至 <InstantText at={user.lockedUntil} />
                  </small>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Layout>
  );
}
