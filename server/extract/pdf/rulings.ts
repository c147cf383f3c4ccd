import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import { turnedPoint } from './fragment.ts';

/** A drawn line: at `at` across its direction, from `from` to `to` along it. */
export interface Ruling {
  at: number;
  from: number;
  to: number;
}

export interface Rulings {
  horizontal: Ruling[];
  vertical: Ruling[];
}

type Matrix = [number, number, number, number, number, number];

/** A filled shape no thicker than this many points is a drawn line. */
const THIN = 3;
const SHORTEST = 4;
const PAINTED: number[] = [
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];
const FILLED: number[] = [OPS.fill, OPS.eoFill];
const [MOVE, LINE, CURVE] = [0, 1, 2];

/** Horizontal and vertical lines drawn on a page, seen from its main direction of text (`turns`); thin filled boxes count as lines. */
export async function rulingsOf(page: PDFPageProxy, turns: number): Promise<Rulings> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const found: Rulings = { horizontal: [], vertical: [] };
  const saved: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as unknown[] | null;
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = product(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      if (args?.[0]) matrix = product(matrix, args[0] as Matrix);
    } else if (operator === OPS.constructPath && PAINTED.includes(args?.[0] as number)) {
      const path = (args?.[1] as (ArrayLike<number> | null)[])[0];
      if (path) addPath(found, path, FILLED.includes(args?.[0] as number), matrix, turns);
    }
  });
  return found;
}

/** Adds what a path draws: its edges when it is stroked, each closed part as one line (if it is thin) when it is filled. */
function addPath(found: Rulings, path: ArrayLike<number>, filled: boolean, matrix: Matrix, turns: number): void {
  let part: [number, number][] = [];
  const close = () => {
    if (filled) addBox(found, part);
    else part.forEach((point, at) => at > 0 && addBox(found, [part[at - 1] ?? point, point]));
    part = [];
  };
  for (let at = 0; at < path.length;) {
    const step = path[at];
    if (step === MOVE || step === LINE) {
      if (step === MOVE) close();
      part.push(place(matrix, path[at + 1] ?? 0, path[at + 2] ?? 0, turns));
      at += 3;
    } else if (step === CURVE) {
      part = [];
      at += 7;
    } else {
      if (part[0]) part.push(part[0]);
      at += 1;
    }
  }
  close();
}

function addBox(found: Rulings, points: readonly [number, number][]): void {
  if (points.length < 2) return;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, bottom, top] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (top - bottom <= THIN && right - left >= SHORTEST)
    found.horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
  else if (right - left <= THIN && top - bottom >= SHORTEST)
    found.vertical.push({ at: (left + right) / 2, from: bottom, to: top });
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function place([a, b, c, d, e, f]: Matrix, x: number, y: number, turns: number): [number, number] {
  return turnedPoint(a * x + c * y + e, b * x + d * y + f, turns);
}
