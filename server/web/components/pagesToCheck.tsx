import type { JSX } from 'preact';
import type { UploadRow } from '../../domain/model.ts';
import { paths } from '../paths.ts';

const ABOUT = new Set(['text.pagesUncertain', 'text.pagesUnread']);
/** More links than these are the list's business. */
const MOST = 12;

/** Links to the pages of an upload that a person should hold against their pictures; nothing where there are none. */
export function PagesToCheck({ upload }: { upload: Pick<UploadRow, 'id' | 'warnings'> }): JSX.Element | null {
  const named = upload.warnings
    .filter(({ code }) => ABOUT.has(code))
    .flatMap(({ details }) => (Array.isArray(details?.['pages']) ? (details['pages'] as unknown[]) : []))
    .filter((page) => typeof page === 'number');
  const pages = [...new Set(named)].sort((a, b) => a - b);
  if (pages.length === 0) return null;
  return (
    <p class="pages-to-check">
      待核对的扫描页：
      {pages.slice(0, MOST).map((page) => (
        <a href={paths.scanPage(upload.id, page)}>第 {page} 页</a>
      ))}
      {pages.length > MOST ? <a href={paths.scans()}>全部 {pages.length} 页</a> : null}
    </p>
  );
}
