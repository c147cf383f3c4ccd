import type { Item } from './items.ts';

/** A line that ends so ends a paragraph; else the next line goes on with it (a text broken by a column's width). */
const ENDS = /[。；：！？;:!?…][”’」』）)]?\s*$/;

/**
 * Where the paragraphs (自然段) of an article begin that no mark opens: its 款. Behind the items of a list a new paragraph begins with the first line that
 * neither a mark opens nor goes on from the line before.
 */
export function paragraphsOf(text: string, from: number, to: number, items: readonly Item[]): { start: number }[] {
  const marked = new Set(items.filter((item) => item.leads).map((item) => item.start));
  const found: { start: number }[] = [];
  let before = '';
  for (let start = from; start < to;) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > to ? to : stop;
    const line = text.slice(start, end);
    const blank = /^[\s\u3000#*>]*/.exec(line)![0].length;
    if (blank < line.length) {
      const opens = marked.has(start + blank);
      if (
        !opens &&
        (found.length === 0 || (ENDS.test(before) && isParagraph(line, text.slice(end + 1, Math.min(to, end + 80)))))
      )
        found.push({ start: start + blank });
      else if (opens && found.length === 0) found.push({ start: start + blank });
      before = line;
    }
    start = end + 1;
  }
  return found;
}

/** A row of a table, a signature or a formula is no 款; a line without any point is one where the next line ends its sentence. */
const isParagraph = (line: string, next: string): boolean =>
  !line.includes('\t') &&
  (/[。；：，、]/.test(line) || line.length > 24 || (line.length > 13 && /^[^\n]{1,70}[。；]/.test(next))) &&
  /\p{Script=Han}/u.test(line) &&
  !/^\s*(?:表|图|注|公式)\s*[0-9一二三：:]/.test(line);
