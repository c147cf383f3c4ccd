import { articlesOf } from '../articles.ts';

/** A part of a text that is compared as a whole: an article, an item, a paragraph. UTF-16 offsets, end exclusive. */
export interface Unit {
  /** As printed (第三条, 二、); null for what has no label: the words before the first article, a paragraph. */
  label: string | null;
  start: number;
  end: number;
}

const LEAST_ARTICLES = 3;
const LEAST_ITEMS = 2;
/** More parts than this are laid together, so that one page can hold them and comparing stays quick. */
const MOST = 400;

/** The parts of a text in order, covering all that is not blank: its 条, else its 一、二、, else its paragraphs. */
export function unitsOf(text: string): Unit[] {
  const articles = articlesOf(text).filter((part) => part.kind === '条');
  if (articles.length >= LEAST_ARTICLES) return within(text, labelled(text, articles));
  const items = [...text.matchAll(/^[ \t\u3000]*([一二三四五六七八九十]{1,3}、)/gmu)].map((m) => ({
    label: m[1]!,
    start: m.index,
  }));
  return within(text, items.length >= LEAST_ITEMS ? labelled(text, items) : paragraphs(text));
}

/** Each part up to the next; what stands before the first is a part too. */
function labelled(text: string, parts: readonly { label: string; start: number; end?: number }[]): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  parts.forEach((part, i) => {
    if (part.start > at) units.push({ label: null, start: at, end: part.start });
    at = part.end ?? parts[i + 1]?.start ?? text.length;
    units.push({ label: part.label, start: part.start, end: at });
  });
  if (at < text.length) units.push({ label: null, start: at, end: text.length });
  return withTail(text, units);
}

/** A line of a signature, a date, an annex: short and without the sign that ends a sentence; or who gets a copy. */
const TAIL_LINE = /\n[ \t\u3000]*(?:[^\n。；：！？]{1,40}(?=\n|$)|(?:抄送|抄报|附件)[：:])/u;

/** What stands behind the last article (signature, day, copies) is a part of its own. */
function withTail(text: string, units: Unit[]): Unit[] {
  const last = units.at(-1);
  const tail = last?.label == null ? null : TAIL_LINE.exec(text.slice(last.start, last.end));
  if (last === undefined || tail === null) return units;
  const cut = last.start + tail.index;
  return [...units.slice(0, -1), { ...last, end: cut }, { label: null, start: cut, end: last.end }];
}

const paragraphs = (text: string): Unit[] =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ label: null, start: m.index, end: m.index + m[0].length }));

/** Nothing but the name of a chapter. */
const HEADING = /^\s*第[〇零一二三四五六七八九十百\d]{1,6}[编章节][^\n。]{0,40}\s*$/u;

/** Without blank parts and headings, and no more of them than a page can show. */
function within(text: string, units: Unit[]): Unit[] {
  const filled = units.filter(({ label, start, end }) => {
    const words = text.slice(start, end);
    return /[\p{L}\p{N}]/u.test(words) && (label !== null || !HEADING.test(words));
  });
  const step = Math.ceil(filled.length / MOST);
  if (step <= 1) return filled;
  const joined: Unit[] = [];
  for (let i = 0; i < filled.length; i += step)
    joined.push({ ...filled[i]!, end: filled[Math.min(i + step, filled.length) - 1]!.end });
  return joined;
}
