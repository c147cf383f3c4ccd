import type { JSX } from 'preact';
import { RELATION, RELATION_BACK } from '../../text/labels.ts';
import { TextField } from '../components/fields.tsx';
import { DocumentName, Empty } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** `POST /dossiers/:id/relations/:relationId`: the held document that a relation means, by its 卷宗编号 or 文号. */
export const RELATION_LINK_FIELDS = ['target'] as const;

/** What the document says of others and others of it; unlinked names can be linked to a document that we hold. */
export function DossierRelations({ page }: { page: DossierPage }): JSX.Element {
  const { document, relations, inbound } = page.dossier;
  return (
    <section id="relations" class="panel" aria-labelledby="relations-title">
      <h2 id="relations-title">相关文件</h2>
      {relations.length === 0 && inbound.length === 0 ? <Empty>没有记录与其他文件的关系。</Empty> : null}
      <ul class="relations">
        {relations.map((r) => (
          <li>
            <span class="relation-kind">{RELATION[r.kind]}</span>
            <span class="relation-other">
              <DocumentName
                named={{
                  documentId: r.target?.id ?? null,
                  title: r.target?.title ?? r.targetTitle,
                  docNumber: r.target?.docNumber ?? r.targetDocNumber,
                }}
                staff
              />
              {r.scope === 'articles' ? (
                <small>（{r.articles.length === 0 ? '部分内容' : r.articles.join('、')}）</small>
              ) : null}
              {r.until === null ? null : <small>延长至 {r.until}</small>}
            </span>
            {r.target !== null ? null : (
              <>
                <small class="not-held-note">本库未收录或者未关联</small>
                {allowed(page, 'relation.link') ? (
                  <ActForm
                    page={page}
                    act="relation.link"
                    id={r.id}
                    action={paths.relationLink(document.id, r.id)}
                    version={r.version}
                    fields={(form, scope) => (
                      <TextField
                        form={form}
                        scope={scope}
                        name="target"
                        label="卷宗编号或者文号"
                        hint="文件在本库里的编号，见卷宗地址末尾的数字"
                        required
                      />
                    )}
                  />
                ) : null}
              </>
            )}
          </li>
        ))}
        {inbound.map((r) => (
          <li>
            <span class="relation-kind">{RELATION_BACK[r.kind]}</span>
            <span class="relation-other">
              <DocumentName
                named={{ documentId: r.source.id, title: r.source.title, docNumber: r.source.docNumber }}
                staff
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
