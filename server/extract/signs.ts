/** What the signs of a text are, counted; blanks are left out. */
export interface Tally {
  /** UTF-16 units. */
  length: number;
  han: number;
  /** Han characters of GB 2312 level 1: the 3,755 that nearly all of a simplified text is written with. */
  common: number;
  /** What no reader could have meant: replacement and private-use characters, controls. */
  wrong: number;
  /** Signs of scripts that no document of ours is written in, and what is wrong: glyph numbers taken for characters. */
  strange: number;
  /** Latin letters with marks and control signs: Chinese bytes taken for Latin ones (ÎÄ¼þ). */
  latin1: number;
  /** What OCR makes of dirt and of characters that it does not know; a Latin letter alone between Han characters too. */
  odd: number;
}

const [KNOWN, BLANK, HAN, COMMON, WRONG, STRANGE, LATIN1, ODD, LATIN] = [1, 2, 4, 8, 16, 32, 64, 128, 256];
const COMMON_HAN = commonHan();
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\s/u, BLANK],
  [/\p{Script=Han}/u, HAN],
  [/[\uFFFD\uFFFF\uE000-\uF8FF\u0080-\u009F]|[\u{F0000}-\u{10FFFF}]/u, WRONG],
  [
    /[\u0000-\u0008\u000E-\u001F\uFFFD\uFFFF\uE000-\uF8FF]|[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Khmer}\p{Script=Yi}]/u,
    STRANGE,
  ],
  [/[\u0080-\u00FF]/u, LATIN1],
  [/[|\\~^_{}<>#$&*`¦¬¨§¢£¥•■□◆]/u, ODD],
  [/\p{Script=Latin}/u, LATIN],
];

/** Kinds of each sign of the basic plane, found out when it is first met: asking six expressions of every page costs more than reading it. */
const kinds = new Uint16Array(0x10000);

function kindOf(sign: string): number {
  const common = COMMON_HAN.has(sign) ? COMMON : 0;
  return KINDS.reduce((kind, [is, bit]) => (is.test(sign) ? kind | bit : kind), KNOWN | common);
}

/** Counts the signs of a text by their kinds. */
export function tally(text: string): Tally {
  const counts: Tally = { length: 0, han: 0, common: 0, wrong: 0, strange: 0, latin1: 0, odd: 0 };
  let before = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let kind = kinds[code]!;
    let units = 1;
    if (code >= 0xd800 && code <= 0xdfff) {
      const sign = String.fromCodePoint(text.codePointAt(at)!);
      units = sign.length;
      kind = kindOf(sign);
      at += units - 1;
    } else if (kind === 0) kind = kinds[code] = kindOf(text[at]!);
    if ((kind & BLANK) !== 0) continue;
    counts.length += units;
    if ((kind & HAN) !== 0) {
      counts.han++;
      if ((kind & COMMON) !== 0) counts.common++;
      if ((last & LATIN) !== 0 && (before & HAN) !== 0) counts.odd++;
    }
    if ((kind & WRONG) !== 0) counts.wrong++;
    if ((kind & STRANGE) !== 0) counts.strange++;
    if ((kind & LATIN1) !== 0) counts.latin1++;
    if ((kind & ODD) !== 0) counts.odd++;
    before = last;
    last = kind;
  }
  return counts;
}

function commonHan(): Set<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}
