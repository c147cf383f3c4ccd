import type { JSX } from 'preact';
import type { Dossier } from '../../domain/dossier.ts';
import { LISTED_STAND } from '../../text/decision.ts';
import { RELATION, RELATION_BACK } from '../../text/labels.ts';
import { TextField } from '../components/fields.tsx';
import { Caution, DocumentName, Empty } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** Lists longer than this stand on the page of the decision; here only their number. */
const MOST_HERE = 12;

/** What the document says of others and others of it; unlinked names can be linked to a document that we hold. */
export function DossierRelations({ page }: { page: DossierPage }): JSX.Element {
  const { document, relations, inbound } = page.dossier;
  const acts = relations.filter((r) => r.kind !== 'based_on');
  const open = acts.filter((r) => r.state === 'proposed').length;
  const long = acts.length > MOST_HERE;
  const shown = long ? relations.filter((r) => r.kind === 'based_on') : relations;
  return (
    <section id="relations" class="panel" aria-labelledby="relations-title">
      <div class="section-head">
        <h2 id="relations-title">相关文件</h2>
        <Ways page={page} acts={acts.length} />
      </div>
      {open === 0 ? null : (
        <Caution>
          本文件列出的文件里有 {open} 件还没有核对，没有产生效力。
          <a href={paths.decision(document.id)}>核对所列文件</a>
        </Caution>
      )}
      {relations.length === 0 && inbound.length === 0 ? <Empty>没有记录与其他文件的关系。</Empty> : null}
      {long ? (
        <p>
          对 {acts.length} 件文件作出处理，见<a href={paths.decision(document.id, { show: 'all' })}>核对所列文件</a>。
        </p>
      ) : null}
      <ul class="relations">
        {shown.map((r) => (
          <Outward page={page} relation={r} />
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
            {r.state === 'stated' ? null : <small class="not-held-note">{LISTED_STAND[r.state]}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** To the page on which what the document says of others is looked at, corrected and added to. */
function Ways({ page, acts }: { page: DossierPage; acts: number }): JSX.Element {
  const { id } = page.dossier.document;
  return (
    <p class="section-ways">
      {acts > 0 || allowed(page, 'decision.read') ? <a href={paths.decision(id)}>核对所列文件</a> : null}
      {allowed(page, 'relation.add') ? <a href={paths.decision(id, { row: 'new' }, 'edit')}>添加相关文件</a> : null}
    </p>
  );
}

function Outward({ page, relation: r }: { page: DossierPage; relation: Dossier['relations'][number] }): JSX.Element {
  const { document } = page.dossier;
  return (
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
        {r.on === null ? null : <small>自 {r.on}</small>}
        {r.until === null ? null : (
          <small>
            {r.kind === 'lapses_unless' ? '期限' : '延长至'} {r.until}
          </small>
        )}
      </span>
      {r.state === 'stated' ? null : <small class="not-held-note">{LISTED_STAND[r.state]}</small>}
      {r.kind === 'based_on' || !allowed(page, 'relation.edit') ? null : (
        <a class="relation-correct" href={paths.decision(document.id, { show: 'all', row: r.id }, 'edit')}>
          更正
        </a>
      )}
      {r.target !== null || r.state !== 'stated' ? null : (
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
  );
}
