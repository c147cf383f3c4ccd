import type { JSX } from 'preact';
import { titled } from '../../text/names.ts';
import { SelectField } from '../components/fields.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import { AlikeItem, type AlikeLine } from './lines.tsx';

/** A held document that may be an earlier version of the one being confirmed. */
export interface FormerVersion {
  documentId: number;
  title: string;
  docNumber: string | null;
}

/** 是否已有: held documents that the uploaded one repeats, comes after or stands beside. */
export function HeldAlready(props: { uploadId: number; lines: readonly AlikeLine[] }): JSX.Element {
  const groups = [
    {
      title: '是否已有',
      hint: '请先核对是不是同一份，已有的不必再建。',
      lines: props.lines.filter(({ like }) => like?.kind !== 'matter'),
    },
    {
      title: '同一事项的现行文件',
      hint: '就同一事项已有规定的，请核对是否重复、是否抵触。',
      lines: props.lines.filter(({ like }) => like?.kind === 'matter'),
    },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section id="held" class="alike" aria-label="是否已有">
      {groups.length === 0 ? <p class="alike-none">是否已有：库里没有找到相同或者相近的文件。</p> : null}
      {groups.map(({ title, hint, lines }) => (
        <div class="alike-group">
          <h2>
            {title}
            <span class="count-plain">{lines.length}份</span>
          </h2>
          <p class="hint">{hint}</p>
          <ul class="alike-list">
            {lines.map((line) => (
              <AlikeItem line={line} compare={paths.uploadCompare(props.uploadId, line.document.id)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What confirming may say of an earlier version: nothing unless a person chooses it. Names: `former.ID` = repeals or amends. */
export function FormerVersions(props: { form: Form<string>; former: readonly FormerVersion[] }): JSX.Element | null {
  if (props.former.length === 0) return null;
  return (
    <fieldset class="group">
      <legend>可能的旧版本</legend>
      <p class="hint field-wide">
        库里有标题、机关相同的文件。正文里没有写明的，可以在这里选定，确认后一并记录到那份文件。
      </p>
      {props.former.map(({ documentId, title, docNumber }) => (
        <SelectField
          form={props.form}
          name={`former.${documentId}`}
          label={titled(title, docNumber)}
          empty="不记录"
          options={[
            { value: 'repeals', label: '由本文件代替，同时废止' },
            { value: 'amends', label: '由本文件修改，继续有效' },
          ]}
        />
      ))}
    </fieldset>
  );
}
