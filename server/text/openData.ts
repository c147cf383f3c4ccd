import type { DumpFile } from '../ports.ts';

/** What the files of a dump hold. */
export const DUMP_WORDS: Readonly<Record<DumpFile['what'], string>> = {
  documents: '每行一份文件（JSON）：要素、各段效力、各次文本全文、沿革、相关文件',
  table: '文件目录表（CSV，UTF-8），可以用 Excel 打开',
  schema: '每行 JSON 的结构说明（JSON Schema）',
};
