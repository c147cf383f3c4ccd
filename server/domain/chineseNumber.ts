/** Every sign that stands for a digit in official texts, look-alikes of zero and one included (二○○四, 二O〇五, 8月l日). */
const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, '○': 0, '◯': 0, Ｏ: 0, O: 0, o: 0, ο: 0, О: 0, 零: 0,
  一: 1, l: 1, I: 1, 壹: 1,
  二: 2, 两: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}; // prettier-ignore

const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000 };

/** Full-width letters and digits (１２ＡＢ) become ASCII; everything else, and the length, stays. */
export function foldWidth(s: string): string {
  return s.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/**
 * Reads a whole non-negative number in any spelling: `12`, `１２`, `十二`, `一百零五`, `二〇二三`, `廿三`. Blanks inside are skipped.
 * Returns null when `s` is anything else.
 */
export function chineseToNumber(s: string): number | null {
  const signs = [...foldWidth(s).replace(/\s+/g, '').replace(/廿/g, '二十').replace(/卅/g, '三十')];
  if (signs.length === 0 || signs.length > 16) return null;
  return signs.some((c) => c in UNITS) ? readUnits(signs) : readDigits(signs);
}

const digitOf = (c: string): number | null => (c >= '0' && c <= '9' ? Number(c) : (DIGITS[c] ?? null));

function readDigits(signs: string[]): number | null {
  let value = 0;
  for (const c of signs) {
    const digit = digitOf(c);
    if (digit === null) return null;
    value = value * 10 + digit;
  }
  return Number.isSafeInteger(value) ? value : null;
}

function readUnits(signs: string[]): number | null {
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  for (const c of signs) {
    const unit = UNITS[c];
    if (unit === 10000) {
      total = (total + section + (pending ?? 0)) * unit;
      section = 0;
      pending = null;
    } else if (unit !== undefined) {
      section += (pending ?? 1) * unit;
      pending = null;
    } else {
      const digit = digitOf(c);
      if (digit === null) return null;
      pending = pending === null || pending === 0 ? digit : pending * 10 + digit;
    }
  }
  return total + section + (pending ?? 0);
}
