import { quarterAt, type Quarter } from '../domain/reminders/letters.ts';
import type { ExpiryLetterRow, LetteredDocument } from '../domain/reminders/rows.ts';

const NUMBERS = ['一', '二', '三', '四'] as const;

/** 2027年第一季度. */
export const quarterName = ({ year, number }: Pick<Quarter, 'year' | 'number'>): string =>
  `${year}年第${NUMBERS[number - 1] ?? ''}季度`;

/** What a letter is called in a list: 2027年第一季度到期提示函. */
export const letterName = ({ fromDay }: Pick<ExpiryLetterRow, 'fromDay'>): string =>
  `${quarterName(quarterAt(fromDay))}到期提示函`;

const HEAD = ['序号', '制定机关', '文件名称', '发文字号', '有效期至', '提示函日期'];
const WIDTHS = [6, 28, 48, 24, 14, 14];

interface Line {
  issuer: { name: string };
  documents: readonly LetteredDocument[];
  letter: Pick<ExpiryLetterRow, 'on'> | null;
}

/** What ends in a quarter as a sheet; documents of no known body at its end. */
export function expirySheet(lines: readonly Line[], unaddressed: readonly LetteredDocument[]) {
  const all = [...lines, { issuer: { name: '没有对上制定机关' }, documents: unaddressed, letter: null }];
  const rows = all.flatMap(({ issuer, documents, letter }) =>
    documents.map(({ title, docNumber, until }) => [issuer.name, title, docNumber, until, letter?.on ?? null]),
  );
  return { name: '到期文件', head: HEAD, rows: rows.map((row, i) => [i + 1, ...row]), widths: WIDTHS };
}
