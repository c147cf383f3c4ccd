import type { JSX } from 'preact';
import { mayAny } from '../../domain/may.ts';
import type { UploadRow } from '../../domain/model.ts';
import { UPLOAD_STATES } from '../../domain/codes.ts';
import { faultSentence } from '../../text/faults.ts';
import { UPLOAD_PURPOSE, UPLOAD_STATE } from '../../text/labels.ts';
import { mediaName, READ_ENDINGS, READ_FORMATS, sizeText, titled } from '../../text/names.ts';
import { UPLOAD_PROGRESS } from '../../text/scans.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { ErrorSummary, RadioField, SelectField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, PostButton, Table } from '../components/parts.tsx';
import { type ScanProgress, ScanProgressBar } from '../components/scanProgress.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/**
 * `POST /uploads`, multipart: `files` (one or many), `purpose`, `issuerId` (only where the person may choose). The script
 * sends one file a request with `Accept: application/json` and reads `{fileName, ok, sentence?, href?, linkText?}`:
 * `ok` false carries the refusal's sentence, `href` leads to the upload, or to where the same file already is.
 */
export const UPLOAD_FIELDS = ['files', 'purpose', 'issuerId'] as const;

export interface UploadLine {
  upload: Pick<
    UploadRow,
    | 'id'
    | 'version'
    | 'state'
    | 'purpose'
    | 'fileName'
    | 'fileSize'
    | 'mediaType'
    | 'pages'
    | 'faultCode'
    | 'faultDetails'
    | 'uploadedAt'
    | 'documentId'
  >;
  uploadedBy: string;
  /** How far OCR is with it; null when it is not being read by OCR. */
  progress: ScanProgress | null;
  /** Where the same bytes already are. */
  duplicateOf: { documentId: number; title: string } | null;
}

export interface UploadsPage {
  chrome: Chrome;
  form: Form<(typeof UPLOAD_FIELDS)[number]>;
  /** Bodies to upload for; empty when the person has but one. */
  issuers: readonly { id: number; name: string }[];
  /** Largest file in bytes, and how many at once. */
  limits: { bytes: number; files: number };
  state: string | null;
  lines: readonly UploadLine[];
  paging: Paging;
}

export function UploadsPage(page: UploadsPage): JSX.Element {
  const reading = page.lines.some((l) => l.upload.state === 'waiting' || l.upload.state === 'ocr');
  return (
    <Layout
      chrome={page.chrome}
      title="上传文件"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '上传文件' }]}
    >
      <h1>上传文件</h1>
      <ErrorSummary errors={page.form.errors} />
      <UploadForm page={page} />
      <section aria-labelledby="list-title">
        <div class="section-head">
          <h2 id="list-title">最近上传</h2>
          <nav class="sort" aria-label="按状态筛选">
            <a href={paths.uploads()} aria-current={page.state === null ? 'true' : undefined}>
              全部
            </a>
            {UPLOAD_STATES.map((s) => (
              <a href={paths.uploads({ state: s })} aria-current={page.state === s ? 'true' : undefined}>
                {UPLOAD_STATE[s]}
              </a>
            ))}
          </nav>
        </div>
        <div id="upload-list" data-refresh={reading ? '2000' : undefined}>
          {page.lines.length === 0 ? (
            <Empty>还没有上传文件。选好文件上传以后，这里显示识别结果。</Empty>
          ) : (
            <List lines={page.lines} />
          )}
          {reading ? (
            <p class="hint">
              有文件正在识别，可以离开这一页。
              <a
                href={paths.uploads({ page: page.paging.page, ...(page.state === null ? {} : { state: page.state }) })}
              >
                刷新
              </a>
            </p>
          ) : null}
        </div>
        <Pager
          paging={page.paging}
          href={(n) => paths.uploads({ page: n, ...(page.state === null ? {} : { state: page.state }) })}
        />
      </section>
    </Layout>
  );
}

function UploadForm({ page }: { page: UploadsPage }): JSX.Element {
  const { form, issuers, limits } = page;
  return (
    <form class="form upload-form" method="post" action={paths.uploads()} encType="multipart/form-data" data-upload>
      <RadioField
        form={{ ...form, values: { purpose: 'draft', ...form.values } }}
        name="purpose"
        label="这些文件是"
        required
        options={[
          { value: 'draft', label: UPLOAD_PURPOSE.draft, hint: '还没有印发，接着办理合法性审核' },
          ...(mayAny(page.chrome.actor, 'document.record')
            ? [{ value: 'issued', label: UPLOAD_PURPOSE.issued, hint: '以前已经印发，补录进库，确认后向社会公开' }]
            : []),
        ]}
      />
      {issuers.length === 0 ? null : (
        <SelectField
          form={form}
          name="issuerId"
          label="制定机关"
          options={issuers.map((i) => ({ value: String(i.id), label: i.name }))}
          empty="由文件内容识别"
        />
      )}
      <div class="drop" data-drop>
        <label for="f-files">选择文件</label>
        <input
          id="f-files"
          type="file"
          name="files"
          multiple
          required
          accept={READ_ENDINGS}
          aria-describedby="files-hint"
        />
        <p class="drop-words" data-drop-words hidden>
          也可以把文件拖到这里
        </p>
        <p class="hint" id="files-hint">
          {READ_FORMATS}；一次最多{limits.files}件，每件不超过{sizeText(limits.bytes)}。
        </p>
      </div>
      <p class="form-end">
        <button type="submit" class="button button-primary">
          上传
        </button>
      </p>
      <ul class="upload-progress" data-progress aria-live="polite" />
    </form>
  );
}

function List({ lines }: { lines: readonly UploadLine[] }): JSX.Element {
  return (
    <Table
      label="最近上传的文件"
      class="uploads"
      head={['文件', '用途', '状态', '上传', <span class="unseen">办理</span>]}
    >
      {lines.map(({ upload: u, uploadedBy, progress, duplicateOf }) => (
        <tr data-upload-at={paths.upload(u.id)}>
          <td>
            {u.state === 'refused' ? (
              <a class="file-name" href={paths.upload(u.id)}>
                {u.fileName}
              </a>
            ) : (
              <span class="file-name">{u.fileName}</span>
            )}
            <small>
              {mediaName(u.mediaType)}，{sizeText(u.fileSize)}
              {u.pages === null ? '' : `，${u.pages}页`}
            </small>
          </td>
          <td class="nowrap">{UPLOAD_PURPOSE[u.purpose]}</td>
          <td>
            <span class={`state state-${u.state}`}>{UPLOAD_STATE[u.state]}</span>
            <ScanProgressBar progress={progress} />
            {u.faultCode === null ? null : (
              <small class="refusal">{faultSentence(u.faultCode, u.faultDetails ?? {})}</small>
            )}
            {duplicateOf === null ? null : (
              <small>
                同样的文件已有卷宗：
                <a href={paths.dossier(duplicateOf.documentId)}>{titled(duplicateOf.title, null)}</a>
              </small>
            )}
          </td>
          <td class="nowrap">
            <InstantText at={u.uploadedAt} />
            <small>{uploadedBy}</small>
          </td>
          <td class="nowrap">
            {u.state === 'ready' ? (
              <a class="button button-primary button-small" href={paths.upload(u.id)}>
                核对确认<span class="unseen">：{u.fileName}</span>
              </a>
            ) : null}
            {u.state === 'ocr' || u.state === 'waiting' ? <a href={paths.upload(u.id)}>{UPLOAD_PROGRESS}</a> : null}
            {u.documentId === null ? null : <a href={paths.dossier(u.documentId)}>打开卷宗</a>}
            {u.state === 'refused' ? (
              <PostButton action={paths.uploadDiscard(u.id)} version={u.version} text="移除" about={u.fileName} />
            ) : null}
          </td>
        </tr>
      ))}
    </Table>
  );
}
