import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import type { TreeLine } from '../../domain/issuerTree.ts';
import { dayProse } from '../../text/days.ts';
import { count } from '../../text/names.ts';
import { SUBJECTS_OWN, UNSORTED } from '../../text/subject.ts';
import type { Chrome } from '../chrome.ts';
import { CatalogueTabs } from '../components/catalogueTabs.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty, Pager, type Paging } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** What is in force on a day by body, subject, year and genre, `GET /catalogue/browse?on=`. */
export interface CatalogueBrowsePage {
  chrome: Chrome;
  today: Day;
  on: Day;
  /** Bodies as a tree, each with how many of its documents are in force; bodies without any are left out unless one under them has some. */
  issuers: readonly TreeLine<{ id: number; name: string; inForce: number }>[];
  paging: Paging;
  years: readonly { value: number; count: number }[];
  genres: readonly { value: string; count: number }[];
  /** The most documents first; documents that nobody has given a subject are counted apart. */
  subjects: readonly { value: string; count: number }[];
  unsorted: number;
}

export function CatalogueBrowsePage(page: CatalogueBrowsePage): JSX.Element {
  const { issuers, years, genres, subjects } = page;
  const on = page.on === page.today ? undefined : page.on;
  return (
    <Layout
      chrome={page.chrome}
      title="按机关、主题、年份、体裁查看现行有效的文件"
      width="wide"
      crumbs={[
        { href: paths.home(), text: '首页' },
        { href: paths.catalogue(), text: '文件目录' },
        { text: '按机关、主题、年份、体裁' },
      ]}
    >
      <h1>按机关、主题、年份、体裁查看{dayProse(page.on)}现行有效的文件</h1>
      <CatalogueTabs here={paths.catalogueBrowse()} />
      <form class="as-of" method="get" action={paths.catalogueBrowse()}>
        <label for="on">哪一天的效力</label>
        <div class="as-of-row">
          <input id="on" name="on" type="date" value={page.on} required />
          <button type="submit" class="button button-small">
            查看
          </button>
        </div>
      </form>
      {issuers.length === 0 ? <Empty>这一天没有现行有效的文件。</Empty> : null}
      <div class="browse">
        <section>
          <h2>制定机关</h2>
          <ul class="browse-tree">
            {issuers.map(({ issuer, depth }) => (
              <li class={`browse-depth-${Math.min(depth, 3)}`}>
                {issuer.inForce === 0 ? (
                  issuer.name
                ) : (
                  <a href={paths.catalogue({ issuer: issuer.id, on })}>{issuer.name}</a>
                )}
                <span class="count-plain">{count(issuer.inForce)}</span>
              </li>
            ))}
          </ul>
          <Pager paging={page.paging} href={(n) => paths.catalogueBrowse({ on, page: n })} />
        </section>
        <section>
          <h2>主题</h2>
          <ul class="browse-list">
            {subjects.map((one) => (
              <li>
                <a href={paths.catalogue({ subject: one.value, on })}>{one.value}</a>
                <span class="count-plain">{count(one.count)}</span>
              </li>
            ))}
            {page.unsorted === 0 ? null : (
              <li>
                <a href={paths.search({ subject: [''], on })}>{UNSORTED}</a>
                <span class="count-plain">{count(page.unsorted)}</span>
              </li>
            )}
          </ul>
          <p class="hint">{SUBJECTS_OWN}</p>
        </section>
        <section>
          <h2>年份</h2>
          <ul class="browse-list">
            {years.map((one) => (
              <li>
                <a href={paths.catalogue({ year: one.value, on })}>{one.value}年</a>
                <span class="count-plain">{count(one.count)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2>体裁</h2>
          <ul class="browse-list">
            {genres.map((one) => (
              <li>
                <a href={paths.search({ genre: [one.value], validity: ['in_force'], on })}>{one.value}</a>
                <span class="count-plain">{count(one.count)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}
