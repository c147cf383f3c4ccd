const PLACE = /[省市县区州盟旗]$/u;
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether two words name different places: 临江市 is no slip for 清江市, which may have a rule of its own. */
export function differInPlace(a: string, b: string): boolean {
  const [some, others] = [placesOf(a), placesOf(b)];
  return some.length > 0 && others.length > 0 && some.join() !== others.join();
}

/** The names of places in a text, as far as the dictionary tells them: 临江|市, 云川省; 城市 is none. */
function placesOf(text: string): string[] {
  const words = [...WORDS.segment(text)].map(({ segment }) => segment);
  return words.flatMap((word, i) => {
    if (!PLACE.test(word)) return [];
    if (word.length > 2) return [word];
    return word.length === 1 && i > 0 ? [words[i - 1]! + word] : [];
  });
}
