import { describe, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { FilingStepRow } from '../../server/domain/filing/rows.ts';
import type { Paper } from '../../server/domain/paper.ts';
import { filingForm, filingReport, stepPaper, type FilingPaperModel } from '../../server/text/papers/filing.ts';

const step = (more: Partial<FilingStepRow>): FilingStepRow => ({
  id: 1,
  version: 1,
  documentId: 2,
  filingId: 3,
  kind: 'supplement',
  on: day('2026-03-12'),
  factOn: null,
  dueOn: null,
  outcome: null,
  note: '缺起草说明。',
  paperNumber: null,
  byId: null,
  knownAt: '2026-03-12T01:00:00.000Z',
  ...more,
});
const model: FilingPaperModel = {
  issuer: '清河县人民政府',
  bureau: '清河县司法局',
  receiver: '临江市人民政府',
  document: {
    title: '清河县人民政府关于印发《清河县停车管理办法》的通知',
    docNumber: '清政规〔2026〕3号',
    tier: 'government',
    publishedOn: day('2026-03-01'),
    signedOn: day('2026-02-26'),
    effectiveOn: day('2026-04-01'),
    validUntil: day('2031-03-31'),
  },
  line: 'superior',
  filingNumber: null,
  reportNumber: '清政规备字〔2026〕1号',
  submittedOn: day('2026-03-20'),
  dueOn: day('2026-03-16'),
  receivedOn: null,
  closedOn: null,
  outcome: null,
  copies: 5,
  materials: [
    { material: 'report', there: true },
    { material: 'text', there: true },
    { material: 'explanation', there: true },
    { material: 'basis', there: false },
  ],
  review: null,
  gap: null,
  steps: [step({})],
  today: day('2026-11-22'),
};

/** Everything that a paper says, in its order. */
const said = (paper: Paper | null): string =>
  (paper?.blocks ?? [])
    .map((block) => {
      if (block.kind === 'title') return block.lines.join('');
      if (block.kind === 'form')
        return block.rows
          .flat()
          .map((cell) => `${cell.label}=${cell.value}`)
          .join('\n');
      return Object.values(block).slice(1).flat().join('|');
    })
    .join('\n');

describe('papers of a filing', () => {
  it('the report has the form of 沪府办〔2004〕10号', () => {
    expect(said(filingReport(model))).toBe(
      [
        '清河县人民政府|清政规备字〔2026〕1号',
        '清河县人民政府关于《清河县人民政府关于印发〈清河县停车管理办法〉的通知》的备案报告',
        '临江市人民政府',
        '现将2026年3月1日发布的《清河县人民政府关于印发〈清河县停车管理办法〉的通知》（清政规〔2026〕3号）5份及起草说明、制定依据各1份报请备案。',
        '《清河县人民政府关于印发〈清河县停车管理办法〉的通知》|起草说明|制定依据',
        '清河县人民政府|2026年3月20日',
      ].join('\n'),
    );
  });

  it('the report leaves the number to be written in and invents no copies', () => {
    const text = said(filingReport({ ...model, reportNumber: null, copies: null, materials: [] }));
    expect(text).toContain('〔    〕  号');
    expect(text).toContain('（清政规〔2026〕3号）报请备案。');
    expect(text).not.toMatch(/份/);
  });

  it('the form tells what is there, what is late and what was sent back', () => {
    const text = said(filingForm(model));
    for (const line of [
      '报送日期=2026年3月20日（迟报）',
      '☑起草说明',
      '☐制定依据',
      '补正情况=2026年3月12日通知补正：缺起草说明。',
    ])
      expect(text).toContain(line);
  });

  it.each<[Partial<FilingStepRow>, RegExp]>([
    [{ kind: 'supplement' }, /缺起草说明。[\s\S]*请于2026年3月22日前补正后重新报送/],
    [{ kind: 'supplement', dueOn: day('2026-03-15') }, /请于2026年3月15日前补正/],
    [{ kind: 'ask' }, /于2026年3月22日前书面说明/],
    [
      { kind: 'advise', paperNumber: '清司备审〔2026〕1号' },
      /清司备审〔2026〕1号[\s\S]*备案审查建议书[\s\S]*纠正，并书面报告结果/,
    ],
    [{ kind: 'defer' }, /暂缓办理备案登记/],
    [{ kind: 'close', outcome: 'returned', note: '不属于行政规范性文件' }, /不予备案[\s\S]*不属于行政规范性文件/],
  ])('a letter about %j', (more, wanted) => {
    expect(said(stepPaper(model, step(more), day('2026-03-22')))).toMatch(wanted);
  });

  it('there is none for a step that is not written about', () => {
    for (const kind of ['submit', 'accept', 'register', 'extend', 'correct'] as const)
      expect(stepPaper(model, step({ kind }), null)).toBeNull();
    expect(stepPaper(model, step({ kind: 'close', outcome: 'approved' }), null)).toBeNull();
  });
});
