import { itemMarks } from './marks.ts';
import type { ItemMark } from './marks.ts';

export interface Item {
  /** 0 for the outermost. */
  depth: number;
  number: number;
  start: number;
  /** Where the words behind the mark begin. */
  textStart: number;
  /** As printed, blanks removed: （一）, 1., 一、 */
  printed: string;
  /** The mark without the punctuation that parts it from the words: （一）, 1, 一. */
  bare: string;
  leads: boolean;
}

/**
 * The items between two offsets in order, with their depth. A mark is an item when its number goes on from the one before it at its level or starts at
 * one; `strict`: only then, else a list that begins in the middle is taken too (a passage cut out of a text).
 */
export function itemsIn(text: string, from: number, to: number, strict: boolean): Item[] {
  const items: Item[] = [];
  const open: ItemMark[] = [];
  for (const mark of itemMarks(text, from, to)) {
    const level = open.findIndex((o) => o.style === mark.style);
    if (level >= 0 && mark.number === open[level]!.number + 1) open.length = level;
    else if (
      level >= 0 &&
      mark.number === 1 &&
      mark.leads &&
      level === open.length - 1 &&
      restarts(text, open[level]!, mark)
    )
      open.length = level;
    else if (level >= 0 || !begins(mark, open, strict)) continue;
    else while (open.length > 0 && open.at(-1)!.style > mark.style) open.pop();
    open.push(mark);
    items.push(itemOf(text, mark, open.length - 1));
  }
  return items;
}

/** A list of the same style that starts again at one behind a paragraph of its own: 符合下列条件之一的：（一）…… */
const restarts = (text: string, last: ItemMark, mark: ItemMark): boolean =>
  /[：:]\s*$/.test(text.slice(Math.max(last.end, mark.start - 6), mark.start));

function begins(mark: ItemMark, open: readonly ItemMark[], strict: boolean): boolean {
  const inner = open.at(-1);
  if (inner !== undefined && inner.style > mark.style) return mark.number === 1 && mark.leads;
  return mark.number === 1 || (!strict && mark.leads && open.length === 0);
}

function itemOf(text: string, mark: ItemMark, depth: number): Item {
  const printed = text.slice(mark.start, mark.end).replace(/[\s#*>]+/g, '');
  return {
    depth,
    number: mark.number,
    start: mark.start,
    textStart: mark.end,
    printed,
    bare: printed.replace(/[、.．]+$/, ''),
    leads: mark.leads,
  };
}
