import { findDates } from './dates.ts';
import type { FoundDate } from './dates.ts';
import type { Layout } from './layout.ts';
import { isOrgan, splitOrgans } from './organs.ts';
import { organsBefore } from './signers.ts';
import type { Signer } from './signers.ts';

/** A 落款: who signed and the 成文 day, with the span from the first name to the end of the date. */
export interface Signature {
  date: FoundDate;
  organs: Signer[];
  /** `organs` stand above the date; `person` signs an order; `alone`: a date on its own behind the last sentence. */
  by: 'organs' | 'person' | 'alone';
  /** Signers known from the head, or signing on lines or behind a full stop of their own. */
  sure: boolean;
}

/** A 版记: 某某办公室 2021年3月4日印发. */
export interface Imprint {
  date: FoundDate;
  organ: Signer | null;
  start: number;
  end: number;
}

/** The first 落款 behind `from`: of a wrapper with attachments that is the wrapper's own. `known` are bodies named in the head. */
export function findSignature(
  layout: Layout,
  known: readonly string[],
  dates: readonly FoundDate[] = findDates(layout.text),
): Signature | null {
  for (const date of dates) {
    if (date.day === null || date.start < layout.bodyStart || !isWritten(layout.text, date)) continue;
    const signature = signatureAt(layout, date, known);
    if (signature) return signature;
  }
  return null;
}

/** A 落款 that lost its date: lines that are names of bodies and nothing else, behind a full stop and before the end or the first annex. */
export function findUndatedSigners(
  layout: Layout,
  known: readonly string[],
): { organs: Signer[]; sure: boolean } | null {
  const { lines, text } = layout;
  const from = lines.findIndex((l) => l.start >= layout.bodyStart);
  if (from < 0) return null;
  const annex = lines.findIndex(
    (l, i) => i > from && /^附\s*件\s*(?:[0-9０-９一二三四五六七八九十]{0,2}|[:：].{0,80})$/.test(l.trimmed),
  );
  const listed = belowList(layout, annex, known);
  if (listed !== null) return listed;
  for (let i = annex < 0 ? lines.length - 1 : annex - 1, passed = 0; i > from && passed < TRAILING; i--, passed++) {
    const line = lines[i]!;
    if (/[。；]$/.test(line.trimmed)) return null;
    if (line.trimmed.length > 60 || !isSigned(line.trimmed)) continue;
    const organs = organsBefore(text, line.end, known);
    const first = organs[0];
    if (!first || !/[。；！”」）)]\s*$/.test(text.slice(Math.max(0, first.start - 12), first.start))) return null;
    return { organs, sure: organs.every((o) => known.includes(o.name)) };
  }
  return null;
}

/** The signers that stand below the list of attachments (附件：1. … 2. …), where the text ends with them. */
function belowList(
  { lines, text }: Layout,
  annex: number,
  known: readonly string[],
): { organs: Signer[]; sure: boolean } | null {
  if (annex < 0 || !/[:：]/.test(lines[annex]!.trimmed)) return null;
  let i = annex + 1;
  while (i < lines.length && /^[0-9０-９]{1,2}\s*[.、．]/.test(lines[i]!.trimmed)) i++;
  const line = lines[i];
  if (!line || lines.length - i > TRAILING || line.trimmed.length > 60 || !isSigned(line.trimmed)) return null;
  const organs = organsBefore(text, line.end, known).filter((organ) => organ.start >= line.start);
  return organs.length === 0 ? null : { organs, sure: false };
}

/** What pages print below a text: 打印 关闭, 分享到, 扫一扫, （此件公开发布）. */
const TRAILING = 8;
const isSigned = (line: string): boolean => splitOrgans(line).every((name) => isOrgan(name));

/** The last 版记. */
export function findImprint(
  layout: Layout,
  known: readonly string[],
  dates: readonly FoundDate[] = findDates(layout.text),
): Imprint | null {
  const { text } = layout;
  for (let i = dates.length - 1; i >= 0; i--) {
    const date = dates[i]!;
    const mark = /^\s{0,4}印\s{0,4}发(?=$|\s|[。）)\]（(—【[:-])/.exec(text.slice(date.end, date.end + 16));
    if (!mark || date.day === null || date.start < layout.bodyStart) continue;
    const names = organsBefore(text, date.start, known);
    const organ = names.at(-1) ?? null;
    return { date, organ, start: organ?.start ?? date.start, end: date.end + mark[0].length };
  }
  return null;
}

/** Signatures spell the date out with 年月日; clocks and tables do not. */
const isWritten = (text: string, date: FoundDate): boolean => text.slice(date.start, date.end).includes('年');

const AFTER_OK =
  /^(?:$|[\s\u200b]*(?:$|\n|[【《[:*<&]|\|\s*https?:|[（(](?!不?含|包括|以|农历|星期|周)|抄送|附件|附：|主题词|扫一扫|抄\s*报)|[^\S\n]{4,}\S)/;

/** What follows a date that tells of an act (2007年3月21日作出的…) or opens a period. */
const ACT =
  /^[^\S\n]*(?:[起前后至到的之，,、。；]|以[前后来]|作出|发布[的了]?|公布|颁布|颁发|下发|召开|通过|批准|施行|截止|零时|[0-9０-９]{1,2}[时:：]|上午|下午)/;
/** Behind a full stop a signature may be followed by an attachment's title, so these count as acts only elsewhere. */
const LOOSE_ACT = /^[^\S\n]*(?:[以内召第经在]|实施|修订|修正|成立|会议|开始)/;
/** A full stop, a line's start or a closing bracket before the first signer; a long line that just breaks off may hold half of the name. */
const CLEAN_START = /(?:^|[\n。！；）)”])[^\S\n]*$/;
const BROKEN_OFF = /[^\n]{20,}\p{Script=Han}\n[^\S\n]*$/u;
const beginsClean = (text: string, start: number): boolean => {
  const before = text.slice(Math.max(0, start - 60), start);
  return CLEAN_START.test(before) && !BROKEN_OFF.test(before);
};

function signatureAt(layout: Layout, date: FoundDate, known: readonly string[]): Signature | null {
  const { text } = layout;
  const after = text.slice(date.end, date.end + 24);
  const closes = AFTER_OK.test(after);
  if (/^\s{0,4}印\s{0,4}发/.test(after) || ACT.test(after)) return null;
  const lineStart = text.lastIndexOf('\n', date.start - 1) + 1;
  const before = text.slice(Math.max(lineStart, date.start - 60), date.start);
  const ownLine = before.trim() === '';
  const organs = organsBefore(text, date.start, known);
  const first = organs[0];
  const clean = first !== undefined && beginsClean(text, first.start);
  if (!clean && LOOSE_ACT.test(after)) return null;
  if (first !== undefined && (closes || !ownLine) && standsAlone(text, first.start))
    return { date, organs, by: 'organs', sure: clean || organs.every((o) => known.includes(o.name)) };
  const person = PERSON.test(text.slice(Math.max(0, date.start - 60), date.start));
  if (person) return { date, organs: [], by: 'person', sure: true };
  if (!closes) return null;
  const spaced = /\S[^\S\n]{2,}$/u.test(text.slice(Math.max(lineStart, date.start - 200), date.start));
  const glued =
    /(?:[。！]|无正文[）)])\s*$/.test(before) ||
    (/[。！]\s*(?:\p{Script=Han}{2,12}(?<![至到止为自从于在日期限间]))?$/u.test(before) &&
      FOOT.test(text.slice(date.end, date.end + 40)));
  return ownLine || spaced || glued ? { date, organs: [], by: 'alone', sure: false } : null;
}

/** The end of a text, or what a page prints there. */
const FOOT = /^\s*(?:$|[【[]?\s*(?:打印|关闭|分享|扫一扫))/;

/** A signature follows a full stop, a blank, a line's end or an attachment's name, never a comma. */
const standsAlone = (text: string, start: number): boolean => start === 0 || !/[，,、]/.test(text[start - 1]!);

const PERSON =
  /(?:^|[\n。　\s])(?:省\s*长|市\s*长|县\s*长|区\s*长|州\s*长|主\s*席|总\s*理|部\s*长|局\s*长|主\s*任|署\s*长|行\s*长|厅\s*长|院\s*长|检\s*察\s*长)[：:\s]*[\p{Script=Han}·\s]{0,16}$/u;
