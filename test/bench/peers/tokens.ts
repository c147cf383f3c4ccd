import { flatten, runsOf } from '../../../server/domain/normalForm.ts';
import { pairsOf } from '../../../server/search/tokens.ts';

/** Our bigrams for other engines: pairs of neighbouring Han characters (a lone one by itself), whole Latin and digit runs. */
export const tokensOf = (text: string): string[] =>
  runsOf(flatten(text)).flatMap(({ han, text: run }) => (han && run.length > 1 ? pairsOf(run) : [run]));
