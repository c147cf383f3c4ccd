import { isRemark, remarkCell } from './statusCell.ts';
import type { LedgerTable } from './tables.ts';

const SAMPLES = 3;
const FILE_NAME = /\.(?:pdf|docx?|wps|ofd|odt|rtf|txt|html?|xlsx?|tiff?|jpe?g|png)$/i;
const TITLE =
  /(?:办法|规定|细则|意见|通知|决定|方案|通告|公告|措施|规则|规范|条件|标准|目录|清单)(?:[（(].*[）)])?》?$/;

const GENRE = /^(?:决定|命令|意见|通知|通告|公告|办法|规定|细则|规则|方案|措施|规程|标准)$/;

/** Fills the samples of each column, and lets the values decide where a name can mean two things. */
export function columnByValues(table: LedgerTable): void {
  table.columns.forEach((column, i) => {
    const values = new Set<string>();
    for (const line of table.lines) {
      const value = line.cells[i] ?? '';
      if (value !== '' && values.size < SAMPLES) values.add(value.slice(0, 80));
    }
    column.samples = [...values];
  });
  const has = (field: string): boolean => table.columns.some((column) => column.field === field);
  const share = (i: number, pattern: RegExp): number => {
    const values = table.lines.flatMap((line) => (line.cells[i] ?? '') || []);
    return values.length === 0 ? 0 : values.filter((value) => pattern.test(value)).length / values.length;
  };
  table.columns.forEach((column, i) => {
    // 文件名 is the name of a file in one ledger and the title in the next.
    if (column.field === 'file' && !has('title') && share(i, FILE_NAME) < 0.3 && share(i, TITLE) > 0.3)
      column.field = 'title';
    else if (column.field === null && !has('file') && share(i, FILE_NAME) > 0.5) column.field = 'file';
    // 类别 is the body's tier in one ledger and the kind of paper in the next.
    else if (column.field === 'tier' && !has('genre') && share(i, GENRE) > 0.5) column.field = 'genre';
    // Without a column of its own the end of a document stands in the remarks; read past, it would be in force again.
    else if (column.field === null && !has('status') && isRemark(column.name) && saysEnd(table, i))
      column.field = 'status';
  });
}

const saysEnd = (table: LedgerTable, i: number): boolean =>
  table.lines.some((line) =>
    ['repealed', 'lapsed', 'revoked', 'suspended'].includes(remarkCell(line.cells[i] ?? '') ?? ''),
  );
