import type { Marked } from './search.ts';

/** Signs of a passage before and after the first word. */
const BEFORE = 30;
const AFTER = 90;

/** The passage of a text around the first of the words that stands in it, with all of them marked; its beginning where none does. */
export function passageOf(text: string, words: readonly string[]): Marked {
  const places = words.map((word) => text.indexOf(word)).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  const start = Math.max(0, first - BEFORE);
  const end = Math.min(text.length, first + AFTER);
  const cut = text
    .slice(start, end)
    .replace(/\s/g, ' ')
    .replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
  const shown = `${start > 0 ? '…' : ''}${cut}${end < text.length ? '…' : ''}`;
  const marks: [number, number][] = [];
  for (const word of words.filter((one) => one !== ''))
    for (let at = shown.indexOf(word); at >= 0; at = shown.indexOf(word, at + word.length))
      marks.push([at, at + word.length]);
  marks.sort((a, b) => a[0] - b[0]);
  // Words may overlap: what is marked is marked once.
  return { text: shown, marks: marks.filter(([from], i) => i === 0 || from >= marks[i - 1]![1]) };
}
