import { SIMPLIFIED, TRADITIONAL } from './hanFold.ts';
import { RADICALS_START, RADICAL_CHARACTERS, RADICAL_WORDS } from './radicals.ts';

/** Stands between two Latin or digit runs that something else kept apart (`PM2.5` → `pm2·5`); itself never in a folded text. */
export const GAP = '·';

/**
 * The flat form of a text: letters and digits only, compatibility forms decomposed (NFKD without marks), lower case,
 * traditional → simplified, radicals → characters, ○ → 〇. Every sign is folded by itself, so the flat form of a part is a part of the
 * flat form. `starts[i]` and `ends[i]` are the UTF-16 offsets of the original sign that gave unit `i`.
 */
export interface Flat {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

const DROPPED = 0;
const LONG = 1;
const UNKNOWN = 0xffff;
const folded = new Uint16Array(0x10000).fill(UNKNOWN);
const longForms = new Map<number, string>();
const GAP_CODE = GAP.charCodeAt(0);

function setPairs(from: string, to: string): void {
  for (let i = 0; i < from.length; i++) folded[from.charCodeAt(i)] = to.charCodeAt(i);
}
setPairs(TRADITIONAL, SIMPLIFIED);
RADICAL_CHARACTERS.forEach((sign, i) => {
  if (sign === String.fromCharCode(RADICALS_START + i)) return;
  const word = RADICAL_WORDS[sign] ?? sign;
  const pair = TRADITIONAL.indexOf(word);
  setPairs(String.fromCharCode(RADICALS_START + i), pair < 0 ? word : SIMPLIFIED[pair]!);
});
setPairs('○◯', '〇〇');

/** The folded form of one sign (a code point), possibly empty or longer than one unit. */
function foldSign(sign: string): string {
  let out = '';
  for (const part of sign.normalize('NFKD').toLowerCase()) {
    if (!/[\p{L}\p{N}]/u.test(part)) continue;
    const code = part.charCodeAt(0);
    const known = part.length === 1 ? folded[code]! : UNKNOWN;
    out += known !== UNKNOWN && known > LONG ? String.fromCharCode(known) : part;
  }
  return out;
}

function learn(code: number): number {
  const form = foldSign(String.fromCharCode(code));
  if (form.length > 1) longForms.set(code, form);
  const entry = form === '' ? DROPPED : form.length === 1 ? form.charCodeAt(0) : LONG;
  folded[code] = entry;
  return entry;
}

/** Whether a UTF-16 unit of a flat form belongs to a Han character (units of surrogate pairs count as Han). */
export function isHanUnit(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || code === 0x3005 || (code >= 0xd800 && code <= 0xfaff);
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Calls `emit(unit, start, end)` for every unit of the flat form; `start`, `end` are offsets in `text`. */
function walk(text: string, emit: (unit: number, start: number, end: number) => void): void {
  let last = 0;
  let apart = false;
  const take = (unit: number, start: number, end: number): void => {
    if (apart && last !== 0 && !isHanUnit(last) && !isHanUnit(unit)) emit(GAP_CODE, start, start);
    emit(unit, start, end);
    last = unit;
    apart = false;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let form: string | undefined;
    let end = i + 1;
    if (isSurrogate(code)) {
      const sign = String.fromCodePoint(text.codePointAt(i)!);
      end = i + sign.length;
      form = sign.length === 2 ? foldSign(sign) : '';
    } else {
      let unit = folded[code]!;
      if (unit === UNKNOWN) unit = learn(code);
      if (unit > LONG) {
        take(unit, i, end);
        continue;
      }
      form = unit === LONG ? longForms.get(code)! : '';
    }
    if (form === '') apart = true;
    for (let k = 0; k < form.length; k++) take(form.charCodeAt(k), i, end);
    i = end - 1;
  }
}

const CHUNK = 4096;

function textOf(units: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < units.length; i += CHUNK)
    parts.push(String.fromCharCode.apply(null, units.subarray(i, i + CHUNK) as unknown as number[]));
  return parts.join('');
}

/** Whether every sign of a text is its own folded form, as in most titles. Says no where it is not known yet. */
function isFlat(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code <= LONG || code === UNKNOWN || folded[code] !== code) return false;
  }
  return true;
}

/** The flat form alone; never throws, whatever the text holds. */
export function flatten(text: string): string {
  if (isFlat(text)) return text;
  let units = text.length + SPARE <= CHUNK ? short : new Uint16Array(text.length + SPARE);
  let n = 0;
  walk(text, (unit) => {
    if (n === units.length) units = larger(units, new Uint16Array(n * 2));
    units[n++] = unit;
  });
  return textOf(units.subarray(0, n));
}

/** The flat form with the way back to the original. */
export function flatForm(text: string): Flat {
  let units = new Uint16Array(text.length + SPARE);
  let starts = new Uint32Array(units.length);
  let ends = new Uint32Array(units.length);
  let n = 0;
  walk(text, (unit, start, end) => {
    if (n === units.length) {
      units = larger(units, new Uint16Array(n * 2));
      starts = larger(starts, new Uint32Array(n * 2));
      ends = larger(ends, new Uint32Array(n * 2));
    }
    units[n] = unit;
    starts[n] = start;
    ends[n++] = end;
  });
  return { text: textOf(units.subarray(0, n)), starts: starts.subarray(0, n), ends: ends.subarray(0, n) };
}

/** Room for the few signs that fold to several. */
const SPARE = 16;
/** Used again for every short text. */
const short = new Uint16Array(CHUNK);

function larger<T extends Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** The original range [start, end) of the flat units [from, to); an empty range at the end when nothing is there. */
export function originalRange(flat: Flat, from: number, to: number): [number, number] {
  const last = Math.min(to, flat.starts.length) - 1;
  if (from > last) return [flat.ends.at(-1) ?? 0, flat.ends.at(-1) ?? 0];
  return [flat.starts[from]!, flat.ends[last]!];
}

/** Runs of a flat form: Han or not, gaps left out. */
export function runsOf(flat: string): { text: string; han: boolean; start: number }[] {
  const runs: { text: string; han: boolean; start: number }[] = [];
  let start = 0;
  while (start < flat.length) {
    const code = flat.charCodeAt(start);
    if (code === GAP_CODE || code === 10) {
      start++;
      continue;
    }
    const han = isHanUnit(code);
    let end = start + 1;
    for (; end < flat.length; end++) {
      const next = flat.charCodeAt(end);
      if (next === GAP_CODE || next === 10 || isHanUnit(next) !== han) break;
    }
    runs.push({ text: flat.slice(start, end), han, start });
    start = end;
  }
  return runs;
}
