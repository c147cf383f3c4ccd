import type { BulletinRow } from '../domain/bulletin/row.ts';
import type { Figures } from '../domain/profile.ts';
import type { WrittenSheet } from '../ports.ts';
import { EVENT_KIND, PROBLEM_KIND, TIER } from './labels.ts';
import { formulaSheet, ratesSheet, rowNames } from './rates.ts';

/** The figures of a bulletin as a workbook: rates with their formulas, stock, problem events, named cases. */
export const bulletinSheets = (row: BulletinRow, formulas: Figures): WrittenSheet[] => [
  ratesSheet('备案情况', rowNames(row.figures.rows), formulas),
  formulaSheet(formulas),
  {
    name: '文件数量',
    head: ['层级', '期末现行有效', '本期制发'],
    rows: [
      ...row.figures.stock.map((one) => [TIER[one.tier], one.inForce, one.issued]),
      ...row.figures.ended.map((one) => [`本期${EVENT_KIND[one.kind]}`, null, one.count]),
    ],
    widths: [20, 16, 16],
  },
  {
    name: '问题事件',
    head: ['事件', '件数', '其中有异议待决定'],
    rows: row.figures.problems.map((one) => [PROBLEM_KIND[one.kind], one.count, one.contested]),
    widths: [36, 10, 20],
  },
  {
    name: '问题单位',
    head: ['制定机关', '层级', '问题事件'],
    rows: row.figures.issuers.map((one) => [one.name, TIER[one.tier], one.count]),
    widths: [32, 10, 12],
  },
  { name: '典型案例', head: ['案例'], rows: row.cases.map((one) => [one.text]), widths: [120] },
];
