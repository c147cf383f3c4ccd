import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { EVENT_KIND } from '../../text/labels.ts';
import { eventDetail } from '../../text/standing.ts';
import type { EventLine } from '../models.ts';
import { DayCell } from './days.tsx';
import { DocumentName, Empty } from './parts.tsx';

/** The life of a document as a line of dated events, future ones said as such. `on`: the day that links carry along. */
export function Life(props: { events: readonly EventLine[]; today: Day; on?: Day }): JSX.Element {
  const { events, today, on } = props;
  if (events.length === 0) return <Empty>还没有记录效力事件。</Empty>;
  return (
    <ol class="life">
      {events.map((e) => {
        const future = e.on !== null && e.on > today;
        return (
          <li
            class={`life-event life-${e.kind}${future ? ' life-future' : ''}${e.voidedAt === null ? '' : ' life-void'}`}
          >
            <span class="life-day">
              <DayCell day={e.on} />
              {e.dayStated ? null : <small>推定</small>}
            </span>
            <span class="life-what">
              <b>
                {future ? '将于该日' : ''}
                {EVENT_KIND[e.kind]}
              </b>
              <span class="unseen">：</span>
              <span class="life-sentence">{eventDetail(e)}</span>
              {e.basis === null && e.basisText === null ? null : (
                <span class="life-basis">
                  依据：{e.basis === null ? e.basisText : <DocumentName named={e.basis} on={on} />}
                </span>
              )}
              {e.voidedAt === null ? null : <span class="life-basis">误记，已撤销：{e.voidReason}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
