import type { JSX } from 'preact';
import type { SuggestionStatus } from '../../domain/suggestion/status.ts';
import { dayProse } from '../../text/days.ts';
import { SUGGESTION_OUTCOME, SUGGESTION_STATE } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { ErrorSummary, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Facts } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** `GET` and `POST /suggestions/status`: `receipt` and `code`, in the body, so that the code stands in no address and no log. */
export interface SuggestionStatusPage {
  chrome: Chrome;
  form: Form<string>;
  found: SuggestionStatus | null;
}

export function SuggestionStatusPage(page: SuggestionStatusPage): JSX.Element {
  const { form, found } = page;
  return (
    <Layout
      chrome={page.chrome}
      title="审查建议办理情况"
      indexed={false}
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.suggestionNew(), text: '审查建议' },
        { text: '办理情况' },
      ]}
    >
      <h1>审查建议办理情况</h1>
      {found === null ? null : <Found found={found} />}
      <ErrorSummary errors={form.errors} />
      <form class="form" method="post" action={paths.suggestionStatus()}>
        <TextField form={form} name="receipt" label="受理编号" hint="JY 开头，提交时给出" required />
        <TextField form={form} name="code" label="查询码" hint="十二位，不分大小写" required />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            {found === null ? '查询' : '查询另一件'}
          </button>
        </p>
      </form>
    </Layout>
  );
}

function replyDay(found: SuggestionStatus): JSX.Element | string {
  if (found.replyBy === null)
    return found.state === 'received' || found.state === 'accepted' ? '本地没有设定' : '已办结';
  return (
    <>
      <DayCell day={found.replyBy} /> 前
    </>
  );
}

function Found({ found }: { found: SuggestionStatus }): JSX.Element {
  return (
    <section aria-labelledby="found-title" class="found" role="status">
      <h2 id="found-title">{SUGGESTION_STATE[found.state]}</h2>
      <Facts
        facts={[
          { term: '受理编号', value: found.receipt },
          { term: '收到日期', value: <DayCell day={found.receivedOn} /> },
          { term: '文件', value: found.document },
          { term: '条款', value: found.clause ?? '没有指明' },
          {
            term: '答复期限',
            value: replyDay(found),
            note: [
              found.citation,
              found.extended ? '已经批准延长' : '',
              found.provisional ? '途经年份的放假安排还没有公布，暂按周一至周五计算' : '',
            ]
              .filter((said) => said !== '')
              .join('；'),
          },
        ]}
      />
      {found.state === 'declined' && found.decidedOn !== null ? (
        <p>
          {dayProse(found.decidedOn)}决定不予受理。理由：{found.decisionReason}
        </p>
      ) : null}
      {found.state === 'transferred' && found.decidedOn !== null ? (
        <p>
          {dayProse(found.decidedOn)}转送{found.transferredTo}办理。{found.decisionReason}
        </p>
      ) : null}
      {found.answerText === null || found.answeredOn === null ? null : (
        <section aria-labelledby="answer-title">
          <h3 id="answer-title">答复</h3>
          <p>
            {dayProse(found.answeredOn)}
            {found.answerNumber === null ? '' : `，${found.answerNumber}`}
            {found.outcome === null ? '' : `，${SUGGESTION_OUTCOME[found.outcome]}`}
          </p>
          <p class="prose">{found.answerText}</p>
        </section>
      )}
    </section>
  );
}
