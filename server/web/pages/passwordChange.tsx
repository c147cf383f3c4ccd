import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `POST /account/password`. */
export const PASSWORD_FIELDS = ['current', 'password', 'again'] as const;

export interface PasswordPage {
  chrome: Chrome;
  form: Form<(typeof PASSWORD_FIELDS)[number]>;
  /** True when the person may not go on before this is done. */
  forced: boolean;
  /** Fewest characters that a password must have. */
  minLength: number;
}

export function PasswordPage(page: PasswordPage): JSX.Element {
  const { form } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="修改密码"
      indexed={false}
      crumbs={[{ href: paths.account(), text: '我的账号' }, { text: '修改密码' }]}
    >
      <h1>修改密码</h1>
      {page.forced ? <p class="lead">您用的是初始密码，修改以后才能继续。</p> : null}
      <ErrorSummary errors={form.errors} />
      <form class="form form-narrow" method="post" action={paths.password()}>
        <TextField form={form} name="current" label="现在的密码" type="password" required />
        <TextField
          form={form}
          name="password"
          label="新密码"
          hint={`至少${page.minLength}个字，不要与账号相同；一句好记的话比复杂的符号更安全。`}
          type="password"
          autocomplete="new-password"
          required
        />
        <TextField
          form={form}
          name="again"
          label="再输一次新密码"
          type="password"
          autocomplete="new-password"
          required
        />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            保存新密码
          </button>
        </p>
        <p class="hint">保存以后，其他地方的登录会全部退出。</p>
      </form>
    </Layout>
  );
}
