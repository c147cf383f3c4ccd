import type { JSX } from 'preact';
import type { PlanPreview } from '../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import { faultSentence } from '../../text/faults.ts';
import { IMPORT_STATE } from '../../text/labels.ts';
import { LEFT_OUT } from '../../text/ledger.ts';
import { count, sizeText } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Disclosure, Facts, PostButton } from '../components/parts.tsx';
import { Columns } from '../imports/columns.tsx';
import { Rows } from '../imports/rows.tsx';
import { Undo, type UndoView } from '../imports/undo.tsx';
import { paths } from '../paths.ts';

/** `GET /imports/:id?doubt=&outcome=&page=`. */
export interface ImportBatchPage {
  chrome: Chrome;
  batch: ImportBatchRow;
  startedBy: string | null;
  /** What the process that is at work says of itself; null: none is. */
  progress: Readonly<Record<string, unknown>> | null;
  preview: PlanPreview | null;
  undo: UndoView | null;
}

const atWork = (batch: ImportBatchRow): boolean => ['reading', 'importing', 'undoing'].includes(batch.state);

export function ImportBatchPage(page: ImportBatchPage): JSX.Element {
  const { batch, preview } = page;
  const title = `导入台账：${batch.name}`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.imports(), text: '批量导入' }, { text: batch.name }]}
    >
      <h1>{title}</h1>
      <div id="import-batch" data-refresh={atWork(batch) ? '1500' : undefined}>
        <Summary page={page} />
        {atWork(batch) ? <Working page={page} /> : <Deeds page={page} />}
        {preview === null || atWork(batch) ? null : (
          <>
            {batch.state === 'ready' ? <Columns batch={batch} tables={preview.tables} /> : null}
            <Aside preview={preview} />
            <Rows batch={batch} preview={preview} />
          </>
        )}
        {page.undo === null ? null : <Undo batch={batch} undo={page.undo} />}
      </div>
    </Layout>
  );
}

const COUNTS = [
  ['rows', '台账行数'],
  ['new', '将导入'],
  ['imported', '已导入'],
  ['held', '库中已有'],
  ['refused', '退回'],
  ['doubtful', '有疑问'],
  ['files', '文件'],
  ['unmatched', '没有对上的文件'],
  ['removed', '已撤销'],
  ['kept', '撤销时保留'],
] as const;

function Summary({ page: { batch, startedBy } }: { page: ImportBatchPage }): JSX.Element {
  const counts = batch.counts ?? {};
  const shown = COUNTS.filter(
    ([key]) => counts[key] !== undefined && !(key === 'new' && counts['imported'] !== undefined),
  );
  return (
    <Facts
      facts={[
        {
          term: '状态',
          value: <span class={`state state-import-${batch.state}`}>{IMPORT_STATE[batch.state]}</span>,
          note: batch.undoReason === null ? null : `撤销理由：${batch.undoReason}`,
        },
        { term: '开始', value: <InstantText at={batch.createdAt} />, note: startedBy ?? '命令行' },
        {
          term: '来的文件',
          value:
            batch.sources.length === 0
              ? '只有台账'
              : batch.sources
                  .slice(0, 5)
                  .map((one) => `${one.name}（${sizeText(one.size)}）`)
                  .join('、'),
          note: batch.sources.length > 5 ? `等${batch.sources.length}个` : null,
        },
        ...shown.map(([key, term]) => ({ term, value: count(counts[key] ?? 0) })),
      ]}
    />
  );
}

function Working({ page: { batch, progress } }: { page: ImportBatchPage }): JSX.Element {
  const number = (key: string): number | null => (typeof progress?.[key] === 'number' ? progress[key] : null);
  const [done, of] = [number('files') ?? number('imported'), number('of')];
  const words = { reading: '正在读取台账和文件', importing: '正在导入', undoing: '正在撤销' };
  return (
    <div class="at-work" role="status">
      <p>
        {words[batch.state as keyof typeof words]}
        {done === null || of === null ? '…' : `：${count(done)} / ${count(of)}`}
      </p>
      {done === null || of === null || of === 0 ? null : (
        <progress value={done} max={of} aria-label="进度">
          {Math.round((done / of) * 100)}%
        </progress>
      )}
      <p class="hint">
        {batch.startedById === null && batch.state === 'importing'
          ? '这批由命令行导入。中途中断的，再运行一次同样的命令就接着导入，已经入库的不会重复。'
          : '在后台进行，可以离开本页；中途停机的，启动以后接着做。'}
        <a href={paths.importBatch(batch.id)}>刷新进度</a>
      </p>
    </div>
  );
}

function Deeds({ page: { batch, preview } }: { page: ImportBatchPage }): JSX.Element {
  const coming = preview?.counts['new'] ?? 0;
  const refused = preview?.counts['refused'] ?? 0;
  return (
    <>
      {batch.faultCode === null ? null : <Caution>{faultSentence(batch.faultCode, batch.faultDetails ?? {})}</Caution>}
      <div class="deeds">
        {batch.state === 'ready' && coming > 0 ? (
          <PostButton
            action={paths.importStart(batch.id)}
            version={batch.version}
            text={`确认导入${count(coming)}件`}
            tone="primary"
          />
        ) : null}
        {batch.state === 'failed' ? (
          <PostButton action={paths.importRetry(batch.id)} version={batch.version} text="再试一次" tone="primary" />
        ) : null}
        {refused === 0 ? null : (
          <a class="button" href={paths.importRefused(batch.id)}>
            <Icon name="download" />
            下载退回的{count(refused)}行（Excel）
          </a>
        )}
        {batch.state === 'ready' || batch.state === 'failed' ? (
          <PostButton action={paths.importDiscard(batch.id)} version={batch.version} text="放弃这批" />
        ) : null}
      </div>
      {batch.state === 'ready' && coming === 0 ? (
        <Caution>没有可以导入的新文件：各行不是库中已有，就是要退回修改。</Caution>
      ) : null}
    </>
  );
}

/** What of the ledger and the files was passed over: nothing is lost silently. */
function Aside({ preview: { leftOut, unmatched, tooLarge } }: { preview: PlanPreview }): JSX.Element | null {
  if (leftOut.length + unmatched.length + tooLarge.length === 0) return null;
  return (
    <section aria-labelledby="aside-title">
      <h2 id="aside-title">没有用上的</h2>
      {unmatched.length === 0 ? null : (
        <Disclosure summary={`台账里没有对上的文件${count(unmatched.length)}个`}>
          <ul class="plain-list">
            {unmatched.slice(0, 500).map((file) => (
              <li>
                <span class="file-name">{file.name}</span>
                {file.heldId === null ? null : (
                  <>
                    ，库中已有：<a href={paths.dossier(file.heldId)}>打开卷宗</a>
                  </>
                )}
                {file.fault === null ? null : (
                  <small class="refusal">{faultSentence(file.fault.code, file.fault.details)}</small>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {tooLarge.length === 0 ? null : <Caution>压缩包里有文件太大，没有解开：{tooLarge.join('、')}</Caution>}
      {leftOut.length === 0 ? null : (
        <Disclosure summary={`台账里跳过的${count(leftOut.length)}处`}>
          <ul class="plain-list">
            {leftOut.slice(0, 500).map((one) => (
              <li>
                {one.sheet}
                {one.row === null ? '' : `第${one.row}行`}（{LEFT_OUT[one.why]}）：{one.text}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
