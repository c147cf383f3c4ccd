import type { JSX } from 'preact';
import type { YearReport } from '../../domain/yearNumbers/report.ts';
import type { YearCount } from '../../domain/yearNumbers/counts.ts';
import { ENDING_COUNTS } from '../../domain/yearNumbers/counts.ts';
import { TIERS } from '../../domain/codes.ts';
import { citationOf } from '../../domain/profile.ts';
import { dayProse } from '../../text/days.ts';
import { TIER } from '../../text/labels.ts';
import {
  disclosureNotes,
  disclosureNumbers,
  disclosureTitle,
  ruleOfLawTexts,
  ruleOfLawTitle,
  type YearPaperFacts,
} from '../../text/papers/yearReport.ts';
import { columnsOf, endedIn, endsText, timesText, type YearlyDuty } from '../../text/statistics.ts';
import { YEAR_COUNT } from '../../text/yearCounts.ts';
import type { Chrome } from '../chrome.ts';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Table } from '../components/parts.tsx';
import { paths, type YearQuery } from '../paths.ts';
import { Balance, NumberLink, NumbersTable, type NumbersRow } from '../statistics/table.tsx';
import { TimesForm } from '../statistics/times.tsx';

/** `GET /statistics/report`: the two papers of a year, figure by figure, before they are written as Word. */
export interface YearReportPage {
  chrome: Chrome;
  query: YearQuery & { year: number };
  report: YearReport;
  facts: YearPaperFacts;
  years: readonly number[];
  yearly: readonly YearlyDuty[];
}

export function YearReportPage(page: YearReportPage): JSX.Element {
  const { query, report, facts } = page;
  const list =
    (tier?: string) =>
    (of: YearCount): string =>
      paths.statisticsList({ ...query, on: report.on, count: of, ...(tier === undefined ? {} : { tier }) });
  const all: NumbersRow = {
    name: '合计',
    said: `${query.year}年`,
    numbers: report.row.all,
    strong: true,
    list: list(),
  };
  return (
    <Layout
      chrome={page.chrome}
      title={`${query.year}年年度报告`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.statistics(), text: '年度统计' },
        { text: `${query.year}年年度报告` },
      ]}
    >
      <h1>{query.year}年年度报告</h1>
      <p class="lead">
        {timesText(report.on, report.knownOn)}同样两个日期，什么时候再做都是同样的数字；每个数字都可以点开看是哪些文件。
      </p>
      <TimesForm action={paths.yearReport()} query={query} years={page.years} yearLabel="年份" />
      <Changed page={page} />
      <section aria-labelledby="rule-of-law">
        <div class="section-head">
          <h2 id="rule-of-law">法治政府建设年度报告（行政规范性文件部分）</h2>
          <a class="button" href={paths.yearPaper('rule-of-law', query)}>
            <Icon name="download" />
            Word
          </a>
        </div>
        <Due page={page} names={['法治政府建设年度报告的报送', '法治政府建设年度报告的公开']} />
        <article class="paper-preview">
          <p class="paper-title">{ruleOfLawTitle(facts)}</p>
          {ruleOfLawTexts(facts).map(({ heading, texts }) => (
            <>
              <h3>{heading}</h3>
              {texts.map((text) => (
                <p class="prose">{text}</p>
              ))}
            </>
          ))}
        </article>
        <NumbersTable
          label={`${query.year}年行政规范性文件统计表`}
          first="层级"
          columns={[...columnsOf([report.row]), 'at_end']}
          rows={[
            all,
            ...TIERS.map((tier) => ({
              name: TIER[tier],
              said: `${query.year}年${TIER[tier]}`,
              numbers: report.row.tiers[tier],
              list: list(tier),
            })),
          ]}
        />
        <h3>现行有效文件的增减</h3>
        <Balance row={all} />
      </section>
      <Disclosure page={page} row={all} />
    </Layout>
  );
}

/** What is another number by what is known today. */
function Changed({ page }: { page: YearReportPage }): JSX.Element | null {
  const { report, query } = page;
  if (report.knownOn === null) return null;
  if (report.today === null || report.changed.length === 0)
    return <p class="hint">按现在掌握的情况重新统计，数字没有变化。</p>;
  const now = report.today.row.all;
  const then = report.row.all;
  const counts = [...columnsOf([report.row, report.today.row]), 'at_start' as const, 'at_end' as const].filter(
    (of) => now[of] !== then[of],
  );
  const begun = then.at_end + then.made + then.at_start > 0 || report.undated.made > 0;
  return (
    <>
      <Caution>
        {begun
          ? `${dayProse(report.knownOn)}以后又有录入或者改正，按现在掌握的情况，有些数字不同${counts.length === 0 ? '（分机关、备案率或者问题事件的数字）' : ''}。`
          : `到${dayProse(report.knownOn)}，本系统里还没有录入这些文件，所以没有数字。`}
        <a class="inline" href={paths.yearReport({ ...query, known: undefined })}>
          看现在的数字
        </a>
      </Caution>
      {counts.length === 0 ? null : (
        <Table label="前后不同的数字" head={['项目', '当时', '现在']} class="balance">
          {counts.map((of) => (
            <tr>
              <th scope="row">{of === 'at_end' ? '期末现行有效' : YEAR_COUNT[of]}</th>
              <td class="number">{then[of]}</td>
              <td class="number">{now[of]}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}

/** When the paper is due, where the profile says so. */
function Due({ page, names }: { page: YearReportPage; names: readonly string[] }): JSX.Element {
  return (
    <ul class="plain hint">
      {page.yearly
        .filter((duty) => names.includes(duty.label))
        .map((duty) => (
          <li>
            {duty.label}：{duty.dueOn === null ? '本地未规定' : `${dayProse(duty.dueOn)}前`}（{duty.citation}）
          </li>
        ))}
    </ul>
  );
}

function Disclosure({ page, row }: { page: YearReportPage; row: NumbersRow }): JSX.Element {
  const { report, facts, query } = page;
  const ends = report.figures['yearly.ended'];
  const numbers = disclosureNumbers(facts);
  const kinds = ENDING_COUNTS.filter((of) => ends.value.includes(of));
  return (
    <section aria-labelledby="disclosure">
      <div class="section-head">
        <h2 id="disclosure">政府信息公开工作年度报告（主动公开行政规范性文件情况）</h2>
        <a class="button" href={paths.yearPaper('disclosure', query)}>
          <Icon name="download" />
          Word
        </a>
      </div>
      <p class="paper-title">{disclosureTitle(facts)}</p>
      <h3>第二十条第（一）项</h3>
      <Table label="主动公开政府信息情况" head={['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']}>
        <tr>
          <th scope="row">规章</th>
          <td class="number">—</td>
          <td class="number">—</td>
          <td class="number">—</td>
        </tr>
        <tr>
          <th scope="row">行政规范性文件</th>
          <td class="number">
            <NumberLink row={row} of="made" />
          </td>
          <td class="number">
            {kinds.length === 1 && kinds[0] !== undefined ? (
              <NumberLink row={row} of={kinds[0]} />
            ) : (
              <>
                {endedIn(report.row.all, ends.value)}（
                {kinds.map((of, i) => (
                  <>
                    {i === 0 ? '' : '、'}
                    {YEAR_COUNT[of]}
                    <NumberLink row={row} of={of} />
                  </>
                ))}
                ）
              </>
            )}
          </td>
          <td class="number">
            <NumberLink row={row} of="at_end" />
          </td>
        </tr>
      </Table>
      <ol class="hint">
        {disclosureNotes(facts).map((text) => (
          <li>{text}</li>
        ))}
      </ol>
      <p class="hint">
        “本年废止件数”包括：{endsText(ends.value)}，合计{numbers.ended}件（{citationOf(ends)}
        ，可以在“规则”里改）。
      </p>
    </section>
  );
}
