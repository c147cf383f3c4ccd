import type { JSX } from 'preact';
import type { CatalogueDiff, CatalogueLine } from '../../domain/rounds/catalogue.ts';
import type { Conclusion } from '../../domain/rounds/codes.ts';
import { CATALOGUE_NAME, CONCLUSION } from '../../text/roundLabels.ts';
import { DayCell } from '../components/days.tsx';
import { DocumentName, Empty, Table } from '../components/parts.tsx';

/** One catalogue: 序号, 文件, 制定机关, days, why. */
export function CatalogueTable(props: {
  list: Conclusion;
  lines: readonly CatalogueLine[];
  staff?: boolean;
}): JSX.Element {
  const { list, lines } = props;
  if (lines.length === 0) return <Empty>没有这一类文件。</Empty>;
  return (
    <Table
      label={CATALOGUE_NAME[list]}
      head={[
        '序号',
        '文件',
        '制定机关',
        '公布',
        '施行',
        list === 'keep' || list === 'amend' ? '有效期至' : '最后一天',
        ...(list === 'amend' ? ['重新公布期限'] : []),
        '理由和依据',
      ]}
    >
      {lines.map((line) => (
        <tr>
          <td class="number">{line.ordinal}</td>
          <td>
            <DocumentName named={line} staff={props.staff} />
          </td>
          <td>{line.issuerName}</td>
          <td class="nowrap">
            <DayCell day={line.publishedOn} />
          </td>
          <td class="nowrap">
            <DayCell day={line.effectiveOn} />
          </td>
          <td class="nowrap">{line.validUntil ?? (list === 'keep' || list === 'amend' ? '未规定' : '')}</td>
          {list === 'amend' ? <td class="nowrap">{line.amendBy ?? '没有规定'}</td> : null}
          <td>
            {line.unlisted ? '未列入目录' : line.reason}
            {line.basis === null ? null : <small>依据：{line.basis}</small>}
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What is new, gone and in another list since the catalogues before. */
export function DiffView(props: {
  diff: CatalogueDiff;
  before: { title: string } | null;
  /** How many there are of each, where `diff` holds only the first. */
  totals?: Readonly<Record<keyof CatalogueDiff, number>>;
  staff?: boolean;
}): JSX.Element {
  const { diff, before } = props;
  const totals = props.totals ?? {
    added: diff.added.length,
    gone: diff.gone.length,
    changed: diff.changed.length,
  };
  if (before === null) return <p>以前没有公布过同类清理结果，没有可以比较的目录。</p>;
  const rows = [
    ...diff.changed.map(({ entry, was }) => ({ line: entry, said: `${CONCLUSION[was]} → ${CONCLUSION[entry.list]}` })),
    ...diff.gone.map((line) => ({ line, said: `上次${CONCLUSION[line.list]}，这次没有列入` })),
    ...diff.added.map((line) => ({ line, said: `新列入：${CONCLUSION[line.list]}` })),
  ];
  return (
    <>
      <p>
        与“{before.title}”相比：新列入{totals.added}件，不再列入{totals.gone}件，结论不同{totals.changed}件。
      </p>
      {rows.length === 0 ? null : (
        <Table label="与上次的差别" head={['文件', '差别']}>
          {rows.slice(0, 500).map(({ line, said }) => (
            <tr>
              <td>
                <DocumentName named={line} staff={props.staff} />
              </td>
              <td>{said}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
