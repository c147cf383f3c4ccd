import type { JSX } from 'preact';
import { dayProse } from '../../text/days.ts';
import { RELATION } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import { DayCell } from '../components/days.tsx';
import { Caution, DocumentName, Empty, Table } from '../components/parts.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import { paths } from '../paths.ts';
import type { DecisionPage, UnlistedSection } from './model.ts';

/** 未列入的文件: what the decision's own clause would strike. Nothing here is ticked for anybody. */
export function Unlisted({ page, section }: { page: DecisionPage; section: UnlistedSection }): JSX.Element {
  const { clause } = section;
  return (
    <section class="panel" id="unlisted" aria-labelledby="unlisted-title">
      <h2 id="unlisted-title">未列入目录的文件</h2>
      <Why page={page} section={section} />
      {section.cutOffStated ? null : <Caution>文中没有写明清理的截止日期，暂按本文件印发的日子计算，请核对。</Caution>}
      {section.documents.length === 0 ? (
        <Empty>没有这样的文件。</Empty>
      ) : (
        <Table
          label="未列入目录的文件"
          head={[
            ...(clause === null ? [] : ['确认']),
            '文件',
            '印发',
            '现在的效力',
            ...(clause === null ? [] : ['将记']),
          ]}
          class="listed-unlisted"
        >
          {section.documents.map((line) => (
            <tr>
              {clause === null ? null : (
                <td>
                  {page.may.confirm ? (
                    <input
                      type="checkbox"
                      name="strike"
                      form="confirm-listed"
                      value={String(line.id)}
                      checked={section.ticked.has(line.id)}
                      aria-label={`${RELATION[clause.kind]}：${titled(line.title, line.docNumber)}`}
                    />
                  ) : null}
                </td>
              )}
              <td class="cell-title">
                <DocumentName named={{ documentId: line.id, title: line.title, docNumber: line.docNumber }} staff />
                {line.issuerName === null ? null : <small>{line.issuerName}</small>}
              </td>
              <td class="nowrap">
                <DayCell day={line.publishedOn ?? line.signedOn ?? line.effectiveOn} />
              </td>
              <td>
                <ValidityBadge validity={line.validity} since={line.since} until={line.validUntil} />
              </td>
              {clause === null ? null : (
                <td class="nowrap">
                  {section.on === null ? '' : `${section.on} 起`}
                  {RELATION[clause.kind]}
                </td>
              )}
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

/** Where it is said what becomes of them, and what a person can do here. */
function Why({ page, section }: { page: DecisionPage; section: UnlistedSection }): JSX.Element {
  const { clause, citation } = section;
  const which = `下列文件由同一机关${section.issuedUntil === null ? '' : `在${dayProse(section.issuedUntil)}以前`}印发，现在仍然有效，目录里没有对上。`;
  return (
    <p class="lead">
      {clause === null ? (
        <>
          本文件没有写明未列入目录的怎样处理。{which}
          {citation === null ? '' : `${citation}：未列入继续有效目录的，不得作为行政管理的依据。`}
          要废止或者宣布失效的，请由制定机关另行决定。
        </>
      ) : (
        <>
          本文件写明：“{clause.quote}”（<a href={paths.decisionText(page.documentId, 'ev-unlisted')}>看原文</a>）。
          {which}
          逐件看过以后再勾选，确认时记为“{RELATION[clause.kind]}”。
        </>
      )}
    </p>
  );
}
