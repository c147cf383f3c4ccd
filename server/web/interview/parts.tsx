import type { JSX } from 'preact';
import type { InterviewRow } from '../../domain/interview/rows.ts';
import type { Day } from '../../domain/day.ts';
import { distance } from '../../text/days.ts';
import { INTERVIEW_STATE, PROBLEM_KIND, PROBLEM_STATE } from '../../text/labels.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { DocumentName, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { CountedShown } from './model.ts';

/** What a measure waits for, and until when; null for one that has ended. */
export function waitsFor(row: InterviewRow): { what: string; until: Day } | null {
  if (row.state === 'deferred' && row.deferredUntil !== null) return { what: '缓办到', until: row.deferredUntil };
  if ((row.state === 'notified' || row.state === 'missed') && row.notice !== null)
    return { what: '约谈日期', until: row.notice.meetOn };
  if (row.state === 'rectifying' && row.reportDueOn !== null) return { what: '报送期限', until: row.reportDueOn };
  return null;
}

/** The day that a measure waits for, and whether it has gone by. */
export function Waits({ row, today }: { row: InterviewRow; today: Day }): JSX.Element {
  const waits = waitsFor(row);
  if (waits === null) return <Nothing said="没有期限" />;
  return (
    <>
      <DayCell day={waits.until} />
      <small class={waits.until < today && row.state === 'rectifying' ? 'overdue' : undefined}>
        {waits.what}，{distance(today, waits.until)}
      </small>
    </>
  );
}

/** Measures, one a line. */
export function Measures(props: {
  lines: readonly { row: InterviewRow; issuerName: string }[];
  today: Day;
  label: string;
}): JSX.Element {
  return (
    <Table class="roomy" label={props.label} head={['机关', '措施', '状态', '期限', '决定', '计入']}>
      {props.lines.map(({ row, issuerName }) => (
        <tr>
          <td>
            <a href={paths.interviewStanding(row.issuerId)}>{issuerName}</a>
          </td>
          <td>
            <a href={paths.interview(row.id)}>
              {row.measure}
              <span class="unseen">：{issuerName}</span>
            </a>
          </td>
          <td class="nowrap">{INTERVIEW_STATE[row.state]}</td>
          <td class="nowrap">
            <Waits row={row} today={props.today} />
          </td>
          <td class="nowrap">
            <DayCell day={row.decidedOn} />
          </td>
          <td class="nowrap">
            {row.events.length}件，{row.sum}分
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** The events that a decision rests on, each with its document and how it stands by now. */
export function Counted({ events, staff }: { events: readonly CountedShown[]; staff: boolean }): JSX.Element {
  return (
    <Table class="roomy" label="计入的问题事件" head={['日期', '事件', '文件', '情况', '现在的状态', '分值']}>
      {events.map(({ counted, event, title, docNumber }) => (
        <tr class={event !== null && event.excludedAt === null ? undefined : 'row-void'}>
          <td class="nowrap">
            <DayCell day={counted.on} />
          </td>
          <td>
            {event === null || !staff ? (
              PROBLEM_KIND[counted.kind]
            ) : (
              <a href={paths.problem(counted.problemId)}>{PROBLEM_KIND[counted.kind]}</a>
            )}
          </td>
          <td>
            {counted.documentId === null ? (
              <Nothing said="没有文件" />
            ) : (
              <DocumentName named={{ documentId: counted.documentId, title, docNumber }} staff />
            )}
          </td>
          <td>{counted.note}</td>
          <td class="nowrap">
            {event === null ? '已不在册' : PROBLEM_STATE[event.state]}
            {event?.contestReason ? <small>异议：{event.contestReason}</small> : null}
          </td>
          <td class="number">{counted.weight}</td>
        </tr>
      ))}
    </Table>
  );
}
