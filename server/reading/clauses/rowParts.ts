import type { MentionSign, Skeleton } from './signs.ts';
import type { Target } from './targets.ts';

/** A row's document and what the row says behind it (its verdict column). */
export interface Row {
  target: Target;
  verdict: string;
}

export const INDEX = /^(?:[（]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）.、．]{0,2}|[-·•●■])+/;
/** What an untitled row must end with to be a document at all. */
export const GENRE_END =
  /(?:办法|规定|细则|规则|规程|通知|意见|决定|通告|公告|方案|条例|制度|批复|函|预案|规划|措施)(?:（[^）]{1,16}）)?$/;
/** A bare number set apart from the title before it, as in a column of its own, completes that title. */
export function numbers(row: Row | undefined, mention: MentionSign, gap: string): boolean {
  const named = row?.target.mention;
  if (!row || !named || named.docNumber !== null || mention.title !== null || gap !== '') return false;
  row.target = { ...row.target, mention: { ...named, docNumber: mention.docNumber } };
  row.verdict = '';
  return true;
}

/** The row of a title printed without 《》. */
export function untitled(
  s: Skeleton,
  from: number,
  to: number,
  docNumber: string | null,
  at: number,
  verdict: string,
): Row {
  const start = from + (INDEX.exec(s.text.slice(from, to))?.[0].length ?? 0);
  let end = to;
  while (end > start + 1 && '（，、：'.includes(s.text[end - 1]!)) end--;
  const mention: MentionSign = { kind: 'mention', title: null, docNumber, alias: null, note: '', bracketed: false };
  return { target: { at, mention, parts: null, title: { start, end } }, verdict };
}
