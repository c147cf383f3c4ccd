import type { JSX } from 'preact';
import type { OptionalFigure } from '../../domain/profile/sleeping.ts';
import { FIGURE_SLEEPS } from '../../text/figureSleeps.ts';
import { FIGURE_KIND } from '../../text/profileCodeLabels.ts';
import { fieldId } from '../form.ts';
import { paths } from '../paths.ts';

/** Said where a rule would have spoken: which figure the bureau has not set, and what is not done because of it. */
export function Sleeping({ name }: { name: OptionalFigure }): JSX.Element {
  return (
    <>
      <a href={`${paths.profile()}#${fieldId(name)}`}>{FIGURE_KIND.unset}</a>，{FIGURE_SLEEPS[name]}
    </>
  );
}
