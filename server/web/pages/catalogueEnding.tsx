import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { DocumentLine } from '../../domain/dossier.ts';
import { distance } from '../../text/days.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { CatalogueTabs } from '../components/catalogueTabs.tsx';
import { DayCell } from '../components/days.tsx';
import { SelectField } from '../components/fields.tsx';
import { IssuerField } from '../components/issuerField.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, LinedTable, Pager, type Paging } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { type EndingQuery, paths } from '../paths.ts';

/** Days ahead that can be looked at; a choice of ours. */
export const ENDING_WITHIN = [30, 90, 180, 365] as const;

/** What ends soon, `GET /catalogue/ending?within=&issuer=&page=`. */
export interface CatalogueEndingPage {
  chrome: Chrome;
  today: Day;
  within: number;
  query: EndingQuery;
  lines: readonly DocumentLine[];
  paging: Paging;
  issuers: readonly { id: number; name: string }[];
}

export function CatalogueEndingPage(page: CatalogueEndingPage): JSX.Element {
  const { within, query, lines, paging } = page;
  const form = emptyForm<string>({ within: String(within), issuer: query.issuer?.toString(), body: query.body });
  return (
    <Layout
      chrome={page.chrome}
      title={`${within}天内到期的文件`}
      width="wide"
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.catalogue(), text: '文件目录' },
        { text: '即将到期' },
      ]}
    >
      <h1>{within}天内到期的文件</h1>
      <CatalogueTabs here={paths.catalogueEnding()} />
      <form class="filters" method="get" action={paths.catalogueEnding()} aria-label="筛选即将到期的文件">
        <SelectField
          form={form}
          name="within"
          label="多久以内"
          options={ENDING_WITHIN.map((days) => ({ value: String(days), label: `${days}天` }))}
        />
        <IssuerField form={form} issuers={page.issuers} />
        <button type="submit" class="button">
          查看
        </button>
      </form>
      <p role="status">
        <b>{count(paging.total)}</b> 件现行有效的文件将在{within}天内到期或者按已经登记的决定终止。
      </p>
      {lines.length === 0 ? (
        <Empty>这段时间里没有文件到期。</Empty>
      ) : (
        <LinedTable
          label="即将到期的文件"
          head={['文件名称', '文号', '制定机关', '有效期至', '距到期']}
          rows={lines.map((line) => [
            { class: 'cell-title', content: <a href={paths.document(line.id)}>{line.title}</a> },
            { class: 'nowrap', content: line.docNumber },
            { class: 'cell-issuer', content: line.issuerName },
            { class: 'nowrap', content: <DayCell day={line.validUntil} /> },
            { class: 'nowrap', content: line.validUntil === null ? '' : distance(page.today, line.validUntil) },
          ])}
        />
      )}
      <Pager paging={paging} href={(n) => paths.catalogueEnding({ ...query, page: n })} />
    </Layout>
  );
}
