import type { JSX } from 'preact';
import { DAWN, FOREVER, type Day } from '../../domain/day.ts';
import { dayProse } from '../../text/days.ts';
import { whySentence } from '../../text/standing.ts';
import { termFindingSentence } from '../../text/term.ts';
import { DayCell } from '../components/days.tsx';
import { Caution, DocumentName, Table } from '../components/parts.tsx';
import { ValidityMark } from '../components/validity.tsx';
import type { TermPreview, TermSpan } from './model.ts';

const edge = (day: Day): JSX.Element | string =>
  day === DAWN ? '此前' : day === FOREVER ? '以后' : <DayCell day={day} />;

function Spans({ label, spans }: { label: string; spans: readonly TermSpan[] }): JSX.Element {
  return (
    <div>
      <h3>{label}</h3>
      <Table label={label} head={['自', '至', '效力']}>
        {spans.map(({ from, to, validity }) => (
          <tr>
            <td class="nowrap">{edge(from)}</td>
            <td class="nowrap">{edge(to)}</td>
            <td>
              <ValidityMark validity={validity} />
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

/** What would change: findings, intervals before and after, and what the public page says on each day that matters. */
export function Preview({ preview }: { preview: TermPreview }): JSX.Element {
  const { refusal, findings, days, spans, met, basis } = preview;
  return (
    <section id="preview" class="panel" aria-labelledby="preview-title">
      <h2 id="preview-title">预览</h2>
      {refusal === null ? null : (
        <div role="alert">
          <Caution>{refusal}</Caution>
        </div>
      )}
      {findings.map((finding) => (
        <Caution>
          {termFindingSentence(finding)}
          <small class="rule">依据：{finding.citation}</small>
        </Caution>
      ))}
      {met.map((event) => (
        <Caution>登记后，{event.on === null ? '' : dayProse(event.on)}的附条件失效不再成立，同时撤销。</Caution>
      ))}
      {basis === null ? null : (
        <p>
          依据：
          <DocumentName named={basis} staff />
        </p>
      )}
      {refusal !== null ? null : (
        <>
          <div class="term-spans">
            <Spans label="登记以前" spans={spans.now} />
            <Spans label="登记以后" spans={spans.then} />
          </div>
          <h3>公开页面将这样说</h3>
          <Table label="公开页面的说明" head={['哪一天', '登记以前', '登记以后']}>
            {days.map(({ on, now, then }) => (
              <tr>
                <td class="nowrap">
                  <DayCell day={on} />
                </td>
                {[now, then].map((standing) => (
                  <td>
                    <ValidityMark validity={standing.validity} />
                    <small>{whySentence(standing)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </Table>
        </>
      )}
    </section>
  );
}
