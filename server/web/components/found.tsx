import type { JSX } from 'preact';
import { visibility } from '../../domain/may.ts';
import { dayProse } from '../../text/days.ts';
import { VALIDITY } from '../../text/labels.ts';
import { count } from '../../text/names.ts';
import type { SearchPage, ShownHit } from '../pages/searchResults.tsx';
import { type SearchQuery, paths } from '../paths.ts';
import { HitItem } from './hit.tsx';

const nearOf = ({ answer }: SearchPage): ShownHit[] => answer.hits.filter((hit) => hit.match === 'near');

/** `现行有效的`, as the search was for that alone; with other validities chosen `这种效力的`. */
const soughtOf = ({ validity = [] }: SearchQuery): string =>
  validity.every((one) => one === 'in_force') ? `${VALIDITY.in_force}的` : '这种效力的';

/** What is said in place of a count where nothing holds all the words. */
export function nothingSentence(page: SearchPage): string {
  if ((page.others?.total ?? 0) > 0) return `没有找到${soughtOf(page.query)}文件。`;
  const near = nearOf(page).length;
  return near === 0
    ? '没有找到符合全部条件的文件。'
    : `没有含全部检索词的文件，下面${count(near)}件最接近，请看是不是您要找的。`;
}

/**
 * What was found, the best first: full matches; of none, ended rules that hold all the words before rules in force that hold some, and those
 * before ended ones that hold some. Advice comes last, unless there is nothing else to read.
 */
export function Found({ page }: { page: SearchPage }): JSX.Element {
  const { answer, query, paging, others } = page;
  const q = query.q ?? '';
  const explained = q !== '' && visibility(page.chrome.actor).kind === 'all';
  const full = answer.hits.filter((hit) => hit.match === 'full');
  const near = nearOf(page);
  const ended = (others?.total ?? 0) > 0;
  const nothing = near.length === 0 && (others?.hits.length ?? 0) === 0;
  if (answer.total > 0 && full.length === 0) return <Beyond page={page} />;
  return (
    <>
      {answer.total === 0 && nothing ? <Advice page={page} /> : null}
      {ended ? <Others page={page} /> : null}
      {full.length === 0 ? null : (
        <ol class="hits" start={(paging.page - 1) * paging.pageSize + 1}>
          {full.map((hit) => (
            <HitItem hit={hit} query={query} explained={explained} />
          ))}
        </ol>
      )}
      {near.length === 0 ? null : (
        <section class="near" aria-labelledby="near-title">
          <h2 id="near-title">
            {answer.total === 0
              ? '最接近的文件，只含部分检索词或者相近的说法'
              : '以下只含部分检索词或者相近的说法，供参考，不计入件数'}
          </h2>
          <ol class="hits">
            {near.map((hit) => (
              <HitItem hit={hit} query={query} level={3} explained={explained} />
            ))}
          </ol>
        </section>
      )}
      {ended ? null : <Others page={page} />}
      {answer.total === 0 && !nothing ? <Advice page={page} /> : null}
    </>
  );
}

/** A page of results that the list has not got (an old link, fewer documents than there were). */
const Beyond = ({ page: { answer, query, paging } }: { page: SearchPage }): JSX.Element => (
  <p class="empty">
    一共{count(answer.total)}件，没有第{count(paging.page)}页。
    <a href={paths.search({ ...query, page: undefined })}>从第1页看起</a>
  </p>
);

/** What the question may have meant: a rule that has ended is an answer too. */
function Others({ page }: { page: SearchPage }): JSX.Element | null {
  const { query, others } = page;
  if (others === null || others.hits.length === 0) return null;
  return (
    <section class="near" aria-labelledby="others-title">
      <h2 id="others-title">
        {others.total > 0
          ? `其他效力的有${count(others.total)}件，请看清每件的效力`
          : '其他效力的文件里只含部分检索词的，不计入件数，请看清每件的效力'}
      </h2>
      <ol class="hits">
        {others.hits.map((hit) => (
          <HitItem hit={hit} query={query} level={3} />
        ))}
      </ol>
      {others.total <= others.hits.length ? null : (
        <p>
          <a href={paths.search({ ...query, validity: ['all'], page: undefined })}>
            不限效力，列出全部{count(others.total)}件
          </a>
        </p>
      )}
    </section>
  );
}

/** Other ways to look, where nothing was found that holds all the words. */
function Advice({ page }: { page: SearchPage }): JSX.Element {
  const { query } = page;
  const filtered = [query.issuer, query.year, query.genre, query.subject].some((chosen) => (chosen ?? []).length > 0);
  return (
    <section class="near nothing-found" aria-labelledby="advice-title">
      <h2 id="advice-title">换个办法查</h2>
      <ul>
        {filtered ? (
          <li>
            <a href={paths.search({ q: query.q, on: query.on, validity: query.validity })}>
              去掉机关、年份、体裁、主题的筛选
            </a>
          </li>
        ) : null}
        {query.on === undefined ? null : (
          <li>
            现在按{dayProse(query.on)}检索，
            <a href={paths.search({ ...query, on: undefined, page: undefined })}>改按今天</a>
          </li>
        )}
        <li>可以少输几个词，或者换一种说法；要连在一起的词加引号，不要的词前面加减号。</li>
        <li>查文号时，输入年份和序号即可，例如“2024 8号”；也可以写“文号:”“机关:”“标题:”限定范围。</li>
        <li>
          也可以<a href={paths.catalogueBrowse({ on: query.on })}>按机关、年份、体裁逐级查看</a>。
        </li>
      </ul>
    </section>
  );
}
