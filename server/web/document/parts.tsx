import type { JSX } from 'preact';
import { contentsOf } from '../components/contents.tsx';
import { type DocumentPage, partHref, shownPart } from './model.ts';

/** Above the text: that it is divided, what stands where, and the way to the whole. */
export function PartsContents({ page }: { page: DocumentPage }): JSX.Element | null {
  const { parts, text } = page;
  if (parts === null || text === null) return null;
  const shown = shownPart(page);
  const inside = shown === null ? [] : contentsOf(text.text, text.articles, shown);
  return (
    <nav class="parts" aria-label="正文目录">
      <p class="parts-head">
        {shown === null
          ? `这里是全文，约${signs(text.text)}。`
          : `正文较长（约${signs(text.text)}），分${parts.list.length}页；这里是第${shown.nth}页。`}
        {shown === null ? (
          <a href={partHref(page, 1)}>分页阅读</a>
        ) : (
          <a href={partHref(page, 'all')}>在一页里看全文（打印、保存用）</a>
        )}
      </p>
      {shown === null ? null : (
        <details open={shown.nth === 1 && parts.list.length <= 12}>
          <summary>目录</summary>
          <ol>
            {parts.list.map((part) => (
              <li>
                <a href={partHref(page, part.nth)} aria-current={part.nth === shown.nth ? 'page' : undefined}>
                  <span class="parts-nth">{part.nth}</span>
                  {part.name}
                </a>
                {part.hits === 0 ? null : <span class="count-plain">{part.hits}处</span>}
                {part.nth !== shown.nth || inside.length < 2 ? null : (
                  <ol>
                    {inside.map((line) => (
                      <li>
                        <a href={`#${line.id}`}>{line.text}</a>
                      </li>
                    ))}
                  </ol>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </nav>
  );
}

/** Below the text: the parts before and after. */
export function PartsOnward({ page }: { page: DocumentPage }): JSX.Element | null {
  const { parts } = page;
  const shown = shownPart(page);
  if (parts === null || shown === null) return null;
  const [before, after] = [parts.list[shown.nth - 2], parts.list[shown.nth]];
  return (
    <nav class="article-nav parts-onward" aria-label="正文翻页">
      {before === undefined ? (
        <span />
      ) : (
        <a href={partHref(page, before.nth)} rel="prev">
          上一页：{before.name}
        </a>
      )}
      {after === undefined ? (
        <span>全文完</span>
      ) : (
        <a href={partHref(page, after.nth)} rel="next">
          下一页：{after.name}
        </a>
      )}
    </nav>
  );
}

/** `3.2万字`; below ten thousand in full. */
const signs = (text: string): string => {
  const count = text.replace(/\s+/g, '').length;
  return count < 10_000 ? `${count}字` : `${(count / 10_000).toFixed(1)}万字`;
};
