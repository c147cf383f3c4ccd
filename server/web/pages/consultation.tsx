import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { commentCounts, AnsweredTopic } from '../../domain/procedure/comments.ts';
import { consultationOn, daysLeft } from '../../domain/procedure/consultation.ts';
import { visibility } from '../../domain/may.ts';
import type { ConsultationState } from '../../domain/procedure/codes.ts';
import type { TextVersionRow } from '../../domain/model.ts';
import { CONSULTATION_STATE, countsSentence, daysLeftText } from '../../text/consultationLabels.ts';
import { dayProse } from '../../text/days.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { DraftContents, DraftOnward } from '../procedure/draftParts.tsx';
import type { TextParts } from '../document/model.ts';
import { Caution, Copyable, Facts, Pager, type Paging } from '../components/parts.tsx';
import { TextBody } from '../components/textBody.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { ShownConsultation } from '../procedure/items.tsx';
import { LeaveForm } from '../procedure/leaveForm.tsx';
import { Topics } from '../procedure/topics.tsx';

/** A consultation with everything that the public may know of it. */
export interface OpenConsultation extends ShownConsultation {
  documentId: number;
  documentTitle: string;
  explanation: string;
  address: string;
  shortReason: string | null;
  draftSha256: string;
  withdrawReason: string | null;
  resultSaid: string | null;
  draft: Pick<TextVersionRow, 'text' | 'articles' | 'fileSha256'> | null;
  result: { counts: ReturnType<typeof commentCounts>; topics: readonly AnsweredTopic[] } | null;
}

/** `GET /consultations/:id`; a comment that was refused is shown again in its form. */
export interface ConsultationPage {
  chrome: Chrome;
  today: Day;
  consultation: OpenConsultation;
  /** How a long draft is divided; null for one that fits on the page. */
  parts: TextParts | null;
  /** Which of very many topics are shown. */
  topics: Paging;
  /** What the form is given, so that sent twice it is one comment. */
  formKey: string;
  form: Form<string>;
}

export function ConsultationPage(page: ConsultationPage): JSX.Element {
  const { consultation: row, today } = page;
  const state = consultationOn(row, today);
  return (
    <Layout
      chrome={page.chrome}
      title={row.title}
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.consultations(), text: '征求意见' },
        { text: row.title },
      ]}
    >
      <article class="consultation">
        <header class="official-title">
          <h1>{row.title}</h1>
        </header>
        <State row={row} state={state} today={today} />
        {visibility(page.chrome.actor).kind === 'all' ? (
          <p>
            <a href={paths.consultationWork(row.documentId, row.id)}>办理这次征求意见</a>
          </p>
        ) : null}
        <Facts
          facts={[
            { term: '制定机关', value: row.issuerName },
            {
              term: '征求意见时间',
              value: (
                <>
                  <DayCell day={row.fromOn} /> 至 <DayCell day={row.toOn} />
                  （含当日）
                </>
              ),
              note: row.shortReason === null ? undefined : `缩短期限的理由：${row.shortReason}`,
            },
          ]}
        />
        {row.result === null ? null : <Result row={row} result={row.result} paging={page.topics} />}
        <section aria-labelledby="explanation-title">
          <h2 id="explanation-title">起草说明</h2>
          <p class="prose">{row.explanation}</p>
        </section>
        {state === 'open' ? (
          <section id="comment" aria-labelledby="comment-title">
            <h2 id="comment-title">提出意见</h2>
            <LeaveForm id={row.id} form={page.form} formKey={page.formKey} address={row.address} />
          </section>
        ) : null}
        {row.draft === null ? null : <Draft row={row} draft={row.draft} parts={page.parts} />}
      </article>
    </Layout>
  );
}

function State(props: { row: OpenConsultation; state: ConsultationState; today: Day }): JSX.Element {
  const { row, state, today } = props;
  if (state === 'withdrawn')
    return (
      <Caution>
        征求意见已于{dayProse(row.withdrawnOn ?? today)}停止。理由：{row.withdrawReason}
      </Caution>
    );
  return (
    <p class="consultation-state" role="status">
      <b>{CONSULTATION_STATE[state]}</b>
      {state === 'open' ? `，${daysLeftText(daysLeft(row, today), row.toOn)}。` : '。'}
      {state === 'open' ? <a href="#comment">提出意见</a> : null}
    </p>
  );
}

function Result(props: {
  row: OpenConsultation;
  result: NonNullable<OpenConsultation['result']>;
  paging: Paging;
}): JSX.Element {
  const { row, result, paging } = props;
  const first = (paging.page - 1) * paging.pageSize;
  return (
    <section id="result" aria-labelledby="result-title">
      <h2 id="result-title">意见采纳情况</h2>
      <p>
        {countsSentence(result.counts)}
        {row.resultOn === null ? null : (
          <small>
            （<DayCell day={row.resultOn} /> 公布）
          </small>
        )}
      </p>
      {row.resultSaid === null ? null : <p class="prose">{row.resultSaid}</p>}
      {result.topics.length === 0 ? null : <Topics topics={result.topics.slice(first, first + paging.pageSize)} />}
      <Pager paging={paging} href={(topics) => paths.consultation(row.id, 'result', { topics })} />
    </section>
  );
}

function Draft(props: {
  row: OpenConsultation;
  draft: NonNullable<OpenConsultation['draft']>;
  parts: TextParts | null;
}): JSX.Element {
  const { row, draft, parts } = props;
  const shown = parts === null ? undefined : parts.list.find(({ nth }) => nth === parts.shown);
  return (
    <section aria-labelledby="draft-title">
      <h2 id="draft-title">草案全文</h2>
      <p class="draft-of">
        {draft.fileSha256 === null ? null : <a href={paths.consultationDraft(row.id)}>下载草案原件</a>}
        <small>
          文本校验（SHA-256）：
          <Copyable text={row.draftSha256} what="校验值" />
        </small>
      </p>
      {parts === null ? null : <DraftContents id={row.id} parts={parts} />}
      <TextBody text={draft.text} articles={draft.articles} title={row.documentTitle} level={3} part={shown} />
      {parts === null ? null : <DraftOnward id={row.id} parts={parts} />}
    </section>
  );
}
