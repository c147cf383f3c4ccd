import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import { may } from '../../domain/may.ts';
import type { Act } from '../../domain/acts.ts';
import { answeredTopics, commentCounts } from '../../domain/procedure/comments.ts';
import type { AnsweredTopic } from '../../domain/procedure/comments.ts';
import { CONSULTATION_STEPS, consultationOn } from '../../domain/procedure/consultation.ts';
import type { ConsultationAct } from '../../domain/procedure/consultation.ts';
import type { ConsultationCommentRow, ConsultationRow } from '../../domain/procedure/rows.ts';
import { CONSULTATION_STATE, countsSentence } from '../../text/consultationLabels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { AreaField, DayField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Copyable, Facts } from '../components/parts.tsx';
import { thingOf } from '../dossier/model.ts';
import { paths } from '../paths.ts';
import { CommentWork, EnterForm } from '../procedure/comments.tsx';
import type { Refused } from '../procedure/model.ts';
import { StepForm } from '../procedure/stepForm.tsx';
import { Topics } from '../procedure/topics.tsx';

/** `GET /dossiers/:id/consultations/:row?show=open&q=&page=`: comments with names and contacts, their answers, and what comes next. */
export interface ConsultationWorkPage {
  chrome: Chrome;
  today: Day;
  dossier: Dossier;
  row: ConsultationRow;
  /** Every comment, oldest first; null for who may not read names and contacts. */
  comments: readonly ConsultationCommentRow[] | null;
  /** Which comments are shown; `open`: only those without an answer. */
  query: { show?: 'all' | 'open'; q?: string; page?: number };
  people: ReadonlyMap<number, string>;
  failed: Refused | null;
}

/** Whether the person may do an act and the state of the consultation allows it. */
export function canDo(page: ConsultationWorkPage, act: ConsultationAct & Act): boolean {
  const state = consultationOn(page.row, page.today);
  return CONSULTATION_STEPS[state].includes(act) && may(page.chrome.actor, act, thingOf(page.dossier));
}

export function ConsultationWorkPage(page: ConsultationWorkPage): JSX.Element {
  const { row, dossier, comments } = page;
  const { id, title } = dossier.document;
  const state = consultationOn(row, page.today);
  const counts = comments === null ? null : commentCounts(comments);
  return (
    <Layout
      chrome={page.chrome}
      title={row.title}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(id, 'evidence'), text: title },
        { href: paths.evidence(id, 'consultation'), text: '公开征求意见' },
        { text: row.title },
      ]}
    >
      <h1>{row.title}</h1>
      <Facts
        facts={[
          { term: '情况', value: <b>{CONSULTATION_STATE[state]}</b> },
          {
            term: '时间',
            value: (
              <>
                <DayCell day={row.fromOn} /> 至 <DayCell day={row.toOn} />
                （含当日）
              </>
            ),
            note: row.leastOn === null ? undefined : `规定至少到 ${row.leastOn}`,
          },
          ...(row.shortReason === null ? [] : [{ term: '缩短期限的理由', value: row.shortReason }]),
          {
            term: '公开页面',
            value: <a href={paths.consultation(row.id)}>{paths.consultation(row.id)}</a>,
          },
          { term: '文本校验', value: <Copyable text={row.draftSha256} what="SHA-256" /> },
          ...(row.withdrawReason === null ? [] : [{ term: '停止的理由', value: row.withdrawReason }]),
        ]}
      />
      {counts === null ? null : (
        <p role="status">
          {countsSentence(counts)}
          {counts.open > 0 ? `还有 ${counts.open} 条没有答复。` : ''}
        </p>
      )}
      <div class="acts">
        {canDo(page, 'comment.enter') ? <EnterForm page={page} /> : null}
        <Steps page={page} unanswered={counts?.open ?? 0} />
      </div>
      {comments === null ? null : <CommentWork page={page} comments={comments} />}
      {comments === null || comments.every((one) => one.outcome === null) ? null : (
        <section aria-labelledby="topics-title">
          <h2 id="topics-title">{row.resultOn === null ? '采纳情况（公布前预览）' : '采纳情况'}</h2>
          <TopicsPreview topics={answeredTopics(comments)} />
        </section>
      )}
      {comments === null ? null : (
        <p class="downloads">
          <a class="button" href={paths.consultationPaper(id, row.id)}>
            下载征求意见情况（Word）
          </a>
          <a class="button" href={paths.consultationSheet(id, row.id)}>
            下载意见汇总表（Excel）
          </a>
        </p>
      )}
    </Layout>
  );
}

function Steps({ page, unanswered }: { page: ConsultationWorkPage; unanswered: number }): JSX.Element {
  const { row, failed } = page;
  const at = { failed, version: row.version };
  return (
    <>
      {canDo(page, 'consultation.publish') ? (
        <StepForm
          {...at}
          act="consultation.publish"
          action={paths.consultationPublish(row.documentId, row.id)}
          hint={
            unanswered > 0
              ? `还有 ${unanswered} 条意见没有答复，答复以后才能公布。`
              : '公布以后，公众可以看到各类意见的采纳情况和理由，看不到姓名和联系方式；本次征求意见同时计为程序证据。'
          }
          fields={(form, scope) => (
            <AreaField form={form} scope={scope} name="resultSaid" label="采纳情况的总说明" rows={4} />
          )}
        />
      ) : null}
      {canDo(page, 'consultation.extend') ? (
        <StepForm
          {...at}
          act="consultation.extend"
          action={paths.consultationExtend(row.documentId, row.id)}
          fields={(form, scope) => (
            <DayField form={form} scope={scope} name="toOn" label="新的截止日期（含当日）" required />
          )}
        />
      ) : null}
      {canDo(page, 'consultation.withdraw') ? (
        <StepForm
          {...at}
          act="consultation.withdraw"
          action={paths.consultationWithdraw(row.documentId, row.id)}
          tone="danger"
          hint="停止以后不能恢复；公众仍然能看到停止的理由。"
          fields={(form, scope) => (
            <AreaField form={form} scope={scope} name="reason" label="停止的理由" required rows={2} />
          )}
        />
      ) : null}
    </>
  );
}

/** Topics that are shown before they are published: our own choice; the workbook has them all. */
const MOST_TOPICS = 100;

function TopicsPreview({ topics }: { topics: readonly AnsweredTopic[] }): JSX.Element {
  return (
    <>
      <Topics topics={topics.slice(0, MOST_TOPICS)} />
      {topics.length <= MOST_TOPICS ? null : (
        <p>
          共{topics.length}类，这里列前{MOST_TOPICS}
          类；全部见下面的汇总表。相同的意见写同一个“归为一类”的名称和同样的答复，公布时会合在一起。
        </p>
      )}
    </>
  );
}
