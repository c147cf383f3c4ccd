import type { JSX } from 'preact';
import { COMPARISON_OUTCOMES } from '../../domain/codes.ts';
import type { LikePair } from '../../domain/likeness.ts';
import { RELATION } from '../../text/labels.ts';
import { COMPARISON_OUTCOME, LIKENESS_KIND, likeNotes } from '../../text/likeness.ts';
import { count } from '../../text/names.ts';
import type { Chrome } from '../chrome.ts';
import { Meta } from '../components/documentLine.tsx';
import { SelectField, options } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Caution, Empty, Pager, type Paging } from '../components/parts.tsx';
import { ComparisonNote } from '../likeness/comparisons.tsx';
import type { DocumentLine } from '../models.ts';
import { type LikenessQuery, paths } from '../paths.ts';

/** 相近文件, `GET /likeness`: pairs in force of the whole county (政出多门). */
export interface LikenessPage {
  chrome: Chrome;
  query: LikenessQuery;
  pairs: readonly LikePair[];
  paging: Paging;
  issuers: readonly { id: number; name: string }[];
  people: ReadonlyMap<number, string>;
  /** Documents that wait to be compared. */
  waiting: number;
}

function One({ line }: { line: DocumentLine }): JSX.Element {
  return (
    <div class="pair-one">
      <a class="doc-title" href={paths.dossier(line.id)}>
        {line.title}
      </a>
      <Meta items={[line.issuerName, line.docNumber]} />
    </div>
  );
}

function Pair(props: { pair: LikePair; people: ReadonlyMap<number, string> }): JSX.Element {
  const { pair } = props;
  return (
    <li class="pair">
      <p class="alike-how">
        <b class={`alike-kind alike-${pair.kind}`}>{LIKENESS_KIND[pair.kind]}</b>
        {likeNotes(pair).map((note) => (
          <span>{note}</span>
        ))}
        {pair.relation === null ? null : <span>已有关系记录：{RELATION[pair.relation]}</span>}
      </p>
      <div class="pair-two">
        <One line={pair.a} />
        <One line={pair.b} />
      </div>
      {pair.compared === null ? null : <ComparisonNote compared={pair.compared} people={props.people} />}
      <p>
        <a class="button button-small" href={paths.compare(pair.a.id, pair.b.id)}>
          逐条比对
          <span class="unseen">
            ：{pair.a.title}与{pair.b.title}
          </span>
        </a>
      </p>
    </li>
  );
}

export function LikenessPage(page: LikenessPage): JSX.Element {
  const { query, paging } = page;
  const values = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value ?? '')]));
  const form = { values, errors: [] };
  return (
    <Layout
      chrome={page.chrome}
      title="相近文件"
      width="wide"
      indexed={false}
      crumbs={[{ href: paths.desk(), text: '待办' }, { text: '相近文件' }]}
    >
      <h1>相近文件</h1>
      <p class="lead">
        全县现行有效的文件里，正文相近或者就同一事项作出规定的，两两列在这里，供核对是否政出多门、相互抵触。由系统比对得出，是否冲突由人认定。
      </p>
      {page.waiting === 0 ? null : <Caution>还有{count(page.waiting)}份文件等待比对，结果会陆续补全。</Caution>}
      <form class="filters" method="get" action={paths.likeness()} role="search" aria-label="筛选">
        <SelectField
          form={form}
          name="issuer"
          label="制定机关"
          empty="全部"
          options={page.issuers.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <SelectField
          form={form}
          name="scope"
          label="范围"
          empty="不同机关之间"
          options={[{ value: 'all', label: '含同一机关、已有关系的' }]}
        />
        <SelectField form={form} name="kind" label="相近情形" empty="全部" options={options(LIKENESS_KIND)} />
        <SelectField
          form={form}
          name="differing"
          label="数额、期限、比例"
          empty="全部"
          options={[{ value: 'yes', label: '有不同的' }]}
        />
        <SelectField
          form={form}
          name="compared"
          label="比对结论"
          empty="全部"
          options={[
            { value: 'open', label: '还没有比对' },
            ...COMPARISON_OUTCOMES.map((value) => ({ value, label: COMPARISON_OUTCOME[value] })),
          ]}
        />
        <button type="submit" class="button">
          筛选
        </button>
      </form>
      <p class="result-head" role="status">
        <span>
          <b>{count(paging.total)}</b> 对
        </span>
      </p>
      {page.pairs.length === 0 ? <Empty>没有符合条件的相近文件。</Empty> : null}
      <ol class="pairs">
        {page.pairs.map((pair) => (
          <Pair pair={pair} people={page.people} />
        ))}
      </ol>
      <Pager paging={paging} href={(at) => paths.likeness({ ...query, page: at })} />
    </Layout>
  );
}
