import type { Day } from '../domain/day.ts';
import { findDocNumbers } from '../domain/docNumber.ts';
import { findDates } from './dates.ts';
import { splitTitle } from './ledger/titleCell.ts';

/** A document as a list of a website names it. */
export interface SiteEntry {
  title: string | null;
  docNumber: string | null;
  on: Day | null;
  /** The line as it stands, for people. */
  line: string;
}

/** What a document's name ends in (domain.md §1); a line of a menu does not. */
const GENRE =
  /(?:决定|办法|规定|细则|规则|意见|通告|通知|公告|方案|措施|导则|清单|标准|目录|制度|规程|规范|准则|批复|函|条件|指南|流程)(?:（[^（）]{1,12}）|\([^()]{1,12}\))?$/;
/** Shorter is no title of a document. */
const LEAST = 6;
const HAN = /\p{Script=Han}/gu;

/** What is left of a line without its bullets, number and days. */
function titleOf(text: string): string | null {
  const marked = /《(.+)》/.exec(text)?.[1];
  const bare = (marked ?? text)
    .replace(/^(?:[\s\d.、．•·*\-—>»]+|[（(][一二三四五六七八九十\d]{1,3}[）)])+/, '')
    .replace(/(?:[\s|,，;；[\]【】]|[（(]$)+$/, '');
  const { title } = splitTitle(bare);
  if (title === null || (title.match(HAN)?.length ?? 0) < LEAST) return null;
  return marked !== undefined || GENRE.test(title) ? title : null;
}

function entryOf(line: string): SiteEntry | null {
  const number = findDocNumbers(line)[0] ?? null;
  const date = findDates(line).find((one) => one.day !== null) ?? null;
  let text = line;
  const parts: ({ start: number; end: number } | null)[] = [number, date];
  for (const part of parts.filter((one) => one !== null).sort((a, b) => b.start - a.start))
    text = `${text.slice(0, part.start)}\t${text.slice(part.end)}`;
  const cells = text.replace(/[（(【[]\s*\t\s*[）)】\]]/g, '\t').split(/[\t|,"]|\s{2,}/);
  const title =
    cells
      .map(titleOf)
      .filter((one) => one !== null)
      .sort((a, b) => b.length - a.length)[0] ?? null;
  if (title === null && number === null) return null;
  return { title, docNumber: number?.printed ?? null, on: date?.day ?? null, line: line.trim() };
}

/**
 * The documents that a pasted or uploaded list of a website names, one a line or a row: title, 文号, day in any order. Lines that name
 * none (menus, page numbers) are left out, and what is named twice is taken once.
 */
export function readSiteList(text: string): SiteEntry[] {
  const seen = new Map<string, SiteEntry>();
  for (const line of text.split(/\r\n?|\n/)) {
    const entry = line.trim() === '' ? null : entryOf(line);
    if (entry === null) continue;
    const key = `${entry.docNumber ?? ''}|${entry.title ?? ''}`;
    if (!seen.has(key)) seen.set(key, entry);
  }
  return [...seen.values()];
}
