import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { citationOf } from '../../domain/profile.ts';
import { distance } from '../../text/days.ts';
import { EVENT_KIND } from '../../text/labels.ts';
import { TERM_CLOCK, TERM_STATE } from '../../text/term.ts';
import { DayCell } from '../components/days.tsx';
import { Facts, Table } from '../components/parts.tsx';
import type { TermInfo } from './model.ts';

/** What sets the last day: the text itself, or the act that has moved the end since. */
const endSaid = ({ because }: TermInfo['standing']): string =>
  because === null || because.kind === 'enact' ? '文件规定的有效期' : EVENT_KIND[because.kind];

/** How a term stands, and the days that count back from its end, each with its source. */
export function TermStandingFacts({ term, today }: { term: TermInfo; today: Day }): JSX.Element {
  const { standing, limits, figures } = term;
  return (
    <>
      <Facts
        facts={[
          { term: '有效期', value: TERM_STATE[standing.state] },
          ...(standing.lastDay === null
            ? []
            : [
                {
                  term: '最后一天',
                  value: <DayCell day={standing.lastDay} />,
                  note: distance(today, standing.lastDay),
                },
              ]),
        ]}
      />
      {limits.length === 0 || standing.state === 'declared' || standing.state === 'ended' ? null : (
        <Table label="届满前的日期" head={['事项', '日期', '出处']}>
          {limits.map((limit) => (
            <tr>
              <td>{TERM_CLOCK[limit.clock]}</td>
              <td class="nowrap">
                {limit.day === null ? (
                  <small>由司法局设定，本地未规定</small>
                ) : (
                  <>
                    <DayCell day={limit.day} />
                    <small>
                      {distance(today, limit.day)}
                      {limit.provisional ? '，途经年份的放假安排尚未公布，暂按周一至周五计算' : ''}
                    </small>
                  </>
                )}
              </td>
              <td>{limit.figure === null ? endSaid(standing) : citationOf(figures[limit.figure])}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
