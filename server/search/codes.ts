/**
 * Marks as numbers in hexadecimal signs, with how many titles hold each. MiniSearch walks all branches of a node to find a term: Han characters would make
 * thousands of them, these signs make sixteen.
 */
export interface Codes {
  /** The codes of marks, parted by blanks. */
  of(marks: readonly string[]): string;
  /** The same for a text that comes again and again. */
  ofAll(flat: string, marksOf: (flat: string) => string[]): string;
  /** Notes that one title more (or less) holds these marks. */
  count(title: readonly string[], by: 1 | -1): void;
  /** The codes of the `count` rarest of these marks that are in some title, but in no more than `most`. */
  rarest(marks: readonly string[], most: number, count: number): string[];
  /** Codes that more titles hold. */
  heldByMoreThan(titles: number): Set<string>;
  /** Whether the number of titles of any of these codes is such. */
  anyOf(codes: ReadonlySet<string>, is: (titles: number) => boolean): boolean;
}

export function createCodes(): Codes {
  const numbers = new Map<string, number>();
  const codes: string[] = [];
  const titles: number[] = [];
  const texts = new Map<string, string>();

  function numberOf(mark: string): number {
    const known = numbers.get(mark);
    if (known !== undefined) return known;
    const number = codes.length;
    numbers.set(mark, number);
    codes.push(number.toString(16));
    titles.push(0);
    return number;
  }
  const of = (marks: readonly string[]): string => marks.map((mark) => codes[numberOf(mark)]!).join(' ');

  return {
    of,
    ofAll(flat, marksOf) {
      let known = texts.get(flat);
      if (known === undefined) texts.set(flat, (known = of(marksOf(flat))));
      return known;
    },
    count(title, by) {
      for (const mark of new Set(title)) titles[numberOf(mark)]! += by;
    },
    rarest: (marks, most, count) =>
      marks
        .flatMap((mark) => numbers.get(mark) ?? [])
        .filter((number) => titles[number]! > 0 && titles[number]! <= most)
        .sort((a, b) => titles[a]! - titles[b]! || a - b)
        .slice(0, count)
        .map((number) => codes[number]!),
    heldByMoreThan: (most) => new Set(codes.filter((_, number) => titles[number]! > most)),
    anyOf: (some, is) => [...some].some((code) => is(titles[parseInt(code, 16)]!)),
  };
}
