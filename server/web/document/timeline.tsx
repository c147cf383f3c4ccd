import type { JSX } from 'preact';
import type { Validity } from '../../domain/codes.ts';
import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { dayProse } from '../../text/days.ts';
import { EVENT_KIND, VALIDITY } from '../../text/labels.ts';
import { lifeSentence } from '../../text/life.ts';
import { type TimelineFacts, timelineRange, yearTicks } from './timelineScale.ts';

const WIDTH = 640;
const BAR = { top: 28, height: 24 };
const WORDINGS = { top: 58, height: 16 };
const MOST_YEARS = 12;
/** Width that a sign of a label takes. */
const SIGN = 12;

/**
 * The life of a document as a picture made here: what held when, its events, its wordings, today. The same stands in words in its
 * name and as a list on the page, so that nobody needs the picture.
 */
export function Timeline(facts: TimelineFacts): JSX.Element | null {
  const range = timelineRange(facts);
  if (range === null) return null;
  const days = daysBetween(range.from, range.to);
  const x = (day: Day): number => Math.round((daysBetween(range.from, day) / days) * WIDTH * 10) / 10;
  const start = (from: Day | null): number => (from === null ? 0 : Math.max(0, x(from)));
  const stop = (to: Day | null): number => (to === null ? WIDTH : Math.min(WIDTH, x(addDays(to, 1))));
  // Before its 公布 there is no document, so nothing is drawn.
  const born = (validity: Validity, from: Day | null): Day | null =>
    validity === 'upcoming' && from === null ? facts.publishedOn : from;
  const several = facts.wordings.length > 1;
  const foot = several ? WORDINGS.top + WORDINGS.height : BAR.top + BAR.height;
  return (
    <figure class="timeline">
      <figcaption>
        效力时间线 <a href="#life">逐项列出</a>
      </figcaption>
      <div class="timeline-scroll" tabIndex={0} role="group" aria-label="效力时间线">
        <svg viewBox={`0 0 ${WIDTH} ${foot + 24}`} role="img" aria-label={lifeSentence(facts.stretches, facts.today)}>
          {facts.stretches.map(({ from, to, validity }) => (
            <Bar
              class={`tl tl-${validity}`}
              at={BAR}
              from={start(born(validity, from))}
              to={stop(to)}
              label={VALIDITY[validity]}
            >
              {`${born(validity, from) === null ? '' : `${dayProse(born(validity, from)!)}起`}${to === null ? '' : `至${dayProse(to)}`} ${VALIDITY[validity]}`}
            </Bar>
          ))}
          {several
            ? facts.wordings.map(({ nth, from, to }) => (
                <Bar class="tl tl-wording" at={WORDINGS} from={start(from)} to={stop(to)} label={`第${nth}个文本`}>
                  {`第${nth}个文本${from === null ? '' : `，自${dayProse(from)}起`}`}
                </Bar>
              ))
            : null}
          {facts.events.map(({ kind, on }) =>
            on === null ? null : (
              <circle
                class={`tl-event tl-event-${kind}${on > facts.today ? ' tl-future' : ''}`}
                cx={x(on)}
                cy={BAR.top}
                r={4.5}
              >
                <title>{`${dayProse(on)}${EVENT_KIND[kind]}`}</title>
              </circle>
            ),
          )}
          {yearTicks(range, MOST_YEARS).map(({ year, on }) => (
            <g class="tl-year">
              <line x1={x(on)} x2={x(on)} y1={foot} y2={foot + 5} />
              <text x={x(on)} y={foot + 18} text-anchor={anchorAt(x(on))}>
                {year}
              </text>
            </g>
          ))}
          <Day at={x(facts.today)} name="今天" class="tl-today" foot={foot} />
          {facts.on === facts.today ? null : <Day at={x(facts.on)} name="所查日" class="tl-asked" foot={foot} />}
        </svg>
      </div>
    </figure>
  );
}

function Bar(props: {
  class: string;
  at: { top: number; height: number };
  from: number;
  to: number;
  label: string;
  children: string;
}): JSX.Element | null {
  const { at, from, to, label } = props;
  const width = Math.round((to - from) * 10) / 10;
  if (width <= 0) return null;
  return (
    <g class={props.class}>
      <title>{props.children}</title>
      <rect x={from} y={at.top} width={width} height={at.height} />
      {width < label.length * SIGN + 4 ? null : (
        <text x={from + width / 2} y={at.top + at.height / 2 + 4} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

/** A word at the edge of the picture stands within it. */
const anchorAt = (at: number): 'start' | 'middle' | 'end' => (at > WIDTH - 30 ? 'end' : at < 30 ? 'start' : 'middle');

function Day(props: { at: number; name: string; class: string; foot: number }): JSX.Element {
  return (
    <g class={props.class}>
      <line x1={props.at} x2={props.at} y1={16} y2={props.foot} />
      <text x={props.at} y={12} text-anchor={anchorAt(props.at)}>
        {props.name}
      </text>
    </g>
  );
}
