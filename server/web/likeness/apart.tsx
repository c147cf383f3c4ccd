import type { JSX } from 'preact';
import { heldBy } from '../../text/held.ts';
import { titled } from '../../text/names.ts';
import { CheckField } from '../components/fields.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** A held document that bears the same 文号 or holds the same text. */
export interface HeldSame {
  id: number;
  title: string;
  docNumber: string | null;
  by: readonly ('number' | 'text')[];
}

/** What is held already is kept a second time only where a person says that this is another document. Names: `apartFrom.ID` = yes. */
export function ApartFrom(props: { form: Form<string>; held: readonly HeldSame[] }): JSX.Element | null {
  if (props.held.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>库里已有，请确认不是同一份</legend>
      <p class="hint field-wide">
        {'是同一份的，不必再存：打开已有的卷宗办理，并在页末放弃这次上传。确属另一份的，勾选后才能保存。'}
      </p>
      {props.held.map(({ id, title, docNumber, by }) => (
        <div class="field-wide">
          <p>
            <a href={paths.dossier(id)}>{titled(title, docNumber)}</a>：{heldBy(by)}
          </p>
          <CheckField
            form={props.form}
            name={`apartFrom.${id}`}
            label={`这是另一份文件，与${titled(title, docNumber)}并存`}
          />
        </div>
      ))}
    </fieldset>
  );
}
