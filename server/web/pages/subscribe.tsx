import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary, SelectField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET` and `POST /subscribe`. */
export interface SubscribePage {
  chrome: Chrome;
  form: Form<string>;
  issuers: readonly { id: number; name: string }[];
  /** False where no mail goes out. */
  open: boolean;
}

const crumbs = [
  { href: paths.home(), text: '首页' },
  { href: paths.openData(), text: '开放数据' },
  { text: '邮件订阅' },
];

export function SubscribePage({ chrome, form, issuers, open }: SubscribePage): JSX.Element {
  const q = form.values['q'] ?? '';
  return (
    <Layout chrome={chrome} title="邮件订阅" indexed={false} crumbs={crumbs}>
      <h1>邮件订阅</h1>
      <p>有关文件新公布、变动或者撤下时，每天最多发一封邮件。</p>
      {open ? (
        <>
          <ErrorSummary errors={form.errors} />
          <form class="form" method="post" action={paths.subscribe()}>
            <TextField form={form} name="q" label="检索词" hint="与检索框写法相同；和制定机关至少填一项" />
            <SelectField
              form={form}
              name="issuer"
              label="制定机关"
              options={[
                { value: '', label: '不限' },
                ...issuers.map(({ id, name }) => ({ value: String(id), label: name })),
              ]}
            />
            <TextField form={form} name="contact" label="邮箱地址" type="email" autocomplete="email" required />
            <p class="trap" aria-hidden="true">
              <label for="f-site">此项不填</label>
              <input id="f-site" name="site" tabIndex={-1} autocomplete="off" />
            </p>
            <p>地址只用于发送这个订阅，不公开；打开确认邮件里的链接以后才开始发送，退订后立即删除。</p>
            <p class="form-end">
              <button type="submit" class="button button-primary">
                发送确认邮件
              </button>
            </p>
          </form>
        </>
      ) : (
        <Empty>本网站还没有开通邮件订阅。</Empty>
      )}
      <p>
        不想留邮箱的，可以用 <a href={paths.searchFeed({ q })}>Atom 订阅</a>。
      </p>
    </Layout>
  );
}

/** The answer to whoever has asked, the same for every address. */
export function SubscriptionAskedPage({ chrome }: { chrome: Chrome }): JSX.Element {
  return (
    <Layout chrome={chrome} title="请查收确认邮件" indexed={false} crumbs={crumbs}>
      <h1>请查收确认邮件</h1>
      <p>几分钟内会向这个地址发出确认邮件，请在三天内打开其中的链接。已经订阅过同样内容的，不再另发。</p>
    </Layout>
  );
}

/** `GET` and `POST /subscriptions/:id/confirm` and `/end`. */
export interface SubscriptionLinkPage {
  chrome: Chrome;
  purpose: 'confirm' | 'end';
  link: { id: number; token: string };
  done: boolean;
}

const WORDS = {
  confirm: {
    title: '确认订阅',
    ask: '确认以后开始发送邮件，随时可以用邮件里的链接退订。',
    done: '已经确认。链接有效的，订阅马上开始。',
  },
  end: { title: '退订', ask: '退订以后不再发送邮件，您的邮箱地址会立即删除。', done: '已经退订，邮箱地址已删除。' },
} as const;

export function SubscriptionLinkPage({ chrome, purpose, link, done }: SubscriptionLinkPage): JSX.Element {
  const words = WORDS[purpose];
  const path = purpose === 'confirm' ? paths.subscriptionConfirm : paths.subscriptionEnd;
  return (
    <Layout chrome={chrome} title={words.title} indexed={false} crumbs={crumbs}>
      <h1>{words.title}</h1>
      <p>{done ? words.done : words.ask}</p>
      {done ? null : (
        <form method="post" action={path(link.id, link.token)}>
          <button type="submit" class="button button-primary">
            {words.title}
          </button>
        </form>
      )}
    </Layout>
  );
}
