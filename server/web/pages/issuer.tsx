import type { JSX } from 'preact';
import { PROBLEM_KINDS } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import { may } from '../../domain/may.ts';
import type { IssuerRow, ProblemEventRow } from '../../domain/model.ts';
import { ISSUER_KIND, ISSUER_TIER, PROBLEM_KIND } from '../../text/labels.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { DocumentItem } from '../components/documentLine.tsx';
import { AreaField, DayField, ErrorSummary, SelectField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Disclosure, DocumentName, Empty, Facts, type NamedDocument, Table } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import type { DocumentLine } from '../models.ts';
import { paths } from '../paths.ts';

/** `POST /issuers/:id/problems`: `documentId` may be empty. */
export const PROBLEM_FIELDS = ['kind', 'on', 'documentId', 'note'] as const;
/** `POST /issuers/:id/problems/:problemId/exclude`: `version` of the event. */
export const PROBLEM_EXCLUDE_FIELDS = ['reason'] as const;

/** `GET /issuers/:id`. */
export interface IssuerPage {
  chrome: Chrome;
  today: Day;
  issuer: IssuerRow;
  parent: { id: number; name: string } | null;
  successor: { id: number; name: string } | null;
  documents: readonly DocumentLine[];
  /** How many there are in all; `documents` holds the newest of them. */
  total: number;
  problems: readonly { event: ProblemEventRow; document: NamedDocument | null; weight: number; counts: boolean }[];
  /** The sum that counts, the tier it reaches and how that is reckoned; null where the profile sets no threshold. */
  interview: { sum: number; windowMonths: number; measure: string | null; citation: string } | null;
  form: Form<(typeof PROBLEM_FIELDS)[number]>;
}

export function IssuerPage(page: IssuerPage): JSX.Element {
  const { issuer, chrome } = page;
  return (
    <Layout
      chrome={chrome}
      title={issuer.name}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.issuers(), text: '制定机关' },
        { text: issuer.name },
      ]}
    >
      <div class="page-head">
        <h1>{issuer.name}</h1>
        {may(chrome.actor, 'issuer.edit') ? (
          <p>
            <a class="button" href={paths.issuerEdit(issuer.id)}>
              修改
            </a>
          </p>
        ) : null}
      </div>
      <ErrorSummary errors={page.form.errors} scope="problem" />
      <Facts
        facts={[
          { term: '类型', value: ISSUER_KIND[issuer.kind] },
          { term: '层级', value: ISSUER_TIER[issuer.tier] },
          { term: '简称', value: issuer.shortNames.join('、') },
          { term: '机关代字', value: issuer.codes.join('、') },
          {
            term: '上级机关',
            value: page.parent === null ? null : <a href={paths.issuer(page.parent.id)}>{page.parent.name}</a>,
          },
          { term: '审核力量', value: issuer.ownReviewer ? '有专门的审核机构或者人员' : '由县级审核机构审核' },
          ...(issuer.activeTo === null
            ? []
            : [
                {
                  term: '撤并日期',
                  value: <DayCell day={issuer.activeTo} />,
                  note:
                    page.successor === null ? undefined : (
                      <a href={paths.issuer(page.successor.id)}>由{page.successor.name}承继</a>
                    ),
                },
              ]),
        ]}
      />
      <Problems page={page} />
      <section id="documents" aria-labelledby="documents-title">
        <div class="section-head">
          <h2 id="documents-title">文件</h2>
          <a href={paths.dossiers({ issuer: issuer.id })}>全部{page.total}件</a>
        </div>
        {page.documents.length === 0 ? (
          <Empty>还没有这个机关的文件。</Empty>
        ) : (
          <ul class="doc-list">
            {page.documents.map((line) => (
              <DocumentItem line={line} staff />
            ))}
          </ul>
        )}
      </section>
    </Layout>
  );
}

function Problems({ page }: { page: IssuerPage }): JSX.Element {
  const { issuer, chrome, interview } = page;
  return (
    <section id="problems" aria-labelledby="problems-title">
      <h2 id="problems-title">问题事件</h2>
      {interview === null ? null : (
        <p class="interview">
          近{interview.windowMonths}个月计<b>{interview.sum}</b>分
          {interview.measure === null ? (
            '，没有达到约谈条件。'
          ) : (
            <>，达到“{interview.measure}”的条件，是否启动由负责人决定。</>
          )}
          <small class="rule">计算办法：{interview.citation}</small>
        </p>
      )}
      {interview !== null && interview.measure !== null ? (
        <Caution>名单由系统按事件推算，只供参考，不自动产生任何后果。</Caution>
      ) : null}
      {page.problems.length === 0 ? (
        <Empty>没有记录问题事件。</Empty>
      ) : (
        <Table label="问题事件" head={['日期', '事件', '文件', '分值', '说明', <span class="unseen">办理</span>]}>
          {page.problems.map(({ event, document, weight, counts }) => (
            <tr class={event.excludedAt === null ? undefined : 'row-void'}>
              <td class="nowrap">
                <DayCell day={event.on} />
              </td>
              <td>{PROBLEM_KIND[event.kind]}</td>
              <td>{document === null ? null : <DocumentName named={document} staff />}</td>
              <td class="number">{counts ? weight : <small>不计</small>}</td>
              <td>
                {event.note}
                {event.excludedReason === null ? null : <small>已剔除：{event.excludedReason}</small>}
              </td>
              <td>
                {event.excludedAt === null && may(chrome.actor, 'problem.exclude') ? (
                  <Disclosure summary="剔除">
                    <form class="form" method="post" action={paths.problemExclude(issuer.id, event.id)}>
                      <input type="hidden" name="version" value={String(event.version)} />
                      <AreaField
                        form={{ values: {}, errors: [] }}
                        scope={`exclude-${event.id}`}
                        name="reason"
                        label="剔除的理由"
                        required
                        rows={2}
                      />
                      <p class="form-end">
                        <button type="submit" class="button button-danger">
                          剔除
                        </button>
                      </p>
                    </form>
                  </Disclosure>
                ) : null}
              </td>
            </tr>
          ))}
        </Table>
      )}
      {may(chrome.actor, 'problem.record') ? <RecordProblem page={page} /> : null}
    </section>
  );
}

function RecordProblem({ page }: { page: IssuerPage }): JSX.Element {
  const { form } = page;
  return (
    <Disclosure summary="记录问题事件" open={form.errors.length > 0}>
      <form class="form" method="post" action={paths.problems(page.issuer.id)}>
        <SelectField
          form={form}
          scope="problem"
          name="kind"
          label="事件"
          required
          options={PROBLEM_KINDS.map((k) => ({ value: k, label: PROBLEM_KIND[k] }))}
          empty="请选择"
        />
        <DayField form={form} scope="problem" name="on" label="发生日期" required />
        <TextField
          form={form}
          scope="problem"
          name="documentId"
          label="卷宗编号"
          hint="与某份文件有关的填写"
          size="short"
        />
        <AreaField form={form} scope="problem" name="note" label="情况说明" />
        <p class="form-end">
          <button type="submit" class="button button-primary">
            记录
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
