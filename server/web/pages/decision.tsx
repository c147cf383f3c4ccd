import type { JSX } from 'preact';
import { type Shown, SHOWN } from '../../text/decision.ts';
import { titled } from '../../text/names.ts';
import { DayText } from '../components/days.tsx';
import { ErrorSummary, Version } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, PostButton } from '../components/parts.tsx';
import { Confirmations } from '../decision/confirmations.tsx';
import { EditPanel } from '../decision/edit.tsx';
import type { DecisionPage as DecisionModel } from '../decision/model.ts';
import { DecisionRows } from '../decision/rows.tsx';
import { Unlisted } from '../decision/unlisted.tsx';
import { paths } from '../paths.ts';

export type { DecisionModel };

/** 核对所列文件: what a decision does to every document that it lists, to be looked at and confirmed at once. */
export function DecisionPage(page: DecisionModel): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title={`核对所列文件：${page.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(page.documentId), text: page.title },
        { text: '核对所列文件' },
      ]}
    >
      <h1>核对所列文件</h1>
      <p class="lead">
        {titled(page.title, page.docNumber)}
        {page.ownDay === null ? '没有写明日期' : null}
        {page.ownDay === null ? null : (
          <>
            ，自
            <DayText day={page.ownDay} />起
          </>
        )}
        。系统读出它列了哪些文件、作什么处理，并与本库的文件对应；核对以后一次确认，各件的效力同时记录，以本文件为依据。
      </p>
      <ErrorSummary errors={page.errors} />
      {page.issued ? null : <Caution>本文件还没有印发。现在可以先核对，印发以后才能确认。</Caution>}
      <Filters page={page} />
      {page.edit === null ? null : <EditPanel page={page} edit={page.edit} />}
      <ConfirmBar page={page} />
      <DecisionRows page={page} />
      {page.unlisted === null ? null : <Unlisted page={page} section={page.unlisted} />}
      <Confirmations page={page} />
    </Layout>
  );
}

/** How many rows of each sort there are; each number leads to them. */
function Filters({ page }: { page: DecisionModel }): JSX.Element {
  return (
    <nav class="status-tabs listed-tabs" aria-label="筛选">
      {(Object.keys(SHOWN) as Shown[]).map((key) => (
        <a href={paths.decision(page.documentId, { show: key })} aria-current={page.show === key ? 'page' : undefined}>
          {SHOWN[key]} <b class="number">{page.counts[key]}</b>
        </a>
      ))}
    </nav>
  );
}

/** The one button that confirms, and the ways to more rows. It stays in sight while the table scrolls. */
function ConfirmBar({ page }: { page: DecisionModel }): JSX.Element {
  const { may } = page;
  const ticked = page.rows.filter((one) => one.ticked).length + (page.unlisted?.ticked.size ?? 0);
  return (
    <div class="listed-bar">
      {may.confirm ? (
        <form id="confirm-listed" method="post" action={paths.decisionConfirm(page.documentId)} data-guard-ticks>
          <Version version={page.version} />
          <input type="hidden" name="show" value={page.show} />
          <button type="submit" class="button button-primary">
            确认勾选的 <span data-ticked>{ticked}</span> 件
          </button>
          <button type="button" class="button" data-tick="sure" hidden>
            勾选全部无疑问的
          </button>
          <button type="button" class="button" data-tick="none" hidden>
            全部不勾
          </button>
          <small>一次确认，同时记录；未勾选的和没有显示的不受影响。</small>
        </form>
      ) : null}
      <div class="listed-more">
        {may.add ? (
          <a class="button" href={paths.decision(page.documentId, { show: page.show, row: 'new' }, 'edit')}>
            补一件
          </a>
        ) : null}
        {may.read ? (
          <PostButton
            action={paths.decisionRead(page.documentId)}
            text="从正文读取所列文件"
            fields={{ show: page.show }}
          />
        ) : null}
      </div>
    </div>
  );
}
