import type { JSX } from 'preact';
import { TIERS } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentLine } from '../../domain/dossier.ts';
import { CATALOGUES, catalogueHead, catalogueName } from '../../text/catalogue.ts';
import type { CatalogueKind } from '../../text/catalogue.ts';
import { TIER, VALIDITY } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { CatalogueTabs } from '../components/catalogueTabs.tsx';
import { DayCell } from '../components/days.tsx';
import { SelectField, TextField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { IssuerField } from '../components/issuerField.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, LinedTable, Pager, type Paging } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { type CatalogueQuery, paths } from '../paths.ts';

/** 目录 of one state on one day, `GET /catalogue?kind=&on=&issuer=&tier=&year=&page=`. */
export interface CataloguePage {
  chrome: Chrome;
  today: Day;
  on: Day;
  kind: CatalogueKind;
  query: CatalogueQuery;
  lines: readonly DocumentLine[];
  paging: Paging;
  /** Public documents of each state on the day, under no other filter. */
  counts: Readonly<Record<CatalogueKind, number>>;
  issuers: readonly { id: number; name: string }[];
  /** Subjects that some document bears. */
  subjects: readonly string[];
  years: readonly number[];
}

export function CataloguePage(page: CataloguePage): JSX.Element {
  const { kind, query } = page;
  const name = catalogueName(page.chrome.county, kind, page.on);
  return (
    <Layout
      chrome={page.chrome}
      title={name}
      width="wide"
      crumbs={[{ href: paths.home(), text: '首页' }, { text: '文件目录' }]}
    >
      <div class="page-head">
        <h1>{name}</h1>
        <p class="acts">
          <a class="button" href={paths.catalogueFile('xlsx', query)}>
            <Icon name="download" />
            下载 Excel
          </a>
          <a class="button" href={paths.catalogueFile('docx', query)}>
            下载 Word
          </a>
          <a class="button" href={paths.catalogueFile('csv', query)}>
            下载 CSV
          </a>
        </p>
      </div>
      <CatalogueTabs here={paths.catalogue()} />
      <nav class="status-tabs" aria-label="按效力">
        {CATALOGUES.map((one) => (
          <a
            href={paths.catalogue({ ...query, kind: one, page: undefined })}
            aria-current={one === kind ? 'true' : undefined}
          >
            {VALIDITY[one]}
            <span class="count-plain">{count(page.counts[one])}</span>
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
        <Empty>
          这一天没有符合条件的文件。<a href={paths.catalogue({ kind })}>清除条件</a>
        </Empty>
      ) : (
        <List page={page} />
      )}
      <Pager paging={page.paging} href={(n) => paths.catalogue({ ...query, page: n })} />
    </Layout>
  );
}

function Filters({ page }: { page: CataloguePage }): JSX.Element {
  const form = emptyForm<string>({
    on: page.on,
    issuer: page.query.issuer?.toString(),
    body: page.query.body,
    tier: page.query.tier,
    year: page.query.year?.toString(),
    subject: page.query.subject,
  });
  return (
    <form class="filters" method="get" action={paths.catalogue()} aria-label="筛选目录">
      <input type="hidden" name="kind" value={page.kind} />
      <TextField form={form} name="on" label="哪一天的目录" type="date" />
      <SelectField
        form={form}
        name="tier"
        label="层级"
        empty="不限"
        options={TIERS.map((value) => ({ value, label: TIER[value] }))}
      />
      <IssuerField form={form} issuers={page.issuers} />
      <SelectField
        form={form}
        name="year"
        label="年份"
        empty="不限"
        options={page.years.map((year) => ({ value: String(year), label: `${year}年` }))}
      />
      <SelectField
        form={form}
        name="subject"
        label="主题"
        empty="不限"
        options={page.subjects.map((value) => ({ value, label: value }))}
      />
      <button type="submit" class="button">
        查看
      </button>
    </form>
  );
}

function List({ page: { lines, kind, on, today, paging } }: { page: CataloguePage }): JSX.Element {
  const first = (paging.page - 1) * paging.pageSize + 1;
  const dated = kind !== 'in_force' && kind !== 'upcoming';
  const rows = lines.map((line, i) => [
    { class: 'number', content: first + i },
    { class: 'cell-title', content: <a href={paths.document(line.id, on === today ? {} : { on })}>{line.title}</a> },
    { class: 'nowrap', content: line.docNumber },
    { class: 'cell-issuer', content: line.issuerName },
    { class: 'nowrap', content: <DayCell day={line.publishedOn ?? line.signedOn} /> },
    { class: 'nowrap', content: <DayCell day={line.effectiveOn} /> },
    ...(dated ? [{ class: 'nowrap', content: <DayCell day={line.since} /> }] : []),
    { class: 'nowrap', content: <DayCell day={line.validUntil} /> },
    { class: 'cell-subject', content: line.subject },
  ]);
  return <LinedTable label={VALIDITY[kind]} head={catalogueHead(kind)} rows={rows} />;
}
