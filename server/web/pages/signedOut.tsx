import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { Layout } from '../components/layout.tsx';
import { paths } from '../paths.ts';

/** The answer to a form that was sent after the session had ended, at the form's own address. */
export interface SignedOutPage {
  chrome: Chrome;
  /** Where the form was sent to. */
  action: string;
  /** What it held; null where it cannot be sent again from here: files, passwords. */
  fields: readonly { name: string; value: string }[] | null;
}

export function SignedOutPage({ chrome, action, fields }: SignedOutPage): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title="登录已过期"
      indexed={false}
      crumbs={[{ href: paths.home(), text: '首页' }, { text: '登录已过期' }]}
    >
      <h1>登录已过期</h1>
      <p class="lead">刚才的内容还没有保存，请先登录。</p>
      {fields === null ? (
        <p>
          刚才提交的是文件或者密码，登录以后请重新选择、填写，再提交一次。
          <a class="button button-primary" href={paths.signIn()}>
            登录
          </a>
        </p>
      ) : (
        <>
          <p>您填写的内容都在这一页上。请不要关闭本页，按下面两步办理：</p>
          <ol>
            <li>
              一、
              <a href={paths.signIn()} target="_blank" rel="noopener">
                在新窗口登录
              </a>
              ，登录以后回到本页。
            </li>
            <li>二、按“重新提交”，刚才填写的内容照原样提交，以登录的人的名义办理。</li>
          </ol>
          <form method="post" action={action}>
            {fields.map(({ name, value }) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <p class="form-end">
              <button type="submit" class="button button-primary">
                重新提交
              </button>
            </p>
          </form>
        </>
      )}
      <p class="problem-code">
        错误代码 <code>auth.required</code>
      </p>
    </Layout>
  );
}
