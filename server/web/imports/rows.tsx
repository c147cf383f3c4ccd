import type { JSX } from 'preact';
import type { ImportState } from '../../domain/codes.ts';
import { DOUBT_KINDS } from '../../domain/ledger.ts';
import type { Doubt } from '../../domain/ledger.ts';
import { ROW_OUTCOMES } from '../../domain/ledgerPlan.ts';
import type { PlanPreview } from '../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import { DOUBT, EVENT_KIND, LEDGER_FIELD, SIDE } from '../../text/labels.ts';
import { doubtSentence, outcomeWord } from '../../text/ledger.ts';
import { count } from '../../text/names.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { Empty, Pager, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

type Row = PlanPreview['rows'][number];

/** The rows of a plan by outcome and kind of doubt, each with everything that there is to look at. */
export function Rows({ batch, preview }: { batch: ImportBatchRow; preview: PlanPreview }): JSX.Element {
  const { query } = preview;
  const { id, state } = batch;
  const kept = {
    ...(query.doubt === null ? {} : { doubt: query.doubt }),
    ...(query.outcome === null ? {} : { outcome: query.outcome }),
  };
  return (
    <section aria-labelledby="rows-title">
      <h2 id="rows-title">逐行核对</h2>
      <Filters batch={batch} preview={preview} />
      <p class="result-head" role="status">
        <span>
          <b>{count(preview.total)}</b> 行
        </span>
      </p>
      {preview.rows.length === 0 ? (
        <Empty>没有这样的行。</Empty>
      ) : (
        <Table label="台账各行" class="ledger-rows" head={['行', '标题和文号', '日期', '正文文件', '结果', '疑问']}>
          {preview.rows.map((row) => (
            <Line row={row} state={state} />
          ))}
        </Table>
      )}
      <Pager
        paging={{ page: query.page, pageSize: query.pageSize, total: preview.total }}
        href={(page) => paths.importBatch(id, { ...kept, page })}
      />
    </section>
  );
}

function Filters({ batch: { id, state }, preview }: { batch: ImportBatchRow; preview: PlanPreview }): JSX.Element {
  const { query, counts, doubts } = preview;
  return (
    <>
      <nav class="status-tabs" aria-label="按结果">
        <a
          href={paths.importBatch(id)}
          aria-current={query.outcome === null && query.doubt === null ? 'true' : undefined}
        >
          全部<span class="count-plain">{count(counts['rows'] ?? 0)}</span>
        </a>
        {ROW_OUTCOMES.map((outcome) => (
          <a href={paths.importBatch(id, { outcome })} aria-current={query.outcome === outcome ? 'true' : undefined}>
            {outcomeWord(outcome, state)}
            <span class="count-plain">{count(counts[outcome] ?? 0)}</span>
          </a>
        ))}
      </nav>
      <nav class="doubt-tabs" aria-label="按疑问">
        {DOUBT_KINDS.filter((kind) => (doubts[kind] ?? 0) > 0).map((kind) => (
          <a href={paths.importBatch(id, { doubt: kind })} aria-current={query.doubt === kind ? 'true' : undefined}>
            {DOUBT[kind]}
            <span class="count-plain">{count(doubts[kind] ?? 0)}</span>
          </a>
        ))}
      </nav>
    </>
  );
}

function Line({ row, state }: { row: Row; state: ImportState }): JSX.Element {
  const { facts } = row;
  return (
    <tr>
      <td class="nowrap">
        {row.sheet}
        <small>第{row.row}行</small>
      </td>
      <td class="cell-title">
        {facts.title === '' ? <Nothing said="没有标题" /> : facts.title}
        <small>
          {[facts.docNumber ?? '无文号', facts.issuers.map((one) => one.name).join('、') || '无制定机关'].join('，')}
        </small>
      </td>
      <td class="nowrap ledger-days">
        <Days row={row} />
      </td>
      <td>{row.fileName === null ? <Nothing said="没有" /> : <span class="file-name">{row.fileName}</span>}</td>
      <td class="nowrap">
        <span class={`state state-row-${row.outcome}`}>{outcomeWord(row.outcome, state)}</span>
        {row.heldId === null ? null : (
          <small>
            <a href={paths.dossier(row.heldId)}>打开卷宗</a>
          </small>
        )}
      </td>
      <td>
        {row.doubts.length === 0 ? (
          <Nothing said="没有" />
        ) : (
          <ul class="doubts">
            {row.doubts.map((doubt) => (
              <li>
                <DoubtLine doubt={doubt} />
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}

function Days({ row: { facts, events } }: { row: Row }): JSX.Element {
  return (
    <dl>
      <dt>成文</dt>
      <dd>
        <DayCell day={facts.signedOn} />
      </dd>
      <dt>公布</dt>
      <dd>
        <DayCell day={facts.publishedOn} />
      </dd>
      <dt>施行</dt>
      <dd>
        <DayCell day={facts.effectiveOn} />
      </dd>
      <dt>有效期</dt>
      <dd>
        {facts.validUntil === null && facts.validMonths !== null ? (
          `${facts.validMonths}个月`
        ) : (
          <DayCell day={facts.validUntil} />
        )}
      </dd>
      {events.map((event) => (
        <>
          <dt>{EVENT_KIND[event.kind]}</dt>
          <dd>{event.on ?? '没有日期'}</dd>
        </>
      ))}
    </dl>
  );
}

/** A difference stands side by side; everything else is a sentence. */
function DoubtLine({ doubt }: { doubt: Doubt }): JSX.Element {
  if (doubt.kind !== 'differs' && doubt.kind !== 'held.differs')
    return (
      <>
        <b>{DOUBT[doubt.kind]}</b>：{doubtSentence(doubt)}
      </>
    );
  const other = doubt.kind === 'differs' ? SIDE.text : '库中';
  const taken = doubt.taken === 'text' ? other : SIDE.ledger;
  return (
    <>
      <b>{doubt.field === undefined ? DOUBT[doubt.kind] : LEDGER_FIELD[doubt.field].replace(/（.*$/, '')}</b>不一致
      <dl class="versus">
        <dt>{SIDE.ledger}</dt>
        <dd>{doubt.ledger}</dd>
        <dt>{other}</dt>
        <dd>{doubt.other ?? '空'}</dd>
        <dt>采用</dt>
        <dd>{taken}</dd>
      </dl>
    </>
  );
}
