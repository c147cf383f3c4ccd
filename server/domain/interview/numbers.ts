import { readNumber } from '../numbers/read.ts';
import type { ReadNumber } from '../numbers/read.ts';
import type { InterviewForm } from './codes.ts';
import type { InterviewRow } from './rows.ts';

/** A paper that bears a number: the one that tells a body of a measure, and the 整改通知书 after a talk. */
export type NumberedPaper = InterviewForm | 'rectification';

/** The sign of each series: 清司约〔2026〕1号, 清司通〔2026〕1号, 清司督〔2026〕1号, 清司改〔2026〕1号. The form is our own choice; no rule sets it. */
const SIGN: Readonly<Record<NumberedPaper, string>> = {
  talk: '约',
  criticism: '通',
  supervision: '督',
  rectification: '改',
};

/** The pattern of numbers with a code of its own before the year. */
const patternOf = (code: string): string => `${code}〔{year}〕{serial}号`;

/** The pattern of a paper's numbers, from the bureau's code without its ending. */
export const measurePattern = (stem: string, paper: NumberedPaper): string => patternOf(`${stem}${SIGN[paper]}`);

/** The field of a measure that bears the number of a paper. */
export const numberField = (paper: NumberedPaper): 'paperNumber' | 'rectificationNumber' =>
  paper === 'rectification' ? 'rectificationNumber' : 'paperNumber';

/** The pattern that a number typed by hand follows, whoever's code it bears, with what stands in it; null for one of another shape. */
export function typedPattern(text: string): (ReadNumber & { pattern: string }) | null {
  const read = readNumber(patternOf('{code}'), text);
  return read?.code == null ? null : { ...read, pattern: patternOf(read.code) };
}

/** The number of the paper that told the body of the measure. */
export const paperNumber = (row: Pick<InterviewRow, 'form' | 'paperNumber' | 'notice' | 'order'>): string | null =>
  row.paperNumber ?? (row.form === 'talk' ? row.notice : row.order)?.number ?? null;
