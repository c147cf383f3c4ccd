import type { JSX } from 'preact';
import { may } from '../../domain/may.ts';
import type { RoutineRecordRow } from '../../domain/routine/rows.ts';
import { distance } from '../../text/days.ts';
import { routineName } from '../../text/routine.ts';
import { DayCell } from '../components/days.tsx';
import { DayField, TextField, Version } from '../components/fields.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { formAt, type RoutineModel } from './model.ts';

/** What the bureau owes by the calendar, and what was done. */
export function CalendarDuties({ page }: { page: RoutineModel }): JSX.Element {
  return (
    <section id="calendar" class="panel" aria-labelledby="calendar-title">
      <h2 id="calendar-title">按日历应办的事项</h2>
      {page.duties.length === 0 ? (
        <Empty>
          没有。期限由<a href={paths.profile()}>本地规则</a>设定，没有设定的不提醒。
        </Empty>
      ) : (
        <Table label="按日历应办的事项" head={['事项', '期限', '依据', '办理']}>
          {page.duties.map((line) => (
            <tr>
              <th scope="row">{routineName(line)}</th>
              <td class="nowrap">
                <DayCell day={line.dueOn} />
                {line.done === null ? <small>{distance(page.today, line.dueOn)}</small> : null}
              </td>
              <td>
                <small class="rule">{line.citation}</small>
              </td>
              <td>{line.done === null ? <Record page={page} line={line} /> : <Done page={page} row={line.done} />}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

function Record({ page, line }: { page: RoutineModel; line: RoutineModel['duties'][number] }): JSX.Element {
  if (!may(page.chrome.actor, 'routine.record', {})) return <>没有登记办理</>;
  const about = `${line.duty}-${line.period}`;
  const { form, open } = formAt(page, 'routine.record', about);
  return (
    <Disclosure summary="登记已经办理" open={open}>
      <form class="form" method="post" action={paths.routineRecord()}>
        <input type="hidden" name="duty" value={line.duty} />
        <input type="hidden" name="period" value={line.period} />
        <DayField form={form} scope={about} name="doneOn" label="办理日期" required />
        <TextField form={form} scope={about} name="how" label="文号或者方式" required />
        <button type="submit" class="button button-primary">
          登记
        </button>
      </form>
    </Disclosure>
  );
}

function Done({ page, row }: { page: RoutineModel; row: RoutineRecordRow }): JSX.Element {
  const about = `withdraw-${row.id}`;
  const { form, open } = formAt(page, 'routine.withdraw', about);
  return (
    <>
      <DayCell day={row.doneOn} />
      <small>{row.how}</small>
      {may(page.chrome.actor, 'routine.withdraw', {}) ? (
        <Disclosure summary="撤回登记" open={open}>
          <form class="form" method="post" action={paths.routineWithdraw(row.id)}>
            <Version version={row.version} />
            <TextField form={form} scope={about} name="reason" label="撤回的理由" required />
            <button type="submit" class="button button-danger">
              撤回
            </button>
          </form>
        </Disclosure>
      ) : null}
    </>
  );
}
