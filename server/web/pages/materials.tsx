import type { JSX } from 'preact';
import type { Dossier } from '../../domain/dossier.ts';
import { MATERIAL_COURSE } from '../../domain/material/course.ts';
import type { MaterialAct } from '../../domain/material/course.ts';
import type { MaterialRow } from '../../domain/material/rows.ts';
import { may, shownToPublic } from '../../domain/may.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { MATERIAL_KIND, MATERIAL_STATE } from '../../text/material.ts';
import { mediaName, sizeText } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell, InstantText } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Disclosure, Empty, PostButton, Table } from '../components/parts.tsx';
import { thingOf } from '../dossier/model.ts';
import type { Form } from '../form.ts';
import { MaterialForm, ReasonForm } from '../material/forms.tsx';
import { paths } from '../paths.ts';

/** 解读与附件 of one document for the staff, `GET /dossiers/:id/materials`. `failed`: the form that was refused; null names the one for a new material. */
export interface MaterialsPage {
  chrome: Chrome;
  dossier: Dossier;
  rows: readonly MaterialRow[];
  /** Papers of the dossier that may be shown. */
  papers: readonly AttachmentRow[];
  people: ReadonlyMap<number, string>;
  failed: { id: number | null; form: Form<string> } | null;
}

export function MaterialsPage(page: MaterialsPage): JSX.Element {
  const { document } = page.dossier;
  const thing = thingOf(page.dossier);
  const live = page.rows.filter((row) => row.state !== 'removed');
  const gone = page.rows.filter((row) => row.state === 'removed');
  const failed = page.failed?.id === null ? page.failed.form : null;
  return (
    <Layout
      chrome={page.chrome}
      title={`解读与附件：${document.title}`}
      indexed={false}
      width="wide"
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(document.id), text: document.title },
        { text: '解读与附件' },
      ]}
    >
      <h1>解读与附件</h1>
      <p class="lead">
        给公众看的政策解读（文字、图解、问答）和附件（表格、清单）。登记以后只在卷宗里；点“公开”以后，列在
        <a href={paths.document(document.id)}>文件的公开页面</a>上。卷宗里的其他材料不会公开。
      </p>
      {shownToPublic(thing) ? null : <Caution>文件本身还没有公开，解读和附件要等文件公开以后才能公开。</Caution>}
      {live.length === 0 ? <Empty>还没有解读和附件。</Empty> : <List page={page} rows={live} />}
      {gone.length === 0 ? null : (
        <ul class="plain papers-gone">
          {gone.map((row) => (
            <li>
              <small>
                已移除：{MATERIAL_KIND[row.kind]}“{row.title}”
              </small>
            </li>
          ))}
        </ul>
      )}
      {may(page.chrome.actor, 'material.add', thing) ? (
        <Disclosure summary="登记解读、附件" open={failed !== null} id="new">
          <MaterialForm
            action={paths.materials(document.id)}
            form={failed ?? { values: { kind: 'reading' }, errors: [] }}
            papers={page.papers}
            scope="new"
          />
        </Disclosure>
      ) : null}
    </Layout>
  );
}

function List({ page, rows }: { page: MaterialsPage; rows: readonly MaterialRow[] }): JSX.Element {
  return (
    <Table label="解读与附件" head={['种类', '标题', '内容', '公开', <span class="unseen">办理</span>]}>
      {rows.map((row) => (
        <tr>
          <td class="nowrap">{MATERIAL_KIND[row.kind]}</td>
          <td>
            {row.state === 'shown' ? (
              <a href={paths.materialRead(row.documentId, row.id)}>{row.title}</a>
            ) : (
              <b>{row.title}</b>
            )}
            <small>
              {row.publisher} {row.issuedOn === null ? null : <DayCell day={row.issuedOn} />}
            </small>
          </td>
          <td>
            {row.text === null ? null : <p>正文{row.text.length}字</p>}
            {row.attachmentId === null ? null : (
              <>
                <a href={paths.attachmentFile(row.attachmentId)}>{row.fileName}</a>
                <small>
                  {mediaName(row.mediaType)}，{sizeText(row.fileSize ?? 0)}
                </small>
              </>
            )}
          </td>
          <td>
            {MATERIAL_STATE[row.state]}
            <Since page={page} row={row} />
          </td>
          <td>
            <Acts page={page} row={row} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Who showed it or took it back, when and why. */
function Since({ page: { people }, row }: { page: MaterialsPage; row: MaterialRow }): JSX.Element | null {
  const [at, by] = row.state === 'shown' ? [row.shownAt, row.shownById] : [row.hiddenAt, row.hiddenById];
  if (at === null || row.state === 'held') return null;
  return (
    <small>
      <InstantText at={at} /> {by === null ? '' : (people.get(by) ?? '')}
      {row.state === 'hidden' ? `，理由：${row.hideReason ?? ''}` : ''}
    </small>
  );
}

function Acts({ page, row }: { page: MaterialsPage; row: MaterialRow }): JSX.Element {
  const thing = thingOf(page.dossier);
  const can = (act: MaterialAct): boolean =>
    MATERIAL_COURSE[row.state][act] !== undefined && may(page.chrome.actor, act, thing);
  const { values, errors } = page.failed?.id === row.id ? page.failed.form : { values: valuesOf(row), errors: [] };
  return (
    <>
      {can('material.show') && shownToPublic(thing) ? (
        <PostButton
          action={paths.materialAct(row.id, 'show')}
          version={row.version}
          text="公开"
          tone="primary"
          about={row.title}
        />
      ) : null}
      {can('material.hide') ? <ReasonForm row={row} act="hide" words="撤回公开" /> : null}
      {can('material.edit') ? (
        <Disclosure
          open={page.failed?.id === row.id}
          summary={
            <>
              修改<span class="unseen">：{row.title}</span>
            </>
          }
        >
          <MaterialForm
            action={paths.materialAct(row.id, 'edit')}
            form={{ values, errors }}
            version={row.version}
            scope={`edit-${row.id}`}
          />
        </Disclosure>
      ) : null}
      {can('material.remove') ? <ReasonForm row={row} act="remove" words="移除" /> : null}
    </>
  );
}

const valuesOf = (row: MaterialRow): Form<string>['values'] => ({
  kind: row.kind,
  title: row.title,
  publisher: row.publisher ?? '',
  issuedOn: row.issuedOn ?? '',
  text: row.text ?? '',
});
