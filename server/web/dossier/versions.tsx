import type { JSX } from 'preact';
import { count, mediaName, READ_ENDINGS } from '../../text/names.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { CheckField } from '../components/choices.tsx';
import { AreaField, DayField, ErrorSummary } from '../components/fields.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed, formOf, isOpen } from './model.ts';

/** 文本与原件: every wording with its file. */
export function Versions({ page }: { page: DossierPage }): JSX.Element {
  const { document, versions } = page.dossier;
  const draft = document.status === 'draft' || document.status === 'in_review' || document.status === 'reviewed';
  const failed = formOf(page, 'document.replace_text', null);
  const undone = !draft && versions.length > 1 && allowed(page, 'document.undo_text');
  return (
    <section id="versions" class="panel" aria-labelledby="versions-title">
      <h2 id="versions-title">文本与原件</h2>
      {versions.length === 0 ? (
        <Empty>没有收录文本。</Empty>
      ) : (
        <Table
          label="文本"
          head={['文本', '自哪天起', '原件', '字数', 'SHA-256', ...(undone ? [<span class="unseen">办理</span>] : [])]}
        >
          {versions.map((v, i) => (
            <tr>
              <td class="nowrap">
                {draft ? `第${i + 1}稿` : `第${i + 1}个文本`}
                {i === versions.length - 1 && versions.length > 1 ? <small>最新</small> : null}
              </td>
              <td class="nowrap">{v.startsOn === null ? <Nothing said="从最初" /> : <DayCell day={v.startsOn} />}</td>
              <td>
                {v.fileSha256 === null ? (
                  <Nothing said="没有原件" />
                ) : (
                  <a href={paths.versionOriginal(document.id, v.id)}>{v.fileName ?? mediaName(v.mediaType)}</a>
                )}
                {v.pages === null ? null : <small>{v.pages}页</small>}
              </td>
              <td class="number">{count(v.text.length)}</td>
              <td>{v.fileSha256 === null ? <Nothing /> : <code class="hash hash-short">{v.fileSha256}</code>}</td>
              {undone ? (
                <td>
                  {i === versions.length - 1 ? (
                    <ActForm
                      page={page}
                      act="document.undo_text"
                      id={v.id}
                      action={paths.textUndo(document.id, v.id)}
                      version={v.version}
                      button="撤销误传"
                      tone="danger"
                      hint="撤销以后，公开页面、检索和比对都回到前一个文本；撤销的文本留在操作记录里。"
                      fields={(form, scope) => (
                        <AreaField form={form} scope={scope} name="reason" label="误传的情况" required rows={2} />
                      )}
                    />
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </Table>
      )}
      {allowed(page, 'material.read') ? (
        <p>
          <a href={paths.materials(document.id)}>给公众看的解读与附件</a>
        </p>
      ) : null}
      {allowed(page, 'document.replace_text') ? (
        <Disclosure
          summary={draft ? '上传新的一稿' : '上传修改后的文本'}
          open={isOpen(page, 'document.replace_text', null)}
        >
          <ErrorSummary errors={failed.errors} scope="replace" />
          <form class="form" method="post" action={paths.replaceText(document.id)} encType="multipart/form-data">
            <input type="hidden" name="version" value={String(document.version)} />
            <div class="field">
              <label for="replace-file">文件</label>
              <input id="replace-file" type="file" name="file" required accept={READ_ENDINGS} />
            </div>
            {draft ? null : (
              <DayField form={failed} scope="replace" name="startsOn" label="修改后的文本自哪天起" required />
            )}
            {draft || failed.errors.length === 0 ? null : (
              <CheckField form={failed} scope="replace" name="sure" label="文字里没有原来的名称，仍然登记" />
            )}
            <p class="form-end">
              <button type="submit" class="button button-primary">
                上传
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </section>
  );
}
