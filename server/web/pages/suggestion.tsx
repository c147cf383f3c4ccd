import type { JSX } from 'preact';
import { distance } from '../../text/days.ts';
import { SUGGESTION_CLOCK, SUGGESTION_OUTCOME, SUGGESTION_SOURCE, SUGGESTION_STATE } from '../../text/labels.ts';
import { DayCell } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Papers } from '../components/papers.tsx';
import { DocumentName, type Fact, Facts, Table } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { SuggestionActs } from '../suggestion/acts.tsx';
import type { SuggestionModel } from '../suggestion/model.ts';

/** `GET /suggestions/:id`. */
export function SuggestionPage(page: SuggestionModel): JSX.Element {
  const { row } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={`审查建议 ${row.receipt}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.suggestions(), text: '审查建议' },
        { text: row.receipt },
      ]}
    >
      <div class="page-head">
        <h1>审查建议 {row.receipt}</h1>
        {row.answerText === null ? null : (
          <p class="acts">
            <a class="button" href={paths.suggestionLetter(row.id)}>
              <Icon name="download" />
              答复函（Word）
            </a>
          </p>
        )}
      </div>
      <p class="state-line" role="status">
        <b>{SUGGESTION_STATE[row.state]}</b>
        {row.decisionReason === null ? null : `，${row.decisionReason}`}
        {page.head === null ? null : (
          <>
            ，并入<a href={paths.suggestion(page.head.id)}>{page.head.receipt}</a>
          </>
        )}
      </p>
      <Facts facts={[...about(page), ...(page.showsSender ? sender(page) : [])]} />
      <section aria-labelledby="reason-title">
        <h2 id="reason-title">理由</h2>
        <p class="prose">{row.reason}</p>
      </section>
      <Limits page={page} />
      <SuggestionActs page={page} />
      <Answers page={page} />
      <section id="papers" aria-labelledby="papers-title">
        <h2 id="papers-title">材料</h2>
        <Papers
          place={{ documentId: null, subject: 'suggestion', subjectId: row.id }}
          papers={page.papers}
          people={page.people}
          kinds={page.showsSender ? undefined : ['reply', 'other']}
          mayAdd={page.mayAddPapers}
          mayRemove={page.mayAddPapers && page.showsSender}
          back={paths.suggestion(row.id)}
          title="材料"
        />
      </section>
    </Layout>
  );
}

function about({ row, document, issuerName }: SuggestionModel): Fact[] {
  return [
    { term: '来源', value: SUGGESTION_SOURCE[row.source] },
    { term: '收到日期', value: <DayCell day={row.receivedOn} /> },
    ...(row.organ === null ? [] : [{ term: '来文机关', value: row.organ, note: row.caseNumber }]),
    {
      term: '文件',
      value:
        document === null ? (
          row.documentSaid
        ) : (
          <DocumentName
            named={{ documentId: document.id, title: document.title, docNumber: document.docNumber }}
            staff
          />
        ),
      note: document === null ? '还没有对上库里的文件' : issuerName,
    },
    { term: '条款', value: row.clause ?? '没有指明' },
  ];
}

const sender = ({ row, merged }: SuggestionModel): Fact[] => [
  { term: '提出人', value: row.author ?? '没有留名', note: '不公开' },
  { term: '联系方式', value: row.contact ?? '没有留', note: '不公开' },
  ...(merged.length === 0
    ? []
    : [
        {
          term: '并入的建议',
          value: (
            <>
              {merged.map((one) => (
                <span class="nowrap">
                  <a href={paths.suggestion(one.id)}>{one.receipt}</a>{' '}
                </span>
              ))}
            </>
          ),
        },
      ]),
];

function Limits({ page }: { page: SuggestionModel }): JSX.Element {
  return (
    <section aria-labelledby="limits-title">
      <h2 id="limits-title">期限</h2>
      <Table label="期限" head={['事项', '起算', '期限', '办结', '依据']}>
        {page.limits.map((limit) => (
          <tr>
            <td>{SUGGESTION_CLOCK[limit.clock]}</td>
            <td class="nowrap">
              <DayCell day={limit.from} />
            </td>
            <td class="nowrap">
              {limit.day === null ? (
                <small>由司法局设定，本地未规定</small>
              ) : (
                <>
                  <DayCell day={limit.day} />
                  <small>
                    {limit.doneOn === null ? distance(page.today, limit.day) : ''}
                    {limit.provisional ? '暂按周一至周五计算' : ''}
                  </small>
                </>
              )}
            </td>
            <td class="nowrap">{limit.doneOn === null ? <small>没有</small> : <DayCell day={limit.doneOn} />}</td>
            <td>{limit.citation}</td>
          </tr>
        ))}
      </Table>
      {page.row.extendedOn === null ? null : (
        <p>
          <DayCell day={page.row.extendedOn} /> 批准延长，理由：{page.row.extensionReason}
        </p>
      )}
    </section>
  );
}

function Answers({ page }: { page: SuggestionModel }): JSX.Element | null {
  const { row } = page;
  if (row.issuerAnswer === null && row.answerText === null) return null;
  return (
    <section aria-labelledby="answers-title">
      <h2 id="answers-title">答复</h2>
      {row.issuerAnswer === null ? null : (
        <>
          <h3>制定机关的书面答复</h3>
          <p>
            <DayCell day={row.issuerAnsweredOn} />
          </p>
          <p class="prose">{row.issuerAnswer}</p>
        </>
      )}
      {row.answerText === null ? null : (
        <>
          <h3>对提出人的答复</h3>
          <p>
            <DayCell day={row.answeredOn} />
            {row.outcome === null ? '' : ` ${SUGGESTION_OUTCOME[row.outcome]}`}
            {row.answerNumber === null ? '' : ` ${row.answerNumber}`}
          </p>
          <p class="prose">{row.answerText}</p>
        </>
      )}
    </section>
  );
}
