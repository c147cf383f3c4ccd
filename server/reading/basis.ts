import type { Layout } from './layout.ts';
import type { Signature } from './signed.ts';

/** A title in 《》 named as basis; the span covers the words inside the marks. */
export interface CitedBasis {
  title: string;
  start: number;
  end: number;
  sure: boolean;
}

const PREAMBLE = 4000;
const CLAUSE = 900;
/** How far into what a letter carries its basis may stand. */
const ATTACHED = 2000;
/** A basis is named right behind its keyword. */
const NAMED_WITHIN = 120;
const KEYWORD = /(?<![不未无])(?:根据|依据|依照)/g;
/** Where the first numbered part begins: what stands before it is preamble. */
const FIRST_PART = /(?:^|[\n。：:；\s])#{0,6}\s*(?:一\s*、|[（(]一[）)]|第\s*二\s*条|[12]\s*[、.．](?![0-9])|1\.2\s)/;

/**
 * 制定依据: titles in a 根据/依据/依照 clause of the preamble (of the document and of what it attaches) or of a clause that ends in 制定本….
 * 按照, 为贯彻落实 and 为落实 are aims, no basis.
 */
export function findBasis(layout: Layout, signature: Signature | null): CitedBasis[] {
  const { text } = layout;
  const preamble = opening(text, layout.bodyStart, signature?.date.start ?? text.length);
  const attached = signature ? opening(text, signature.date.end, signature.date.end + ATTACHED) : null;
  const found = new Map<string, CitedBasis>();
  let nextOpen = 0;
  for (const m of text.matchAll(KEYWORD)) {
    if (nextOpen >= 0 && nextOpen < m.index) nextOpen = text.indexOf('《', m.index);
    if (nextOpen < 0) break;
    if (nextOpen - m.index > NAMED_WITHIN) continue;
    const clause = sentenceAt(text, m.index);
    const inside =
      within(preamble, m.index) || (attached !== null && within(attached, m.index) && ATTACHED_BASIS.test(clause));
    if (!inside && !/制[定订](?:本|如下|以下|此|了本)|特制[定订]/.test(clause)) continue;
    if (!inside && m.index < layout.bodyStart) continue;
    for (const cited of titlesIn(text, m.index + 2, clause.length - 2)) {
      const key = cited.title.replace(/\s+/g, '');
      if (!found.has(key)) found.set(key, cited);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

const within = (o: { start: number; end: number }, at: number): boolean => at >= o.start && at < o.end;

function opening(text: string, start: number, limit: number): { start: number; end: number } {
  const window = text.slice(start, Math.min(limit, start + PREAMBLE));
  const skip = /^\s*#{0,6}\s*(?:第\s*一\s*章[^\n]{0,40}|一\s*、[^\n。]{0,40}(?=\n))?/.exec(window)?.[0].length ?? 0;
  const part = FIRST_PART.exec(window.slice(skip));
  return { start, end: start + (part ? skip + part.index + 1 : window.length) };
}

/** From a keyword to the end of its sentence; wrapped lines are followed. */
function sentenceAt(text: string, at: number): string {
  const window = text.slice(at, at + CLAUSE);
  const stop = window.search(/[。；]|\n\s*\n|\n\s*第/);
  return stop < 0 ? window : window.slice(0, stop);
}

/** The list of titles that follows a keyword: 《A》（文号）、《B》和《C》. */
function titlesIn(text: string, from: number, length: number): CitedBasis[] {
  const found: CitedBasis[] = [];
  const limit = from + length;
  let cursor = from;
  while (cursor < limit) {
    const open = text.indexOf('《', cursor);
    if (open < 0 || open >= limit) break;
    if (!continuesList(text.slice(cursor, open), found.length === 0)) break;
    const close = closing(text, open);
    if (close < 0) break;
    cursor = close + 1;
    if (
      close === open + 1 ||
      OWN_SHORT_NAME.test(text.slice(open + 1, close)) ||
      ALIASED.test(text.slice(open - 6, open))
    )
      continue;
    found.push({
      title: text
        .slice(open + 1, close)
        .replace(/\s*\n\s*/g, '')
        .trim(),
      start: open + 1,
      end: close,
      sure: true,
    });
  }
  return found;
}

/** 以下简称《企业法》 names again what stands before it. */
const ALIASED = /(?:简称|统称|下称)为?[“"]?$/;
/** What a rule that a letter carries says behind its basis. */
const ATTACHED_BASIS = /制[定订]|提出|结合.{0,20}实际|(?:作出|做出|特作)[^。]{0,6}决定|现决定/;

/** 《条例》: a short name that the text gave to a title named before. */
const OWN_SHORT_NAME = /^(?:条例|办法|规定|意见|通知|决定|细则|方案|规则|实施细则|实施办法|实施意见)$/;
const TURN =
  /编制|修[订改]|形成|按照|按|为了?|落实|结合|现[就将]|经[^贸济营]|制[定订]|决定|参照|适用|处罚|作出|遵照|[：:]/;

function continuesList(gap: string, first: boolean): boolean {
  const plain = gap.replace(/（[^（）]{0,80}）|\([^()]{0,80}\)|\[[^\]]{0,12}\]/g, '');
  if (first) return plain.length <= 60 && !/[，,：]/.test(plain) && !/按照|落实/.test(plain);
  if (plain.length > 60 || TURN.test(plain)) return false;
  return (
    !/[，,]/.test(plain) ||
    /[，,]\s*(?:以及|和|及|并)?\s*(?:依据|根据)?\s*(?![我本对编])[\p{Script=Han}]{0,12}$/u.test(plain)
  );
}

/** The 》 that closes the 《 at `open`; nested marks counted. -1 when it does not close within a title's length. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i < open + 220; i++) {
    if (text[i] === '《') depth++;
    else if (text[i] === '》' && --depth === 0) return i;
    else if (text[i] === '。') return -1;
  }
  return -1;
}
