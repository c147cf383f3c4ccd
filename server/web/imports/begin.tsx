import type { JSX } from 'preact';
import type { ImportBatchRow } from '../../domain/model.ts';
import { IMPORT_STATE } from '../../text/labels.ts';
import { count, READ_ENDINGS, sizeText } from '../../text/names.ts';
import { InstantText } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `POST /imports/ledger`, multipart: `ledger` (one workbook), `files` (any number: a zip, or the files themselves). */
export function LedgerForm({ maxBytes }: { maxBytes: number }): JSX.Element {
  return (
    <section aria-labelledby="ledger-title">
      <div class="section-head">
        <h2 id="ledger-title">导入 Excel 台账</h2>
        <a class="button" href={paths.importTemplate()}>
          <Icon name="download" />
          下载空白台账
        </a>
      </div>
      <form class="form" method="post" action={paths.importLedger()} encType="multipart/form-data" data-upload-plain>
        <div class="field">
          <label for="f-ledger">
            台账<span class="required">（必填）</span>
          </label>
          <p class="hint" id="ledger-hint">
            .xlsx 或者
            .xls。不用改成统一格式：列名由系统辨认，下一步可以改；有几张工作表、两行表头、合并的单元格都可以。
          </p>
          <input
            id="f-ledger"
            type="file"
            name="ledger"
            required
            accept=".xlsx,.xlsm,.xls,.et"
            aria-describedby="ledger-hint"
          />
        </div>
        <div class="field">
          <label for="f-ledger-files">正文文件</label>
          <p class="hint" id="ledger-files-hint">
            一个压缩包（.zip），或者一次选中全部文件；每个不超过{sizeText(maxBytes)}
            。按“附件”一列、文号和标题与台账对上。只传台账的，可以看出哪些库中已有、哪里不一致。
          </p>
          <input
            id="f-ledger-files"
            type="file"
            name="files"
            multiple
            accept={`.zip,${READ_ENDINGS}`}
            aria-describedby="ledger-files-hint"
          />
        </div>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            上传并核对
          </button>
        </p>
      </form>
    </section>
  );
}

const number = (batch: ImportBatchRow, key: string): string => {
  const value = batch.counts?.[key];
  return value === undefined ? '' : count(value);
};

/** The latest imports, each with the page where it is looked at, confirmed and undone. */
export function Batches({ batches }: { batches: readonly ImportBatchRow[] }): JSX.Element {
  return (
    <section aria-labelledby="batches-title">
      <h2 id="batches-title">各批导入</h2>
      {batches.length === 0 ? (
        <Empty>还没有导入过。</Empty>
      ) : (
        <Table label="各批导入" head={['名称', '状态', '开始', '导入', '库中已有', '退回']}>
          {batches.map((batch) => (
            <tr>
              <td class="cell-title">
                <a href={paths.importBatch(batch.id)}>{batch.name}</a>
              </td>
              <td class="nowrap">
                <span class={`state state-import-${batch.state}`}>{IMPORT_STATE[batch.state]}</span>
              </td>
              <td class="nowrap">
                <InstantText at={batch.createdAt} />
              </td>
              <td class="nowrap">{number(batch, 'imported') || number(batch, 'new')}</td>
              <td class="nowrap">{number(batch, 'held')}</td>
              <td class="nowrap">{number(batch, 'refused')}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}
