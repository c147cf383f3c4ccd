import type { Validity } from '../domain/codes.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentLine } from '../domain/dossier.ts';
import { dayProse } from './days.ts';
import { VALIDITY } from './labels.ts';

/** The states that have a 目录 of their own, in the order in which they are offered. */
export const CATALOGUES = [
  'in_force',
  'repealed',
  'lapsed',
  'revoked',
  'suspended',
  'upcoming',
] as const satisfies readonly Validity[];
export type CatalogueKind = (typeof CATALOGUES)[number];

/** What the first day of a state is called in a list of it. */
export const SINCE = {
  in_force: '施行日期',
  repealed: '废止日期',
  lapsed: '失效日期',
  revoked: '撤销日期',
  suspended: '停止执行日期',
  upcoming: '施行日期',
} as const satisfies Record<CatalogueKind, string>;

/** 清河县现行有效行政规范性文件目录（截至2026年11月23日）. */
export const catalogueName = (county: string, kind: CatalogueKind, on: Day): string =>
  `${county}${VALIDITY[kind]}行政规范性文件目录（截至${dayProse(on)}）`;

/** Columns of a catalogue (domain.md §10). */
export const catalogueHead = (kind: CatalogueKind): string[] => [
  '序号',
  '文件名称',
  '文号',
  '制定机关',
  '公布日期',
  ...(kind === 'in_force' || kind === 'upcoming' ? ['施行日期'] : ['施行日期', SINCE[kind]]),
  '有效期至',
  '主题',
];

/** A line as it is printed in a table or a workbook; `number` counts from 1. */
export const catalogueRow = (line: DocumentLine, kind: CatalogueKind, number: number): (string | number | null)[] => [
  number,
  line.title,
  line.docNumber,
  line.issuerName,
  line.publishedOn ?? line.signedOn,
  ...(kind === 'in_force' || kind === 'upcoming' ? [line.effectiveOn] : [line.effectiveOn, line.since]),
  line.validUntil,
  line.subject,
];
