import type { JSX } from 'preact';
import type { NumberSeriesRow } from '../../domain/numbers/row.ts';
import { seriesName } from '../../domain/numbers/series.ts';
import { letterName } from '../../text/expiryLetters.ts';
import { ENTRY_STATE, REGISTER_HEAD, continuity, entryNote } from '../../text/registers.ts';
import type { RegisterRow } from '../../text/registers.ts';
import { SERIES_KIND, grammarText } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Facts, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `GET /registers/:id`: 登记簿 of one series, every serial with what bears it. */
export interface RegisterPage {
  chrome: Chrome;
  series: NumberSeriesRow;
  issuer: { id: number; name: string } | null;
  rows: readonly RegisterRow[];
}

export function RegisterPage({ chrome, series, issuer, rows }: RegisterPage): JSX.Element {
  const name = seriesName(series);
  return (
    <Layout
      chrome={chrome}
      title={`登记簿 ${name}`}
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.registers(), text: '登记簿' }, { text: name }]}
    >
      <div class="page-head">
        <h1>登记簿 {name}</h1>
        <p class="acts">
          <a
            class="button"
            href={series.id === 0 ? paths.registerImportedFile(series.key) : paths.registerFile(series.id)}
          >
            <Icon name="download" />
            导出登记簿（Excel）
          </a>
        </p>
      </div>
      <Facts
        facts={[
          { term: '用途', value: SERIES_KIND[series.kind] },
          { term: '制定机关', value: issuer === null ? '共用' : <a href={paths.issuer(issuer.id)}>{issuer.name}</a> },
          { term: '格式', value: grammarText(series.pattern) },
          ...(series.startReason === null
            ? []
            : [{ term: '起始号', value: String(series.startsAt), note: series.startReason }]),
        ]}
      />
      <p class="figure-lead">{continuity(series, rows)}</p>
      {rows.length === 0 ? (
        <Empty>这一系列还没有编过号。</Empty>
      ) : (
        <Table label={`${name}的编号`} head={REGISTER_HEAD}>
          {rows.map((row) => (
            <tr class={row.state === 'void' || row.state === 'gap' ? 'row-quiet' : undefined}>
              <td class="nowrap">{row.state === 'void' ? <s>{row.printed}</s> : row.printed}</td>
              <td class="nowrap">{ENTRY_STATE[row.state]}</td>
              <td>
                {row.document === null ? null : (
                  <a href={paths.dossier(row.document.id, 'registration')}>{row.document.title}</a>
                )}
                {row.measure === null ? null : <a href={paths.interview(row.measure.id)}>{row.measure.name}</a>}
                {row.letter === null ? null : <a href={paths.expiryLetter(row.letter.id)}>{letterName(row.letter)}</a>}
              </td>
              <td class="nowrap">{row.document?.docNumber ?? ''}</td>
              <td>{row.issuerName ?? ''}</td>
              <td class="nowrap">{row.givenOn === null ? '' : <DayCell day={row.givenOn} />}</td>
              <td class="nowrap">{row.publishedOn === null ? '' : <DayCell day={row.publishedOn} />}</td>
              <td>{entryNote(row)}</td>
            </tr>
          ))}
        </Table>
      )}
    </Layout>
  );
}
