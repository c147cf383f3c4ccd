/** A piece of a number pattern: text as it stands, or a slot; `least` is the number of digits a serial is filled to. */
export type GrammarPart =
  { part: 'text'; text: string } | { part: 'code' } | { part: 'year' } | { part: 'serial'; least: number };

const SLOT = /\{(code|year|serial)(?::([1-9]))?\}/g;

/** The pieces of a pattern of 统一登记编号 in their order, or null when it is no pattern: one year, one serial, at most one code. */
export function grammarParts(pattern: string): GrammarPart[] | null {
  const parts: GrammarPart[] = [];
  let at = 0;
  for (const match of pattern.matchAll(SLOT)) {
    if (match.index > at) parts.push({ part: 'text', text: pattern.slice(at, match.index) });
    const [whole, slot, digits] = match;
    if (digits !== undefined && slot !== 'serial') return null;
    parts.push(
      slot === 'serial' ? { part: 'serial', least: Number(digits ?? 1) } : { part: slot === 'code' ? 'code' : 'year' },
    );
    at = match.index + whole.length;
  }
  if (at < pattern.length) parts.push({ part: 'text', text: pattern.slice(at) });
  const count = (kind: GrammarPart['part']): number => parts.filter((one) => one.part === kind).length;
  const stray = parts.some((one) => one.part === 'text' && /[{}\s]/.test(one.text));
  return stray || count('year') !== 1 || count('serial') !== 1 || count('code') > 1 ? null : parts;
}

/** Whether a text is a pattern of 统一登记编号. */
export const isGrammar = (pattern: string): boolean => grammarParts(pattern) !== null;

/** A number by its pattern: `formatNumber('{code}〔{year}〕{serial:3}', {code: '杨管规', year: 2012, serial: 1})` → 杨管规〔2012〕001. */
export function formatNumber(pattern: string, of: { code: string; year: number; serial: number }): string {
  return (grammarParts(pattern) ?? [])
    .map((one) => {
      if (one.part === 'text') return one.text;
      if (one.part === 'serial') return String(of.serial).padStart(one.least, '0');
      return one.part === 'code' ? of.code : String(of.year);
    })
    .join('');
}
