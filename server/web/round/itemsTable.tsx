import type { JSX } from 'preact';
import { namingDay } from '../../domain/documents/facts.ts';
import type { CleanupItemRow } from '../../domain/rounds/rows.ts';
import { CONCLUSION, ITEM_STATE } from '../../text/roundLabels.ts';
import { DayCell } from '../components/days.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { ValidityMark } from '../components/validity.tsx';
import { paths } from '../paths.ts';
import type { RoundItemsModel } from './model.ts';
import { bracketed } from '../../domain/bracketed.ts';

/** The form that the ticks belong to. */
export const TICKS = 'round-items';

export const tickValue = (item: Pick<CleanupItemRow, 'id' | 'version'>): string => `${item.id}:${item.version}`;

/** What was said of a document so far. */
export function Said({ item }: { item: CleanupItemRow }): JSX.Element {
  return (
    <>
      {item.conclusion === null ? '—' : CONCLUSION[item.conclusion]}
      {item.amendBy === null ? null : (
        <small>
          {item.amendBy}前重新公布{item.lapseUnless ? '，逾期失效' : ''}
        </small>
      )}
      {item.reason === null ? null : <small>{item.reason}</small>}
      {item.basis === null ? null : <small>依据：{item.basis}</small>}
      {item.state === 'returned' || item.state === 'removed' ? <small class="overdue">{item.note}</small> : null}
    </>
  );
}

/** The documents of a round, each with its tick; arrow keys go up and down. */
export function ItemsTable({ page }: { page: RoundItemsModel }): JSX.Element {
  const { rows, round, bureau } = page;
  if (rows.length === 0) return <Empty>没有这样的文件。可以换一个筛选条件。</Empty>;
  const names = new Map(page.bodies.map((body) => [body.id, body.name]));
  const ticks = page.acts.length > 0;
  return (
    <Table
      label="清理文件"
      class="round-items"
      head={[
        ...(ticks ? [<span class="unseen">勾选</span>] : []),
        '文件',
        '公布',
        '效力',
        ...(bureau ? ['填报单位'] : []),
        '环节',
        '结论和理由',
      ]}
    >
      {rows.map(({ item, line }) => (
        <tr>
          {ticks ? (
            <td class="listed-tick">
              <input
                type="checkbox"
                name="item"
                form={TICKS}
                value={tickValue(item)}
                checked={page.ticked.has(tickValue(item))}
                data-sure
                aria-label={`勾选${bracketed(line.title)}`}
              />
            </td>
          ) : null}
          <td>
            <a href={paths.roundItem(round.id, item.id)}>{line.title}</a>
            <small>
              {line.docNumber}
              {line.joint ? '（联合制定）' : ''}
            </small>
          </td>
          <td class="nowrap">
            <DayCell day={namingDay(line)} />
          </td>
          <td class="nowrap">
            <ValidityMark validity={line.validity} />
          </td>
          {bureau ? <td>{item.issuerId === null ? '司法局' : (names.get(item.issuerId) ?? '')}</td> : null}
          <td class="nowrap">{ITEM_STATE[item.state]}</td>
          <td>
            <Said item={item} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
