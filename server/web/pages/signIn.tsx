import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `POST /sign-in` with these fields; `next` is a path of this site to go on to. */
export const SIGN_IN_FIELDS = ['login', 'password', 'next'] as const;

export interface SignInPage {
  chrome: Chrome;
  form: Form<(typeof SIGN_IN_FIELDS)[number]>;
  /** Accounts of the demo county, to be shown only there. */
  demoAccounts: readonly { login: string; password: string; who: string }[];
}

export function SignInPage(page: SignInPage): JSX.Element {
  const { form } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="登录"
      indexed={false}
      crumbs={[{ href: paths.home(), text: '首页' }, { text: '登录' }]}
    >
      <h1>工作人员登录</h1>
      <ErrorSummary errors={form.errors} />
      <form class="form form-narrow" method="post" action={paths.signIn()}>
        <TextField form={form} name="login" label="账号" autocomplete="username" required />
        <TextField form={form} name="password" label="密码" type="password" required />
        {form.values.next === undefined ? null : <input type="hidden" name="next" value={form.values.next} />}
        <p class="form-end">
          <button type="submit" class="button button-primary">
            登录
          </button>
        </p>
        <p class="hint">忘记密码的，请联系系统管理员重置。查阅公开文件不需要登录。</p>
      </form>
      {page.demoAccounts.length === 0 ? null : (
        <section class="demo-accounts">
          <h2>演示账号</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">岗位</th>
                <th scope="col">账号</th>
                <th scope="col">密码</th>
              </tr>
            </thead>
            <tbody>
              {page.demoAccounts.map((a) => (
                <tr>
                  <td>{a.who}</td>
                  <td>
                    <code>{a.login}</code>
                  </td>
                  <td>
                    <code>{a.password}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Layout>
  );
}
