import type { Headnote } from './headnote.ts';
import type { Layout } from './layout.ts';
import type { OwnNumber } from './number.ts';
import { isOrgan, splitOrgans, tidyOrgan } from './organs.ts';
import type { findUndatedSigners, Imprint, Signature } from './signed.ts';
import type { FoundTitle } from './titleText.ts';

export interface FoundIssuer {
  name: string;
  start: number;
  end: number;
  sure: boolean;
}

interface Sources {
  title: FoundTitle | null;
  number: OwnNumber | null;
  headnote: Headnote;
  signature: Signature | null;
  imprint: Imprint | null;
  undated: ReturnType<typeof findUndatedSigners>;
}

/** 发文机构：县政府网站: where the page stands, no body. */
const SITE = /(?:网站|门户网?|信息网|政府网|平台|编辑部)$/;

/** The issuing bodies as printed: 落款, else 令, else the title's own, else the masthead, the page's table, the 版记. */
export function findIssuers(layout: Layout, from: Sources): FoundIssuer[] {
  if (from.signature && from.signature.organs.length > 0)
    return from.signature.organs.map((o) => ({ ...o, name: tidyOrgan(o.name), sure: from.signature!.sure }));
  const noted = from.headnote.organs.map((o) => ({ ...o, name: tidyOrgan(o.name), sure: !o.name.includes('届') }));
  const order = ofOrder(from.number);
  const label = layout.labels.find((l) => l.name === 'issuer' && !SITE.test(l.value.trim()));
  const tabled = label ? locateAll(splitOrgans(label.value), layout.text, label.start, label.end, true) : [];
  // the table names the bodies that issued an order jointly, its number only the first of them
  if (order.length === 1 && tabled.length > 1 && tabled.some((o) => o.name === order[0]!.name)) return tabled;
  if (order.length > 0) return from.headnote.order ? [...noted, ...order] : order;
  // a law's note names the meeting that passed it, the table (颁布单位) who promulgated it
  if (noted.length > 0 && label && /^(?:颁布|制定|公布)/.test(label.printed) && tabled.every((o) => isOrgan(o.name)))
    return tabled;
  if (noted.length > 0) return noted;
  const printed = ofTitle(layout, from.title);
  if (printed.length > 0) return printed;
  const masthead = ofMasthead(layout, from.title);
  if (masthead.length > 0) return masthead;
  if (tabled.length > 0) return tabled;
  if (from.imprint?.organ) return [{ ...from.imprint.organ, sure: false }];
  if (from.undated)
    return from.undated.organs.map((o) => ({ ...o, name: tidyOrgan(o.name), sure: from.undated!.sure }));
  const beside = besideTitle(layout, from.title);
  if (beside) return [beside];
  const source = layout.labels.find((l) => l.name === 'source' && isOrgan(l.value));
  return source ? [{ name: source.value, start: source.start, end: source.end, sure: false }] : [];
}

/** A body alone on the line above or below the title: the page says who issued it. Never sure. */
function besideTitle(layout: Layout, title: FoundTitle | null): FoundIssuer | null {
  if (!title) return null;
  const below = layout.lines.find((l) => l.start >= title.end);
  const above = layout.head.findLast((l) => l.end <= title.start);
  const line = [above, below].find((l) => l !== undefined && l.trimmed.length < 30 && isOrgan(l.trimmed));
  return line ? { name: tidyOrgan(line.trimmed), start: line.start, end: line.end, sure: false } : null;
}

function ofOrder(own: OwnNumber | null): FoundIssuer[] {
  if (!own || own.number.form !== 'order') return [];
  const name = own.number.prefix.replace(/(?:令|公告|通告)$/, '');
  if (name === '国' || name === '国务院')
    return [{ name: '国务院', start: own.number.start, end: own.number.start + name.length, sure: true }];
  const start = own.number.start;
  return isOrgan(name) ? [{ name: tidyOrgan(name), start, end: start + name.length, sure: own.sure }] : [];
}

/** Names of bodies at the head of a title, before 关于 or 印发. */
export function ofTitle(layout: Layout, title: FoundTitle | null): FoundIssuer[] {
  if (!title) return [];
  const lead = /^(.*?)(?=关于|印发|转发|批转|公布|转批)/s.exec(layout.text.slice(title.start, title.end));
  const run = lead?.[1]?.trim() ?? '';
  if (run === '' || /等\s*[0-9０-９一二三四五六七八九十]*\s*部门$/.test(run)) return [];
  const names = splitOrgans(run);
  if (!names.every((n) => isOrgan(n))) return [];
  return locateAll(names, layout.text, title.start, title.start + (lead?.[1]?.length ?? 0), true);
}

const MASTHEAD = /^\s*([\p{Script=Han}\s（）()]{3,300}?)\s*文\s*件/u;

/** 某某局文件 at the very top, or where a run without lines begins below a page's top: there its number follows. */
export function ofMasthead(layout: Layout, title: FoundTitle | null): FoundIssuer[] {
  const { text, bodyStart } = layout;
  const read = (from: number, to: number, behind: RegExp): FoundIssuer[] => {
    const m = MASTHEAD.exec(text.slice(from, to));
    if (!m || !behind.test(text.slice(from + m[0].length, from + m[0].length + 60))) return [];
    const names = splitOrgans(m[1]!);
    return names.every((n) => isOrgan(n)) ? locateAll(names, text, from, from + m[0].length, true) : [];
  };
  const top = read(0, Math.min(title?.start ?? 200, 400), /^/);
  const line = layout.head.find((l) => l.end <= (title?.start ?? 0) && /文\s*件$/.test(l.trimmed));
  const own = line ? read(line.start, line.end, /^\s*(?:\n|$)/) : [];
  return top.length > 0
    ? top
    : own.length > 0
      ? own
      : read(bodyStart, bodyStart + 400, /^[^。；]{1,20}[〔［[（(【﹝][12][0-9]{3}/);
}

/** Finds each name in order between two offsets, blanks inside ignored, so that every issuer carries its own span. */
function locateAll(names: readonly string[], text: string, from: number, to: number, sure: boolean): FoundIssuer[] {
  const found: FoundIssuer[] = [];
  let cursor = from;
  for (const name of names) {
    const start = nextNonBlank(text, cursor, to, name[0]!);
    let i = start;
    for (let k = 0; k < name.length && i < to; i++) if (text[i] === name[k]) k++;
    found.push({ name: tidyOrgan(name), start, end: i, sure });
    cursor = i;
  }
  return found;
}

function nextNonBlank(text: string, from: number, to: number, sign: string): number {
  const at = text.indexOf(sign, from);
  return at >= 0 && at < to ? at : from;
}
