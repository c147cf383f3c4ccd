import type { JSX } from 'preact';
import { ATTACHMENT_KINDS, KIND_BY_NAME } from '../../domain/attachments.ts';
import type { AttachmentSubject } from '../../domain/attachments.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { attachmentKindLabel } from '../../text/attachmentLabels.ts';
import { sizeText } from '../../text/names.ts';
import { paths } from '../paths.ts';
import { InstantText } from './days.tsx';
import { Disclosure, Empty, Table } from './parts.tsx';

export interface PapersProps {
  place: { documentId: number | null; subject: AttachmentSubject; subjectId: number | null };
  /** Those of this place, removed ones too. */
  papers: readonly AttachmentRow[];
  people: ReadonlyMap<number, string>;
  /** Kinds that the person may add here; default: all of the subject. */
  kinds?: readonly string[];
  mayAdd: boolean;
  mayRemove: boolean;
  /** Address of the page that shows them. */
  back: string;
  /** What they are, for those who hear the page, and the words of the fold. */
  title: string;
}

/** Papers beside something: what is there, what was taken out, and the form for one more. Works with scripts off. */
export function Papers(props: PapersProps): JSX.Element {
  const { papers, place } = props;
  const kinds: readonly string[] = ATTACHMENT_KINDS[place.subject];
  const held = papers
    .filter((paper) => paper.removedAt === null)
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.id - b.id);
  const gone = papers.filter((paper) => paper.removedAt !== null);
  return (
    <div class="papers">
      {held.length === 0 ? (
        <Empty>还没有{props.title}。</Empty>
      ) : (
        <Table label={props.title} head={['种类', '文件', '登记', <span class="unseen">办理</span>]}>
          {held.map((paper) => (
            <tr>
              <td>{attachmentKindLabel(place.subject, paper.kind)}</td>
              <td>
                <a href={paths.attachmentFile(paper.id)}>{paper.fileName}</a> <small>{sizeText(paper.fileSize)}</small>
                {paper.note === null ? null : <small>{paper.note}</small>}
              </td>
              <td class="nowrap">
                <InstantText at={paper.addedAt} />
                <small>{paper.addedById === null ? '' : (props.people.get(paper.addedById) ?? '')}</small>
              </td>
              <td>{props.mayRemove ? <Remove paper={paper} back={props.back} /> : null}</td>
            </tr>
          ))}
        </Table>
      )}
      {gone.length === 0 ? null : (
        <ul class="plain papers-gone">
          {gone.map((paper) => (
            <li>
              <small>
                已移除：{attachmentKindLabel(place.subject, paper.kind)}“{paper.fileName}”，理由：{paper.removeReason}
              </small>
            </li>
          ))}
        </ul>
      )}
      {props.mayAdd ? <Add {...props} kinds={props.kinds ?? kinds} /> : null}
    </div>
  );
}

function Remove({ paper, back }: { paper: AttachmentRow; back: string }): JSX.Element {
  const id = `paper-reason-${paper.id}`;
  return (
    <Disclosure
      summary={
        <>
          移除<span class="unseen">：{paper.fileName}</span>
        </>
      }
    >
      <form class="form" method="post" action={paths.attachmentRemove(paper.id)}>
        <input type="hidden" name="version" value={String(paper.version)} />
        <input type="hidden" name="back" value={back} />
        <div class="field">
          <label for={id}>移除的理由（必填）</label>
          <input id={id} name="reason" required maxLength={500} />
        </div>
        <p class="form-end">
          <button type="submit" class="button button-danger">
            移除
          </button>
        </p>
      </form>
    </Disclosure>
  );
}

function Add(props: PapersProps & { kinds: readonly string[] }): JSX.Element {
  const { place } = props;
  const scope = `paper-${place.subject}-${place.subjectId ?? 'new'}`;
  return (
    <Disclosure summary={`添加${props.title}`}>
      <form class="form" method="post" action={paths.attachments()} encType="multipart/form-data">
        {place.documentId === null ? null : <input type="hidden" name="documentId" value={String(place.documentId)} />}
        <input type="hidden" name="subject" value={place.subject} />
        {place.subjectId === null ? null : <input type="hidden" name="subjectId" value={String(place.subjectId)} />}
        <input type="hidden" name="back" value={props.back} />
        <div class="field">
          <label for={`${scope}-kind`}>种类</label>
          <select id={`${scope}-kind`} name="kind" required>
            {props.kinds.map((kind) => (
              <option value={kind}>{attachmentKindLabel(place.subject, kind)}</option>
            ))}
            {props.kinds.length > 1 ? <option value={KIND_BY_NAME}>按文件名判断</option> : null}
          </select>
        </div>
        <div class="field">
          <label for={`${scope}-file`}>文件（可以一次选多份）</label>
          <input id={`${scope}-file`} type="file" name="file" required multiple />
        </div>
        <div class="field">
          <label for={`${scope}-note`}>说明（选填）</label>
          <input id={`${scope}-note`} name="note" maxLength={500} />
        </div>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            上传
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
