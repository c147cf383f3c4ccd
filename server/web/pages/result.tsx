import type { JSX } from 'preact';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import { CATALOGUE_NAME, CONCLUSION, ROUND_KIND, STRIKE } from '../../text/roundLabels.ts';
import { DayText } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { DocumentName, Facts, Pager } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { CatalogueTable, DiffView } from '../round/catalogueTable.tsx';
import type { ResultModel } from '../round/model.ts';

/** Lines of a list on one page. */
export const RESULT_PAGE_SIZE = 200;

/** `GET /cleanup-results/:id`: the catalogues of a published round, and what differs from the ones before. */
export function ResultPage(page: ResultModel): JSX.Element {
  const { round, entries, list } = page;
  const title = round.decisionTitle ?? round.title;
  const lines = entries.filter((entry) => entry.list === list);
  const shown = lines.slice((page.page - 1) * RESULT_PAGE_SIZE, page.page * RESULT_PAGE_SIZE);
  return (
    <Layout
      chrome={page.chrome}
      title={title}
      width="wide"
      crumbs={[{ href: paths.home(), text: '首页' }, { href: paths.results(), text: '文件清理结果' }, { text: title }]}
    >
      <div class="page-head">
        <h1>{title}</h1>
        <p class="acts">
          <a class="button" href={paths.resultPaper(round.id)}>
            <Icon name="download" />
            Word
          </a>
          <a class="button" href={paths.resultSheet(round.id)}>
            <Icon name="download" />
            Excel
          </a>
        </p>
      </div>
      <Facts
        facts={[
          {
            term: '决定',
            value:
              page.basis === null ? (
                `${title}${round.decisionNumber === null ? '' : `（${round.decisionNumber}）`}`
              ) : (
                <DocumentName named={{ ...page.basis, documentId: page.basis.id }} />
              ),
          },
          { term: '清理方式', value: ROUND_KIND[round.kind] },
          { term: '清理范围', value: <DayText day={round.cutOff} />, note: '截止到这一天公布的文件' },
          { term: '生效', value: round.effectiveOn === null ? null : <DayText day={round.effectiveOn} /> },
          { term: '公布', value: round.publishedOn === null ? null : <DayText day={round.publishedOn} /> },
          ...(round.strike === 'none' ? [] : [{ term: '未列入目录的文件', value: STRIKE[round.strike] }]),
        ]}
      />
      <nav class="status-tabs" aria-label="目录">
        {CONCLUSIONS.map((one) => (
          <a href={paths.result(round.id, { list: one })} aria-current={one === list ? 'page' : undefined}>
            {CONCLUSION[one]} <b class="number">{entries.filter((entry) => entry.list === one).length}</b>
          </a>
        ))}
      </nav>
      <section aria-labelledby="list-title">
        <h2 id="list-title">{CATALOGUE_NAME[list]}</h2>
        <CatalogueTable list={list} lines={shown} />
        <Pager
          paging={{ page: page.page, pageSize: RESULT_PAGE_SIZE, total: lines.length }}
          href={(n) => paths.result(round.id, { list, page: n })}
        />
        <p class="hint">目录是公布当天的结果。文件现在的效力，以文件页面显示的为准。</p>
      </section>
      <section aria-labelledby="diff-title">
        <h2 id="diff-title">与上次公布的差别</h2>
        <DiffView diff={page.diff} before={page.before} />
      </section>
    </Layout>
  );
}
