import type { JSX } from 'preact';
import { PROBLEM_KINDS } from '../../domain/codes.ts';
import { may } from '../../domain/may.ts';
import { PROBLEM_KIND, PROBLEM_STATE } from '../../text/labels.ts';
import { DayCell } from '../components/days.tsx';
import { AreaField, DayField, SelectField, TextField } from '../components/fields.tsx';
import { Caution, Disclosure, DocumentName, Empty, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { IssuerModel } from './model.ts';

/** Problem events of a body, what they add up to, and the form for one that no rule records by itself. */
export function Problems({ page }: { page: IssuerModel }): JSX.Element {
  const { issuer, chrome, interview } = page;
  return (
    <section id="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">问题事件</h2>
      {interview === null ? null : (
        <p class="interview">
          近{interview.windowMonths}个月计<b>{interview.sum}</b>分
          {interview.measure === null ? (
            '，没有达到约谈条件。'
          ) : (
            <>，达到“{interview.measure}”的条件，是否启动由负责人决定。</>
          )}
          <small class="rule">计算办法：{interview.citation}</small>
        </p>
      )}
      {interview !== null && interview.measure !== null ? (
        <Caution>名单由系统按事件推算，只供参考，不自动产生任何后果。</Caution>
      ) : null}
      {page.problems.length === 0 ? (
        <Empty>没有记录问题事件。</Empty>
      ) : (
        <>
          <p>
            <a href={paths.allProblems({ issuer: issuer.id })}>全部问题事件、异议和决定</a>
          </p>
          <Table label="问题事件" head={['日期', '事件', '文件', '分值', '说明']}>
            {page.problems.map(({ event, document, weight, counts }) => (
              <tr class={event.excludedAt === null ? undefined : 'row-void'}>
                <td class="nowrap">
                  <DayCell day={event.on} />
                </td>
                <td>
                  <a href={paths.problem(event.id)}>{PROBLEM_KIND[event.kind]}</a>
                  {event.state === 'contested' ? <small>{PROBLEM_STATE.contested}，仍然计入</small> : null}
                </td>
                <td>{document === null ? null : <DocumentName named={document} staff />}</td>
                <td class="number">{counts ? weight : <small>不计</small>}</td>
                <td>
                  {event.note}
                  {event.excludedReason === null ? null : <small>已剔除：{event.excludedReason}</small>}
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {may(chrome.actor, 'problem.record') ? <RecordProblem page={page} /> : null}
    </section>
  );
}

function RecordProblem({ page }: { page: IssuerModel }): JSX.Element {
  const form: Form<string> = page.failed?.act === 'problem.record' ? page.failed.form : { values: {}, errors: [] };
  return (
    <Disclosure summary="记录问题事件" open={form.errors.length > 0}>
      <form class="form" method="post" action={paths.problems(page.issuer.id)}>
        <SelectField
          form={form}
          scope="problem"
          name="kind"
          label="事件"
          required
          options={PROBLEM_KINDS.map((k) => ({ value: k, label: PROBLEM_KIND[k] }))}
          empty="请选择"
        />
        <DayField form={form} scope="problem" name="on" label="发生日期" required />
        <TextField
          form={form}
          scope="problem"
          name="documentId"
          label="卷宗编号"
          hint="与某份文件有关的填写"
          size="short"
        />
        <AreaField form={form} scope="problem" name="note" label="情况说明" />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            记录
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
