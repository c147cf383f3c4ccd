import type { JSX } from 'preact';
import type { Numbers, YearCount } from '../../domain/yearNumbers/counts.ts';
import { count } from '../../text/names.ts';
import { YEAR_COUNT } from '../../text/yearCounts.ts';
import { Table } from '../components/parts.tsx';

/** A row of numbers: of a year, of a tier, of a body. */
export interface NumbersRow {
  name: string | JSX.Element;
  /** Who the numbers are of, for those who hear a link. */
  said: string;
  numbers: Numbers;
  /** A heading row of those that follow it. */
  strong?: boolean;
  /** Address of the list behind a figure; null: it has none of its own. */
  list: ((of: YearCount) => string) | null;
}

/** A figure that opens the list behind it; nought opens nothing. */
export function NumberLink({ row, of }: { row: NumbersRow; of: YearCount }): JSX.Element {
  const value = row.numbers[of];
  if (value === 0) return <span class="none">0</span>;
  if (row.list === null) return <>{count(value)}</>;
  return (
    <a href={row.list(of)} aria-label={`${row.said}${YEAR_COUNT[of]}${value}件`}>
      {count(value)}
    </a>
  );
}

/** Numbers in rows, every figure opening its list. */
export function NumbersTable(props: {
  label: string;
  first: string;
  columns: readonly YearCount[];
  rows: readonly NumbersRow[];
}): JSX.Element {
  return (
    <Table
      label={props.label}
      class="rates year-numbers"
      head={[props.first, ...props.columns.map((of) => YEAR_COUNT[of])]}
    >
      {props.rows.map((row) => (
        <tr class={row.strong === true ? 'rates-tier' : 'rates-issuer'}>
          <th scope="row">{row.name}</th>
          {props.columns.map((of) => (
            <td class="number">
              <NumberLink row={row} of={of} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

const LINES = [
  ['', 'at_start'],
  ['加', 'entered_new'],
  ['加', 'entered_other'],
  ['加', 'revived'],
  ['加', 'resumed'],
  ['减', 'left_repealed'],
  ['减', 'left_declared_lapsed'],
  ['减', 'left_conditionally_lapsed'],
  ['减', 'left_expired'],
  ['减', 'left_revoked'],
  ['减', 'left_suspended'],
  ['', 'at_end'],
] as const satisfies readonly (readonly [string, YearCount])[];

/** From what was in force at the start of a year to what is at its end: it comes out even, line by line. */
export function Balance({ row }: { row: NumbersRow }): JSX.Element {
  return (
    <Table label="现行有效文件的增减" head={['', '项目', '件数']} class="balance">
      {LINES.filter(([sign, of]) => sign === '' || row.numbers[of] > 0).map(([sign, of]) => (
        <tr class={sign === '' ? 'rates-tier' : undefined}>
          <td>{sign}</td>
          <th scope="row">{of === 'at_end' ? '期末现行有效' : YEAR_COUNT[of]}</th>
          <td class="number">
            <NumberLink row={row} of={of} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
