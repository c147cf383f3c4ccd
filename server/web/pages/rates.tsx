import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { StatedCountRow } from '../../domain/filing/rows.ts';
import type { Figures } from '../../domain/profile.ts';
import { RHYTHMS } from '../../domain/profile/codes.ts';
import type { RateCount, Rhythm } from '../../domain/profile/codes.ts';
import { ratesOf, type RateGroup, type RateRow } from '../../domain/rates/table.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { count } from '../../text/names.ts';
import { RATE_COUNT, RHYTHM } from '../../text/profileCodeLabels.ts';
import { formulaText, groupName, percentText, stretchName } from '../../text/rates.ts';
import type { Chrome } from '../chrome.ts';
import { DayField, SelectField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths, type RatesQuery } from '../paths.ts';
import { Stated } from '../filing/stated.tsx';
import { FilingChoices } from '../filing/choices.tsx';

/** 备案率, `GET /filings/rates`. */
export interface RatesPage {
  chrome: Chrome;
  query: RatesQuery & { span: Rhythm; year: number; number: number };
  stretch: { from: Day; to: Day };
  on: Day;
  rows: readonly RateRow[];
  figures: Figures;
  leftOut: number;
  stated: readonly StatedCountRow[];
  issuers: readonly { id: number; name: string }[];
  years: readonly number[];
  /** The form to state counts, for who may; one that failed with its errors. */
  stating: { form: Form<string>; open: boolean } | null;
}

export function RatesPage(page: RatesPage): JSX.Element {
  const { query, figures } = page;
  const title = `${stretchName(query.span, query.year, query.number)}备案率`;
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.filings(), text: '备案' }, { text: '备案率' }]}
    >
      <h1>{title}</h1>
      <p class="lead">
        {page.stretch.from}至{page.stretch.to}
        制发的文件，按{page.on}
        的情况统计；接收、登记、审结、纠错按办理日期落在这一期间的统计。每个数字都可以点开看是哪些文件。
      </p>
      <Choices page={page} />
      {page.leftOut === 0 ? null : (
        <Caution>另有{count(page.leftOut)}份存量文件没有备案记录，按辖区规则不倒查，没有计入。</Caution>
      )}
      {page.rows.every((row) => row.counts.issued + row.counts.received + row.counts.reviewed === 0) ? (
        <Empty>这一期间没有制发的文件，也没有办理的备案。</Empty>
      ) : (
        <RateTable page={page} />
      )}
      <p>
        <a class="button" href={paths.ratesFile(query)}>
          导出 Excel
        </a>{' '}
        <a class="button" href={paths.filingDirectory(query)}>
          报备目录 Excel
        </a>
      </p>
      <section aria-labelledby="formulas">
        <h2 id="formulas">怎样计算</h2>
        <dl class="facts">
          {ratesOf({}, figures).map((one) => (
            <div>
              <dt>{FIGURE[one.name]}</dt>
              <dd>{formulaText(one)}</dd>
            </div>
          ))}
        </dl>
        <p class="hint">
          “直接纠错率”和“违法文件整改率”都有地方叫“纠错率”，方向相反：前者是审结的文件里要改正的占多少，越低越好；后者是发现违法的文件里已经改正的占多少，越高越好。
        </p>
      </section>
      <Stated stated={page.stated} figures={page.figures} stating={page.stating} stretch={page.stretch} />
    </Layout>
  );
}

function Choices({ page }: { page: RatesPage }): JSX.Element {
  const { query } = page;
  const values = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value ?? '')]));
  const form = { values, errors: [] };
  const numbers = Array.from({ length: { month: 12, quarter: 4, half_year: 2, year: 1 }[query.span] }, (_, i) => i + 1);
  return (
    <form class="filters" method="get" action={paths.rates()} role="search" aria-label="期间和范围">
      <SelectField
        form={form}
        name="span"
        label="期间"
        options={RHYTHMS.map((value) => ({ value, label: RHYTHM[value].replace('每', '') }))}
      />
      <SelectField
        form={form}
        name="year"
        label="年份"
        options={page.years.map((year) => ({ value: String(year), label: `${year}年` }))}
      />
      {query.span === 'year' ? null : (
        <SelectField
          form={form}
          name="number"
          label="第几个"
          options={numbers.map((n) => ({ value: String(n), label: stretchName(query.span, query.year, n).slice(5) }))}
        />
      )}
      <FilingChoices form={form} line={{ label: '备案渠道', empty: '应报的全部渠道' }} issuers={page.issuers} />
      <DayField form={form} name="on" label="截至" />
      <button type="submit" class="button">
        统计
      </button>
    </form>
  );
}

/** The part of an address that says whose figure it is. */
const ofGroup = (group: RateGroup): Pick<RatesQuery, 'tier' | 'issuer'> =>
  group.kind === 'all'
    ? {}
    : group.kind === 'tier'
      ? { tier: group.tier }
      : group.issuerId === null
        ? { tier: group.tier }
        : { tier: group.tier, issuer: group.issuerId };

function RateTable({ page }: { page: RatesPage }): JSX.Element {
  const { query, figures } = page;
  const names = ratesOf({}, figures).map((one) => FIGURE[one.name]);
  return (
    <Table label="备案率" head={['机关', '制发数', ...names]} class="rates">
      {page.rows.map((row) => {
        const link = (of: RateCount): JSX.Element => (
          <a
            href={paths.rateList({ ...query, ...ofGroup(row.group), count: of })}
            aria-label={`${groupName(row.group)}${RATE_COUNT[of]}${row.counts[of]}`}
          >
            {row.counts[of]}
          </a>
        );
        return (
          <tr class={`rates-${row.group.kind}`}>
            <th scope="row">{groupName(row.group)}</th>
            <td class="number">{link('issued')}</td>
            {ratesOf(row.counts, figures).map((one) => (
              <td class={`number${one.rate?.met === false ? ' missed' : ''}`}>
                {one.figure.value === null ? (
                  '未设定'
                ) : (
                  <>
                    <b>{percentText(one)}</b>{' '}
                    <small>
                      {link(one.figure.value.over)}/{link(one.figure.value.base)}
                    </small>
                  </>
                )}
              </td>
            ))}
          </tr>
        );
      })}
    </Table>
  );
}
