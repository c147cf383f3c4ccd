import type { JSX } from 'preact';
import type { Tier } from '../../domain/codes.ts';
import { mayAny } from '../../domain/may.ts';
import type { NumberSeriesRow } from '../../domain/numbers/row.ts';
import { numberIn, seriesName } from '../../domain/numbers/series.ts';
import { SERIES_KIND, TIER, grammarText } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, ErrorSummary, SelectField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET /registers`: every series of numbers, the latest year first. */
export interface RegistersPage {
  chrome: Chrome;
  lines: readonly {
    series: NumberSeriesRow;
    issuer: { id: number; name: string } | null;
    given: number;
    voided: number;
  }[];
  /** Patterns in force today, and the bodies that can begin a series by them. */
  patterns: readonly { tier: Tier; pattern: string }[];
  issuers: readonly { id: number; name: string; codes: readonly string[] }[];
  form: Form<string>;
}

export function RegistersPage(page: RegistersPage): JSX.Element {
  const years = [...new Set(page.lines.map((line) => line.series.year))];
  return (
    <Layout
      chrome={page.chrome}
      title="登记簿"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '登记簿' }]}
    >
      <div class="page-head">
        <h1>登记簿</h1>
      </div>
      <Patterns patterns={page.patterns} />
      {mayAny(page.chrome.actor, 'series.start') && page.patterns.length > 0 ? <Start page={page} /> : null}
      {page.lines.length === 0 ? (
        <Empty>还没有编过号。第一份文件登记以后，这里按制定机关和年份列出编号。</Empty>
      ) : (
        years.map((year) => (
          <section aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`}>{year}年</h2>
            <Table label={`${year}年的编号`} head={['系列', '用途', '制定机关', '已编', '作废', '下一个']}>
              {page.lines
                .filter(({ series }) => series.year === year)
                .map(({ series, issuer, given, voided }) => (
                  <tr>
                    <td class="nowrap">
                      <a href={series.id === 0 ? paths.registerImported(series.key) : paths.register(series.id)}>
                        {seriesName(series)}
                      </a>
                    </td>
                    <td>{SERIES_KIND[series.kind]}</td>
                    <td>{issuer === null ? '共用' : issuer.name}</td>
                    <td class="number">{count(given)}</td>
                    <td class="number">{voided === 0 ? '' : count(voided)}</td>
                    <td class="nowrap">{numberIn(series, series.next)}</td>
                  </tr>
                ))}
            </Table>
          </section>
        ))
      )}
    </Layout>
  );
}

function Patterns({ patterns }: Pick<RegistersPage, 'patterns'>): JSX.Element {
  if (patterns.length === 0)
    return (
      <p class="figure-lead">
        统一登记编号的格式：
        <Sleeping name="registration.grammars" />。
      </p>
    );
  return (
    <p class="figure-lead">
      统一登记编号的格式：{patterns.map(({ tier, pattern }) => `${TIER[tier]} ${grammarText(pattern)}`).join('；')}
      。序号每年从 1 开始，按登记先后连续编制，不留空号；作废的编号不再使用。
    </p>
  );
}

/** A bureau that changes over in the middle of a year goes on where its paper register ends. */
function Start({ page }: { page: RegistersPage }): JSX.Element {
  const { form } = page;
  const scope = 'series-start';
  const field = { form, scope };
  const codes = [...new Set(page.issuers.flatMap((one) => one.codes))];
  return (
    <Disclosure summary="设定起始号" open={form.errors.length > 0}>
      <ErrorSummary errors={form.errors} scope={scope} />
      <form class="form" method="post" action={paths.registerStart()} data-guard>
        <p class="hint field-wide">年中改用本系统编号的，从纸质登记簿的下一个号接着编。编过号的系列不能再改。</p>
        <SelectField
          {...field}
          name="issuerId"
          label="制定机关"
          required
          options={page.issuers.map(({ id, name }) => ({ value: String(id), label: name }))}
          empty="请选择"
        />
        <SelectField
          {...field}
          name="code"
          label="机关代字"
          options={codes.map((code) => ({ value: code, label: code }))}
          empty="格式里没有代字的不选"
        />
        <TextField {...field} name="year" label="年份" type="number" size="short" required />
        <TextField {...field} name="serial" label="起始号" type="number" size="short" required />
        <AreaField {...field} name="reason" label="理由" required />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            设定起始号
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
