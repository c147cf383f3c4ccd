import type { JSX } from 'preact';
import type { PlannedUser } from '../../domain/userList.ts';
import { ROLE } from '../../text/labels.ts';
import { FRESH_HEAD, USER_OUTCOME, freshRow, userIssueSentence } from '../../text/userList.ts';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Table } from '../components/parts.tsx';
import { TableForm } from '../components/tableForm.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

type Fresh = Parameters<typeof freshRow>[0];

/** `GET /users/import`; `plan` is what a list that was sent would do, `fresh` what it has done: shown this once. */
export interface UserImportPage {
  chrome: Chrome;
  form: Form<'files' | 'text'>;
  plan: { rows: readonly PlannedUser[]; sent: string } | null;
  fresh: readonly Fresh[] | null;
}

export function UserImportPage(page: UserImportPage): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="导入账号"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.users(), text: '账号' }, { text: '导入账号' }]}
    >
      <h1>导入账号</h1>
      <ErrorSummary errors={page.form.errors} />
      {page.fresh !== null ? (
        <Passwords fresh={page.fresh} />
      ) : page.plan === null ? (
        <Begin form={page.form} />
      ) : (
        <Plan plan={page.plan} />
      )}
    </Layout>
  );
}

function Begin({ form }: { form: UserImportPage['form'] }): JSX.Element {
  return (
    <>
      <p class="figure-lead">
        用 Excel、CSV
        表格，或者从表格里复制粘贴。第一行是表头，要有“账号”“姓名”“岗位”，制定机关经办还要有“所在机关”；“邮箱”可以没有。岗位写：
        {Object.values(ROLE).join('、')}。已有的账号不会改动。先预览，再导入；初始密码由系统生成，首次登录须修改。
      </p>
      <TableForm action={paths.userImport()} form={form} />
    </>
  );
}

function Plan({ plan: { rows, sent } }: { plan: NonNullable<UserImportPage['plan']> }): JSX.Element {
  const of = (outcome: PlannedUser['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return (
    <>
      <p class="figure-lead">
        还没有导入。新增{of('new')}个，已有{of('held')}个，不能导入{of('refused')}行。
      </p>
      <Table label="导入预览" head={['行', '账号', '姓名', '岗位', '所在机关', '处理', '说明']}>
        {rows.map((row) => (
          <tr>
            <td class="number">{row.row}</td>
            <td>{row.login}</td>
            <td>{row.name}</td>
            <td class="nowrap">{row.role === null ? '' : ROLE[row.role]}</td>
            <td>{row.issuerName ?? ''}</td>
            <td class="nowrap">{USER_OUTCOME[row.outcome]}</td>
            <td>
              {row.issues.map((issue) => (
                <span class="refusal">{userIssueSentence(issue)}</span>
              ))}
            </td>
          </tr>
        ))}
      </Table>
      <form method="post" action={paths.userImport()}>
        <input type="hidden" name="rows" value={sent} />
        {of('new') === 0 ? null : <p class="hint">初始密码只给出这一次，系统不保存：选一种方式收好，分别告知本人。</p>}
        <p class="form-end">
          {of('new') === 0 ? null : (
            <>
              <button type="submit" name="as" value="page" class="button button-primary">
                导入{of('new')}个，在页面上看密码
              </button>
              <button type="submit" name="as" value="file" class="button">
                导入并下载密码表（Excel）
              </button>
            </>
          )}
          <a class="button" href={paths.userImport()}>
            换一份
          </a>
        </p>
      </form>
    </>
  );
}

function Passwords({ fresh }: { fresh: readonly Fresh[] }): JSX.Element {
  return (
    <>
      <p class="notice notice-done">
        {fresh.length === 0
          ? '没有新增账号：表格里的账号都已经有了。'
          : `已新增${fresh.length}个账号。初始密码只显示这一次，请当面或者电话告知本人，首次登录须修改。`}
      </p>
      {fresh.length === 0 ? null : (
        <Table label="新账号的初始密码" head={FRESH_HEAD}>
          {fresh.map((user) => (
            <tr>
              {freshRow(user).map((cell, i) => (
                <td class={i === FRESH_HEAD.length - 1 ? 'nowrap' : undefined}>
                  {i === FRESH_HEAD.length - 1 ? <code>{cell}</code> : cell}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
      <p>
        <a class="button" href={paths.users()}>
          回到账号
        </a>
      </p>
    </>
  );
}
