import type { JSX } from 'preact';
import type { TextParts } from '../document/model.ts';
import { paths } from '../paths.ts';

interface Props {
  id: number;
  parts: TextParts;
}

const partHref = (id: number, part: number): string =>
  paths.consultation(id, 'draft-title', part === 1 ? {} : { part });

/** Above a long draft: that it is divided, and what stands where. */
export function DraftContents({ id, parts: { shown, list } }: Props): JSX.Element {
  return (
    <nav class="parts" aria-label="草案目录">
      <p class="parts-head">
        草案较长，分{list.length}页；这里是第{shown}页。
      </p>
      <details open={shown === 1 && list.length <= 12}>
        <summary>目录</summary>
        <ol>
          {list.map((part) => (
            <li>
              <a href={partHref(id, part.nth)} aria-current={part.nth === shown ? 'page' : undefined}>
                <span class="parts-nth">{part.nth}</span>
                {part.name}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** Below it: the parts before and after. */
export function DraftOnward({ id, parts: { shown, list } }: Props): JSX.Element {
  const at = Number(shown);
  const [before, after] = [list[at - 2], list[at]];
  return (
    <nav class="article-nav parts-onward" aria-label="草案翻页">
      {before === undefined ? (
        <span />
      ) : (
        <a href={partHref(id, before.nth)} rel="prev">
          上一页：{before.name}
        </a>
      )}
      {after === undefined ? (
        <span>草案全文完</span>
      ) : (
        <a href={partHref(id, after.nth)} rel="next">
          下一页：{after.name}
        </a>
      )}
    </nav>
  );
}
