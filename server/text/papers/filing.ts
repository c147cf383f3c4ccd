import type { FilingLine, FilingOutcome, Tier } from '../../domain/codes.ts';
import type { Day } from '../../domain/day.ts';
import type { FilingStepRow } from '../../domain/filing/rows.ts';
import type { Paper, PaperBlock } from '../../domain/paper.ts';
import type { FilingMaterial } from '../../domain/profile/codes.ts';
import { dayOr, dayProse } from '../days.ts';
import { FILING_LINE, FILING_OUTCOME, TIER } from '../labels.ts';
import { FILING_MATERIAL } from '../profileCodeLabels.ts';
import { titleLines } from './titleLines.ts';
import { bracketed } from '../../domain/bracketed.ts';

/** What the papers of a filing tell. */
export interface FilingPaperModel {
  /** 制定机关, the bureau, and who the filing goes to. */
  issuer: string;
  bureau: string;
  receiver: string;
  document: {
    title: string;
    docNumber: string | null;
    tier: Tier | null;
    publishedOn: Day | null;
    signedOn: Day | null;
    effectiveOn: Day | null;
    validUntil: Day | null;
  };
  line: FilingLine;
  filingNumber: string | null;
  /** Number of the 备案报告. */
  reportNumber: string | null;
  submittedOn: Day | null;
  dueOn: Day | null;
  receivedOn: Day | null;
  closedOn: Day | null;
  outcome: FilingOutcome | null;
  copies: number | null;
  materials: readonly { material: FilingMaterial; there: boolean }[];
  /** 合法性审核: opinion and its number in words. */
  review: string | null;
  /** 施行间隔 that needs its explanation in what is filed (湖南省行政程序规定 50). */
  gap: { days: number; least: number; reason: string | null } | null;
  steps: readonly FilingStepRow[];
  today: Day;
}

const named = ({ title, docNumber }: FilingPaperModel['document']): string =>
  `${bracketed(title)}${docNumber === null ? '' : `（${docNumber}）`}`;
/** A number that is still to be written in. */
const BLANK_NUMBER = '〔    〕  号';

/** 备案报告 (沪府办〔2004〕10号): the organ, its number, the addressee, what is sent in how many copies, name and day. */
export function filingReport(model: FilingPaperModel): Paper {
  const { document, issuer } = model;
  const day = document.publishedOn ?? document.signedOn;
  const copies = model.copies === null ? '' : `${model.copies}份`;
  const beside = model.materials
    .map(({ material }) => material)
    .filter((material) => material !== 'report' && material !== 'text' && material !== 'electronic')
    .map((material) => FILING_MATERIAL[material]);
  const with_ = beside.length === 0 ? '' : `及${beside.join('、')}${model.copies === null ? '' : '各1份'}`;
  const title = `${issuer}关于${bracketed(document.title)}的备案报告`;
  return {
    name: `备案报告-${document.title}`,
    blocks: [
      { kind: 'head', organ: issuer, number: model.reportNumber ?? BLANK_NUMBER },
      { kind: 'title', lines: titleLines(title) },
      { kind: 'to', organ: model.receiver },
      {
        kind: 'text',
        text: `现将${dayOr(day, '    年  月  日')}发布的${named(document)}${copies}${with_}报请备案。`,
      },
      ...gapText(model.gap),
      ...(beside.length === 0
        ? []
        : ([{ kind: 'enclosures', names: [bracketed(document.title), ...beside] }] satisfies PaperBlock[])),
      { kind: 'signature', organ: issuer, on: dayProse(model.submittedOn ?? model.today) },
    ],
  };
}

const gapText = (gap: FilingPaperModel['gap']): PaperBlock[] =>
  gap === null
    ? []
    : [
        {
          kind: 'text',
          text: `该文件公布后${gap.days}日施行，少于规定的${gap.least}日。提前施行的理由：${gap.reason ?? '    （未说明）'}`,
        },
      ];

/** 备案登记表. */
export function filingForm(model: FilingPaperModel): Paper {
  const { document } = model;
  const days = (day: Day | null): string => dayOr(day, '');
  const late = model.dueOn !== null && model.submittedOn !== null && model.submittedOn > model.dueOn;
  const sentBack = model.steps.filter((step) => step.kind === 'supplement');
  const materials = model.materials.map(({ material, there }) => `${there ? '☑' : '☐'}${FILING_MATERIAL[material]}`);
  const result = [
    model.outcome === null ? '' : FILING_OUTCOME[model.outcome],
    model.steps.findLast((step) => step.kind === 'close')?.note ?? '',
  ];
  return {
    name: `备案登记表-${document.title}`,
    blocks: [
      { kind: 'title', lines: ['行政规范性文件备案登记表'] },
      { kind: 'subtitle', text: `备案编号：${model.filingNumber ?? '            '}` },
      {
        kind: 'form',
        rows: [
          [{ label: '文件名称', value: bracketed(document.title) }],
          [
            { label: '发文字号', value: document.docNumber ?? '' },
            { label: '制定机关', value: model.issuer },
          ],
          [
            { label: '文件类别', value: document.tier === null ? '' : TIER[document.tier] },
            { label: '备案渠道', value: FILING_LINE[model.line] },
          ],
          [
            { label: '公布日期', value: days(document.publishedOn) },
            { label: '施行日期', value: days(document.effectiveOn) },
          ],
          [
            { label: '有效期至', value: days(document.validUntil) },
            { label: '报送期限', value: days(model.dueOn) },
          ],
          [
            { label: '报送日期', value: `${days(model.submittedOn)}${late ? '（迟报）' : ''}` },
            { label: '接收日期', value: days(model.receivedOn) },
          ],
          [{ label: '备案材料', value: materials.length === 0 ? '辖区规则未列明' : materials.join('\n') }],
          [{ label: '合法性审核', value: model.review ?? '没有审核记录' }],
          [
            {
              label: '补正情况',
              value:
                sentBack.length === 0
                  ? '无'
                  : sentBack.map((step) => `${dayProse(step.on)}通知补正：${step.note ?? ''}`).join('\n'),
            },
          ],
          [{ label: '审查结论', value: result.filter(Boolean).join('\n') }],
          [
            { label: '办结日期', value: days(model.closedOn) },
            { label: '经办人', value: '' },
          ],
        ],
      },
    ],
  };
}

/** A letter from the bureau to the issuer about one step. */
function letter(
  model: FilingPaperModel,
  step: FilingStepRow,
  { name, title, text }: { name: string; title: string; text: string },
): Paper {
  return {
    name: `${name}-${model.document.title}`,
    blocks: [
      { kind: 'head', organ: model.bureau, number: step.paperNumber ?? BLANK_NUMBER },
      { kind: 'title', lines: titleLines(title) },
      { kind: 'to', organ: model.issuer },
      { kind: 'text', text },
      { kind: 'signature', organ: model.bureau, on: dayProse(step.on) },
    ],
  };
}

const until = (step: FilingStepRow, dueOn: Day | null, otherwise: string): string => {
  const day = step.dueOn ?? dueOn;
  return day === null ? otherwise : `于${dayProse(day)}前`;
};

/** Papers of single steps: 补正通知, 暂缓通知, 退回通知, 请予说明函, 备案审查建议书; none for a step without a paper. */
export function stepPaper(model: FilingPaperModel, step: FilingStepRow, dueOn: Day | null): Paper | null {
  const { document } = model;
  const about = named(document);
  const sent = `你单位${model.submittedOn === null ? '' : `${dayProse(model.submittedOn)}`}报送备案的${about}`;
  const note = step.note ?? '';
  switch (step.kind) {
    case 'supplement':
      return letter(model, step, {
        name: '补正通知书',
        title: `关于补正${bracketed(document.title)}备案材料的通知`,
        text: `${sent}收悉。经核对，备案材料需要补正：\n${note}\n请${until(step, dueOn, '尽快')}补正后重新报送。`,
      });
    case 'defer':
      return letter(model, step, {
        name: '暂缓登记通知书',
        title: `关于暂缓备案登记${bracketed(document.title)}的通知`,
        text: `${sent}收悉。因下列原因，暂缓办理备案登记：\n${note}`,
      });
    case 'ask':
      return letter(model, step, {
        name: '请予说明函',
        title: `关于请予说明${bracketed(document.title)}有关问题的函`,
        text: `${sent}正在审查。审查中发现下列问题，请${until(step, dueOn, '尽快')}书面说明：\n${note}`,
      });
    case 'advise':
      return letter(model, step, {
        name: '备案审查建议书',
        title: `关于${bracketed(document.title)}的备案审查建议书`,
        text: `${sent}已经审查。经审查，存在下列问题，建议你单位自行纠正：\n${note}\n请${until(step, dueOn, '在规定的期限内')}纠正，并书面报告结果。逾期不纠正的，将按规定提请撤销。`,
      });
    case 'close':
      return step.outcome === 'returned'
        ? letter(model, step, {
            name: '不予备案通知书',
            title: `关于${bracketed(document.title)}不予备案的通知`,
            text: `${sent}收悉。经核对，不予备案，材料退回。理由如下：\n${note}`,
          })
        : null;
    default:
      return null;
  }
}
