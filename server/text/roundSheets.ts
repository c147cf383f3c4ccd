import type { CatalogueDiff, CatalogueLine } from '../domain/rounds/catalogue.ts';
import { CONCLUSIONS } from '../domain/rounds/codes.ts';
import type { WrittenSheet } from '../ports.ts';
import { CONCLUSION } from './roundLabels.ts';

const HEAD = [
  '序号',
  '文件名称',
  '文号',
  '制定机关',
  '公布日期',
  '施行日期',
  '有效期至',
  '结论',
  '重新公布期限',
  '理由',
  '依据',
];
const WIDTHS = [6, 48, 24, 28, 12, 12, 12, 12, 14, 40, 30];

/** The catalogues as a workbook: a sheet for each list, and what differs from the ones before. */
export const catalogueSheets = (lines: readonly CatalogueLine[], diff: CatalogueDiff | null): WrittenSheet[] => [
  ...CONCLUSIONS.map((list) => ({
    name: CONCLUSION[list],
    head: HEAD,
    rows: lines
      .filter((line) => line.list === list)
      .map((line) => [
        line.ordinal,
        line.title,
        line.docNumber,
        line.issuerName,
        line.publishedOn,
        line.effectiveOn,
        line.validUntil,
        CONCLUSION[list],
        line.amendBy,
        line.unlisted ? '未列入目录' : line.reason,
        line.basis,
      ]),
    widths: WIDTHS,
  })),
  ...(diff === null
    ? []
    : [
        {
          name: '与上次的差别',
          head: ['文件名称', '文号', '差别'],
          rows: [
            ...diff.changed.map(({ entry, was }) => [
              entry.title,
              entry.docNumber,
              `${CONCLUSION[was]} → ${CONCLUSION[entry.list]}`,
            ]),
            ...diff.gone.map((line) => [line.title, line.docNumber, `上次${CONCLUSION[line.list]}，这次没有列入`]),
            ...diff.added.map((line) => [line.title, line.docNumber, `新列入：${CONCLUSION[line.list]}`]),
          ],
          widths: [48, 24, 36],
        },
      ]),
];
