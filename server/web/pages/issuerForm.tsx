import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { ISSUER_KIND, ISSUER_TIER } from '../../text/labels.ts';
import { CheckField, DayField, ErrorSummary, SelectField, TextField, Version, options } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `POST /issuers/new` and `POST /issuers/:id/edit` (with `version`); `shortNames` and `codes` parted by 、. */
export const ISSUER_FIELDS = [
  'name',
  'shortNames',
  'codes',
  'kind',
  'tier',
  'parentId',
  'ownReviewer',
  'activeFrom',
  'activeTo',
  'successorId',
  'endBasis',
] as const;

export interface IssuerFormPage {
  chrome: Chrome;
  /** Null for a new one. */
  existing: { id: number; version: number; name: string } | null;
  form: Form<(typeof ISSUER_FIELDS)[number]>;
  issuers: readonly { id: number; name: string }[];
}

export function IssuerFormPage(page: IssuerFormPage): JSX.Element {
  const { existing, form } = page;
  const title = existing === null ? '新增制定机关' : `修改：${existing.name}`;
  const others = page.issuers.filter((i) => i.id !== existing?.id).map((i) => ({ value: String(i.id), label: i.name }));
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      indexed={false}
      crumbs={[{ href: paths.issuers(), text: '制定机关' }, { text: existing === null ? '新增' : '修改' }]}
    >
      <h1>{title}</h1>
      <ErrorSummary errors={form.errors} />
      <form
        class="form"
        method="post"
        action={existing === null ? paths.issuerNew() : paths.issuerEdit(existing.id)}
        data-guard
      >
        {existing === null ? null : <Version version={existing.version} />}
        <TextField
          form={form}
          name="name"
          label="全称"
          hint={existing === null ? undefined : '这里只改错字；机构更名请在机关页面“登记更名”'}
          required
          wide
        />
        <TextField form={form} name="shortNames" label="简称" hint="用顿号隔开：县司法局、司法局" />
        <TextField form={form} name="codes" label="机关代字" hint="用顿号隔开：清政发、清政规" />
        <SelectField form={form} name="kind" label="类型" required options={options(ISSUER_KIND)} empty="请选择" />
        <SelectField form={form} name="tier" label="层级" required options={options(ISSUER_TIER)} empty="请选择" />
        <SelectField form={form} name="parentId" label="上级机关" options={others} empty="没有" />
        <CheckField form={form} name="ownReviewer" label="有专门的合法性审核机构或者人员" />
        <DayField form={form} name="activeFrom" label="设立日期" />
        {existing === null ? (
          <>
            <DayField form={form} name="activeTo" label="撤并日期" hint="已经不存在的机关，填存在的最后一天" />
            <SelectField form={form} name="successorId" label="由哪个机关承继" options={others} empty="没有" />
            <TextField form={form} name="endBasis" label="撤并依据" hint="批准文件的名称和文号" wide />
          </>
        ) : null}
        <p class="form-end">
          <button type="submit" class="button button-primary">
            保存
          </button>
          <a class="button" href={existing === null ? paths.issuers() : paths.issuer(existing.id)}>
            取消
          </a>
        </p>
      </form>
    </Layout>
  );
}
