import { isOrgan, mergeBranches, PLACE_START, splitOrgans } from './organs.ts';

/** A name as signed, blanks removed, and where it stands. */
export interface Signer {
  name: string;
  start: number;
  end: number;
}

/** How far above a date its signers may stand: the longest joint documents have some thirty signers. */
const REACH = 900;

/** The names of bodies that stand directly before `end`, in printed order, across blanks and lines; empty when prose stands there. */
export function organsBefore(text: string, end: number, known: readonly string[]): Signer[] {
  const run = runBefore(text, end);
  if (run.text.trim() === '') return [];
  const names = namesIn(run.text, known, run.start > 0 && !/^[^\S\n]*\n/.test(run.text));
  const found: Signer[] = [];
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
  while (i > floor) {
    // a character beyond U+FFFF (𠮷) stands in two units
    const sign = /[\udc00-\udfff]/.test(text[i - 1]!) ? text.slice(i - 2, i) : text[i - 1]!;
    if (sign === '' || !/^[\p{Script=Han}\s（）()、·“”\u200b]$/u.test(sign)) break;
    i -= sign.length;
  }
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
