import type { JSX } from 'preact';
import type { ImportBatchRow } from '../../domain/model.ts';
import { actLabel } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import { AreaField } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';

/** What undoing would take out, and what would stay. */
export interface UndoView {
  going: number;
  /** At most a hundred are listed. */
  staying: readonly { documentId: number; title: string; acts: readonly string[] }[];
}

/** `POST /imports/:id/undo`: `version`, `reason`. */
export function Undo({ batch, undo }: { batch: ImportBatchRow; undo: UndoView }): JSX.Element | null {
  if (undo.going === 0 && undo.staying.length === 0) return null;
  return (
    <section aria-labelledby="undo-title">
      <h2 id="undo-title">{batch.state === 'undone' ? '没有撤销的文件' : '撤销整批'}</h2>
      <Staying undo={undo} done={batch.state === 'undone'} />
      {batch.state === 'undone' || undo.going === 0 ? null : (
        <Disclosure summary={`撤销这批导入的${count(undo.going)}件`}>
          <p>
            这{count(undo.going)}
            件将从库中移出，公众不再看到；它们对其他文件的废止、修改等影响一并撤回。移出的内容逐项记入办理记录，台账和原件保留在这批导入里。改好台账以后可以重新导入。
          </p>
          <form class="form" method="post" action={paths.importUndo(batch.id)}>
            <input type="hidden" name="version" value={String(batch.version)} />
            <AreaField form={emptyForm()} name="reason" label="撤销理由" required rows={2} />
            <p class="form-end">
              <button type="submit" class="button button-danger">
                撤销整批
              </button>
            </p>
          </form>
        </Disclosure>
      )}
    </section>
  );
}

function Staying({ undo, done }: { undo: UndoView; done: boolean }): JSX.Element | null {
  if (undo.staying.length === 0) return null;
  return (
    <>
      <p>{done ? '下列文件导入以后又办理过别的事项，仍在库中：' : '下列文件导入以后又办理过别的事项，撤销时保留：'}</p>
      <ul>
        {undo.staying.map((one) => (
          <li>
            <a href={paths.dossier(one.documentId)}>{one.title}</a>
            {one.acts.length === 0 ? null : `（${[...new Set(one.acts)].map(actLabel).join('、')}）`}
          </li>
        ))}
      </ul>
    </>
  );
}
