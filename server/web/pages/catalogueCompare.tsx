import type { JSX } from 'preact';
import { partOfChange } from '../../domain/catalogueChange.ts';
import type { CatalogueChange, ChangedDocument } from '../../domain/catalogueChange.ts';
import type { Day } from '../../domain/day.ts';
import type { DayChange } from '../../domain/dossier.ts';
import { comparedName } from '../../text/daysCompared.ts';
import { count } from '../../text/names.ts';
import { changeWord } from '../../text/standing.ts';
import type { Chrome } from '../chrome.ts';
import { CatalogueTabs } from '../components/catalogueTabs.tsx';
import { DayCell } from '../components/days.tsx';
import { TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { IssuerField } from '../components/issuerField.tsx';
import { Layout } from '../components/layout.tsx';
import { type Cell, Empty, LinedTable, Pager, type Paging } from '../components/parts.tsx';
import { ValidityMark } from '../components/validity.tsx';
import { emptyForm } from '../form.ts';
import { type CatalogueCompareQuery, paths } from '../paths.ts';

/** What is in force on two days, `GET /catalogue/compare?issuer=&from=&to=`. */
export interface CatalogueComparePage {
  chrome: Chrome;
  from: Day;
  to: Day;
  issuer: { id: number; name: string } | null;
  issuers: readonly { id: number; name: string }[];
  query: CatalogueCompareQuery;
  /** All of it; the page shows a part. */
  change: CatalogueChange;
  paging: Paging;
  /** Whether there were too many to be listed, so that the oldest are missing. */
  cut: boolean;
}

export function CatalogueComparePage(page: CatalogueComparePage): JSX.Element {
  const { from, to, issuer, change, paging } = page;
  const shown = partOfChange(change, (paging.page - 1) * paging.pageSize, paging.pageSize);
  const name = comparedName(issuer?.name ?? page.chrome.county, from, to);
  const none = Object.values(change).every((list) => (list as readonly unknown[]).length === 0);
  return (
    <Layout
      chrome={page.chrome}
      title={name}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.catalogue(), text: '文件目录' },
        { text: '两日对比' },
      ]}
    >
      <div class="page-head">
        <h1>{name}</h1>
        <p class="acts">
          <a class="button" href={paths.catalogueCompareFile({ ...page.query, from, to })}>
            <Icon name="download" />
            下载 CSV
          </a>
        </p>
      </div>
      <CatalogueTabs here={paths.catalogueCompare()} />
      <Choice page={page} />
      <p role="status">
        新增{count(change.added.length)}件，减少{count(change.gone.length)}件，有变动{count(change.changed.length)}件
        {change.passed.length === 0 ? '' : `，其间施行又失效${count(change.passed.length)}件`}。
        {page.cut ? '件数太多，只列最近的；请选定机关或者缩短时间。' : ''}
      </p>
      {none ? <Empty>两天的目录没有差别。</Empty> : null}
      <Moved title="新增：后一天现行有效，前一天不是" head="施行日期" lines={shown.added} on={to} />
      <Moved title="减少：前一天现行有效，后一天不是" head="变化日期" lines={shown.gone} on={to} ended />
      <Changed lines={shown.changed} on={to} />
      <Moved title="其间施行又失效" head="变化日期" lines={shown.passed} on={to} ended />
      <Pager paging={paging} href={(n) => paths.catalogueCompare({ ...page.query, from, to, page: n })} />
    </Layout>
  );
}

function Choice({ page: { from, to, issuer, issuers, query } }: { page: CatalogueComparePage }): JSX.Element {
  const form = emptyForm<string>({ from, to, issuer: issuer?.id.toString(), body: query.body });
  return (
    <form class="filters" method="get" action={paths.catalogueCompare()} aria-label="选定两天">
      <TextField form={form} name="from" label="前一天" type="date" required />
      <TextField form={form} name="to" label="后一天" type="date" required />
      <IssuerField form={form} issuers={issuers} empty="全部" />
      <button type="submit" class="button">
        对比
      </button>
    </form>
  );
}

const named = (line: { id: number; title: string; docNumber: string | null }, on: Day): Cell[] => [
  { class: 'cell-title', content: <a href={paths.document(line.id, { on })}>{line.title}</a> },
  { class: 'nowrap', content: line.docNumber },
];

function Moved(props: {
  title: string;
  head: string;
  lines: readonly DayChange[];
  on: Day;
  ended?: boolean;
}): JSX.Element | null {
  const { title, lines, on, ended } = props;
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <LinedTable
        label={title}
        head={['文件名称', '文号', '制定机关', props.head, '后一天的效力']}
        rows={lines.map((line) => [
          ...named(line, on),
          { class: 'cell-issuer', content: line.issuerName },
          {
            class: 'nowrap',
            content: <DayCell day={ended === true ? line.since : (line.effectiveOn ?? line.since)} />,
          },
          { class: 'nowrap', content: <ValidityMark validity={line.validity} /> },
        ])}
      />
    </section>
  );
}

function Changed({ lines, on }: { lines: readonly ChangedDocument[]; on: Day }): JSX.Element | null {
  if (lines.length === 0) return null;
  const title = '有变动：两天都现行有效，其间修改、延长等';
  return (
    <section>
      <h2>{title}</h2>
      <LinedTable
        label={title}
        head={['文件名称', '文号', '制定机关', '其间的变动']}
        rows={lines.map((line) => [
          ...named(line, on),
          { class: 'cell-issuer', content: line.issuerName },
          { content: line.events.map((event) => `${event.on} ${changeWord(event)}`).join('，') },
        ])}
      />
    </section>
  );
}
