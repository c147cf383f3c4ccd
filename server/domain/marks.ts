import { flatForm, flatten, originalRange } from './normalForm.ts';
import { parseQuery, wordingsOf } from './query.ts';

/** Ranges of a text (UTF-16, end exclusive, sorted, touching ones joined) in which words in flat form stand. */
export function marksOf(text: string, words: readonly string[]): [number, number][] {
  const flat = flatForm(text);
  const ranges: [number, number][] = [];
  for (const word of words.filter((one) => one !== ''))
    for (let at = flat.text.indexOf(word); at !== -1; at = flat.text.indexOf(word, at + 1))
      ranges.push(originalRange(flat, at, at + word.length));
  ranges.sort((a, b) => a[0] - b[0]);
  const marks: [number, number][] = [];
  for (const range of ranges) {
    const before = marks.at(-1);
    if (before !== undefined && range[0] <= before[1]) before[1] = Math.max(before[1], range[1]);
    else marks.push(range);
  }
  return marks;
}

/** Where the words of a query stand in a text, for the highlight on a document's page. */
export function queryMarks(text: string, q: string): [number, number][] {
  const query = parseQuery(q);
  const words = [...query.words, ...query.titles].flatMap(wordingsOf).map((word) => word.flat);
  return marksOf(text, [...words, ...query.numbers.map(flatten)]);
}

/** What of a query is looked for in a text, as it would be typed there: without 标题: and 文号:, what is excluded, and the bodies named. */
export function soughtInText(q: string): string {
  const query = parseQuery(q);
  const words = [...query.words, ...query.titles].map((word) => wordingsOf(word).map(({ raw }) => raw));
  const typed = words.map((wordings) => {
    const [first] = wordings;
    return wordings.length === 1 && /\s/.test(first!) ? `"${first}"` : wordings.join('|');
  });
  return [...typed, ...query.numbers].join(' ');
}
