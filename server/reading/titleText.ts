import { isOrgan } from './organs.ts';

export interface FoundTitle {
  title: string;
  start: number;
  end: number;
  /** Printed above the text and repeated or labelled by the page: hardly ever wrong. */
  sure: boolean;
}

/** In characters, blanks left out. */
export const LONGEST = 260;

/** One spelling for comparing: no blanks, one kind of brackets. */
export const compact = (s: string): string =>
  s
    .replace(/[\s\u200b]+/g, '')
    .replace(/[〈<]/g, '《')
    .replace(/[〉>]/g, '》')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');

/** Whether every bracket that opens also closes. */
export const balanced = (s: string): boolean =>
  (s.match(/[《〈<]/g) ?? []).length === (s.match(/[》〉>]/g) ?? []).length &&
  (s.match(/[（(]/g) ?? []).length === (s.match(/[）)]/g) ?? []).length;

/** Whether a joined block reads as a title and not as a heading, a list item or page furniture. */
export function isTitle(title: string): boolean {
  const c = compact(title);
  if (
    c.length < 5 ||
    c.length > LONGEST ||
    (/令(?:（第[^（）]{1,8}号）)?$/.test(c) &&
      !/关于|指令|(?:防火|禁火|戒严|封山|禁渔|禁牧|禁采|禁捕|征兵|动员)令$/.test(c))
  )
    return false;
  if (
    /[。；！？]|^[）)》〉，、]|：.*，|，.*：/.test(c) ||
    !balanced(c) ||
    /^[0-9０-９]+[.、．]|^[（(][一二三四五六七八九十]|^附件|^附[:：]|^第[一二三四五六七八九十]+[章节条]/.test(c)
  )
    return false;
  if (/会议(?:主席团|决定|通过|批准|第?[一二三四五六七八九十]*次?修[正订])|^[》〉，、]/.test(c)) return false;
  if (/(?:公开|法规|信息)目录$|^政策解读|^相关|^政府信息|^规章制度$|^政策$|网站声明|^解读/.test(c)) return false;
  return /关于|印发|转发|批转|公布|办法|规定|细则|条例|规则|规范|方案|\p{Script=Han}{6,}/u.test(c);
}

/** Joins a title's lines: blanks between Han vanish, except between the names of joint issuers. */
export function tidyTitle(raw: string): string {
  const parts = raw.split(/[\s\u200b\ufeff]+/).filter((p) => p !== '');
  let title = '';
  let organsOnly = true;
  parts.forEach((part, i) => {
    const next = part.split(/关于|印发|转发|批转/)[0]!;
    const gap =
      i > 0 &&
      ((organsOnly && isOrgan(next) && isOrgan(title.split(' ').at(-1)!)) ||
        (/[A-Za-z0-9]$/.test(title) && /^[A-Za-z]/.test(part)));
    title += (gap ? ' ' : '') + part;
    organsOnly = organsOnly && (isOrgan(part) || isOrgan(title.split(' ').at(-1)!));
  });
  return title.replace(/^《([^《》]*)》$/, '$1');
}
