import type { JSX } from 'preact';
import type { UploadPageRow, UploadRow } from '../../domain/model.ts';
import { faultSentence } from '../../text/faults.ts';
import { PAGE_STATE } from '../../text/labels.ts';
import { percent } from '../../text/scans.ts';
import type { Chrome } from '../chrome.ts';
import { ErrorSummary, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { DoubtList } from '../components/doubts.tsx';
import { PageFigure } from '../components/pageFigure.tsx';
import { Caution } from '../components/parts.tsx';
import { type Form, fieldId } from '../form.ts';
import { paths } from '../paths.ts';

/** One scanned page beside what was read on it. `POST` to the same address: `version` (of the upload), `text`. */
export interface ScanPage {
  chrome: Chrome;
  upload: Pick<UploadRow, 'id' | 'version' | 'fileName' | 'pages' | 'state'>;
  page: Pick<UploadPageRow, 'number' | 'state' | 'confidence' | 'doubts' | 'faultCode' | 'scan'>;
  /** As it was read, or as somebody corrected it: what the doubts count in. */
  text: string;
  form: Form<'text'>;
  /** Numbers of this file's other pages that were read by OCR, in order. */
  others: readonly number[];
}

export function ScanPage({ chrome, upload, page, text, form, others }: ScanPage): JSX.Element {
  const here = `第 ${page.number} 页${upload.pages === null ? '' : `，共 ${upload.pages} 页`}`;
  const before = others.filter((n) => n < page.number).at(-1);
  const after = others.find((n) => n > page.number);
  return (
    <Layout
      chrome={chrome}
      title={`核对扫描页：${upload.fileName} ${here}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.uploads(), text: '上传文件' },
        { href: paths.scans(), text: '待核对页面' },
        { text: here },
      ]}
    >
      <h1>核对扫描页</h1>
      <p class="lead">
        {upload.fileName}，{here}。{stateWords(page)}
      </p>
      <ErrorSummary errors={form.errors} />
      {page.state === 'unread' ? (
        <Caution>{faultSentence(page.faultCode ?? 'reader.crashed')} 也可以对照图像把文字录在右边。</Caution>
      ) : null}
      <div class="scan" data-scan>
        <PageFigure upload={upload} page={page} />
        <div class="scan-side">
          <DoubtList doubts={page.doubts} text={text} />
          {upload.state === 'ready' ? (
            <Editor upload={upload} page={page} text={form.values.text ?? text} />
          ) : (
            <Caution>文件已经确认入库，文字不在这里改。需要更正的，请在卷宗里更换文本。</Caution>
          )}
        </div>
      </div>
      <nav class="pager" aria-label="扫描页">
        <ul>
          {before === undefined ? null : (
            <li>
              <a href={paths.scanPage(upload.id, before)} rel="prev">
                第 {before} 页
              </a>
            </li>
          )}
          {after === undefined ? null : (
            <li>
              <a href={paths.scanPage(upload.id, after)} rel="next">
                第 {after} 页
              </a>
            </li>
          )}
          <li>
            <a href={paths.upload(upload.id)}>回到核对要素</a>
          </li>
        </ul>
      </nav>
    </Layout>
  );
}

function stateWords(page: ScanPage['page']): string {
  if (page.state === 'checked') return '已经有人核对过，仍可以修改。';
  if (page.state === 'unread') return `${PAGE_STATE.unread}。`;
  return `系统预计 ${percent(page.confidence)} 的字正确，存疑的有 ${page.doubts.length} 处，图像和文字里都作了标记。`;
}

function Editor({ upload, page, text }: Pick<ScanPage, 'upload' | 'page' | 'text'>): JSX.Element {
  return (
    <form class="form" method="post" action={paths.scanPage(upload.id, page.number)} data-guard>
      <Version version={upload.version} />
      <div class="field" data-name="text">
        <label for={fieldId('text')}>本页文字</label>
        <p class="hint" id="text-hint">
          一段一行。上一页没有完的段落，从本页第一行接着写。
          <span data-scan-keys hidden>
            {' '}
            Alt + ↓、Alt + ↑ 到下一处、上一处存疑，Ctrl + Enter 保存。
          </span>
        </p>
        <textarea
          id={fieldId('text')}
          name="text"
          class="scan-text"
          rows={24}
          maxLength={50_000}
          spellcheck={false}
          aria-describedby="text-hint"
          data-scan-text
        >
          {`\n${text}`}
        </textarea>
      </div>
      <p class="form-end form-end-sticky">
        <button type="submit" class="button button-primary">
          核对好了，保存
        </button>
        <small>没有错误的也请保存，这一页就不再列为待核对。</small>
      </p>
    </form>
  );
}
