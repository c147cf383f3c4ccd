import { findDocNumbers } from '../../domain/docNumber.ts';

const GENRE =
  '(?:办法|规定|细则|规则|意见|通知|决定|方案|通告|公告|措施|规范|标准|目录|清单|制度|规程|批复|函|条件|章程|守则)';
const TAIL = '(?:[（(](?:试行|暂行|[^（）()]{0,20}(?:修订|修正)[^（）()]{0,6})[）)])?';
/** 关于…的通知: a title that ends. */
const ABOUT = new RegExp(`^(?![和及与的并])[^《]*关于.{2,}的${GENRE}${TAIL}$`, 'su');
/** A title without 关于: 清河县河道管理办法. */
const PLAIN = new RegExp(`^(?![和及与的并])(?!.*(?:关于|印发|转发)).{3,}${GENRE}${TAIL}$`, 'su');
const MARKED = /^《[^《》]*(?:《[^《》]*》[^《》]*)*》(?:（[^（）]*）|\([^()]*\))?$/u;
const ORDINAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.、．]\s*/u;

/** The parts of a cell between separators, those within 《》 and brackets apart; a part that is nothing but a number belongs to the one before. */
function partsOf(cell: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  const close = (): void => {
    parts.push(part);
    part = '';
  };
  for (const sign of cell) {
    if ('《（(〔[【'.includes(sign)) {
      if (sign === '《' && depth === 0 && part.trimEnd().endsWith('》')) close();
      depth++;
    } else if ('》）)〕]】'.includes(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && /[、；;\n]/.test(sign)) close();
    else part += sign;
  }
  close();
  const joined: string[] = [];
  for (const one of parts.map((text) => text.trim()).filter((text) => text !== '')) {
    const rest = findDocNumbers(one).reduce((text, { start, end }) => text.replace(one.slice(start, end), ''), one);
    // 1、《…》: an ordinal before its separator is no part of its own.
    if (/^[\d一二三四五六七八九十]{0,3}[.．]?$/u.test(one)) continue;
    if (/^[（）()\s]*$/u.test(rest)) joined[joined.length - 1] = `${joined.at(-1) ?? ''}${one}`;
    else joined.push(one);
  }
  return joined;
}

/** A part without its ordinal, its number in brackets and blanks. */
function bare(part: string): string {
  const text = part.replace(/\s+/gu, '').replace(ORDINAL, '');
  const tail = /[（(][^（）()]*[〔[【]?\d{4}[^（）()]*[）)]$/u.exec(text);
  return tail && findDocNumbers(tail[0]).length > 0 ? text.slice(0, tail.index) : text;
}

/** Longer cells are no titles but texts. */
const LONGEST = 2000;
const startsLike = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2);

/**
 * Whether a cell names several documents: each part between 、 ； or line breaks is a whole title by itself (in 《》, 关于…的通知, or
 * names that begin alike). A title that is only broken into lines, or that lists things within, is one.
 */
export function severalTitles(cell: string): boolean {
  if (cell.length > LONGEST) return false;
  const parts = partsOf(cell.replace(/([》）])\s*(?=\d{1,2}[.、．]\s*《)/g, '$1\n')).map(bare);
  const [first] = parts;
  if (first === undefined || new Set(parts).size < 2) return false;
  return (
    parts.every((part) => MARKED.test(part) || ABOUT.test(part)) ||
    parts.every((part) => PLAIN.test(part) && !part.includes('《') && startsLike(part, first))
  );
}
