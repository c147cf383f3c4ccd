import type { JSX } from 'preact';
import type { YearCount } from '../../domain/yearNumbers/counts.ts';
import type { Scorecard } from '../../domain/yearNumbers/report.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { FLAG_KIND, INTERVIEW_FORM, INTERVIEW_STATE, PROBLEM_KIND } from '../../text/labels.ts';
import { formulaText, percentText } from '../../text/rates.ts';
import { columnsOf, timesText, yearName } from '../../text/statistics.ts';
import { distance } from '../../text/days.ts';
import type { Day } from '../../domain/day.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { paths, type YearQuery } from '../paths.ts';
import { Balance, NumbersTable } from '../statistics/table.tsx';
import { CountingRules, TimesForm } from '../statistics/times.tsx';
import { Trends } from '../statistics/trends.tsx';

/** `GET /issuers/:id/scorecard`: 单位统计. */
export interface ScorecardPage {
  chrome: Chrome;
  query: YearQuery & { year: number };
  today: Day;
  card: Scorecard;
}

const DUTIES_SHOWN = 20;

export function ScorecardPage(page: ScorecardPage): JSX.Element {
  const { card, query } = page;
  const { year, ...times } = query;
  const list =
    (of: number | null) =>
    (count: YearCount): string =>
      paths.statisticsList({ ...times, count, year: of ?? 'unknown', issuer: card.issuer.id });
  const columns: YearCount[] = [...columnsOf([...card.rows, card.undated]), 'at_end'];
  const chosen = card.rows.find((row) => row.year === year);
  const undated = columns.some((of) => of !== 'at_end' && card.undated.all[of] > 0);
  return (
    <Layout
      chrome={page.chrome}
      title={`${card.issuer.name}统计`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.issuer(card.issuer.id), text: card.issuer.name },
        { text: '统计' },
      ]}
    >
      <div class="page-head">
        <h1>{card.issuer.name}统计</h1>
        <p class="acts">
          <a class="button" href={paths.scorecardFile(card.issuer.id, query)}>
            <Icon name="download" />
            Excel
          </a>
        </p>
      </div>
      <p class="lead">
        {timesText(card.on, card.knownOn)}单位：件。
        {card.inherited.length === 0 ? '' : `包括承继${card.inherited.map((row) => row.name).join('、')}的文件。`}
        每个数字都可以点开看是哪些文件。
      </p>
      <TimesForm
        action={paths.scorecard(card.issuer.id)}
        query={query}
        years={[...card.rows].reverse().flatMap((row) => row.year ?? [])}
        yearLabel="年份"
      />
      <section aria-labelledby="by-year">
        <h2 id="by-year">制发、清理和现行有效</h2>
        <NumbersTable
          label="分年度统计"
          first="年份"
          columns={columns}
          rows={[
            ...[...card.rows].reverse().map((row) => ({
              name: yearName(row.year),
              said: yearName(row.year),
              numbers: row.all,
              strong: row.year === year,
              list: list(row.year),
            })),
            ...(undated ? [{ name: '日期不详', said: '日期不详', numbers: card.undated.all, list: list(null) }] : []),
          ]}
        />
        {card.joined === 0 ? null : (
          <p class="hint">
            另在{year}年参与其他机关主办的联合制发{card.joined}件，计在主办机关名下。
          </p>
        )}
        {chosen === undefined ? null : (
          <>
            <h3>{year}年现行有效文件的增减</h3>
            <Balance row={{ name: '', said: `${year}年`, numbers: chosen.all, list: list(year) }} />
          </>
        )}
      </section>
      <Trends rows={card.rows} byTier={false} />
      <Rates page={page} />
      <Problems page={page} />
      <Duties page={page} />
      <CountingRules />
    </Layout>
  );
}

/** Rates beside the county's middle one: no order of bodies is made. */
function Rates({ page }: { page: ScorecardPage }): JSX.Element {
  const { card, query } = page;
  return (
    <section aria-labelledby="rates">
      <div class="section-head">
        <h2 id="rates">{query.year}年备案情况</h2>
        <a href={paths.rates({ span: 'year', year: query.year, issuer: card.issuer.id })}>备案率</a>
      </div>
      <Table label="备案情况" head={['指标', '本单位', '全县中位数', '怎样计算']}>
        {card.rates.map((one) => (
          <tr>
            <th scope="row">{FIGURE[one.name]}</th>
            <td class={`number${one.rate?.met === false ? ' missed' : ''}`}>{percentText(one)}</td>
            <td class="number">{one.median === null ? '—' : `${Math.round(one.median * 100) / 100}%`}</td>
            <td>
              <small>{formulaText(one)}</small>
            </td>
          </tr>
        ))}
      </Table>
      <p class="hint">中位数供对照，不作排名；有数的机关不足3个时不显示（本系统设定）。</p>
    </section>
  );
}

function Problems({ page }: { page: ScorecardPage }): JSX.Element {
  const { card, query } = page;
  const sum = card.problems.reduce((total, one) => total + one.count, 0);
  return (
    <section aria-labelledby="problems">
      <h2 id="problems">{query.year}年问题事件和监督</h2>
      <p>
        {sum === 0 ? '没有记录问题事件。' : `记录问题事件${sum}件。`}
        {card.problemMedian === null ? '' : `同层级机关的中位数为${card.problemMedian}件。`}
      </p>
      {sum === 0 ? null : (
        <Table label="问题事件" head={['事件', '件数', '其中有异议待决定']}>
          {card.problems.map((one) => (
            <tr>
              <th scope="row">
                <a
                  href={paths.allProblems({
                    kind: one.kind,
                    issuer: card.issuer.id,
                    from: `${query.year}-01-01` as Day,
                    to: `${query.year}-12-31` as Day,
                  })}
                >
                  {PROBLEM_KIND[one.kind]}
                </a>
              </th>
              <td class="number">{one.count}</td>
              <td class="number">{one.contested}</td>
            </tr>
          ))}
        </Table>
      )}
      {card.interviews.length === 0 ? null : (
        <ul class="plain">
          {card.interviews.map((one) => (
            <li>
              <DayCell day={one.decidedOn} /> <a href={paths.interview(one.id)}>{INTERVIEW_FORM[one.form]}</a>（
              {INTERVIEW_STATE[one.state]}）
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Duties({ page }: { page: ScorecardPage }): JSX.Element {
  const { card, today } = page;
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">现在待办的事项</h2>
      {card.duties.length === 0 ? (
        <Empty>没有待办的事项。</Empty>
      ) : (
        <>
          <p>
            共{card.duties.length}项，其中已过期限{card.duties.filter((flag) => flag.dueOn < today).length}项。
          </p>
          <Table label="待办的事项" head={['期限', '事项', '规则']}>
            {card.duties.slice(0, DUTIES_SHOWN).map((flag) => (
              <tr>
                <td class="nowrap">
                  <DayCell day={flag.dueOn} />
                  <small>{distance(today, flag.dueOn)}</small>
                </td>
                <td>
                  {flag.documentId === null ? (
                    FLAG_KIND[flag.kind]
                  ) : (
                    <a href={paths.dossier(flag.documentId)}>{FLAG_KIND[flag.kind]}</a>
                  )}
                </td>
                <td>
                  {flag.rule}
                  <small>{flag.citation}</small>
                </td>
              </tr>
            ))}
          </Table>
          {card.duties.length <= DUTIES_SHOWN ? null : (
            <p class="hint">只列出最早到期的{DUTIES_SHOWN}项，其余在待办里查看。</p>
          )}
        </>
      )}
    </section>
  );
}
