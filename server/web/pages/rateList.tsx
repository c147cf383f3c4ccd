import type { JSX } from 'preact';
import type { RateCount, Rhythm } from '../../domain/profile/codes.ts';
import type { RateDocument } from '../../domain/rates/facts.ts';
import { FILING_LINE, FILING_OUTCOME } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { RATE_COUNT } from '../../text/profileCodeLabels.ts';
import { stretchName } from '../../text/rates.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, Table, type Paging } from '../components/parts.tsx';
import { paths, type RatesQuery } from '../paths.ts';

/** The list behind a figure, `GET /filings/rates/list`. */
export interface RateListPage {
  chrome: Chrome;
  query: RatesQuery & { span: Rhythm; year: number; number: number; count: RateCount; page?: number };
  documents: readonly RateDocument[];
  paging: Paging;
}

export function RateListPage(page: RateListPage): JSX.Element {
  const { query, paging } = page;
  const { count: counted, page: _page, ...rates } = query;
  const title = `${stretchName(query.span, query.year, query.number)}${RATE_COUNT[counted]}`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.filings(), text: '备案' },
        { href: paths.rates(rates), text: '备案率' },
        { text: RATE_COUNT[counted] },
      ]}
    >
      <h1>{title}</h1>
      <p class="result-head" role="status">
        <span>
          <b>{count(paging.total)}</b> 件
        </span>
      </p>
      {page.documents.length === 0 ? (
        <Empty>没有计入这一项的文件。</Empty>
      ) : (
        <Table label={title} head={['文件', '制定机关', '公布日期', '备案']}>
          {page.documents.map((one) => (
            <tr>
              <td>
                <a href={paths.dossier(one.id, 'filings')}>{one.title}</a> <small>{one.docNumber}</small>
              </td>
              <td>{one.issuerName}</td>
              <td class="nowrap">
                <DayCell day={one.issuedOn} />
              </td>
              <td>
                {one.filings.length === 0 ? '没有备案记录' : null}
                {one.filings.map((filing) => (
                  <p>
                    {FILING_LINE[filing.line]}：
                    {filing.firstSubmittedOn === null ? '没有报送' : `${filing.firstSubmittedOn}报送`}
                    {filing.dueOn !== null && (filing.firstSubmittedOn ?? '') > filing.dueOn ? '（迟报）' : ''}
                    {filing.outcome === null ? '' : `，${FILING_OUTCOME[filing.outcome]}`}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </Table>
      )}
      <Pager paging={paging} href={(at) => `${paths.rateList(query)}&page=${at}`} />
    </Layout>
  );
}
