import { chineseToNumber, foldWidth } from './chineseNumber.ts';
import { prefixBefore } from './docNumberPrefix.ts';

/**
 * A 发文字号 or registration code. `prefix` is the 机关代字 (`国办发`, `环境保护部令`, `HNPR`), empty when the number stands alone;
 * `printed` is the form to show, `key` the form to match by. A key is never unique: the wild has duplicates.
 */
export interface DocNumber {
  form: 'bracket' | 'order' | 'code';
  prefix: string;
  year: number | null;
  serial: number;
  printed: string;
  key: string;
}

export interface FoundDocNumber extends DocNumber {
  start: number;
  end: number;
}

const GAP = '[\\s\\u200b\\ufeff]{0,8}';
const OPEN = '[〔﹝【\\[［（(〖〈]';
const CLOSE = '[〕﹞】\\]］）)〗〉]';
const DIGIT = '[0-9０-９]';
const YEAR = `(?:[12１２]${GAP}(?:${DIGIT}${GAP}){3}|[一二](?:[〇○ＯO零一二三四五六七八九]){3})`;
const SERIAL = `(?:${DIGIT}(?:[ \\n]{0,2}${DIGIT}){0,6}|[〇○零一二三四五六七八九十百千]{1,7})`;

/** 国发〔2019〕5号, 公告【2021】3号, 〔2019〕第4号, and with the closing bracket lost: 芜政〔202057. */
const BRACKET = new RegExp(
  `(${OPEN})${GAP}第?(${YEAR})年?(?:${GAP}(${CLOSE})${GAP}(?:字?第|字)?${GAP}(${SERIAL})|(${DIGIT}{1,4})(?!${DIGIT}))(${GAP}[号號])?`,
  'g',
);
/** 〔1996〕武司字第82号: the old order, year first. */
const YEAR_FIRST = new RegExp(
  `${OPEN}(${YEAR})${CLOSE}([\\p{Script=Han}]{1,8}字)${GAP}第?${GAP}(${SERIAL})${GAP}号`,
  'gu',
);
/** 环境保护部令第30号, 公告2019年第12号, 令〔2025〕第2号 is a BRACKET. */
const ORDER = new RegExp(
  `(令|公[ \\t\\u3000]{0,4}告|通[ \\t\\u3000]{0,4}告)(?:${GAP}|[ \\t\\u3000]{0,9}\\n[ \\t\\u3000]{0,60})[（(]?${GAP}(?:(${YEAR})年${GAP})?第${GAP}(${SERIAL})${GAP}[号號]`,
  'g',
);
/** 清河县人民政府令19号, without 第. */
const ORDER_BARE = new RegExp(`(令)${GAP}(${DIGIT}{1,4})${GAP}[号號]`, 'g');
/** 公安部第69号令. */
const ORDER_AFTER = new RegExp(`第${GAP}(${SERIAL})${GAP}号${GAP}(令)`, 'g');
/** 2019年第12号公告, or （2019年第12号） behind a title. */
const ANNUAL = new RegExp(`(?<![0-9０-９])(${YEAR})年${GAP}第${GAP}(${SERIAL})${GAP}号(公告|通告|令)?`, 'g');
/** HFGS—2017—9, HNPR-2022-01001, ZJSP00-2023-0001; XXGK codes are index numbers of web sites, not numbers of documents. */
const CODE =
  /(?<![A-Za-z0-9Ａ-Ｚａ-ｚ０-９/-])((?!\w*XXGK)[A-ZＡ-Ｚ]{2,6}[0-9０-９]{0,2})\s?[-—–－]{1,2}\s?((?:19|20|１９|２０)[0-9０-９]{2})\s?[-—–－]{1,2}\s?([0-9０-９]{1,8})(?![0-9０-９-])/g;

/** Every document number in `text`, in order, without overlaps; `text.slice(start, end)` is the printed form in its raw spelling. */
export function findDocNumbers(text: string): FoundDocNumber[] {
  const found: FoundDocNumber[] = [];
  const take = (
    form: DocNumber['form'],
    start: number,
    end: number,
    prefix: string,
    year: string | null,
    serial: string,
    raw = text.slice(start, end),
  ) => {
    const number = build(form, raw, prefix, year, serial);
    if (number) found.push({ ...number, start, end });
  };
  for (const m of text.matchAll(BRACKET)) takeBracket(text, m, take);
  for (const m of text.matchAll(YEAR_FIRST)) take('bracket', m.index, m.index + m[0].length, m[2]!, m[1]!, m[3]!);
  for (const m of text.matchAll(ORDER)) {
    const before = prefixBefore(text, m.index);
    if (/[责命禁指勒法]$/.test(before.prefix)) continue;
    // a title that ends in 公告 above 2023年第2号 on a line of its own is no name of an order
    if (before.prefix === '' && m[2] !== undefined && /^.{2}\s*\n/.test(m[0]) && /\S/.test(text[m.index - 1] ?? ' '))
      continue;
    take('order', before.start, m.index + m[0].length, before.prefix + m[1]!.replace(BLANK, ''), m[2] ?? null, m[3]!);
  }
  for (const m of text.matchAll(ORDER_BARE)) {
    const before = prefixBefore(text, m.index);
    if (/(?:政府|[部局署厅]|委员会)$/.test(before.prefix))
      take('order', before.start, m.index + m[0].length, before.prefix + m[1]!, null, m[2]!);
  }
  for (const m of text.matchAll(ORDER_AFTER)) {
    const before = prefixBefore(text, m.index);
    if (before.prefix.endsWith('令')) continue;
    take('order', before.start, m.index + m[0].length, before.prefix + m[2]!, null, m[1]!);
  }
  for (const m of text.matchAll(ANNUAL)) {
    const end = m.index + m[0].length;
    const alone =
      /(?:^|[（(\n])\s{0,20}$/.test(text.slice(Math.max(0, m.index - 21), m.index)) &&
      /^\s{0,20}(?:$|[）)\n])/.test(text.slice(end, end + 21));
    if (m[3] === undefined && !alone) continue;
    const before = m[3] === undefined ? { prefix: '', start: m.index } : prefixBefore(text, m.index);
    take('order', before.start, end, before.prefix + (m[3] ?? ''), m[1]!, m[2]!);
  }
  for (const m of text.matchAll(CODE)) take('code', m.index, m.index + m[0].length, m[1]!, m[2]!, m[3]!);
  return withoutOverlaps(found);
}

type Take = (
  form: DocNumber['form'],
  start: number,
  end: number,
  prefix: string,
  year: string | null,
  serial: string,
  /** What to show where the printed form lost its bracket. */
  raw?: string,
) => void;

function takeBracket(text: string, m: RegExpExecArray, take: Take): void {
  const [whole, open, year, close, serial, glued, hao] = m;
  const before = prefixBefore(text, m.index);
  const round = open === '（' || open === '(' || open === '〈';
  if (hao === undefined && (round || before.prefix === '')) return;
  if (close === undefined && (round || before.prefix === '')) return;
  const bare = before.prefix === '' && !/第/.test(whole) && round;
  if (bare || (before.prefix === '' && close === undefined)) return;
  const prefix = before.prefix.replace(/第$/, '');
  const raw = close === undefined ? `${prefix}〔${year!}〕${glued!}号` : undefined;
  take('bracket', before.start, m.index + whole.length, prefix, year!, serial ?? glued!, raw);
}

function build(
  form: DocNumber['form'],
  raw: string,
  prefix: string,
  year: string | null,
  serial: string,
): DocNumber | null {
  const y = year === null ? null : chineseToNumber(year);
  const n = chineseToNumber(serial);
  if (n === null || (y !== null && (y < 1900 || y > 2199))) return null;
  const key = `${keyPrefix(prefix)}|${y ?? ''}|${n}`;
  return {
    form,
    prefix: foldWidth(prefix.replace(BLANK, '')),
    year: y,
    serial: n,
    printed: printedForm(form, raw),
    key,
  };
}

/** An order's number may stand in brackets of its own below its name: 某某令 （第12号）. */
const printedForm = (form: DocNumber['form'], raw: string): string =>
  normalizeDocNumber(form === 'order' ? raw.replace(/[（()）]/g, '') : raw);

function withoutOverlaps(found: FoundDocNumber[]): FoundDocNumber[] {
  const kept: FoundDocNumber[] = [];
  for (const n of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (n.start >= (kept.at(-1)?.end ?? 0)) kept.push(n);
  }
  return kept;
}

const BLANK = /[\s\u200b-\u200f\ufeff\u00ad]+/g;

/** One spelling of an issuing body's code: no blanks, one width, capitals, without the state's name; 国务院令 and 国令 are one series. */
export function keyPrefix(prefix: string): string {
  const folded = foldWidth(prefix.replace(BLANK, '')).toUpperCase().replace(/第$/, '');
  return folded.replace(/^中华人民共和国(?=.{2})/, '').replace(/^国务院令$/, '国令');
}

/** The printed form: blanks gone, digits and letters in one width, the year in 〔〕. Idempotent. Other text passes through, trimmed so. */
export function normalizeDocNumber(s: string): string {
  const folded = foldWidth(s.replace(BLANK, '')).replace(/號/g, '号');
  return folded.replace(
    /[〔﹝【[［（(〖〈]((?:[12][0-9]|[一二][〇○ＯO零一二三四五六七八九])[^〕﹞】\]］）)〗〉]{2})年?[〕﹞】\]］）)〗〉](?=字?第?[0-9〇○零一二三四五六七八九十百千]|$)/g,
    (all, year: string) => {
      const y = chineseToNumber(year);
      return y === null ? all : `〔${y}〕`;
    },
  );
}

/** Reads `s` as one document number and nothing else; null when it is not one. */
export function parseDocNumber(s: string): DocNumber | null {
  const text = s.replace(/^[\s\u200b\ufeff（(【]+(?=[^0-9])|[\s\u200b\ufeff]+$/g, '');
  const first = findDocNumbers(text)[0];
  if (!first || first.start !== 0) return null;
  const rest = text.slice(first.end).replace(/[）)】\s]/g, '');
  if (rest !== '') return null;
  const { start: _start, end: _end, ...number } = first;
  return number;
}

/** The standard spelling (GB/T 9704): 代字〔年〕N号, orders 机关令第N号, codes with hyphens. */
export function formatDocNumber(n: Pick<DocNumber, 'form' | 'prefix' | 'year' | 'serial'>): string {
  if (n.form === 'code') return `${n.prefix}-${n.year ?? ''}-${n.serial}`;
  if (n.form === 'order') return `${n.prefix}${n.year === null ? '' : `${n.year}年`}第${n.serial}号`;
  return `${n.prefix}〔${n.year ?? ''}〕${n.serial}号`;
}

/** The form to match by, `prefix|year|serial`, of the first number in `s`; null when there is none. */
export function docNumberKey(s: string): string | null {
  return findDocNumbers(s)[0]?.key ?? null;
}
