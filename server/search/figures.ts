const COMMA = 44;
const ZERO = 48;

/** Reads numbers written one behind the other with commas (`group_concat`): handing them over one by one takes longer than finding them. */
export function numbersIn(figures: Buffer | null): Int32Array {
  if (figures === null || figures.length === 0) return new Int32Array(0);
  let n = 1;
  for (let at = 0; at < figures.length; at++) if (figures[at] === COMMA) n++;
  const numbers = new Int32Array(n);
  let number = 0;
  n = 0;
  for (let at = 0; at < figures.length; at++) {
    const sign = figures[at]!;
    if (sign === COMMA) {
      numbers[n++] = number;
      number = 0;
    } else number = number * 10 + sign - ZERO;
  }
  numbers[n] = number;
  return numbers;
}
