import type { InterviewForm } from './codes.ts';
import type { InterviewRow } from './rows.ts';

/** The sign of each series: 清司约〔2026〕1号, 清司通〔2026〕1号, 清司督〔2026〕1号. The form is our own choice; no rule sets it. */
const SIGN: Readonly<Record<InterviewForm, string>> = { talk: '约', criticism: '通', supervision: '督' };

/** The pattern of the papers of a measure, from the bureau's code without its ending. */
export const measurePattern = (stem: string, form: InterviewForm): string => `${stem}${SIGN[form]}〔{year}〕{serial}号`;

/** The number of the paper that told the body of the measure. */
export const paperNumber = (row: Pick<InterviewRow, 'form' | 'paperNumber' | 'notice' | 'order'>): string | null =>
  row.paperNumber ?? (row.form === 'talk' ? row.notice : row.order)?.number ?? null;
