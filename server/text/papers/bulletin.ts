import type { BulletinRow } from '../../domain/bulletin/row.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import type { Figures } from '../../domain/profile.ts';
import { ratesOf } from '../../domain/rates/table.ts';
import { asOfText } from '../bulletin.ts';
import { dayProse, instantText } from '../days.ts';
import { PROBLEM_KIND, TIER } from '../labels.ts';
import { groupName, percentText } from '../rates.ts';
import { titleLines } from './titleLines.ts';

const RATES = ['rate.filed', 'rate.timely', 'rate.proper', 'rate.published'] as const;

/** 备案情况通报 as a paper of the bureau. */
export function bulletinPaper(row: BulletinRow, formulas: Figures, organ: string): Paper {
  return {
    name: row.title,
    blocks: [
      { kind: 'head', organ, number: row.number },
      { kind: 'title', lines: titleLines(row.title) },
      { kind: 'to', organ: '各乡镇人民政府、街道办事处，县政府各部门' },
      { kind: 'heading', level: 1, text: '一、总体情况' },
      { kind: 'text', text: row.texts.opening },
      { kind: 'text', text: asOfText(row, instantText) },
      { kind: 'heading', level: 1, text: '二、备案情况' },
      filedTable(row, formulas),
      { kind: 'heading', level: 1, text: '三、存在的主要问题' },
      { kind: 'text', text: row.texts.problems },
      ...problemTables(row),
      ...(row.cases.length === 0 ? [] : [{ kind: 'heading' as const, level: 2 as const, text: '（一）典型案例' }]),
      ...row.cases.map((one, i): PaperBlock => ({ kind: 'text', text: `${i + 1}．${one.text}` })),
      { kind: 'heading', level: 1, text: '四、工作要求' },
      { kind: 'text', text: row.texts.demands },
      { kind: 'signature', organ, on: row.issuedOn === null ? '（草稿）' : dayProse(row.issuedOn) },
    ],
  };
}

function filedTable(row: BulletinRow, formulas: Figures): PaperBlock {
  return {
    kind: 'table',
    columns: [
      { head: '机关', share: 30 },
      { head: '制发', share: 10, align: 'right' },
      { head: '报备', share: 10, align: 'right' },
      { head: '报备率', share: 13, align: 'right' },
      { head: '及时率', share: 13, align: 'right' },
      { head: '规范率', share: 13, align: 'right' },
      { head: '公布率', share: 13, align: 'right' },
    ],
    rows: row.figures.rows.map(({ group, counts }) => {
      const rates = ratesOf(counts, formulas);
      return [
        group.kind === 'issuer' ? `　${groupName(group)}` : groupName(group),
        String(counts.issued),
        String(counts.filed),
        ...RATES.map((name) => rates.filter((one) => one.name === name).map(percentText)[0] ?? '—'),
      ];
    }),
  };
}

function problemTables({ figures }: BulletinRow): PaperBlock[] {
  if (figures.problems.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { head: '问题', share: 60 },
        { head: '件数', share: 15, align: 'right' },
        { head: '其中有异议待决定', share: 25, align: 'right' },
      ],
      rows: figures.problems.map((one) => [PROBLEM_KIND[one.kind], String(one.count), String(one.contested)]),
    },
    { kind: 'text', text: '涉及的制定机关：' },
    {
      kind: 'table',
      columns: [
        { head: '制定机关', share: 60 },
        { head: '层级', share: 15 },
        { head: '问题事件', share: 25, align: 'right' },
      ],
      rows: figures.issuers.map((one) => [one.name, TIER[one.tier], String(one.count)]),
    },
  ];
}
