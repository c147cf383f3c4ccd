import type { JSX } from 'preact';
import type { FigureName } from '../../domain/profile/figures.ts';
import { isOptional } from '../../domain/profile/sleeping.ts';
import type { Figure, Figures } from '../../domain/profile.ts';
import { FIGURE } from '../../text/figureLabels.ts';
import { FIGURE_SLEEPS } from '../../text/figureSleeps.ts';
import { figureText } from '../../text/figureText.ts';
import { FIGURE_KIND } from '../../text/profileCodeLabels.ts';
import { fieldId } from '../form.ts';

/** A figure's value in words. */
export const valueOf = (name: FigureName, figure: Figure<unknown>): string =>
  figureText(name, figure.value as Figures[FigureName]['value']);

/** Where a figure comes from: its kind, and the text and article where there is one. */
export function Origin({ figure }: { figure: Figure<unknown> }): JSX.Element {
  return (
    <>
      <span class={`origin origin-${figure.kind}`}>{FIGURE_KIND[figure.kind]}</span>
      {figure.source === null ? null : <span>{figure.source}</span>}
    </>
  );
}

/** One figure with its value, its source and its note; an unset one says which rule sleeps. */
export function FigureRow({ name, figure }: { name: FigureName; figure: Figure<unknown> }): JSX.Element {
  const unset = figure.value === null;
  return (
    <div class={unset ? 'figure figure-unset' : 'figure'} id={fieldId(name)}>
      <dt>{FIGURE[name]}</dt>
      <dd class="figure-value">{unset ? '—' : valueOf(name, figure)}</dd>
      <dd class="figure-origin">
        <Origin figure={figure} />
        {unset && isOptional(name) ? <small>设定以前{FIGURE_SLEEPS[name]}。</small> : null}
        {figure.note === undefined ? null : <small>{figure.note}</small>}
      </dd>
    </div>
  );
}
