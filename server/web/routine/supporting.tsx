import type { JSX } from 'preact';
import { may } from '../../domain/may.ts';
import { supportingState } from '../../domain/supporting/course.ts';
import type { SupportingRow } from '../../domain/supporting/rows.ts';
import { distance } from '../../text/days.ts';
import { SUPPORTING_STATE } from '../../text/routine.ts';
import { DayCell } from '../components/days.tsx';
import { DayField, SelectField, TextField, Version } from '../components/fields.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { formAt, type RoutineModel } from './model.ts';

/** 配套文件: what laws demand of which body by when, and the document that fulfils it. */
export function Supporting({ page }: { page: RoutineModel }): JSX.Element {
  return (
    <section id="supporting" class="panel" aria-labelledby="supporting-title">
      <h2 id="supporting-title">法律法规要求的配套文件</h2>
      {page.supporting.length === 0 ? (
        <Empty>没有登记配套任务。</Empty>
      ) : (
        <Table label="配套文件" head={['要出台的文件', '规定', '制定机关', '期限', '情况']}>
          {page.supporting.map(({ row, issuerName }) => (
            <tr class={row.withdrawnOn === null ? undefined : 'row-void'}>
              <th scope="row">{row.subject}</th>
              <td>
                《{row.lawTitle}》{row.article}
                {row.reckoning === null ? null : <small>{row.reckoning}</small>}
              </td>
              <td>{issuerName}</td>
              <td class="nowrap">
                <DayCell day={row.dueOn} />
                {supportingState(row) === 'open' ? <small>{distance(page.today, row.dueOn)}</small> : null}
              </td>
              <td>
                <State row={row} />
                <Acts page={page} row={row} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {may(page.chrome.actor, 'supporting.record', {}) ? <Demand page={page} /> : null}
    </section>
  );
}

function State({ row }: { row: SupportingRow }): JSX.Element {
  const state = SUPPORTING_STATE[supportingState(row)];
  return (
    <>
      {row.documentId === null ? state : <a href={paths.dossier(row.documentId)}>{state}</a>}
      {row.doneOn === null ? null : (
        <small>
          <DayCell day={row.doneOn} />
        </small>
      )}
      {row.withdrawReason === null ? null : <small>{row.withdrawReason}</small>}
    </>
  );
}

function Acts({ page, row }: { page: RoutineModel; row: SupportingRow }): JSX.Element | null {
  const { actor } = page.chrome;
  if (supportingState(row) !== 'open') return null;
  const about = String(row.id);
  const done = formAt(page, 'supporting.fulfil', about);
  const back = formAt(page, 'supporting.withdraw', about);
  const thing = { issuerId: row.issuerId };
  return (
    <>
      {may(actor, 'supporting.fulfil', thing) ? (
        <Disclosure summary="已经出台" open={done.open}>
          <form class="form" method="post" action={paths.supportingFulfil(row.id)}>
            <Version version={row.version} />
            <TextField
              form={done.form}
              scope={`fulfil-${about}`}
              name="documentId"
              label="卷宗编号"
              type="number"
              required
            />
            <button type="submit" class="button button-primary">
              登记
            </button>
          </form>
        </Disclosure>
      ) : null}
      {may(actor, 'supporting.withdraw', thing) ? (
        <Disclosure summary="撤回" open={back.open}>
          <form class="form" method="post" action={paths.supportingWithdraw(row.id)}>
            <Version version={row.version} />
            <TextField form={back.form} scope={`back-${about}`} name="reason" label="撤回的理由" required />
            <button type="submit" class="button button-danger">
              撤回
            </button>
          </form>
        </Disclosure>
      ) : null}
    </>
  );
}

function Demand({ page }: { page: RoutineModel }): JSX.Element {
  const { form, open } = formAt(page, 'supporting.record', 'new');
  const options = page.issuers.map(({ id, name }) => ({ value: String(id), label: name }));
  const field = { form, scope: 'demand' };
  return (
    <Disclosure summary="登记配套任务" open={open}>
      <form class="form" method="post" action={paths.supportingRecord()}>
        <TextField {...field} name="lawTitle" label="法律、法规、规章" required />
        <TextField {...field} name="article" label="条款" hint="例如：第十二条第二款" required />
        <TextField {...field} name="subject" label="要出台的文件" required wide />
        <SelectField {...field} name="issuerId" label="制定机关" options={options} empty="请选择" required />
        <DayField {...field} name="dueOn" label="最后期限" required />
        <TextField {...field} name="reckoning" label="期限的算法" hint="例如：自2026年5月1日施行起六个月内" wide />
        <button type="submit" class="button button-primary">
          登记
        </button>
      </form>
    </Disclosure>
  );
}
