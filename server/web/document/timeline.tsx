import type { JSX } from 'preact';
import type { Validity } from '../../domain/codes.ts';
import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { dayProse } from '../../text/days.ts';
import { EVENT_KIND, VALIDITY } from '../../text/labels.ts';
import { lifeSentence } from '../../text/life.ts';
import { type TimelineFacts, isDrawn, timelineRange, yearTicks } from './timelineScale.ts';

/** The picture is drawn twice, for wide screens and paper and for narrow screens: the styles show one of them, so that nobody has to scroll. */
const DRAWN = [
  { class: 'timeline-wide', width: 640, mostYears: 12 },
  { class: 'timeline-narrow', width: 328, mostYears: 6 },
] as const;
const BAR = { top: 28, height: 24 };
const WORDINGS = { top: 58, height: 16 };
/** Width that a sign of a label takes. */
const SIGN = 12;

/**
 * The life of a document as a picture made here: what held when, its events, its wordings, today. The same stands in words in its
 * name and as a list on the page, so that nobody needs the picture.
 */
export function Timeline(facts: TimelineFacts): JSX.Element | null {
  const range = timelineRange(facts);
  if (range === null) return null;
  return (
    <figure class="timeline">
      <figcaption>
        效力时间线 <a href="#life">逐项列出</a>
      </figcaption>
      {DRAWN.map((drawn) => (
        <Picture {...drawn} facts={facts} range={range} />
      ))}
    </figure>
  );
}

function Picture(props: {
  class: string;
  width: number;
  mostYears: number;
  facts: TimelineFacts;
  range: { from: Day; to: Day };
}): JSX.Element {
  const { width, facts, range } = props;
  const days = daysBetween(range.from, range.to);
  const x = (day: Day): number => Math.round((daysBetween(range.from, day) / days) * width * 10) / 10;
  const start = (from: Day | null): number => (from === null ? 0 : Math.max(0, x(from)));
  const stop = (to: Day | null): number => (to === null ? width : Math.min(width, x(addDays(to, 1))));
  const anchor = (at: number): Anchor => anchorAt(at, width);
  // Before its 公布 there is no document, so nothing is drawn.
  const born = (validity: Validity, from: Day | null): Day | null =>
    validity === 'upcoming' && from === null ? facts.publishedOn : from;
  const several = facts.wordings.length > 1;
  const foot = several ? WORDINGS.top + WORDINGS.height : BAR.top + BAR.height;
  return (
    <svg
      class={props.class}
      viewBox={`0 0 ${width} ${foot + 24}`}
      role="img"
      aria-label={lifeSentence(facts.stretches, facts.today)}
    >
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
      {yearTicks(range, props.mostYears).map(({ year, on }) => (
        <g class="tl-year">
          <line x1={x(on)} x2={x(on)} y1={foot} y2={foot + 5} />
          <text x={x(on)} y={foot + 18} text-anchor={anchor(x(on))}>
            {year}
          </text>
        </g>
      ))}
      <Day at={x(facts.today)} anchor={anchor} name="今天" class="tl-today" foot={foot} />
      {facts.on === facts.today || !isDrawn(facts.on) ? null : (
        <Day at={x(facts.on)} anchor={anchor} name="所查日" class="tl-asked" foot={foot} />
      )}
    </svg>
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

type Anchor = 'start' | 'middle' | 'end';
/** A word at the edge of the picture stands within it. */
const anchorAt = (at: number, width: number): Anchor => (at > width - 30 ? 'end' : at < 30 ? 'start' : 'middle');

function Day(props: {
  at: number;
  name: string;
  class: string;
  foot: number;
  anchor: (at: number) => Anchor;
}): JSX.Element {
  return (
    <g class={props.class}>
      <line x1={props.at} x2={props.at} y1={16} y2={props.foot} />
      <text x={props.at} y={12} text-anchor={props.anchor(props.at)}>
        {props.name}
      </text>
    </g>
  );
}
