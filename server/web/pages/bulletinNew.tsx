import type { JSX } from 'preact';
import { BULLETIN_SPANS } from '../../domain/codes.ts';
import { BULLETIN_SPAN } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayField, ErrorSummary, RadioField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET` and `POST /bulletins/work/new`. */
export interface BulletinNewPage {
  chrome: Chrome;
  form: Form<string>;
  /** How often a bulletin is due here, with its source; null where nobody has set it. */
  rhythm: string | null;
}

export function BulletinNewPage({ chrome, form, rhythm }: BulletinNewPage): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title="起草通报"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.bulletinsWork(), text: '通报' }, { text: '起草' }]}
    >
      <h1>起草通报</h1>
      <p class="lead">{rhythm === null ? '多久通报一次由司法局设定，本地未规定。' : rhythm}</p>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.bulletinNew()} data-guard>
        <RadioField
          form={form}
          name="span"
          label="期间"
          required
          options={BULLETIN_SPANS.map((value) => ({ value, label: BULLETIN_SPAN[value] }))}
        />
        <TextField form={form} name="year" label="年份" type="number" size="short" required />
        <TextField
          form={form}
          name="number"
          label="第几期"
          type="number"
          size="short"
          hint="季度填1至4，半年填1或者2，年度填1"
          required
        />
        <DayField form={form} name="on" label="数据统计到哪一天" hint="不填的，统计到期间的最后一天" />
        <DayField
          form={form}
          name="knownOn"
          label="以哪一天以前录入的记录为准"
          hint="不填的，以现在的记录为准；可以填过去的日期，重现当时的数字"
        />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            计算数字并起草
          </button>
        </p>
      </form>
    </Layout>
  );
}
