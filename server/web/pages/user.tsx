import type { JSX } from 'preact';
import { ROLES } from '../../domain/codes.ts';
import { ROLE, ROLE_HINT } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary, RadioField, SelectField, TextField, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Facts, PostButton } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import { Fresh, type FreshPassword, type ShownUser, userState } from './users.tsx';

/** `POST /users/new` and `POST /users/:id` (with `version`; the login stays as it is). */
export const USER_FIELDS = ['login', 'name', 'role', 'issuerId', 'mail'] as const;

/** One account or a new one. `…/password`, `…/disable`, `…/enable` post nothing but `version`. */
export interface UserPage {
  chrome: Chrome;
  existing: ShownUser | null;
  form: Form<(typeof USER_FIELDS)[number]>;
  issuers: readonly { id: number; name: string }[];
  fresh: FreshPassword | null;
}

export function UserPage(page: UserPage): JSX.Element {
  const { existing, form } = page;
  const title = existing === null ? '新增账号' : existing.name;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      indexed={false}
      crumbs={[{ href: paths.users(), text: '账号' }, { text: title }]}
    >
      <h1>{title}</h1>
      <Fresh fresh={page.fresh} />
      <ErrorSummary errors={form.errors} />
      {existing === null ? null : (
        <Facts
          facts={[
            { term: '账号', value: existing.login },
            { term: '状态', value: userState(existing) },
          ]}
        />
      )}
      <form
        class="form"
        method="post"
        action={existing === null ? paths.userNew() : paths.user(existing.id)}
        data-guard
      >
        {existing === null ? null : <Version version={existing.version} />}
        {existing === null ? (
          <TextField form={form} name="login" label="账号" hint="字母、数字，登录时不分大小写" required />
        ) : (
          <input type="hidden" name="login" value={existing.login} />
        )}
        <TextField form={form} name="name" label="姓名" required />
        <RadioField
          form={form}
          name="role"
          label="岗位"
          required
          options={ROLES.map((r) => ({ value: r, label: ROLE[r], hint: ROLE_HINT[r] }))}
        />
        <SelectField
          form={form}
          name="issuerId"
          label="所在机关"
          hint="制定机关经办必选"
          options={page.issuers.map((i) => ({ value: String(i.id), label: i.name }))}
          empty="不限"
        />
        <TextField
          form={form}
          name="mail"
          label="邮箱"
          type="email"
          autocomplete="email"
          hint="用来接收到期提醒，可以不填"
        />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            {existing === null ? '新增并生成初始密码' : '保存'}
          </button>
        </p>
      </form>
      {existing === null ? null : (
        <section class="danger-zone" aria-labelledby="more-title">
          <h2 id="more-title">密码与停用</h2>
          <div class="acts">
            <Disclosure summary="重置密码">
              <p class="hint">现在的密码马上失效，已经登录的也会退出；新的初始密码只显示一次。</p>
              <PostButton
                action={paths.userPassword(existing.id)}
                version={existing.version}
                text="生成新的初始密码"
                about={existing.name}
              />
            </Disclosure>
            {existing.disabledAt === null ? (
              <Disclosure summary="停用账号">
                <p class="hint">停用以后不能登录，已经登录的马上退出；办理记录都保留，随时可以恢复。</p>
                <PostButton
                  action={paths.userDisable(existing.id)}
                  version={existing.version}
                  text="停用账号"
                  about={existing.name}
                  tone="danger"
                />
              </Disclosure>
            ) : (
              <PostButton
                action={paths.userEnable(existing.id)}
                version={existing.version}
                text="恢复账号"
                about={existing.name}
              />
            )}
          </div>
        </section>
      )}
    </Layout>
  );
}
