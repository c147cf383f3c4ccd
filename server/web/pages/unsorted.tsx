import type { JSX } from 'preact';
import type { UnsortedLine } from '../subject/model.ts';
import type { SubjectBatchRow } from '../../domain/subject/rows.ts';
import { count } from '../../text/names.ts';
import { SUBJECTS_OWN, UNSORTED, subjectGrounds } from '../../text/subject.ts';
import type { Chrome } from '../chrome.ts';
import { InstantText } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, Pager, PostButton, Table } from '../components/parts.tsx';
import type { Paging } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** Documents that nobody has given a subject, `GET /subjects`; the form is read by `http/subjectForm.ts`. */
export interface UnsortedPage {
  chrome: Chrome;
  lines: readonly UnsortedLine[];
  paging: Paging;
  subjects: readonly string[];
  /** The latest acts of this page. */
  batches: readonly SubjectBatchRow[];
  people: ReadonlyMap<number, string>;
  errors: readonly string[];
}

export function UnsortedPage(page: UnsortedPage): JSX.Element {
  const sure = page.lines.filter((line) => line.proposed?.sure === true).length;
  return (
    <Layout
      chrome={page.chrome}
      title="主题分类"
      indexed={false}
      width="wide"
      crumbs={[{ href: paths.dossiers(), text: '卷宗' }, { text: '主题分类' }]}
    >
      <h1>没有主题分类的文件</h1>
      <p class="lead">
        系统按标题、制定机关和正文提出分类，有把握的已经选好；逐行核对，用键盘在各行之间按 Tab
        移动、按首字选择，最后一次保存。
        {SUBJECTS_OWN}
      </p>
      {page.errors.map((error) => (
        <Caution>{error}</Caution>
      ))}
      <p class="result-head" role="status">
        <span>
          <b>{count(page.paging.total)}</b> 件没有分类，本页{count(page.lines.length)}件，其中{count(sure)}件系统有把握
        </span>
      </p>
      {page.lines.length === 0 ? <Empty>所有文件都有主题分类。</Empty> : <Rows page={page} sure={sure} />}
      <Pager paging={page.paging} href={(n) => paths.unsorted({ page: n })} />
      <Batches page={page} />
    </Layout>
  );
}

function Rows({ page, sure }: { page: UnsortedPage; sure: number }): JSX.Element {
  return (
    <form method="post" action={paths.unsorted()} data-guard>
      <Table label="没有主题分类的文件" head={['文件', '系统判断的依据', '主题分类']}>
        {page.lines.map((line, i) => (
          <Row line={line} at={i} subjects={page.subjects} />
        ))}
      </Table>
      <p class="form-end form-end-sticky">
        <button type="submit" class="button button-primary" name="what" value="chosen">
          保存本页所选
        </button>
        {sure === 0 ? null : (
          <button type="submit" class="button" name="what" value="sure">
            只采纳系统有把握的{sure}件
          </button>
        )}
      </p>
    </form>
  );
}

function Row(props: { line: UnsortedLine; at: number; subjects: readonly string[] }): JSX.Element {
  const { document, issuer, proposed } = props.line;
  const id = `subject-${document.id}`;
  const sure = proposed?.sure === true ? proposed.subject : '';
  const name = (part: string): string => `rows.${props.at}.${part}`;
  return (
    <tr>
      <td class="cell-title">
        <a href={paths.dossier(document.id)}>{document.title}</a>
        <small>
          {document.docNumber} {issuer}
        </small>
      </td>
      <td>
        {proposed === null ? (
          <small>没有读出</small>
        ) : (
          <>
            {proposed.sure ? '' : `猜测：${proposed.subject}`}
            <small>{subjectGrounds(proposed.evidence)}</small>
          </>
        )}
      </td>
      <td>
        <input type="hidden" name={name('documentId')} value={String(document.id)} />
        <input type="hidden" name={name('version')} value={String(document.version)} />
        <input type="hidden" name={name('sure')} value={sure} />
        <label class="unseen" for={id}>
          {document.title}的主题分类
        </label>
        <select id={id} name={name('subject')}>
          <option value="">{UNSORTED}</option>
          {props.subjects.map((subject) => (
            <option value={subject} selected={subject === sure}>
              {subject}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

function Batches({ page: { batches, people } }: { page: UnsortedPage }): JSX.Element | null {
  if (batches.length === 0) return null;
  return (
    <section>
      <h2>最近的分类</h2>
      <Table label="最近的分类" head={['时间', '经办', '件数', '办理']}>
        {batches.map((batch) => (
          <tr class={batch.undoneAt === null ? undefined : 'row-void'}>
            <td class="nowrap">
              <InstantText at={batch.setAt} />
            </td>
            <td>{batch.setById === null ? '' : (people.get(batch.setById) ?? '')}</td>
            <td class="number">{count(batch.changes.length)}</td>
            <td>
              {batch.undoneAt === null ? (
                <PostButton
                  action={paths.subjectUndo(batch.id)}
                  version={batch.version}
                  text="整批撤销"
                  about={`${batch.changes.length}件`}
                />
              ) : (
                <>
                  已撤销 <InstantText at={batch.undoneAt} />
                </>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
