import { Fault } from '../domain/fault.ts';
import type { TextVersionRow } from '../domain/model.ts';
import { partAt, partsOf } from '../domain/structure/parts.ts';
import { anchorStart } from '../web/components/articles.ts';
import type { TextParts } from '../web/document/model.ts';
import { partName } from '../web/document/partNames.ts';

/**
 * How the page of a text divides it; null for one that fits on a page. `asked` names a part or an anchor (an unknown anchor is on the
 * first page), `bytes` the most of one page. Throws Fault('not.found') for a part that it does not have.
 */
export function textParts(
  { text, articles }: Pick<TextVersionRow, 'text' | 'articles'>,
  marks: readonly [number, number][],
  asked: { part?: number | 'all'; at?: string },
  bytes?: number,
): TextParts | null {
  const parts = partsOf(text, articles, bytes);
  if (typeof asked.part === 'number' && asked.part > parts.length) throw new Fault('not.found', { part: asked.part });
  if (parts.length === 1) return null;
  const hits = parts.map(() => 0);
  for (const [start] of marks) hits[partAt(parts, start)]!++;
  const list = parts.map((part, i) => ({ ...part, nth: i + 1, name: partName(text, articles, part), hits: hits[i]! }));
  const start = asked.at === undefined ? null : anchorStart(text, articles, asked.at);
  return { shown: asked.part ?? (start === null ? 1 : partAt(parts, start) + 1), list };
}
