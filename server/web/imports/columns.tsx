import type { JSX } from 'preact';
import { COMPARED, LEDGER_FIELDS } from '../../domain/ledger.ts';
import type { ComparedField, LedgerField } from '../../domain/ledger.ts';
import type { PlannedTable } from '../../domain/ledgerPlan.ts';
import type { ImportBatchRow } from '../../domain/model.ts';
import { LEDGER_FIELD } from '../../text/labels.ts';
import { Disclosure, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** `POST /imports/:id/choices`: `version`, `use-T` (yes), `c-T-C` (a field, or empty: not imported), `textCounts` (many). */
export function Columns({ batch, tables }: { batch: ImportBatchRow; tables: readonly PlannedTable[] }): JSX.Element {
  const aside = tables.flatMap((table) =>
    table.used
      ? table.columns.filter((column) => column.field === null && column.name !== '').map(({ name }) => name)
      : [],
  );
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">表头对应</h2>
      <p>
        认出{tables.length}张表。请核对每一列对应的内容，认错的改过来。
        {aside.length === 0 ? null : <>这些列不导入：{[...new Set(aside)].join('、')}。</>}
      </p>
      <Disclosure
        summary="核对和修改表头"
        open={tables.some((table) => !table.columns.some((column) => column.field === 'title'))}
      >
        <form class="ledger-choices" method="post" action={paths.importChoices(batch.id)}>
          <input type="hidden" name="version" value={String(batch.version)} />
          {tables.map((table, at) => (
            <TableColumns table={table} at={at} />
          ))}
          <TextCounts chosen={batch.choices?.textCounts ?? []} />
          <p class="form-end">
            <button type="submit" class="button">
              按这样重新核对
            </button>
          </p>
        </form>
      </Disclosure>
    </section>
  );
}

function TableColumns({ table, at }: { table: PlannedTable; at: number }): JSX.Element {
  const name = table.sheet;
  return (
    <fieldset class="ledger-table">
      <legend>
        工作表“{name}”，表头在第{table.headRow}行，{table.rows}行数据
      </legend>
      <label class="check">
        <input type="checkbox" name={`use-${at}`} value="yes" checked={table.used} /> 导入这张表
      </label>
      <Table label={`${name}的表头`} class="ledger-columns" head={['列名', '内容举例', '对应']}>
        {table.columns.map((column, i) => (
          <tr>
            <th scope="row" id={`h-${at}-${i}`}>
              {column.name === '' ? '（没有列名）' : column.name}
            </th>
            <td class="samples">{column.samples.join('；')}</td>
            <td>
              <FieldSelect
                name={`c-${at}-${i}`}
                labelledBy={`h-${at}-${i}`}
                field={column.field}
                guessed={column.guessed}
              />
            </td>
          </tr>
        ))}
      </Table>
    </fieldset>
  );
}

function FieldSelect(props: {
  name: string;
  labelledBy: string;
  field: LedgerField | null;
  guessed: LedgerField | null;
}): JSX.Element {
  return (
    <select name={props.name} aria-labelledby={props.labelledBy}>
      <option value="">不导入</option>
      {LEDGER_FIELDS.map((field) => (
        <option value={field} selected={field === props.field}>
          {LEDGER_FIELD[field]}
          {field === props.guessed && field !== props.field ? '（系统认为）' : ''}
        </option>
      ))}
    </select>
  );
}

function TextCounts({ chosen }: { chosen: readonly ComparedField[] }): JSX.Element {
  return (
    <fieldset class="field field-radio">
      <legend>台账与正文不一致时，下列内容以正文为准（不选的以台账为准）</legend>
      {COMPARED.map((field) => (
        <label>
          <input type="checkbox" name="textCounts" value={field} checked={chosen.includes(field)} />
          {LEDGER_FIELD[field].replace(/（.*$/, '')}
        </label>
      ))}
    </fieldset>
  );
}
