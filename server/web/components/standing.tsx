import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { dayProse } from '../../text/days.ts';
import {
  type Standing,
  type ToldEvent,
  besideSentence,
  futureSentence,
  standingName,
  termSentence,
  whySentence,
} from '../../text/standing.ts';
import { DocumentName } from './parts.tsx';
import { ValidityMark } from './validity.tsx';

/** The banner under a title: what the document's validity is on the day, since when, and why. `on`: the day that its links carry along. */
export function StandingBanner(props: { standing: Standing; staff?: boolean; on?: Day }): JSX.Element {
  const { standing: s, staff, on } = props;
  return (
    <section class={`standing standing-${s.validity}`} aria-label={`效力：${standingName(s)}`}>
      <p class="standing-head">
        <ValidityMark validity={s.validity} name={standingName(s)} />
        <span class="standing-day">{dayProse(s.on)}的效力</span>
      </p>
      <p class="standing-why">{whySentence(s)}</p>
      {s.besides.map((event) => (
        <p class="standing-beside">{besideSentence(event)}</p>
      ))}
      {s.next === null || s.validity === 'upcoming' ? null : <p class="standing-next">{futureSentence(s.next)}</p>}
      {termSentence(s) === null ? null : <p class="standing-next">{termSentence(s)}</p>}
      {s.dayStated ? null : (
        <p class="standing-note">文件没有写明施行日期，这里按公布（没有公布日期的按成文）的日期计算。</p>
      )}
      <Basis events={[s.cause, s.next, ...s.besides]} staff={staff} on={on} />
    </section>
  );
}

/** Links to the documents that the sentences above rest on, where we hold them. */
function Basis(props: { events: readonly (ToldEvent | null)[]; staff?: boolean; on?: Day }): JSX.Element | null {
  const { events, staff, on } = props;
  const held = events.flatMap((e) => (e?.basis?.documentId == null ? [] : [e.basis]));
  const distinct = held.filter((b, i) => held.findIndex((o) => o.documentId === b.documentId) === i);
  if (distinct.length === 0) return null;
  return (
    <p class="standing-basis">
      查看依据：
      {distinct.map((b) => (
        <DocumentName named={b} staff={staff} on={on} />
      ))}
    </p>
  );
}
