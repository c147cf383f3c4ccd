import type { CatalogueChange } from '../domain/catalogueChange.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentLine } from '../domain/dossier.ts';
import { dayProse } from './days.ts';
import { VALIDITY } from './labels.ts';
import { changeWord } from './standing.ts';

/** 清河县现行有效文件的变化（2024年1月1日至2024年6月1日）; `of`: a body, or the place. */
export const comparedName = (of: string, from: Day, to: Day): string =>
  `${of}现行有效文件的变化（${dayProse(from)}至${dayProse(to)}）`;

/** Columns of two days compared, as a table to be kept. */
export const COMPARED_HEAD = [
  '变化',
  '编号',
  '文件名称',
  '文号',
  '制定机关',
  '施行日期',
  '变化日期',
  '后一天的效力',
  '其间的变动',
];

type Row = (string | number | null)[];

/** Two days compared as rows, in the order of the page: added, gone, changed, passed. */
export function comparedRows({ added, gone, changed, passed }: CatalogueChange): Row[] {
  const row = (what: string, line: DocumentLine, happened: string): Row => [
    what,
    line.id,
    line.title,
    line.docNumber,
    line.issuerName,
    line.effectiveOn,
    line.since,
    VALIDITY[line.validity],
    happened,
  ];
  return [
    ...added.map((line) => row('新增', line, '')),
    ...gone.map((line) => row('减少', line, '')),
    ...changed.map((line) =>
      row('有变动', line, line.events.map((event) => `${event.on} ${changeWord(event)}`).join('，')),
    ),
    ...passed.map((line) => row('其间施行又失效', line, '')),
  ];
}
