import type { JSX } from 'preact';
import { count } from '../../text/names.ts';

/** One of the pages that a long comparison is divided into: its lines, `to` exclusive. */
export interface RowPart {
  /** From 1. */
  nth: number;
  from: number;
  to: number;
  name: string;
  /** Lines that differ. */
  differing: number;
}

/** How a long comparison is divided, and what the page shows of it. */
export interface ComparedParts {
  shown: number | 'all';
  list: readonly RowPart[];
}

interface Props {
  parts: ComparedParts;
  href: (part: number | 'all') => string;
}

/** The page that holds a line. */
export const partOfRow = ({ list }: ComparedParts, row: number): RowPart =>
  list.find(({ to }) => row < to) ?? list.at(-1)!;

/** Above the lines: that they are divided, what stands where, how much of it differs. */
export function ComparedContents({ parts, href }: Props): JSX.Element {
  const { shown, list } = parts;
  return (
    <nav class="parts" aria-label="对照目录">
      <p class="parts-head">
        {shown === 'all' ? '这里是全部对照。' : `对照较长，分${list.length}页；这里是第${shown}页。`}
        {shown === 'all' ? <a href={href(1)}>分页查看</a> : <a href={href('all')}>在一页里看全部（打印、保存用）</a>}
      </p>
      {shown === 'all' ? null : (
        <details open={shown === 1 && list.length <= 20}>
          <summary>目录</summary>
          <ol>
            {list.map((part) => (
              <li>
                <a href={href(part.nth)} aria-current={part.nth === shown ? 'page' : undefined}>
                  <span class="parts-nth">{part.nth}</span>
                  {part.name}
                </a>
                <span class="count-plain">{part.differing === 0 ? '没有差异' : `${count(part.differing)}处不同`}</span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </nav>
  );
}

/** Below the lines: the pages before and after. */
export function ComparedOnward({ parts: { shown, list }, href }: Props): JSX.Element | null {
  if (shown === 'all') return null;
  return (
    <nav class="article-nav parts-onward" aria-label="对照翻页">
      {shown === 1 ? (
        <span />
      ) : (
        <a href={href(shown - 1)} rel="prev">
          上一页：{list[shown - 2]!.name}
        </a>
      )}
      {shown === list.length ? (
        <span>对照完</span>
      ) : (
        <a href={href(shown + 1)} rel="next">
          下一页：{list[shown]!.name}
        </a>
      )}
    </nav>
  );
}
