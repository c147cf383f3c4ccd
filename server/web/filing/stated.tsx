import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { StatedCountRow } from '../../domain/filing/rows.ts';
import type { Figures } from '../../domain/profile.ts';
import { ratesOf, type Counts } from '../../domain/rates/table.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { percentText } from '../../text/rates.ts';
import { TextField } from '../components/fields.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import { RateStating } from './stating.tsx';

/** What of the page of the rates tells of counts that were stated elsewhere. */
interface StatedProps {
  stated: readonly StatedCountRow[];
  figures: Figures;
  /** The form to state more, for who may; one that failed with its errors. */
  stating: { form: Form<string>; open: boolean } | null;
  stretch: { from: Day; to: Day };
}

/** 录入的统计数 with their rates, apart from what the record says. */
export function Stated({ figures, stated, stating, stretch }: StatedProps): JSX.Element | null {
  if (stated.length === 0 && stating === null) return null;
  const cell = (counts: Counts) =>
    ratesOf(counts, figures).map((one) => {
      const of = one.figure.value;
      return (
        <td class="number">
          <b>{percentText(one)}</b>{' '}
          {one.rate === null || of === null ? null : (
            <small>
              {one.rate.over}/{one.rate.base}
            </small>
          )}
        </td>
      );
    });
  return (
    <section aria-labelledby="stated">
      <h2 id="stated">录入的统计数</h2>
      <p class="hint">只有数字、没有逐件登记的机关，在这里录入；与上面的表分开计算，不混在一起。</p>
      {stated.length === 0 ? (
        <Empty>这一期间没有录入统计数。</Empty>
      ) : (
        <Table
          label="录入的统计数"
          head={['机关', '期间', ...ratesOf({}, figures).map((one) => FIGURE[one.name]), '来源', '']}
          class="rates"
        >
          {stated.map((row) => (
            <tr>
              <th scope="row">{row.name}</th>
              <td class="nowrap">
                {row.fromDay}至{row.toDay}
              </td>
              {cell(row.counts)}
              <td>{row.source}</td>
              <td>{stating === null ? null : <Remove row={row} />}</td>
            </tr>
          ))}
        </Table>
      )}
      {stating === null ? null : <RateStating form={stating.form} open={stating.open} stretch={stretch} />}
    </section>
  );
}

function Remove({ row }: { row: StatedCountRow }): JSX.Element {
  return (
    <Disclosure
      summary={
        <>
          移除<span class="unseen">：{row.name}</span>
        </>
      }
    >
      <form class="form" method="post" action={paths.rateRemove(row.id)}>
        <input type="hidden" name="version" value={String(row.version)} />
        <TextField
          form={{ values: {}, errors: [] }}
          scope={`stated-${row.id}`}
          name="reason"
          label="移除的理由"
          required
        />
        <p class="form-end">
          <button type="submit" class="button button-danger">
            移除
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
