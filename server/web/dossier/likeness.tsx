import type { JSX } from 'preact';
import type { Compared, LikeLine } from '../../domain/likeness.ts';
import { RELATION } from '../../text/labels.ts';
import { COMPARISON_OUTCOME } from '../../text/likeness.ts';
import { AreaField, RadioField, options } from '../components/fields.tsx';
import { Caution, Empty } from '../components/parts.tsx';
import { ComparisonNote } from '../likeness/comparisons.tsx';
import { AlikeItem } from '../likeness/lines.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** What the dossier's page knows of documents like this one. */
export interface DossierLikeness {
  /** Those that stand (in force, to come, suspended), by kind, the most alike first. */
  standing: readonly LikeLine[];
  /** The texts have changed since they were last compared with others: the list may lack some. */
  behind: boolean;
  /** Comparisons on record with documents that are no longer on the list. */
  earlier: readonly { compared: Compared; otherId: number; title: string }[];
}

/** 同一事项的现行文件: for the reviewer, with what was found on comparing. */
export function Likenesses({ page }: { page: DossierPage }): JSX.Element {
  const { standing, behind, earlier } = page.likeness;
  return (
    <section id="likeness" class="panel" aria-labelledby="likeness-title">
      <h2 id="likeness-title">同一事项的现行文件</h2>
      {behind ? <Caution>文本有改动，正在重新比对，请稍后再看。</Caution> : null}
      {standing.length === 0 ? <Empty>没有找到就同一事项作出规定的其他现行文件。</Empty> : null}
      <ul class="alike-list">
        {standing.map((like) => (
          <AlikeItem
            line={{ document: like.document, like }}
            compare={paths.compare(page.dossier.document.id, like.documentId)}
          >
            {like.relation === null ? null : <p class="hint">两份文件已有关系记录：{RELATION[like.relation]}</p>}
            {like.compared === null ? null : <ComparisonNote compared={like.compared} people={page.people} />}
            <RecordForm page={page} otherId={like.documentId} />
          </AlikeItem>
        ))}
      </ul>
      {earlier.length === 0 ? null : (
        <>
          <h3>以前的比对记录</h3>
          <ul class="plain">
            {earlier.map(({ compared, otherId, title }) => (
              <li>
                <a href={paths.compare(page.dossier.document.id, otherId)}>{title}</a>
                <ComparisonNote compared={compared} people={page.people} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The outcome of a comparison, for who may record one. */
export function RecordForm(props: { page: DossierPage; otherId: number }): JSX.Element | null {
  const { page, otherId } = props;
  const { document } = page.dossier;
  if (!allowed(page, 'comparison.record')) return null;
  return (
    <ActForm
      page={page}
      act="comparison.record"
      id={otherId}
      action={paths.comparisonRecord(document.id, otherId)}
      version={document.version}
      fields={(form, scope) => (
        <>
          <RadioField
            form={form}
            scope={scope}
            name="outcome"
            label="比对结论"
            required
            options={options(COMPARISON_OUTCOME)}
          />
          <AreaField
            form={form}
            scope={scope}
            name="note"
            label="说明"
            hint="存在冲突的必填：哪些条款不一致，建议怎样处理"
          />
        </>
      )}
    />
  );
}
