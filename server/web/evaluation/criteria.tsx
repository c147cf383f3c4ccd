import type { JSX } from 'preact';
import { EVALUATION_CRITERIA } from '../../domain/evaluation/codes.ts';
import { CRITERIA_NOTE, EVALUATION_CRITERION } from '../../text/evaluation.ts';
import { fieldId, type Form } from '../form.ts';

/** The aspects that a plan chooses; ours to offer, and the hint says so. What was sent comes back line by line. */
export function CriteriaField({ form, scope }: { form: Form<string>; scope: string }): JSX.Element {
  const chosen = (form.values.criteria ?? '').split('\n');
  const id = fieldId('criteria', scope);
  return (
    <fieldset class="field field-radio" aria-describedby={`${id}-hint`} data-name="criteria">
      <legend>评估方面</legend>
      <p class="hint" id={`${id}-hint`}>
        {CRITERIA_NOTE}
      </p>
      {EVALUATION_CRITERIA.map((value, i) => (
        <label>
          <input
            id={i === 0 ? id : undefined}
            type="checkbox"
            name="criteria"
            value={value}
            checked={chosen.includes(value)}
          />
          <span>{EVALUATION_CRITERION[value]}</span>
        </label>
      ))}
    </fieldset>
  );
}
