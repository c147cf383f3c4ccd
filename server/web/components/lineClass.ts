import type { Line } from './textSpans.ts';

/** What is known of a document when its lines are set. */
export interface Known {
  text: string;
  title?: string;
  docNumber?: string | null;
  issuers?: readonly string[];
}

const bare = (words: string): string => words.replace(/\s+/g, '');
const DATE = /^(?:[0-9０-９]{4}|[一二][〇○Ｏ零一二三四五六七八九]{3})年[^。，；]{2,8}日$/;
const TITLE = /^[^。；：]{0,40}关于[^。；：]{2,80}的(?:通知|决定|意见|公告|通告|批复|函|命令)$/;
const ADDRESSED = /^[^。；]{2,60}：$/;

const isIssuer = (words: string, known: Known): boolean => known.issuers?.some((name) => words === bare(name)) === true;
/** The red head of an official document: 机关名 + 文件. */
const isHead = (words: string, known: Known): boolean => words.endsWith('文件') && isIssuer(words.slice(0, -2), known);

/** The first line with words after `from`. */
function following(text: string, from: number): string {
  return bare(
    text
      .slice(from, from + 200)
      .split('\n')
      .find((l, i) => i > 0 && bare(l) !== '') ?? '',
  );
}

/**
 * How a line outside the articles stands on paper: titles and numbers in the middle, signature and date to the right, the
 * addressed at the margin. Only the setting changes, never a character.
 */
export function lineClass(known: Known, line: Line): string | undefined {
  const words = bare(known.text.slice(line.start, line.end));
  const title = bare(known.title ?? '');
  if (words === title || title.includes(`《${words}》`) || TITLE.test(words)) return 'line-title';
  if (known.docNumber != null && words === bare(known.docNumber)) return 'line-number';
  if (isHead(words, known)) return 'line-number';
  if (DATE.test(words)) return 'line-signed';
  if (isIssuer(words, known)) {
    const next = following(known.text, line.end);
    if (isHead(next, known)) return 'line-number';
    if (DATE.test(next) || isIssuer(next, known)) return 'line-signed';
  }
  if (words === '附件' || words === '附件：') return 'line-addressed';
  const early = line.start < Math.max(600, known.text.length / 3);
  return early && ADDRESSED.test(words) ? 'line-addressed' : undefined;
}
