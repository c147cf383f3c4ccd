import type { JSX } from 'preact';
import type { AnsweredTopic } from '../../domain/procedure/comments.ts';
import { COMMENT_OUTCOME, topicName } from '../../text/consultationLabels.ts';
import { Nothing } from '../components/days.tsx';
import { Table } from '../components/parts.tsx';

/** 采纳情况, a line for comments that were answered alike. */
export function Topics({ topics }: { topics: readonly AnsweredTopic[] }): JSX.Element {
  return (
    <Table label="意见采纳情况" head={['意见', '条数', '采纳情况', '答复和理由']}>
      {topics.map((one) => (
        <tr>
          <th scope="row">{topicName(one)}</th>
          <td class="number">{one.count}</td>
          <td>{COMMENT_OUTCOME[one.outcome]}</td>
          <td class="prose">{one.answer ?? <Nothing said="没有说明" />}</td>
        </tr>
      ))}
    </Table>
  );
}
