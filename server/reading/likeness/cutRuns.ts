/** A stretch of two texts: in both (save for blanks, width and punctuation), or of one or either alone. */
export interface Run {
  same: boolean;
  a: string;
  b: string;
}

/**
 * Signs of both sides together in one line of a comparison, our own choice: a text without articles, or one long paragraph, would
 * else be a single line of hundreds of thousands of bytes that no page can be divided at.
 */
const MOST_OF_LINE = 4000;

/** A line is filled at least so far before it ends with a sentence. */
const LEAST_FILLED = 0.6;

interface Step extends Run {
  ends: boolean;
}

/** Smallest steps in which both sides go on together: token by token where they agree, else by some hundred signs of either. */
function stepsOf(run: Run, tokens: (text: string) => string[], most: number): Step[] {
  if (run.same) {
    const [left, right] = [tokens(run.a), tokens(run.b)];
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({
      ...{ same: true, a: left[i] ?? '', b: right[i] ?? '' },
      ends: /[。；！？\n]\s*$/.test(left[i] ?? ''),
    }));
  }
  const length = Math.max(1, Math.floor(most / 8));
  const [left, right] = [inPieces(run.a, length), inPieces(run.b, length)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => ({
    ...{ same: false, a: left[i] ?? '', b: right[i] ?? '' },
    ends: true,
  }));
}

const inPieces = (text: string, length: number): string[] => {
  const signs = [...text];
  return Array.from({ length: Math.ceil(signs.length / length) }, (_, i) =>
    signs.slice(i * length, (i + 1) * length).join(''),
  );
};

/**
 * The runs of one line as those of several lines of at most about `most` signs; the runs of all lines together are the runs given.
 * `tokens`: the text in the pieces by which it was compared, of which both sides of a common run have as many.
 */
export function cutRuns(runs: readonly Run[], tokens: (text: string) => string[], most = MOST_OF_LINE): Run[][] {
  if (runs.reduce((sum, { a, b }) => sum + a.length + b.length, 0) <= most) return [[...runs]];
  const lines: Run[][] = [[]];
  let filled = 0;
  for (const run of runs)
    for (const { same, a, b, ends } of stepsOf(run, tokens, most)) {
      const last = lines.at(-1)!;
      const before = last.at(-1);
      if (before?.same === same) {
        before.a += a;
        before.b += b;
      } else last.push({ same, a, b });
      filled += a.length + b.length;
      if (filled >= most || (ends && filled >= most * LEAST_FILLED)) {
        lines.push([]);
        filled = 0;
      }
    }
  return lines.filter((line) => line.length > 0);
}
