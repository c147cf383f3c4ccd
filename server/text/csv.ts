import type { DocumentLine } from '../domain/dossier.ts';
import { STATUS, TIER, VALIDITY } from './labels.ts';

/** One cell: quoted where needed; a text that a spreadsheet would run as a formula is kept a text. */
function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const COLUMNS: readonly [string, (line: DocumentLine) => string | number | null][] = [
  ['编号', (line) => line.id],
  ['标题', (line) => line.title],
  ['文号', (line) => line.docNumber],
  ['制定机关', (line) => line.issuerName],
  ['类别', (line) => (line.tier === null ? null : TIER[line.tier])],
  ['体裁', (line) => line.genre],
  ['主题分类', (line) => line.subject],
  ['办理状态', (line) => STATUS[line.status]],
  ['效力', (line) => VALIDITY[line.validity]],
  ['成文日期', (line) => line.signedOn],
  ['公布日期', (line) => line.publishedOn],
  ['施行日期', (line) => line.effectiveOn],
  ['有效期至', (line) => line.validUntil],
];

/** A list of documents as CSV. */
export const csvOf = (lines: readonly DocumentLine[]): string =>
  csv([COLUMNS.map(([name]) => name), ...lines.map((line) => COLUMNS.map(([, read]) => read(line)))]);

/** Rows as CSV (UTF-8 with a byte order mark, as Excel wants it). */
export const csv = (rows: readonly (readonly (string | number | null)[])[]): string => `${BOM}${csvLines(rows)}`;

/** What a CSV file begins with. */
export const BOM = '\uFEFF';

/** Rows as lines of CSV, for a file that is written piece by piece. */
export const csvLines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
