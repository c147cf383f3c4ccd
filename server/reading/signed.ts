import { findDates } from './dates.ts';
import type { FoundDate } from './dates.ts';
import type { Layout } from './layout.ts';
import { isOrgan, mergeBranches, PLACE_START, splitOrgans } from './organs.ts';

/** A 落款: who signed and the 成文 day, with the span from the first name to the end of the date. */
export interface Signature {
  date: FoundDate;
  organs: { name: string; start: number; end: number }[];
  /** `organs` stand above the date; `person` signs an order; `alone`: a date on its own behind the last sentence. */
  by: 'organs' | 'person' | 'alone';
  /** Signers known from the head, or signing on lines or behind a full stop of their own. */
  sure: boolean;
}

/** A 版记: 某某办公室 2021年3月4日印发. */
export interface Imprint {
  date: FoundDate;
  organ: { name: string; start: number; end: number } | null;
  start: number;
  end: number;
}

/** How far above a date its signers may stand: the longest joint documents have some thirty signers. */
const REACH = 900;

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

/** The last 版记. */
export function findImprint(
  layout: Layout,
  known: readonly string[],
  dates: readonly FoundDate[] = findDates(layout.text),
): Imprint | null {
  const { text } = layout;
  for (let i = dates.length - 1; i >= 0; i--) {
    const date = dates[i]!;
    const mark = /^\s{0,4}印\s{0,4}发(?=$|\s|[。）)\]（(—-])/.exec(text.slice(date.end, date.end + 16));
    if (!mark || date.day === null || date.start < layout.bodyStart) continue;
    const names = organsBefore(text, date.start, known);
    const organ = names.at(-1) ?? null;
    return { date, organ, start: organ?.start ?? date.start, end: date.end + mark[0].length };
  }
  return null;
}

/** Signatures spell the date out with 年月日; clocks and tables do not. */
const isWritten = (text: string, date: FoundDate): boolean => text.slice(date.start, date.end).includes('年');

const AFTER_OK = /^(?:$|[\s\u200b]*(?:$|\n|[（(【《[:*<&]|抄送|附件|附：|主题词|扫一扫|抄\s*报))/;

/** What follows a date that tells of an act (2007年3月21日作出的…) or opens a period. */
const ACT =
  /^[^\S\n]*(?:[起前后至到的之，,、。；]|以[前后来]|作出|发布[的了]?|公布|颁布|颁发|下发|召开|通过|批准|施行|截止|零时|[0-9０-９]{1,2}[时:：]|上午|下午)/;
/** Behind a full stop a signature may be followed by an attachment's title, so these count as acts only elsewhere. */
const LOOSE_ACT = /^[^\S\n]*(?:[以内召第经在]|实施|修订|修正|成立|会议|开始)/;
/** A full stop, a line's start or a closing bracket before the first signer. */
const CLEAN_START = /(?:^|[\n。！；）)”])[^\S\n]*$/;

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
  const clean = first !== undefined && CLEAN_START.test(text.slice(Math.max(0, first.start - 40), first.start));
  if (!clean && LOOSE_ACT.test(after)) return null;
  if (first !== undefined && (closes || !ownLine) && standsAlone(text, first.start))
    return { date, organs, by: 'organs', sure: clean || organs.every((o) => known.includes(o.name)) };
  const person = PERSON.test(text.slice(Math.max(0, date.start - 60), date.start));
  if (person) return { date, organs: [], by: 'person', sure: true };
  if (!closes) return null;
  const spaced = /\S[^\S\n]{2,}$/u.test(text.slice(Math.max(lineStart, date.start - 200), date.start));
  const glued = /[。！]\s*(?:\p{Script=Han}{2,12})?$/u.test(before) && text.slice(date.end).trim() === '';
  return ownLine || spaced || glued ? { date, organs: [], by: 'alone', sure: false } : null;
}

/** A signature follows a full stop, a blank, a line's end or an attachment's name, never a comma. */
const standsAlone = (text: string, start: number): boolean => start === 0 || !/[，,、]/.test(text[start - 1]!);

const PERSON =
  /(?:^|[\n。　\s])(?:省\s*长|市\s*长|县\s*长|区\s*长|州\s*长|主\s*席|总\s*理|部\s*长|局\s*长|主\s*任|署\s*长|行\s*长|厅\s*长|院\s*长|检\s*察\s*长)[：:\s]*[\p{Script=Han}·\s]{0,16}$/u;

/** The names of bodies that stand directly before `end`, in printed order, across blanks and lines; empty when prose stands there. */
function organsBefore(
  text: string,
  end: number,
  known: readonly string[],
): { name: string; start: number; end: number }[] {
  const run = runBefore(text, end);
  if (run.text.trim() === '') return [];
  const names = namesIn(run.text, known, run.start > 0 && !/^[^\S\n]*\n/.test(run.text));
  const found: { name: string; start: number; end: number }[] = [];
  let cursor = run.text.length;
  for (let i = names.length - 1; i >= 0; i--) {
    const place = locate(run.text, names[i]!, cursor);
    if (!place) return found;
    found.unshift({ name: names[i]!, start: run.start + place.start, end: run.start + place.end });
    cursor = place.start;
  }
  return found;
}

/** The stretch of name characters and blanks before `end`, up to the nearest sign that no name holds. */
function runBefore(text: string, end: number): { text: string; start: number } {
  let i = end;
  const floor = Math.max(0, end - REACH);
  while (i > floor && /[\p{Script=Han}\s（）()、·“”\u200b]/u.test(text[i - 1]!)) i--;
  // （盖章） is no part of a name; its place stays, so that offsets hold
  const run = text.slice(i, end).replace(/[（(](?:盖?[印公]?章|代章)[）)]/g, (mark) => ' '.repeat(mark.length));
  return { text: run, start: i };
}

/** Reads names from the end of the run upwards; a name broken over two lines is joined when the line above is no sentence. */
function namesIn(run: string, known: readonly string[], partial: boolean): string[] {
  const pieces = run
    .split(/\n+/)
    .map((p) => p.trim())
    .filter((p) => p !== '');
  const names: string[] = [];
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    const split = readPiece(piece, known);
    const above = pieces[i - 1];
    if (above !== undefined && !(partial && i === 1) && joins(above, piece, split, known)) {
      pieces[i - 1] = above + piece;
      continue;
    }
    if (split === null) break;
    names.unshift(...split.names);
    if (!split.whole) break;
  }
  return mergeBranches(names);
}

/** Names that a line consists of, or that it ends with; null when it ends in no name. */
function readPiece(piece: string, known: readonly string[]): { names: string[]; whole: boolean } | null {
  const compact = piece.replace(/\s+/g, '');
  if (/\s/.test(piece) && isOrgan(compact) && piece.split(/\s+/).every((p) => p.length === 1))
    return { names: [compact], whole: true };
  const split = splitOrgans(piece);
  const from = split.findLastIndex((n) => !isOrgan(n)) + 1;
  const signer = split[from - 1]?.replace(ATTACHMENT, '');
  if (signer !== undefined && signer !== split[from - 1] && isOrgan(signer))
    return { names: [signer, ...split.slice(from)], whole: false };
  if (from < split.length) {
    const names = split.slice(from);
    const bare = names[0]!.replace(ATTACHMENT, '');
    if (bare !== names[0] && isOrgan(bare)) return { names: [bare, ...names.slice(1)], whole: false };
    const lead = from > 0 ? endsWithKnown(split[from - 1]!, known) : null;
    const first = endsWithKnown(names[0]!, known);
    if (first !== null && first !== names[0] && names[0]!.length - first.length > 2 && !isPlace(names[0]!, first))
      return { names: [first, ...names.slice(1)], whole: false };
    return lead ? { names: [lead, ...names], whole: false } : { names, whole: from === 0 };
  }
  const tail = endsWithKnown(split.at(-1) ?? '', known);
  return tail ? { names: [tail], whole: false } : null;
}

/** The name of an attachment glued before the signer: 诚信承诺书清河县司法局. */
const ATTACHMENT = new RegExp(
  `^.*(?:表|书|清单|名单|目录|要点|方案|办法|细则|说明|流程图?|指南|标准|条款|规则|指标|样式|台账|[）)”])(?=${PLACE_START})`,
  'u',
);

/** 省人民政府 inside 江西省人民政府 is one name, not a sentence before a name. */
const isPlace = (name: string, known: string): boolean =>
  /^\p{Script=Han}{2,4}$|(?:省|市|县|区|州|盟|旗|镇|乡)$/u.test(name.slice(0, name.length - known.length));

const endsWithKnown = (s: string, known: readonly string[]): string | null => known.find((k) => s.endsWith(k)) ?? null;

const GENRE_TAIL =
  /(?:通知|意见|办法|规定|细则|规则|方案|清单|目录|表|函|书|要点|计划|规划|说明|流程|指南|标准|条款|版)$/;

function joins(above: string, below: string, split: { names: string[] } | null, known: readonly string[]): boolean {
  const joined = (above + below).replace(/\s+/g, '');
  if (above.length > 40 || GENRE_TAIL.test(above) || !/^[\p{Script=Han}\s]+$/u.test(above)) return false;
  if (known.includes(joined) && !known.includes(below)) return true;
  if (split === null) return isOrgan(joined);
  return (
    !isOrgan(above) &&
    split.names.length === 1 &&
    !known.includes(split.names[0]!) &&
    isOrgan(joined) &&
    !/^附/.test(above) &&
    splitOrgans(joined).length === 1
  );
}

/** Finds `name` in `run` before `cursor`, blanks inside ignored. */
function locate(run: string, name: string, cursor: number): { start: number; end: number } | null {
  let i = cursor;
  let k = name.length;
  let end = -1;
  while (i > 0 && k > 0) {
    const c = run[i - 1]!;
    if (c === name[k - 1]) {
      if (end < 0) end = i;
      k--;
    } else if (!/[\s、，,\u200b]/.test(c)) return null;
    i--;
  }
  return k === 0 ? { start: i, end } : null;
}
