import type { JSX } from 'preact';
import { STATUS } from '../../text/labels.ts';
import { Meta } from '../components/documentLine.tsx';
import { Layout } from '../components/layout.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import { Duties } from '../dossier/duties.tsx';
import { Evidence } from '../dossier/evidence.tsx';
import { Evaluations } from '../dossier/evaluations.tsx';
import { Events } from '../dossier/events.tsx';
import { Filings } from '../dossier/filings.tsx';
import { History, type Named } from '../dossier/history.tsx';
import { Likenesses } from '../dossier/likeness.tsx';
import type { DossierPage as DossierModel } from '../dossier/model.ts';
import { DossierProblems } from '../dossier/problems.tsx';
import { Procedure } from '../dossier/procedure.tsx';
import { DossierRelations } from '../dossier/relations.tsx';
import { Registration } from '../dossier/registration.tsx';
import { Reviews } from '../dossier/reviews.tsx';
import { Summary } from '../dossier/summary.tsx';
import { Term } from '../dossier/term.tsx';
import { Versions } from '../dossier/versions.tsx';
import { paths } from '../paths.ts';
import { bracketed } from '../../domain/bracketed.ts';

export type { DossierModel };

const SECTIONS = [
  ['summary', '概况'],
  ['flags', '应办事项'],
  ['term', '有效期'],
  ['evaluations', '后评估'],
  ['events', '效力事件'],
  ['evidence', '程序证据'],
  ['reviews', '合法性审核'],
  ['likeness', '同一事项'],
  ['registration', '统一登记'],
  ['filings', '备案'],
  ['problems', '问题事件'],
  ['relations', '相关文件'],
  ['versions', '文本与原件'],
  ['history', '办理记录'],
] as const;

/** Bodies and documents that the history speaks of. */
function namedIn({ dossier, drafting }: DossierModel): Named {
  const issuers = dossier.issuers.flatMap(({ issuerId, name }) =>
    issuerId === null ? [] : [[issuerId, name] as const],
  );
  return {
    issuerId: new Map([...drafting.bodies.map(({ id, name }) => [id, name] as const), ...issuers]),
    basisDocumentId: new Map([...dossier.names].map(([id, { title }]) => [id, bracketed(title)])),
  };
}

/** 卷宗: everything on file about one document, on one page, with the acts that may be done. */
export function DossierPage(page: DossierModel): JSX.Element {
  const { document, issuers } = page.dossier;
  return (
    <Layout
      chrome={page.chrome}
      title={`卷宗：${document.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.dossiers(), text: '卷宗' },
        { text: document.title },
      ]}
    >
      <header class="dossier-head">
        <h1>{document.title}</h1>
        <Meta items={[document.docNumber, issuers.map((i) => i.name).join('、'), STATUS[document.status]]} />
        {document.status === 'issued' || document.status === 'filed' ? (
          <ValidityBadge validity={page.standing.validity} since={page.standing.since} until={page.standing.until} />
        ) : null}
      </header>
      <nav class="section-nav" aria-label="卷宗内容">
        <ul>
          {SECTIONS.map(([id, text]) => (
            <li>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="dossier">
        <div class="dossier-main">
          <Summary page={page} />
          <Procedure page={page} />
          <Duties page={page} />
          <Term page={page} />
          <Evaluations page={page} />
          <Events page={page} />
          <Evidence page={page} />
          <Reviews page={page} />
          <Likenesses page={page} />
          <Registration page={page} />
          <Filings page={page} />
          <DossierProblems page={page} />
          <DossierRelations page={page} />
          <Versions page={page} />
          <History entries={page.history} named={namedIn(page)} />
        </div>
      </div>
    </Layout>
  );
}
