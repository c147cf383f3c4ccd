import type { JSX } from 'preact';
import type { AmendOwed } from '../../domain/rounds/amends.ts';
import { AMEND_STATE } from '../../text/roundLabels.ts';
import { DayCell } from '../components/days.tsx';
import { DocumentName, Table } from '../components/parts.tsx';

/** Rows that the page shows at most; the catalogue holds all. */
const MOST = 200;

/** 修改 is owed until a new text is on record: what is late first. */
export function Amends({ amends }: { amends: readonly AmendOwed[] }): JSX.Element | null {
  if (amends.length === 0) return null;
  const owed = amends.filter((one) => one.state === 'open' || one.state === 'overdue');
  const late = amends.filter((one) => one.state === 'overdue');
  return (
    <section aria-labelledby="amends-title">
      <h2 id="amends-title">修改后重新公布</h2>
      <p>
        结论为修改的{amends.length}件，已经办完{amends.length - owed.length}件，还没有办的{owed.length}件
        {late.length === 0 ? '' : `，其中逾期${late.length}件`}
        。登记修改或者重新公布以后，这里和待办里自动销号。
      </p>
      <Table label="修改后重新公布" head={['文件', '制定机关', '期限', '进展']}>
        {amends.slice(0, MOST).map((one) => (
          <tr>
            <td>
              <DocumentName named={one} staff />
            </td>
            <td>{one.issuerName}</td>
            <td class="nowrap">{one.dueOn === null ? '没有规定期限' : <DayCell day={one.dueOn} />}</td>
            <td class="nowrap">
              {one.state === 'overdue' ? <b>{AMEND_STATE[one.state]}</b> : AMEND_STATE[one.state]}
              {one.on === null ? null : (
                <small>
                  <DayCell day={one.on} />
                </small>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
