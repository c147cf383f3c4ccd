import { chineseToNumber } from '../domain/chineseNumber.ts';

export type ArticleKind = '编' | '章' | '节' | '条';

/** A part of a text made of articles; `text.slice(start, end)` is the part with its label. */
export interface Article {
  /** As printed, blanks removed: 第十二条, 第三章, 第八条之一. */
  label: string;
  kind: ArticleKind;
  number: number;
  start: number;
  end: number;
  /** Words beside a chapter's label, or in 【】 behind an article's. */
  heading?: string;
}

const RANK: Readonly<Record<ArticleKind, number>> = { 编: 0, 章: 1, 节: 2, 条: 3 };
const PART =
  /第[ \u3000]{0,2}([0-9０-９一二三四五六七八九十百千零〇○两]{1,8})[ \u3000]{0,2}([编章节条])(之[一二三四五六七八九十])?(?![款项、和至与及])/g;

/**
 * The 编, 章, 节 and 条 of a text in order, each up to the next of its rank or above. A mention (本办法第三条规定) is no part: a part opens a line
 * or a sentence, and its number goes on from the one before it or starts again at one.
 */
export function articlesOf(text: string): Article[] {
  const found: Article[] = [];
  const last: Record<ArticleKind, number> = { 编: 0, 章: 0, 节: 0, 条: 0 };
  for (const m of text.matchAll(PART)) {
    const kind = m[2] as ArticleKind;
    const number = chineseToNumber(m[1]!);
    if (number === null || !opens(text, m, number, kind, last[kind])) continue;
    last[kind] = number;
    if (kind === '章') last.节 = 0;
    const heading = headingOf(text, m.index + m[0].length, kind);
    found.push({
      label: m[0].replace(/[ \u3000]/g, ''),
      kind,
      number,
      start: m.index,
      end: text.length,
      ...(heading ? { heading } : {}),
    });
  }
  close(found, text.length);
  return found;
}

function opens(text: string, m: RegExpExecArray, number: number, kind: ArticleKind, last: number): boolean {
  const before = text.slice(Math.max(0, m.index - 12), m.index);
  const lead = /(?:^|\n)[\s#*>　]*$/.test(before) || (m.index < 12 && /^[\s#*>　]*$/.test(before));
  const after = text[m.index + m[0].length] ?? '\n';
  const spaced = /[\s【　]/.test(after);
  const next = number === last + 1 || (m[3] !== undefined && number === last);
  if (kind !== '条') return lead && (spaced || next);
  if (lead) return next || number === 1 || (spaced && number > last);
  const behindSentence = /[。；：:！）)”\s则章]\s{0,8}$/.test(before);
  if (
    number === 1 &&
    last === 0 &&
    /^\s{1,4}(?:为|根据|依据|本)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 8))
  )
    return true;
  return behindSentence && (next || (number === 1 && last > 1)) && spaced;
}

function headingOf(text: string, from: number, kind: ArticleKind): string | null {
  if (kind === '条') {
    const m = /^\s{0,4}【([^】\n]{1,40})】/.exec(text.slice(from, from + 60));
    return m ? m[1]! : null;
  }
  const line = /^[^\n]{0,60}/.exec(text.slice(from, from + 60))![0];
  const words = line
    .replace(/[{《（(].*$/, '')
    .replace(/\s+/g, '')
    .replace(/第[一二三四五六七八九十]+条.*$/, '')
    .replace(/[.…·0-9]+$/, '');
  return words === '' || words.length > 40 ? null : words;
}

/** Ends each part where the next one of the same or a higher rank begins; one pass from behind. */
function close(found: Article[], length: number): void {
  const nextStart = [length, length, length, length];
  for (let i = found.length - 1; i >= 0; i--) {
    const part = found[i]!;
    const rank = RANK[part.kind];
    part.end = Math.min(...nextStart.slice(0, rank + 1));
    nextStart[rank] = part.start;
  }
}
