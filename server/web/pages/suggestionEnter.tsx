import type { JSX } from 'preact';
import { SUGGESTION_SOURCES } from '../../domain/codes.ts';
import { SUGGESTION_SOURCE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, DayField, ErrorSummary, RadioField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET` and `POST /suggestions/enter`: what came on paper. */
export interface SuggestionEnterPage {
  chrome: Chrome;
  form: Form<string>;
}

export function SuggestionEnterPage({ chrome, form }: SuggestionEnterPage): JSX.Element {
  return (
    <Layout
      chrome={chrome}
      title="登记来函"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.suggestions(), text: '审查建议' },
        { text: '登记来函' },
      ]}
    >
      <h1>登记来函</h1>
      <p class="lead">
        法院的司法建议、行政复议附带审查的来函，以及公众书面提出的审查建议，在这里登记，各按自己的期限办理。
      </p>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.suggestionEnter()} data-guard>
        <RadioField
          form={form}
          name="source"
          label="来源"
          required
          options={SUGGESTION_SOURCES.map((value) => ({ value, label: SUGGESTION_SOURCE[value] }))}
        />
        <DayField form={form} name="receivedOn" label="收到日期" required />
        <TextField form={form} name="organ" label="来文机关" hint="法院或者复议机关；公众来信不填" />
        <TextField form={form} name="caseNumber" label="案号或者来文文号" />
        <TextField
          form={form}
          name="documentId"
          label="卷宗编号"
          hint="库里有这份文件的，填写卷宗网址末尾的数字"
          size="short"
        />
        <TextField form={form} name="documentSaid" label="文件名称或者文号" hint="填了卷宗编号的可以不填" wide />
        <TextField form={form} name="clause" label="条款" />
        <AreaField form={form} name="reason" label="建议的内容和理由" required rows={6} />
        <TextField form={form} name="author" label="提出人" hint="公众来信填写；不会公开" />
        <TextField form={form} name="contact" label="联系方式" hint="不会公开" />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            登记
          </button>
        </p>
      </form>
    </Layout>
  );
}
