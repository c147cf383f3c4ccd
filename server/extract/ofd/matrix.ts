/** x' = a·x + c·y + e, y' = b·x + d·y + f, as in a CTM. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The numbers of an attribute; what is none counts as 0. */
export function numbers(list: string | undefined): number[] {
  return (list ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(finite);
}

/** A number of the file, 0 where it is none. */
export function finite(text: string | undefined): number {
  const value = Number(text);
  return Number.isFinite(value) ? value : 0;
}

/** Where an object stands: its CTM, then the corner of its boundary. */
export function placed(attributes: Readonly<Record<string, string>>): Matrix {
  const [x = 0, y = 0] = numbers(attributes['Boundary']);
  const ctm = numbers(attributes['CTM']);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = ctm.length === 6 ? ctm : IDENTITY;
  return [a, b, c, d, e + x, f + y];
}

const POINTS = 72 / 25.4;
/** Beyond any page, in points. */
const FAR = 20_000;

/** Points in a length of millimetres. */
export const points = (millimetres: number): number => millimetres * POINTS;

/**
 * A place on the page as the rules of layout want it, which are those of PDF: in points, y upwards, and so far off that it stays right of 0 when it is seen
 * from text turned by `turn` quarters.
 */
export function pagePoint(matrix: Matrix, x: number, y: number, turn: number): [number, number] {
  const [right, down] = apply(matrix, x, y);
  return [points(right) - (turn === 2 ? FAR : 0), (turn === 1 ? FAR : 0) - points(down)];
}
