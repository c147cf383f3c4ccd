import { findDocNumbers } from '../../domain/docNumber.ts';

/** A title as a ledger writes it, without 《》, line breaks, a number in brackets behind it and notes of its standing before it. */
export function splitTitle(cell: string): { title: string | null; docNumber: string | null } {
  let text = cell
    .replace(/\s*\n\s*/g, '')
    .replace(/(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu, '')
    .replace(/^(?:【[^】]{1,6}】|\d{1,4}[.、．]\s*)+/, '')
    .trim();
  let docNumber: string | null = null;
  const tail = /[（(]([^（）()]*[〔[【［（(]?\d{4}[〕\]】］）)]?[^（）]*号?)[）)]\s*$/.exec(text);
  const found = tail === null ? undefined : findDocNumbers(tail[1] ?? '')[0];
  if (tail && found) {
    docNumber = found.printed;
    text = text.slice(0, tail.index).trim();
  }
  // One pair of marks around the whole; marks inside a title stay.
  const marked = /^《([\s\S]*)》$/.exec(text)?.[1];
  if (marked !== undefined && !/》[^《]*《/.test(marked)) text = marked.trim();
  return { title: text === '' ? null : text, docNumber };
}
