import type { JSX } from 'preact';
import type { TokenRow, UserRow } from '../../domain/model.ts';
import { ROLE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Copyable, Empty, Facts, PostButton, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `POST /account/tokens`. */
export const TOKEN_FIELDS = ['name'] as const;

/** A person's own account, `GET /account`. */
export interface AccountPage {
  chrome: Chrome;
  user: Pick<UserRow, 'login' | 'name' | 'role' | 'mail'>;
  issuerName: string | null;
  tokens: readonly Pick<TokenRow, 'id' | 'version' | 'name' | 'createdAt' | 'revokedAt'>[];
  form: Form<(typeof TOKEN_FIELDS)[number]>;
  /** A token made just now: shown this once. */
  fresh: { name: string; secret: string } | null;
}

export function AccountPage(page: AccountPage): JSX.Element {
  const { user } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="我的账号"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '我的账号' }]}
    >
      <h1>我的账号</h1>
      <ErrorSummary errors={page.form.errors} />
      <Facts
        facts={[
          { term: '姓名', value: user.name },
          { term: '账号', value: user.login },
          { term: '岗位', value: ROLE[user.role] },
          { term: '所在机关', value: page.issuerName },
          { term: '邮箱', value: user.mail, note: user.mail === null ? '没有邮箱的，提醒只在待办里显示' : undefined },
        ]}
      />
      <p>
        <a class="button" href={paths.password()}>
          修改密码
        </a>{' '}
        <a class="button" href={paths.accountReminders()}>
          提醒和日历
        </a>
      </p>
      <h2>接口令牌</h2>
      <p class="hint">给程序使用，权限与您本人相同。令牌只在新增时显示一次，系统不保存原文。</p>
      {page.fresh === null ? null : (
        <div class="notice notice-done">
          <div>
            <p>令牌“{page.fresh.name}”已新增，请现在抄下：</p>
            <Copyable text={page.fresh.secret} what="令牌" />
          </div>
        </div>
      )}
      {page.tokens.length === 0 ? (
        <Empty>还没有令牌。</Empty>
      ) : (
        <Table label="接口令牌" head={['名称', '新增时间', '状态', <span class="unseen">办理</span>]}>
          {page.tokens.map((t) => (
            <tr>
              <td>{t.name}</td>
              <td>
                <InstantText at={t.createdAt} />
              </td>
              <td>
                {t.revokedAt === null ? (
                  '使用中'
                ) : (
                  <>
                    已停用 <InstantText at={t.revokedAt} />
                  </>
                )}
              </td>
              <td>
                {t.revokedAt === null ? (
                  <PostButton
                    action={paths.tokenRevoke(t.id)}
                    text="停用"
                    version={t.version}
                    about={t.name}
                    tone="danger"
                  />
                ) : null}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <form class="form form-inline" method="post" action={paths.tokens()}>
        <TextField form={page.form} name="name" label="新令牌的名称" hint="写明用途，例如：政务公开网站同步" required />
        <p class="form-end">
          <button type="submit" class="button">
            新增令牌
          </button>
        </p>
      </form>
    </Layout>
  );
}
