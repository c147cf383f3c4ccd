import type { JSX } from 'preact';
import type { ImportBatchRow } from '../../domain/model.ts';
import type { Chrome } from '../chrome.ts';
import { sizeText } from '../../text/names.ts';
import { ErrorSummary } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { Batches, LedgerForm } from '../imports/begin.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import { Runs, type ShownRun } from './operations.tsx';

/** `POST /imports`, multipart: `file`, one `.jsonl` of records. Running it twice changes nothing. */
export const IMPORT_FIELDS = ['file'] as const;

export interface ImportPage {
  chrome: Chrome;
  form: Form<(typeof IMPORT_FIELDS)[number]>;
  runs: readonly ShownRun[];
  /** Records of the latest run that were refused or doubtful. */
  remarks: readonly { line: number; title: string | null; text: string; refused: boolean }[];
  maxBytes: number;
  /** Largest file beside a ledger. */
  bulkBytes: number;
  batches: readonly ImportBatchRow[];
}

export function ImportPage(page: ImportPage): JSX.Element {
  const running =
    page.runs.some((r) => r.state === 'running') ||
    page.batches.some((batch) => batch.startedById !== null && /ing$/.test(batch.state));
  return (
    <Layout
      chrome={page.chrome}
      title="批量导入"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '批量导入' }]}
    >
      <h1>批量导入</h1>
      <p class="lead">
        把已印发的存量文件一次导入。先看清每一行怎样导入再确认；重复导入不会重复建卷，导错了可以整批撤销。导入在后台进行，不影响其他人使用。
      </p>
      <ErrorSummary errors={page.form.errors} />
      <LedgerForm maxBytes={page.bulkBytes} />
      <Batches batches={page.batches} />
      <h2>导入记录文件（JSONL）</h2>
      <form class="form" method="post" action={paths.imports()} encType="multipart/form-data" data-upload-plain>
        <div class="drop" data-drop>
          <label for="f-file">选择 JSONL 文件</label>
          <input id="f-file" type="file" name="file" required accept=".jsonl,.ndjson" aria-describedby="file-hint" />
          <p class="hint" id="file-hint">
            不超过{sizeText(page.maxBytes)}。每行含：标题 title、文号 docNumber、制定机关 issuers、日期、正文 text。
          </p>
        </div>
        <p class="form-end">
          <button type="submit" class="button">
            导入记录文件
          </button>
        </p>
      </form>
      <div id="imports" data-refresh={running ? '2000' : undefined}>
        <section aria-labelledby="runs-title">
          <h2 id="runs-title">导入记录</h2>
          {page.runs.length === 0 ? <Empty>还没有导入过。</Empty> : <Runs runs={page.runs} label="导入记录" />}
        </section>
        {page.remarks.length === 0 ? null : (
          <section aria-labelledby="remarks-title">
            <h2 id="remarks-title">最近一次的拒绝和疑问</h2>
            <Table label="拒绝和疑问" head={['行', '标题', '结果', '说明']}>
              {page.remarks.map((r) => (
                <tr>
                  <td class="number">{r.line}</td>
                  <td>{r.title}</td>
                  <td class="nowrap">{r.refused ? '没有导入' : '已导入，请核对'}</td>
                  <td>{r.text}</td>
                </tr>
              ))}
            </Table>
          </section>
        )}
      </div>
    </Layout>
  );
}
