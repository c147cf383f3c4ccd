import type { JSX } from 'preact';
import type { Chrome } from '../chrome.ts';
import { AreaField, ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Copyable } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

const CRUMBS = [{ href: paths.home(), text: '首页' }, { text: '审查建议' }];

/** `GET /suggestions/new`: anybody asks for a check of a document. */
export interface SuggestionNewPage {
  chrome: Chrome;
  /** The document whose page led here. */
  document: { id: number; title: string; docNumber: string | null } | null;
  form: Form<string>;
  /** What the form is given, so that sent twice it is one suggestion. */
  formKey: string;
  /** By when it is answered, as a sentence with its source; null where the place has set no time. */
  replyWithin: string | null;
}

export function SuggestionNewPage(page: SuggestionNewPage): JSX.Element {
  const { form, document } = page;
  return (
    <Layout chrome={page.chrome} title="提出审查建议" crumbs={CRUMBS}>
      <h1>提出审查建议</h1>
      <p class="lead">
        认为现行的行政规范性文件违反法律、法规或者上级文件的，公民、法人和其他组织都可以提出审查建议。不需要登录；提交后会得到受理编号和查询码，凭它们查看办理情况和答复。
        {page.replyWithin === null ? '答复期限由本地规定，本地还没有设定。' : page.replyWithin}
      </p>
      <p class="lead">
        已经提交过？<a href={paths.suggestionStatus()}>查询办理情况</a>
      </p>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.suggestionNew()} encType="multipart/form-data" data-guard>
        {document === null ? (
          <TextField
            form={form}
            name="document"
            label="文件名称或者文号"
            hint="例如：清政发〔2026〕3号"
            required
            wide
          />
        ) : (
          <div class="field field-wide">
            <p class="label">文件</p>
            <p>
              <a href={paths.document(document.id)}>
                {document.title}
                {document.docNumber === null ? '' : `（${document.docNumber}）`}
              </a>
            </p>
            <input type="hidden" name="documentId" value={String(document.id)} />
            <p class="hint">
              不是这份？<a href={paths.suggestionNew()}>改填其他文件</a>
            </p>
          </div>
        )}
        <TextField form={form} name="clause" label="哪一条、哪一款" hint="例如：第八条第二款。可以不填" />
        <AreaField
          form={form}
          name="reason"
          label="理由"
          hint="写明与哪部法律、法规、上级文件的哪一条不一致，或者减损了什么权益、增加了什么义务。最多一万字"
          required
          rows={8}
        />
        <TextField form={form} name="author" label="姓名或者单位" hint="可以不填，不会公开" />
        <TextField form={form} name="contact" label="联系方式" hint="可以不填，不会公开，只用于核实和答复" />
        <div class="field field-wide">
          <label for="f-file">附件</label>
          <p class="hint" id="f-file-hint">
            可以附一个文件：PDF、Word、图片等。可以不附
          </p>
          <input id="f-file" type="file" name="file" aria-describedby="f-file-hint" />
        </div>
        <div class="trap" aria-hidden="true">
          <label for="f-site">网址（请留空）</label>
          <input id="f-site" name="site" tabIndex={-1} autocomplete="off" value="" />
        </div>
        <input type="hidden" name="formKey" value={page.formKey} />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            提交审查建议
          </button>
        </p>
      </form>
    </Layout>
  );
}

/** The answer to a suggestion: number and code, told this once. */
export interface SuggestionReceiptPage {
  chrome: Chrome;
  receipt: string;
  code: string;
  replyWithin: string | null;
}

export function SuggestionReceiptPage(page: SuggestionReceiptPage): JSX.Element {
  return (
    <Layout chrome={page.chrome} title="审查建议已收到" crumbs={CRUMBS} indexed={false}>
      <h1>审查建议已收到</h1>
      <p class="lead">
        请记下或者打印受理编号和查询码，查看办理情况时两项都要用。查询码只显示这一次，本机关不保存，丢失后不能找回。
      </p>
      <dl class="facts receipt">
        <div>
          <dt>受理编号</dt>
          <dd>
            <Copyable text={page.receipt} what="受理编号" />
          </dd>
        </div>
        <div>
          <dt>查询码</dt>
          <dd>
            <Copyable text={page.code} what="查询码" />
          </dd>
        </div>
      </dl>
      {page.replyWithin === null ? null : <p>{page.replyWithin}</p>}
      <p>
        <a class="button" href={paths.suggestionStatus()}>
          查询办理情况
        </a>
      </p>
    </Layout>
  );
}
