import type { JSX } from 'preact';
import { flatten } from '../../domain/normalForm.ts';
import { COMMENT_CHANNELS } from '../../domain/procedure/codes.ts';
import type { ConsultationCommentRow } from '../../domain/procedure/rows.ts';
import { COMMENT_CHANNEL, COMMENT_OUTCOME } from '../../text/consultationLabels.ts';
import { InstantText } from '../components/days.tsx';
import { AreaField, DayField, ErrorSummary, SelectField, TextField, options } from '../components/fields.tsx';
import { Empty, Pager } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { type ConsultationWorkPage, canDo } from '../pages/consultationWork.tsx';
import { paths } from '../paths.ts';
import { formFor } from './model.ts';
import { StepForm } from './stepForm.tsx';

/** `…/comments`: typed in from paper. */
export const ENTER_FIELDS = ['channel', 'receivedOn', 'author', 'contact', 'place', 'text'] as const;
/** `…/answers`: `comment` once for each chosen one. */
export const ANSWER_FIELDS = ['comment', 'topic', 'outcome', 'answer'] as const;

/** A comment from a letter, a mail, a call or a meeting. */
export function EnterForm({ page }: { page: ConsultationWorkPage }): JSX.Element {
  const { row } = page;
  return (
    <StepForm
      failed={page.failed}
      act="comment.enter"
      action={paths.commentEnter(row.documentId, row.id)}
      values={{ receivedOn: page.today }}
      fields={(form, scope) => (
        <>
          <SelectField
            form={form}
            scope={scope}
            name="channel"
            label="来源"
            required
            empty="请选择"
            options={COMMENT_CHANNELS.filter((one) => one !== 'web').map((value) => ({
              value,
              label: COMMENT_CHANNEL[value],
            }))}
          />
          <DayField form={form} scope={scope} name="receivedOn" label="收到日期" required />
          <TextField form={form} scope={scope} name="author" label="提出人" />
          <TextField form={form} scope={scope} name="contact" label="联系方式" />
          <TextField form={form} scope={scope} name="place" label="针对的条款" />
          <AreaField form={form} scope={scope} name="text" label="意见内容" required rows={5} />
        </>
      )}
    />
  );
}

/** The comments, each with a tick, and one form that answers those that are ticked. */
export function CommentWork(props: {
  page: ConsultationWorkPage;
  comments: readonly ConsultationCommentRow[];
}): JSX.Element {
  const { page, comments } = props;
  const { row, query } = page;
  const { show = 'all', q = '' } = query;
  const found = comments.filter((one) => (show === 'all' || one.outcome === null) && holds(one, q));
  const paging = { page: query.page ?? 1, pageSize: COMMENTS_OF_PAGE, total: found.length };
  const first = (paging.page - 1) * COMMENTS_OF_PAGE;
  const shown = found.slice(first, first + COMMENTS_OF_PAGE);
  const answers = canDo(page, 'comment.answer');
  const form = formFor(page.failed, 'comment.answer', null);
  const ticked = new Set((form.values['comment'] ?? '').split('\n'));
  const list = (
    <ol class="comments">
      {shown.map((one) => (
        <Comment page={page} comment={one} tick={answers ? ticked.has(String(one.id)) : null} />
      ))}
    </ol>
  );
  return (
    <section id="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">收到的意见</h2>
      <p class="tabs">
        <a
          href={paths.consultationWork(row.documentId, row.id, { q })}
          aria-current={show === 'all' ? 'page' : undefined}
        >
          全部（{comments.length}）
        </a>
        <a
          href={paths.consultationWork(row.documentId, row.id, { show: 'open', q })}
          aria-current={show === 'open' ? 'page' : undefined}
        >
          没有答复（{comments.filter((one) => one.outcome === null).length}）
        </a>
      </p>
      {comments.length <= COMMENTS_OF_PAGE && q === '' ? null : <Looking page={page} found={found.length} />}
      {shown.length === 0 ? <Empty>{nothing(comments.length, q, paging.page)}</Empty> : null}
      {!answers || shown.length === 0 ? (
        list
      ) : (
        <form class="answers" method="post" action={paths.commentAnswer(row.documentId, row.id, query)} data-guard>
          <ErrorSummary errors={form.errors} scope="answer" />
          {list}
          <fieldset class="form answers-form">
            <legend>答复勾选的意见</legend>
            <TextField
              form={form}
              scope="answer"
              name="topic"
              label="归为一类"
              hint="相同的意见写同一个名称，公布时合在一起，例如：收费标准过高"
            />
            <SelectField
              form={form}
              scope="answer"
              name="outcome"
              label="是否采纳"
              required
              empty="请选择"
              options={options(COMMENT_OUTCOME)}
            />
            <AreaField
              form={form}
              scope="answer"
              name="answer"
              label="答复和理由"
              hint="没有全部采纳的必填；会向公众公布，不要写姓名和联系方式"
            />
            <p class="form-end">
              <button type="submit" class="button button-primary">
                答复意见
              </button>
            </p>
          </fieldset>
        </form>
      )}
      <Pager paging={paging} href={(n) => paths.consultationWork(row.documentId, row.id, { show, q, page: n })} />
    </section>
  );
}

/** Comments on one page: our own choice; a town may send thousands. */
const COMMENTS_OF_PAGE = 50;

const holds = ({ text, place, author, receipt }: ConsultationCommentRow, q: string): boolean =>
  q === '' || [text, place, author, receipt].some((said) => said !== null && flatten(said).includes(flatten(q)));

const nothing = (comments: number, q: string, page: number): string => {
  if (comments === 0) return '还没有收到意见。';
  if (page > 1) return '后面没有意见了。';
  return q === '' ? '都已经答复。' : '没有符合的意见。';
};

/** Looks within very many comments, so that those that say the same are answered together. */
function Looking({ page, found }: { page: ConsultationWorkPage; found: number }): JSX.Element {
  const { row, query } = page;
  const form = emptyForm<string>({ q: query.q });
  return (
    <form class="filters" method="get" action={paths.consultationWork(row.documentId, row.id)} aria-label="查找意见">
      {query.show === undefined ? null : <input type="hidden" name="show" value={query.show} />}
      <TextField form={form} name="q" label="意见里含有" hint="正文、条款、提出人或者回执编号的一部分" />
      <button type="submit" class="button">
        查找
      </button>
      <p role="status">{found}条</p>
    </form>
  );
}

function Comment(props: {
  page: ConsultationWorkPage;
  comment: ConsultationCommentRow;
  /** Whether its box is ticked; null: no box. */
  tick: boolean | null;
}): JSX.Element {
  const { comment: c, tick } = props;
  const said = [COMMENT_CHANNEL[c.channel], c.author ?? '未署名', c.contact, c.receipt].filter((one) => one !== null);
  return (
    <li class="comment" id={`comment-${c.id}`}>
      <p class="comment-head">
        {tick === null ? null : (
          <label>
            <input type="checkbox" name="comment" value={String(c.id)} checked={tick} />
            <span class="unseen">选中意见 {c.receipt}</span>
          </label>
        )}
        <span>
          {said.join(' · ')} · <InstantText at={c.receivedAt} />
          {c.place === null ? '' : ` · 针对${c.place}`}
        </span>
      </p>
      <p class="prose">{c.text}</p>
      {c.outcome === null ? (
        <p class="nothing">还没有答复</p>
      ) : (
        <p class="comment-answer">
          <b>{COMMENT_OUTCOME[c.outcome]}</b>
          {c.topic === null ? '' : `（${c.topic}）`}
          {c.answer === null ? '' : `：${c.answer}`}
          <small>{props.page.people.get(c.answeredById ?? -1) ?? ''}</small>
        </p>
      )}
    </li>
  );
}
