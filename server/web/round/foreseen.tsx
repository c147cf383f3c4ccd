import type { JSX } from 'preact';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import { CATALOGUE_NAME, CONCLUSION, CONTRADICTION, OUTCOME_NOTE } from '../../text/roundLabels.ts';
import { Caution, Disclosure, DocumentName, Empty, Table } from '../components/parts.tsx';
import { ValidityBadge } from '../components/validity.tsx';
import { paths } from '../paths.ts';
import { CatalogueTable } from './catalogueTable.tsx';
import type { RoundRehearsalModel } from './model.ts';

/** Says that a list is longer than the page shows it. */
function Cut({ part }: { part: { total: number; rows: readonly unknown[] } }): JSX.Element | null {
  return part.total > part.rows.length ? <p class="hint">只显示前{part.rows.length}件，全部见 Excel。</p> : null;
}

/** What stands in the way, and what falls through. */
export function FallThrough({ page }: { page: RoundRehearsalModel }): JSX.Element {
  const { blocked, noted } = page.plan;
  return (
    <>
      <section aria-labelledby="blocked-title">
        <h2 id="blocked-title">不能公布的（{blocked.total}件）</h2>
        {blocked.total === 0 ? (
          <Empty>没有矛盾，每件文件都有结论。</Empty>
        ) : (
          <>
            <Table label="不能公布的" head={['文件', '结论', '到生效日的效力', '原因']}>
              {blocked.rows.map((one) => (
                <tr>
                  <td>
                    {one.itemId === null ? (
                      <DocumentName named={one} staff />
                    ) : (
                      <a href={paths.roundItem(page.round.id, one.itemId)}>{one.title}</a>
                    )}
                  </td>
                  <td>{one.conclusion === null ? '—' : CONCLUSION[one.conclusion]}</td>
                  <td>
                    <ValidityBadge validity={one.validity} since={one.since} />
                  </td>
                  <td>{one.contradiction === null ? '' : CONTRADICTION[one.contradiction]}</td>
                </tr>
              ))}
            </Table>
            <Cut part={blocked} />
          </>
        )}
      </section>
      <Unlisted page={page} />
      {noted.total === 0 ? null : (
        <section aria-labelledby="noted-title">
          <h2 id="noted-title">要留意的（{noted.total}件）</h2>
          <Table label="要留意的" head={['文件', '结论', '提示']}>
            {noted.rows.map((one) => (
              <tr>
                <td>
                  <DocumentName named={one} staff />
                </td>
                <td>{one.conclusion === null ? '—' : CONCLUSION[one.conclusion]}</td>
                <td>{one.notes.map((note) => OUTCOME_NOTE[note]).join('；')}</td>
              </tr>
            ))}
          </Table>
          <Cut part={noted} />
        </section>
      )}
    </>
  );
}

/** Documents that fall under the round and that no list names, and what that makes of them here. */
function Unlisted({ page }: { page: RoundRehearsalModel }): JSX.Element | null {
  const { plan, round } = page;
  const { unlistedDead, unlisted } = plan;
  if (round.kind !== 'regular') return null;
  const worth =
    round.strike !== 'none'
      ? `按这次决定，${round.strike === 'repeal' ? '一律废止' : '一律失效'}，公布时同时记录。`
      : unlistedDead.value === true
        ? `不得作为行政管理的依据（${unlistedDead.citation}）；这次决定没有涉及，效力记录不变。`
        : unlistedDead.value === false
          ? `本地规定不影响效力（${unlistedDead.citation}）。`
          : '未列入目录的效力由司法局设定，本地未规定；这次决定没有涉及，效力记录不变。';
  return (
    <section aria-labelledby="unlisted-title">
      <h2 id="unlisted-title">没有列入的（{unlisted.total}件）</h2>
      {unlisted.total === 0 ? (
        <Empty>范围里现在有效的文件都有结论，没有漏项。</Empty>
      ) : (
        <>
          <Caution>这些文件在截止日以前公布、到生效日仍然有效，却没有列入任何目录。{worth}</Caution>
          <Table label="没有列入的文件" head={['文件', '制定机关', '到生效日的效力']}>
            {unlisted.rows.map((line) => (
              <tr>
                <td>
                  <DocumentName named={line} staff />
                </td>
                <td>{line.issuerName}</td>
                <td>
                  <ValidityBadge validity={line.validity} />
                </td>
              </tr>
            ))}
          </Table>
          <Cut part={unlisted} />
        </>
      )}
    </section>
  );
}

/** The catalogues as publishing would make them. */
export function WouldBe({ page }: { page: RoundRehearsalModel }): JSX.Element {
  return (
    <section aria-labelledby="would-title">
      <h2 id="would-title">拟公布的目录</h2>
      {CONCLUSIONS.map((list) => {
        const own = page.plan.catalogues[list];
        return (
          <Disclosure summary={`${CATALOGUE_NAME[list]}（${own.total}件）`}>
            <CatalogueTable list={list} lines={own.rows} staff />
            <Cut part={own} />
          </Disclosure>
        );
      })}
    </section>
  );
}
