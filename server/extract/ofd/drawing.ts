import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.js';
import type { DrawnPath } from './content.ts';
import { finite, pagePoint } from './matrix.ts';

const [MOVE, LINE, CURVE, CLOSE] = [0, 1, 2, 4];
const STEP = /([MSLQBACZ])|(-?\d*\.?\d+(?:[eE][-+]?\d+)?)/g;
const MOST_PATHS = 20_000;

/** The paths of a page as a list of drawing operations of pdf.js, so that the tables of both formats are found by one rule. */
export function drawingOf(paths: readonly DrawnPath[], turns: number): PDFPageProxy {
  const drawn = paths.slice(0, MOST_PATHS);
  const list = {
    fnArray: drawn.map(() => OPS.constructPath),
    argsArray: drawn.map((path) => [path.filled ? OPS.fill : OPS.stroke, [stepsOf(path, turns)]]),
  };
  return { getOperatorList: () => Promise.resolve(list) } as unknown as PDFPageProxy;
}

/** `M x y L x y C` … as numbers; a curve counts as one, whatever its kind. */
function stepsOf({ data, matrix }: DrawnPath, turns: number): number[] {
  const out: number[] = [];
  let operator = '';
  let values: number[] = [];
  const put = () => {
    if (operator === 'M' || operator === 'S' || operator === 'L') {
      out.push(operator === 'L' ? LINE : MOVE, ...pagePoint(matrix, values[0] ?? 0, values[1] ?? 0, turns));
    } else if (operator === 'Q' || operator === 'B' || operator === 'A') out.push(CURVE, 0, 0, 0, 0, 0, 0);
    else if (operator === 'C' || operator === 'Z') out.push(CLOSE);
  };
  for (const [, letter, number] of data.matchAll(STEP)) {
    if (number !== undefined) {
      values.push(finite(number));
      continue;
    }
    put();
    [operator, values] = [letter ?? '', []];
  }
  put();
  return out;
}
