import type { JSX } from 'preact';
import { may } from '../../domain/may.ts';
import { ISSUER_KIND, ISSUER_TIER } from '../../text/labels.ts';
import { dayProse } from '../../text/days.ts';
import { DayCell } from '../components/days.tsx';
import { DocumentItem } from '../components/documentLine.tsx';
import { ErrorSummary } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, type Fact, Facts } from '../components/parts.tsx';
import { IssuerChanges } from '../issuer/changes.tsx';
import type { IssuerModel } from '../issuer/model.ts';
import { Problems } from '../issuer/problems.tsx';
import { paths } from '../paths.ts';

export type { IssuerModel };

const SCOPE: Readonly<Record<string, string>> = {
  'problem.record': 'problem',
  'issuer.rename': 'rename',
  'issuer.end': 'end',
  'issuer.merge': 'merge',
};

/** One body: what it is, was and became, its documents and problem events. */
export function IssuerPage(page: IssuerModel): JSX.Element {
  const { issuer, chrome, failed } = page;
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
        <p class="acts">
          {may(chrome.actor, 'scorecard.read', { issuerId: issuer.id }) ? (
            <a class="button" href={paths.scorecard(issuer.id)}>
              统计
            </a>
          ) : null}
          {may(chrome.actor, 'issuer.edit') && issuer.mergedIntoId === null ? (
            <a class="button" href={paths.issuerEdit(issuer.id)}>
              修改
            </a>
          ) : null}
        </p>
      </div>
      {failed === null ? null : <ErrorSummary errors={failed.form.errors} scope={SCOPE[failed.act]} />}
      <Standing page={page} />
      <Facts facts={factsOf(page)} />
      <Problems page={page} />
      <section id="documents" aria-labelledby="documents-title">
        <div class="section-head">
          <h2 id="documents-title">文件</h2>
          <a href={paths.dossiers({ issuer: issuer.id })}>全部{page.total}件</a>
        </div>
        {page.predecessors.length === 0 || (issuer.activeTo !== null && issuer.activeTo < page.today) ? null : (
          <p class="figure-lead">包括承继过来的文件，它们保留印发时的机关名称。</p>
        )}
        {page.drafted === 0 ? null : (
          <p class="figure-lead">
            另有<a href={paths.dossiers({ drafter: issuer.id })}>代政府或者其他机关起草的文件{page.drafted}件</a>。
          </p>
        )}
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
      <IssuerChanges page={page} />
    </Layout>
  );
}

/** What one must know first: it has ended, is a double, or may not issue. */
function Standing({ page }: { page: IssuerModel }): JSX.Element | null {
  const { issuer, successor, instead, today } = page;
  const heir =
    successor === null ? null : (
      <a class="inline" href={paths.issuer(successor.id)}>
        {successor.name}
      </a>
    );
  if (issuer.mergedIntoId !== null) return <Caution>这是重复登记，已经并入{heir}。</Caution>;
  return (
    <>
      {issuer.activeTo === null ? null : (
        <Caution>
          {issuer.activeTo < today ? '已经撤并，存在到' : '将要撤并，存在到'}
          {dayProse(issuer.activeTo)}，{heir === null ? '没有登记承继的机关' : <>由{heir}承继</>}
          。文件的效力不因机构撤并而改变。
        </Caution>
      )}
      {instead === null ? null : (
        <Caution>
          这类机构不得制定行政规范性文件。它可以起草，由
          {instead.by.length === 0
            ? '有权的机关'
            : instead.by.map(({ id, name }, i) => (
                <>
                  {i === 0 ? null : '或者'}
                  <a class="inline" href={paths.issuer(id)}>
                    {name}
                  </a>
                </>
              ))}
          制定。
          <small class="rule">依据：{instead.citation}</small>
        </Caution>
      )}
    </>
  );
}

const links = (bodies: readonly { id: number; name: string }[]): JSX.Element[] =>
  bodies.map(({ id, name }, i) => (
    <>
      {i === 0 ? null : '、'}
      <a href={paths.issuer(id)}>{name}</a>
    </>
  ));

function factsOf(page: IssuerModel): Fact[] {
  const { issuer, parent, children, predecessors, names } = page;
  return [
    { term: '类型', value: ISSUER_KIND[issuer.kind] },
    { term: '层级', value: ISSUER_TIER[issuer.tier] },
    { term: '简称', value: issuer.shortNames.join('、') },
    { term: '机关代字', value: issuer.codes.join('、') },
    { term: '上级机关', value: parent === null ? null : links([parent]) },
    ...(children.length === 0 ? [] : [{ term: '下级机构', value: links(children) }]),
    { term: '审核力量', value: issuer.ownReviewer ? '有专门的审核机构或者人员' : '由县级审核机构审核' },
    ...(issuer.activeFrom === null ? [] : [{ term: '设立日期', value: <DayCell day={issuer.activeFrom} /> }]),
    ...(issuer.endBasis === null ? [] : [{ term: '撤并依据', value: issuer.endBasis }]),
    ...predecessors.map((row) => ({
      term: '承继',
      value: links([row]),
      note: row.activeTo === null ? undefined : `存在到${dayProse(row.activeTo)}`,
    })),
    ...names.map((row) => ({
      term: '曾用名',
      value: row.name,
      note: `${row.fromDay === null ? '' : `${dayProse(row.fromDay)}起，`}用到${dayProse(row.toDay)}${row.basis === null ? '' : `（${row.basis}）`}`,
    })),
  ];
}
