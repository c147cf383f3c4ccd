import type { JSX } from 'preact';
import type { CleanupStepRow } from '../../domain/rounds/rows.ts';
import { actLabel } from '../../text/labels.ts';
import { InstantText } from '../components/days.tsx';
import { Table } from '../components/parts.tsx';

/** What was done in a round, or with one document of it, by whom. */
export function RoundSteps(props: {
  label: string;
  steps: readonly CleanupStepRow[];
  people: ReadonlyMap<number, string>;
}): JSX.Element {
  return (
    <Table label={props.label} head={['时间', '事项', '经办', '说明']}>
      {props.steps.map((step) => (
        <tr>
          <td class="nowrap">
            <InstantText at={step.at} />
          </td>
          <td>{actLabel(step.act)}</td>
          <td>{step.byId === null ? '系统' : (props.people.get(step.byId) ?? '已停用的账号')}</td>
          <td>{step.note}</td>
        </tr>
      ))}
    </Table>
  );
}
