import type { JSX } from 'preact';
import type { Law, LawChange, LawChangeKind } from '../../domain/laws.ts';
import { may } from '../../domain/may.ts';
import { LAW_CHANGE } from '../../text/lawLabels.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { DayCell } from '../components/days.tsx';
import { SelectField, TextField, options } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Empty, Pager, type Paging } from '../components/parts.tsx';
import { type LawQuery, paths } from '../paths.ts';

/** 法律变动表, `GET /laws`: what the hints on cited laws go by, with the place where each change can be read. */
export interface LawsPage {
  chrome: Chrome;
  query: LawQuery;
  laws: readonly Law[];
  paging: Paging;
}

export function LawsPage(page: LawsPage): JSX.Element {
  const { query, paging, laws } = page;
  const values = { q: query.q ?? '', kind: query.kind ?? '' };
  const form = { values, errors: [] };
  return (
    <Layout
      chrome={page.chrome}
      title="法律变动表"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '法律变动表' }]}
    >
      <h1>法律变动表</h1>
      <p class="lead">
        国家法律、行政法规、部门规章哪一天废止、更名、修订，审核提示据此核对文件引用的法律。每一项都写明出处；没有查到出处的不收录，所以表中没有不等于没有变动。
      </p>
      <form class="filters" method="get" action={paths.laws()} role="search" aria-label="查法律">
        <TextField form={form} name="q" label="名称、文号" type="search" />
        <SelectField form={form} name="kind" label="变动" empty="全部" options={options(LAW_CHANGE)} />
        <button type="submit" class="button">
          查找
        </button>
      </form>
      <p class="result-head" role="status">
        <span>
          <b>{count(paging.total)}</b> 部
        </span>
      </p>
      {laws.length === 0 ? <Empty>表中没有。</Empty> : null}
      <ul class="laws">
        {laws.map((law) => (
          <LawItem law={law} cleans={may(page.chrome.actor, 'round.begin', {})} />
        ))}
      </ul>
      <Pager paging={paging} href={(at) => paths.laws({ ...query, page: at })} />
    </Layout>
  );
}

function LawItem({ law, cleans }: { law: Law; cleans: boolean }): JSX.Element {
  return (
    <li class="law">
      <h2>
        《{law.name}》{law.short.length === 0 ? null : <small>又称{law.short.join('、')}</small>}
      </h2>
      {law.changes.length === 0 ? null : (
        <ul class="law-changes">
          {law.changes.map((change) => (
            <li>
              <Changed change={change} />
            </li>
          ))}
        </ul>
      )}
      {cleans && law.changes.length > 0 ? (
        <p>
          <a class="button button-small" href={paths.roundNew({ law: law.name })}>
            即时清理引用它的文件<span class="unseen">：《{law.name}》</span>
          </a>
        </p>
      ) : null}
      {law.amended.length === 0 ? null : (
        <Disclosure summary={`修正${law.amended.length}次`}>
          <ul class="law-days">
            {law.amended.map((day) => (
              <li>
                <DayCell day={day} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

/** A source that carries an address: the address is a link of its own. */
const ADDRESS = /https?:\/\/[^\s（）)]+/;

const BY: Record<LawChangeKind, (by: string) => string> = {
  repealed: (by) => `《${by}》`,
  renamed: (by) => `现名《${by}》`,
  reissued: (by) => `《${by}》`,
  revised: (by) => by,
};

function Changed({ change }: { change: LawChange }): JSX.Element {
  const address = ADDRESS.exec(change.source);
  const source = address === null ? change.source : change.source.slice(0, address.index);
  return (
    <>
      <DayCell day={change.on} /> <b class={`law-change law-${change.kind}`}>{LAW_CHANGE[change.kind]}</b>{' '}
      <span>{BY[change.kind](change.by)}</span>
      <small>
        {source}
        {address === null ? null : (
          <>
            <a href={address[0]} rel="noreferrer">
              {address[0]}
            </a>
            {change.source.slice(address.index + address[0].length)}
          </>
        )}
      </small>
    </>
  );
}
