import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { ITEM_STATES } from '../../domain/rounds/codes.ts';
import { ITEM_STATE } from '../../text/roundLabels.ts';
import { Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import type { BodyProgress } from './model.ts';

const SHOWN = ITEM_STATES.filter((state) => state !== 'removed');

/** How far each body is; every number leads to its documents. */
export function Bodies(props: { roundId: number; bodies: readonly BodyProgress[]; today: Day }): JSX.Element {
  const { roundId, bodies, today } = props;
  if (bodies.length === 0) return <Empty>这个批次里没有文件。</Empty>;
  return (
    <Table
      label="各单位进度"
      class="round-bodies"
      head={['填报单位', '期限', ...SHOWN.map((state) => ITEM_STATE[state])]}
    >
      {bodies.map((body) => {
        const late =
          body.dueOn !== null && body.dueOn < today && (body.counts.asked ?? 0) + (body.counts.returned ?? 0) > 0;
        const issuer = body.issuerId === null ? {} : { issuer: body.issuerId };
        return (
          <tr>
            <th scope="row">
              <a href={paths.roundItems(roundId, issuer)}>{body.name ?? '司法局（没有现存的制定机关）'}</a>
              {body.movedTo === null ? null : (
                <small>已撤并或者改派，任务移交{body.movedTo === '' ? '司法局' : body.movedTo}</small>
              )}
            </th>
            <td class="nowrap">
              {body.dueOn ?? ''}
              {late ? <small class="overdue">已逾期</small> : null}
            </td>
            {SHOWN.map((state) => (
              <td class="number">
                {body.counts[state] === undefined ? (
                  '0'
                ) : (
                  <a href={paths.roundItems(roundId, { ...issuer, state })}>{body.counts[state]}</a>
                )}
              </td>
            ))}
          </tr>
        );
      })}
    </Table>
  );
}
