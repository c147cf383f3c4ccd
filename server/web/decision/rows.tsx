import type { ComponentChildren, JSX } from 'preact';
import { isSure, mayConfirm, severityOf } from '../../domain/listed/doubts.ts';
import { doubtSentence, LISTED_STAND, SEVERITY } from '../../text/decision.ts';
import { RELATION } from '../../text/labels.ts';
import { titled } from '../../text/names.ts';
import { Icon } from '../components/icon.tsx';
import { DocumentName, Empty } from '../components/parts.tsx';
import { ValidityBadge, ValidityMark } from '../components/validity.tsx';
import { paths } from '../paths.ts';
import type { DecisionPage, DecisionRow } from './model.ts';

const COLUMNS = ['确认', '文件所列', '拟记效力', '本库文件', '疑问', '办理'] as const;

/** One row for each document that is listed, under the headings of its lists. */
export function DecisionRows({ page }: { page: DecisionPage }): JSX.Element {
  if (page.rows.length === 0) return <Empty>这里没有文件。可以换一个筛选，或者从正文读取、补一件。</Empty>;
  let heading: string | null = null;
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label="所列文件">
      <table class="listed" data-listed>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {page.rows.map((one, i) => {
            const under = one.row.relation.listedUnder;
            const opens = under !== heading;
            heading = under;
            return (
              <>
                {opens && under !== null ? (
                  <tr class="listed-head">
                    <th scope="colgroup" colSpan={COLUMNS.length}>
                      {under}
                    </th>
                  </tr>
                ) : null}
                <Row page={page} one={one} number={i + 1} />
              </>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Row({ page, one, number }: { page: DecisionPage; one: DecisionRow; number: number }): JSX.Element {
  const { row } = one;
  const { relation } = row;
  const name = titled(relation.targetTitle, relation.targetDocNumber);
  const sure = row.stand === 'proposed' && isSure(row.doubts);
  return (
    <tr id={`row-${relation.id}`} class={rowClass(one)}>
      <td class="listed-tick" data-label={COLUMNS[0]}>
        <Tick page={page} one={one} name={name} sure={sure} />
        <span class="listed-number">{number}</span>
      </td>
      <td class="cell-title" data-label={COLUMNS[1]}>
        {name}
        {relation.placeStart === null ? (
          <small>人工添加</small>
        ) : (
          <small>
            <a href={paths.decisionText(page.documentId, `ev-${relation.id}`)}>看原文</a>
          </small>
        )}
      </td>
      <td data-label={COLUMNS[2]}>
        <Effect one={one} />
      </td>
      <td data-label={COLUMNS[3]}>
        <Target one={one} />
      </td>
      <td class="listed-doubts" data-label={COLUMNS[4]}>
        <Doubts one={one} />
      </td>
      <td data-label={COLUMNS[5]}>
        {page.may.edit ? (
          <a
            class="button button-small"
            href={paths.decision(page.documentId, { show: page.show, row: relation.id }, 'edit')}
            aria-label={`更正：${name}`}
          >
            更正
          </a>
        ) : null}
      </td>
    </tr>
  );
}

function rowClass({ row }: DecisionRow): string {
  if (row.stand !== 'proposed') return `listed-row listed-${row.stand}`;
  return `listed-row ${isSure(row.doubts) ? 'listed-sure' : mayConfirm(row.doubts) ? 'listed-ask' : 'listed-block'}`;
}

function Tick(props: { page: DecisionPage; one: DecisionRow; name: string; sure: boolean }): ComponentChildren {
  const { one, name, page } = props;
  const { row } = one;
  if (row.stand !== 'proposed') return <span class="state state-done">{LISTED_STAND[row.stand]}</span>;
  if (!page.may.confirm) return <span class="state">{LISTED_STAND.proposed}</span>;
  return (
    <input
      type="checkbox"
      name="take"
      form="confirm-listed"
      value={`${row.relation.id}:${one.seen}`}
      checked={one.ticked}
      disabled={!mayConfirm(row.doubts)}
      data-sure={props.sure ? '' : undefined}
      aria-label={`确认：${name}`}
    />
  );
}

/** What would be recorded: the act, its day, the articles, the new end. */
function Effect({ one }: { one: DecisionRow }): JSX.Element {
  const { relation, event } = one.row;
  return (
    <>
      <b class={`listed-act listed-act-${relation.kind}`}>{RELATION[relation.kind]}</b>
      {relation.scope === 'articles' ? (
        <small>{relation.articles.length === 0 ? '部分内容' : relation.articles.join('、')}</small>
      ) : null}
      <small class="nowrap">
        {event?.on == null ? '日期未写明' : `自 ${event.on}`}
        {event !== null && !event.dayStated ? '（推定）' : ''}
      </small>
      {relation.until === null ? null : (
        <small class="nowrap">
          {relation.kind === 'lapses_unless' ? '期限' : relation.kind === 'extends' ? '延长至' : '表列有效期至'}{' '}
          {relation.until}
        </small>
      )}
    </>
  );
}

/** The held document, what it is now and what it becomes. */
function Target({ one }: { one: DecisionRow }): JSX.Element {
  const { target, now, becomes, event, match, relation } = one.row;
  if (target === null)
    return (
      <span class="not-held-note">
        {match.outcome === 'none' ? '本库未收录' : `${match.ranked.length}件可能，待选定`}
      </span>
    );
  const named = { documentId: target.id, title: target.title, docNumber: target.docNumber };
  const changes = becomes !== null && now !== null && becomes.validity !== now.validity;
  return (
    <>
      <DocumentName named={named} staff />
      {now === null ? null : (
        <span class="listed-life">
          <ValidityBadge validity={now.validity} since={now.since} until={now.until} />
          {becomes === null || event?.on == null ? null : (
            <span class="listed-becomes">
              <Icon name="arrow" />
              {changes ? (
                <>
                  {event.on} 起 <ValidityMark validity={becomes.validity} />
                </>
              ) : (
                <>{unchanged(relation.kind, becomes.until)}</>
              )}
            </span>
          )}
        </span>
      )}
    </>
  );
}

/** Said where the validity itself stays as it is. */
function unchanged(kind: DecisionRow['row']['relation']['kind'], until: string | null): string {
  if (kind === 'extends') return `有效期至 ${until ?? '未写明'}`;
  if (kind === 'amends') return '效力不变，标明已修改';
  if (kind === 'continues') return until === null ? '效力不变' : `效力不变，有效期仍至 ${until}`;
  return '效力不变';
}

function Doubts({ one }: { one: DecisionRow }): ComponentChildren {
  const { doubts } = one.row;
  if (doubts.length === 0) return <span class="listed-none">无</span>;
  return (
    <ul class="listed-doubt-list">
      {doubts.map((doubt) => {
        const severity = severityOf(doubt);
        return (
          <li class={`listed-doubt listed-doubt-${severity}`}>
            <span class="listed-doubt-word">{SEVERITY[severity]}</span>
            {doubtSentence(one.row, doubt)}
          </li>
        );
      })}
    </ul>
  );
}
