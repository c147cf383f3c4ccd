import type { JSX } from 'preact';
import { paths } from '../paths.ts';
import { Icon } from './icon.tsx';

export interface SearchBoxProps {
  q: string;
  /** What stays set when somebody searches anew. */
  keep?: readonly (readonly [string, string])[];
  large?: boolean;
  action?: string;
  label?: string;
  placeholder?: string;
  suggest?: boolean;
}

/**
 * The search box. With scripts it is a combobox whose suggestions come from `paths.suggest()?q=…` as a list of strings;
 * without them a plain form. `/` puts the cursor here.
 */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  const label = props.label ?? '检索文件';
  return (
    <form
      class={props.large === true ? 'search search-large' : 'search'}
      role="search"
      action={props.action ?? paths.search()}
      method="get"
    >
      <label class="unseen" for="q">
        {label}
      </label>
      <div class="search-field" data-suggest={props.suggest === false ? undefined : paths.suggest()}>
        <Icon name="search" />
        <input
          id="q"
          name="q"
          type="search"
          value={props.q}
          placeholder={props.placeholder ?? '文件名、文号，或者要办的事'}
          autocomplete="off"
          enterkeyhint="search"
          data-search
        />
      </div>
      {(props.keep ?? []).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class="button button-primary">
        检索
      </button>
    </form>
  );
}
