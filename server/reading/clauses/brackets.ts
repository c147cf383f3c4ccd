import type { PlacedSign } from './signs.ts';

/** A stretch between brackets, brackets included. */
export interface Bracketed {
  start: number;
  end: number;
}

const LONGEST_TITLE = 260;
const LONGEST_QUOTE = 4000;

/** Every outermost 《…》; 《…〈…〉…》 and 《…《…》…》 count as one. A 《 without its 》 nearby is skipped. */
export function findTitles(text: string): Bracketed[] {
  const found: Bracketed[] = [];
  let close = text.indexOf('》');
  for (let from = text.indexOf('《'); from >= 0 && close >= 0;) {
    if (close < from) close = text.indexOf('》', from);
    const end = close >= 0 && close - from < LONGEST_TITLE ? closing(text, from, '《', '》', LONGEST_TITLE) : -1;
    const whole = end > 0 && !/\n\s*\n/.test(text.slice(from, end));
    if (whole) found.push({ start: from, end });
    from = text.indexOf('《', whole ? end : from + 1);
  }
  return found;
}

/** Index behind the bracket that closes the one at `at`, or -1 within `reach` characters. */
export function closing(text: string, at: number, open: string, close: string, reach: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + reach);
  for (let i = at; i < limit; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i + 1;
  }
  return closesOnce(text, at, close, limit);
}

/** 《A《B》 with one 》 lost: the first closing bracket ends it. */
function closesOnce(text: string, at: number, close: string, limit: number): number {
  const first = text.slice(at, limit).indexOf(close);
  return first > 0 ? at + first + 1 : -1;
}

/** Every “…”, also over paragraphs that each open with “ and close once; and "…" within a line. */
export function findQuotes(text: string): PlacedSign[] {
  const found: PlacedSign[] = [];
  const add = (start: number, end: number) =>
    found.push({ sign: { kind: 'quote', text: text.slice(start + 1, end - 1) }, start, end });
  for (let from = text.indexOf('“'); from >= 0;) {
    const end = text.indexOf('”', from);
    if (end < 0) break;
    const again = text.indexOf('“', from + 1);
    const nested = again > 0 && again < end && !/\n[\s\u3000]*$/.test(text.slice(Math.max(from, again - 8), again));
    if (nested || end - from > LONGEST_QUOTE) {
      from = again;
      continue;
    }
    add(from, end + 1);
    from = text.indexOf('“', end);
  }
  for (const m of text.matchAll(/"[^"\n]{1,200}"/g)) add(m.index, m.index + m[0].length);
  return found;
}
