import type { JSX } from 'preact';
import type { Compared } from '../../domain/likeness.ts';
import { COMPARISON_OUTCOME } from '../../text/likeness.ts';
import { InstantText } from '../components/days.tsx';

/** What was found on comparing, by whom and when; an older text is said so. */
export function ComparisonNote(props: { compared: Compared; people: ReadonlyMap<number, string> }): JSX.Element {
  const { outcome, note, byId, at, current } = props.compared;
  return (
    <p class={`compared compared-${outcome}`}>
      <b>{COMPARISON_OUTCOME[outcome]}</b>
      {note === null ? null : <span class="prose">{note}</span>}
      <small>
        {props.people.get(byId) ?? ''} <InstantText at={at} />
        {current ? '' : '，此后文本有改动，需要重新比对'}
      </small>
    </p>
  );
}
