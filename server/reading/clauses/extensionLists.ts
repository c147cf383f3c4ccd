import { dayColumns } from './columns.ts';
import type { Extension } from './extensions.ts';
import { rowsBelow } from './lists.ts';
import { M } from './signs.ts';
import type { Skeleton } from './signs.ts';

/** 延长有效期的规范性文件目录, with the new last day in a column of its own. */
const HEADING =
  /(?:^|\n)((?:附件[0-9一二三四五六七八九十]{0,2}：?)?[^\n，。；]{0,30}(?:延长|延续|顺延)[^\n，。；]{0,24}(?:目录|清单|一览表|表)(?:（[^）\n]{0,20}）)?)(?=\n)/g;

/** The documents of lists that are headed as extended, each with the last day in its row; without one the text states none. */
export function listedExtensions(s: Skeleton): Extension[] {
  const found: Extension[] = [];
  let dayIn: ReturnType<typeof dayColumns> | null = null;
  for (const m of s.text.matchAll(HEADING)) {
    if (m[1]!.includes(M)) continue;
    const start = m.index + m[0].length - m[1]!.length;
    const span = { start, end: m.index + m[0].length };
    dayIn ??= dayColumns(s);
    for (const target of rowsBelow(s, span.end)) {
      const until = dayIn(target.at, 'end');
      found.push({ target, until, span, sure: until !== null && target.mention.docNumber !== null });
    }
  }
  return found;
}
