import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { Explanation } from '../../domain/search.ts';
import { dayProse } from '../../text/days.ts';
import { count, titled } from '../../text/names.ts';
import { RANK_SIGN } from '../../text/ranking.ts';
import type { Chrome } from '../chrome.ts';
import { TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';

/** Why a document ranks where it does, `GET /search/explain?q=&document=&on=`. */
export interface SearchExplainPage {
  chrome: Chrome;
  q: string;
  on: Day;
  document: { id: number; title: string; docNumber: string | null } | null;
  /** Null where nothing is asked yet or the document is not in the index. */
  explanation: Explanation | null;
  /** Where no document is named: what the public is shown first, to choose from. */
  hits?: readonly { id: number; title: string; docNumber: string | null }[];
}

export function SearchExplainPage(page: SearchExplainPage): JSX.Element {
  const { q, on, document, explanation } = page;
  const form = emptyForm<string>({ q, document: document?.id.toString(), on });
  return (
    <Layout
      chrome={page.chrome}
      title="检索排序说明"
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.searchLog(), text: '公众检索情况' },
        { text: '排序说明' },
      ]}
    >
      <h1>检索排序说明</h1>
      <form class="filters" method="get" action={paths.searchExplain()} aria-label="说明哪个检索">
        <TextField form={form} name="q" label="检索词" type="search" required />
        <TextField form={form} name="document" label="文件编号" type="number" />
        <TextField form={form} name="on" label="哪一天" type="date" />
        <button type="submit" class="button">
          说明
        </button>
      </form>
      {document === null ? null : (
        <p class="lead">
          <a href={paths.document(document.id, { on, q })}>{titled(document.title, document.docNumber)}</a>
        </p>
      )}
      {page.hits !== undefined ? (
        <Hits hits={page.hits} q={q} on={on} />
      ) : explanation === null ? (
        <Empty>写出检索词，选一份文件，这里说明它在公众检索结果里为什么排在那个位置。</Empty>
      ) : (
        <Why explanation={explanation} q={q} on={on} />
      )}
    </Layout>
  );
}

function Hits({ hits, q, on }: { hits: NonNullable<SearchExplainPage['hits']>; q: string; on: Day }): JSX.Element {
  if (hits.length === 0) return <Empty>公众这样检索，没有找到文件。要看某一份为什么没有找到，请填写它的编号。</Empty>;
  return (
    <section aria-labelledby="hits-title">
      <h2 id="hits-title">排在前面的文件</h2>
      <Table label="排在前面的文件" head={['排位', '文件', '排序']}>
        {hits.map((hit, i) => (
          <tr>
            <td>{i + 1}</td>
            <td>
              <a href={paths.document(hit.id, { on, q })}>{titled(hit.title, hit.docNumber)}</a>
            </td>
            <td class="nowrap">
              <a href={paths.searchExplain({ q, document: hit.id, on })}>为什么排在第{i + 1}</a>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}

function placeSentence({ place, match, total, corrected }: Explanation, q: string, on: Day): string {
  const asked = corrected === null ? `“${q}”` : `“${q}”没有结果，改按“${corrected}”检索`;
  if (place === null)
    return `${asked}：按${dayProse(on)}现行有效的文件检索，共${count(total)}件，这份文件不在前200件之内。`;
  const how = match === 'near' ? '，只含部分检索词，不计入件数' : '';
  return `${asked}：按${dayProse(on)}现行有效的文件检索，共${count(total)}件，这份文件排第${place}${how}。`;
}

function Why({ explanation, q, on }: { explanation: Explanation; q: string; on: Day }): JSX.Element {
  const { signs, terms, score } = explanation;
  return (
    <>
      <p role="status">{placeSentence(explanation, q, on)}</p>
      <section>
        <h2>得分</h2>
        <Table label="得分" head={['依据', '得分']}>
          {signs.map(({ sign, value }) => (
            <tr>
              <td>{RANK_SIGN[sign]}</td>
              <td class="number">{value}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">合计</th>
            <td class="number">{score}</td>
          </tr>
        </Table>
        <p class="hint">合计高的在前；合计相同的，公布日期近的在前。</p>
      </section>
      <section>
        <h2>检索词拆成的词</h2>
        {terms.length === 0 ? (
          <Empty>没有拆出词：按文号、标题或者机关检索，或者检索词在库里从未出现。</Empty>
        ) : (
          <Table label="检索词拆成的词" head={['词', '权重', '少见程度', '含有的文本数', '标题有', '正文有']}>
            {terms.map((term) => (
              <tr>
                <td>{term.text}</td>
                <td class="number">{term.weight}</td>
                <td class="number">{term.rarity}</td>
                <td class="number">{count(term.documents)}</td>
                <td>{term.inTitle ? '有' : '没有'}</td>
                <td>{term.inText ? '有' : '没有'}</td>
              </tr>
            ))}
          </Table>
        )}
      </section>
    </>
  );
}
