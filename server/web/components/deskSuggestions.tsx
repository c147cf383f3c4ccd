import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { distance } from '../../text/days.ts';
import { PROBLEM_KIND, SUGGESTION_SOURCE, SUGGESTION_STATE } from '../../text/labels.ts';
import { paths } from '../paths.ts';
import type { ShownProblem } from '../problems/model.ts';
import type { SuggestionLine } from '../pages/suggestions.tsx';

/** What waits on the desk beside the flags: suggestions that are not settled, and contested problem events. */
export interface DeskWaits {
  suggestions: readonly SuggestionLine[];
  contests: readonly ShownProblem[];
}

const MOST = 8;

export function DeskSuggestions({ waits, today }: { waits: DeskWaits; today: Day }): JSX.Element {
  const { suggestions, contests } = waits;
  return (
    <>
      {suggestions.length === 0 ? null : (
        <section aria-labelledby="desk-suggestions">
          <h2 id="desk-suggestions">没有办结的审查建议</h2>
          <ul class="plain">
            {suggestions.slice(0, MOST).map(({ row, due }) => (
              <li>
                <a href={paths.suggestion(row.id)}>{row.documentSaid}</a>
                <small>
                  {SUGGESTION_SOURCE[row.source]}，{SUGGESTION_STATE[row.state]}
                  {due === null ? '' : `，${due.what}${due.day}（${distance(today, due.day)}）`}
                </small>
              </li>
            ))}
          </ul>
          {suggestions.length > MOST ? (
            <a href={paths.suggestions({ state: 'open' })}>全部{suggestions.length}件</a>
          ) : null}
        </section>
      )}
      {contests.length === 0 ? null : (
        <section aria-labelledby="desk-contests">
          <h2 id="desk-contests">有异议待决定的问题事件</h2>
          <ul class="plain">
            {contests.slice(0, MOST).map(({ event, issuerName }) => (
              <li>
                <a href={paths.problem(event.id)}>{PROBLEM_KIND[event.kind]}</a>
                <small>{issuerName}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
