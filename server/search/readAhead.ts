import type { Step } from './background.ts';
import type { Postings } from './postings.ts';
import { LEVELS } from './tokens.ts';

/** Pairs that are read. */
const PAIRS = 3_000;
/** Rows of fewer than this are read fast enough when somebody asks for them. */
const FEW_ROWS = 8;

/**
 * What titles are made of is what people ask for: the sets of rows of the pairs that most titles hold are read into memory before anybody waits for them, one pair
 * at each step, once.
 */
export function createReadAhead(postings: Postings, commonPairs: (most: number) => string[]): Step {
  let pairs: string[] | null = null;
  return () => {
    pairs ??= commonPairs(PAIRS).reverse();
    const pair = pairs.pop();
    if (pair !== undefined && !postings.isFull() && postings.frequency(pair) >= FEW_ROWS)
      for (const mark of [pair, ...LEVELS.map(({ suffix }) => pair + suffix)]) postings.mark(mark);
    return pairs.length > 0;
  };
}
