import type { JSX } from 'preact';
import { STATUSES, TIERS, VALIDITIES } from '../../domain/codes.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentLine } from '../../domain/dossier.ts';
import { mayAny } from '../../domain/may.ts';
import { STATUS, TIER, VALIDITY } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { SelectField, TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging, Table } from '../components/parts.tsx';
import { ValidityMark } from '../components/validity.tsx';
import { emptyForm } from '../form.ts';
import { type DossierQuery, paths } from '../paths.ts';

export interface DossiersPage {
  chrome: Chrome;
  today: Day;
  query: DossierQuery;
  lines: readonly DocumentLine[];
  paging: Paging;
  issuers: readonly { id: number; name: string }[];
  /** Years that have documents, newest first. */
  years: readonly number[];
  /** Counts by status under the other filters, where they are known. */
  statusCounts: Partial<Record<string, number>>;
}

export function DossiersPage(page: DossiersPage): JSX.Element {
  const { query } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="卷宗"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '卷宗' }]}
    >
      <div class="page-head">
        <h1>卷宗</h1>
        <p>
          <a class="button" href={paths.dossiersCsv(query)}>
            <Icon name="download" />
            导出表格（CSV）
          </a>
        </p>
      </div>
      <nav class="status-tabs" aria-label="按办理状态">
        <a
          href={paths.dossiers({ ...query, status: undefined, page: undefined })}
          aria-current={query.status === undefined ? 'true' : undefined}
        >
          全部
        </a>
        {STATUSES.map((s) => (
          <a
            href={paths.dossiers({ ...query, status: s, page: undefined })}
            aria-current={query.status === s ? 'true' : undefined}
          >
            {STATUS[s]}
            {page.statusCounts[s] === undefined ? null : (
              <span class="count-plain">{count(page.statusCounts[s] ?? 0)}</span>
            )}
          </a>
        ))}
      </nav>
      <Filters page={page} />
      <p class="result-head" role="status">
        <span>
          <b>{count(page.paging.total)}</b> 件
        </span>
      </p>
      {page.lines.length === 0 ? (
        <NothingHere actor={page.chrome.actor} filtered={Object.values(query).some((value) => value !== undefined)} />
      ) : (
        <List page={page} />
      )}
      <Pager paging={page.paging} href={(n) => paths.dossiers({ ...query, page: n })} />
    </Layout>
  );
}

/** An empty list says what to do: loosen the conditions, or bring the first document in. */
function NothingHere({ actor, filtered }: { actor: Actor; filtered: boolean }): JSX.Element {
  if (filtered)
    return (
      <Empty>
        没有符合条件的卷宗。<a href={paths.dossiers()}>清除条件</a>
      </Empty>
    );
  return (
    <Empty>
      还没有卷宗。
      {mayAny(actor, 'upload.add') ? <a href={paths.uploads()}>上传文件</a> : null}
      {mayAny(actor, 'document.import') ? (
        <>
          ，或者<a href={paths.imports()}>批量导入台账</a>
        </>
      ) : null}
    </Empty>
  );
}

function Filters({ page }: { page: DossiersPage }): JSX.Element {
  const { query } = page;
  const form = emptyForm<string>({
    q: query.q,
    validity: query.validity,
    issuer: query.issuer?.toString(),
    drafter: query.drafter?.toString(),
    tier: query.tier,
    year: query.year?.toString(),
    sort: query.sort,
  });
  return (
    <form class="filters" method="get" action={paths.dossiers()} role="search" aria-label="筛选卷宗">
      {query.status === undefined ? null : <input type="hidden" name="status" value={query.status} />}
      <TextField form={form} name="q" label="标题或文号" type="search" />
      <SelectField
        form={form}
        name="validity"
        label="效力"
        options={VALIDITIES.map((v) => ({ value: v, label: VALIDITY[v] }))}
        empty="不限"
      />
      <SelectField
        form={form}
        name="tier"
        label="层级"
        options={TIERS.map((t) => ({ value: t, label: TIER[t] }))}
        empty="不限"
      />
      <SelectField
        form={form}
        name="issuer"
        label="制定机关"
        options={page.issuers.map((i) => ({ value: String(i.id), label: i.name }))}
        empty="不限"
      />
      <SelectField
        form={form}
        name="drafter"
        label="代拟的起草单位"
        options={page.issuers.map((i) => ({ value: String(i.id), label: i.name }))}
        empty="不限"
      />
      <SelectField
        form={form}
        name="year"
        label="年份"
        options={page.years.map((y) => ({ value: String(y), label: `${y}年` }))}
        empty="不限"
      />
      <button type="submit" class="button">
        筛选
      </button>
    </form>
  );
}

function List({ page }: { page: DossiersPage }): JSX.Element {
  return (
    <Table
      label="卷宗列表"
      class="dossiers"
      head={['标题', '文号', '制定机关', '办理状态', '效力', '公布', '有效期至']}
    >
      {page.lines.map((d) => (
        <tr>
          <td class="cell-title">
            <a href={paths.dossier(d.id)}>{d.title}</a>
            {d.isPublic ? null : <small>未公开</small>}
          </td>
          <td class="nowrap">{d.docNumber ?? <Nothing />}</td>
          <td>{d.issuerName ?? <Nothing said="未登记" />}</td>
          <td class="nowrap">{STATUS[d.status]}</td>
          <td class="nowrap">
            <ValidityMark validity={d.validity} />
          </td>
          <td class="nowrap">
            <DayCell day={d.publishedOn} />
          </td>
          <td class="nowrap">
            <DayCell day={d.validUntil} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
