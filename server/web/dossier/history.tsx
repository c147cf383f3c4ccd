import type { JSX } from 'preact';
import type { HistoryEntry } from '../../domain/dossier.ts';
import { InstantText } from '../components/days.tsx';
import { Empty } from '../components/parts.tsx';
import { actLabel, columnLabel } from '../../text/labels.ts';
import { valueText } from '../../text/values.ts';

interface Line {
  label: string;
  was: string;
  is: string;
}

/** Names of what a record refers to by its id, by the column that does. */
export type Named = Readonly<Partial<Record<string, ReadonlyMap<number, string>>>>;

/** The fields that a change touched and that mean something to people. */
export function linesOf(entry: HistoryEntry, named: Named): Line[] {
  return entry.changes.flatMap((change) =>
    Object.entries(change.fields).flatMap(([column, [was, is]]) => {
      const label = columnLabel(column, change.table);
      const said = (value: unknown): string =>
        (typeof value === 'number' ? named[column]?.get(value) : undefined) ??
        valueText(column, value, change.table, besideOf(change));
      const [before, after] = [said(was), said(is)];
      return label === null || before === after ? [] : [{ label, was: before, is: after }];
    }),
  );
}

/** What the row holds now in the fields that the change touched. */
const besideOf = ({ fields }: HistoryEntry['changes'][number]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([column, [, is]]) => [column, is]));

/** 办理记录 from the audit log, newest first, each with what it changed from and to. */
export function History({ entries, named }: { entries: readonly HistoryEntry[]; named: Named }): JSX.Element {
  return (
    <section id="history" class="panel" aria-labelledby="history-title">
      <h2 id="history-title">办理记录</h2>
      {entries.length === 0 ? (
        <Empty>没有记录。</Empty>
      ) : (
        <ol class="history">
          {entries.map((entry) => {
            const lines = linesOf(entry, named);
            return (
              <li>
                <p>
                  <InstantText at={entry.at} /> <b>{actLabel(entry.act)}</b> <span>{entry.actor}</span>
                </p>
                {entry.note === null ? null : <p class="prose">{entry.note}</p>}
                {lines.length === 0 ? null : <Changes lines={lines} />}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

/** Up to this many changed fields are shown at once; a first recording has many. */
const SHOWN = 4;

/** What an entry changed, in one line: 标题：甲 → 乙. */
export const changedText = (entry: HistoryEntry, named: Named): string =>
  linesOf(entry, named)
    .map(({ label, was, is }) => `${label}：${was === '' ? '' : `${was} → `}${is === '' ? '（清空）' : is}`)
    .join('；');

/** Changed fields, the many of a first recording folded away. */
export function Changes({ lines }: { lines: readonly Line[] }): JSX.Element {
  const list = (
    <dl class="changes">
      {lines.map((l) => (
        <div>
          <dt>{l.label}</dt>
          <dd>
            {l.was === '' ? null : <del>{l.was}</del>}
            {l.is === '' ? <span class="nothing">（清空）</span> : <ins>{l.is}</ins>}
          </dd>
        </div>
      ))}
    </dl>
  );
  if (lines.length <= SHOWN) return list;
  return (
    <details>
      <summary>{lines.length}项内容</summary>
      {list}
    </details>
  );
}
