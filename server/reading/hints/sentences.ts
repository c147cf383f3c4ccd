/** A stretch between 。；！？ and line breaks, as far as it is not blank. */
export interface Sentence {
  start: number;
  end: number;
  /** The masked text of it. */
  words: string;
  /** What governs it: the line that announced this item with a colon, and the sentence before it in its paragraph. */
  context: string;
}

const STOP = /[。；！？\n\r\f\u2028\u2029]/;
/** Longer ones are cut: no rule looks farther than this, and a text without any stop stays linear. */
const LONGEST = 400;
const ITEM =
  /^[\s\u3000#*]*(?:[（(][一二三四五六七八九十0-9]{1,3}[）)]|[0-9]{1,2}[.、．)）]|[①-⑳]|[一二三四五六七八九十]{1,3}是|[-·•●])/;

/** Splits a masked text. Every sentence knows the words that govern it. */
export function sentencesOf(masked: string): Sentence[] {
  const found: Sentence[] = [];
  let lead = '';
  let before = '';
  let from = 0;
  for (let i = 0; i <= masked.length; i++) {
    const sign = masked[i] ?? '\n';
    if (!STOP.test(sign) && i - from < LONGEST) continue;
    const end = Math.min(masked.length, i + 1);
    const words = masked.slice(from, end);
    if (words.trim() !== '') {
      const opensLine = from === 0 || /[\n\r\f]/.test(masked[from - 1]!);
      const item = ITEM.test(words);
      if (opensLine && !item) lead = '';
      found.push({ start: from, end, words, context: opensLine ? (item ? lead : '') : `${lead}${before}` });
      before = words;
      if (/[：:]\s*$/.test(words)) lead = words;
    }
    from = end;
  }
  return found;
}
