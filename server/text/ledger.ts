import type { ImportState } from '../domain/codes.ts';
import type { Doubt, DoubtKind } from '../domain/ledger.ts';
import type { RowOutcome } from '../domain/ledgerPlan.ts';
import { faultSentence } from './faults.ts';
import { METADATA_FIELD } from './fieldLabels.ts';
import { LEDGER_FIELD, ROW_OUTCOME, SIDE } from './ledgerLabels.ts';
import { titled } from './names.ts';

type Words = (doubt: Doubt) => string;

const field = ({ field: name }: Doubt): string => (name === undefined ? '' : LEDGER_FIELD[name].replace(/（.*$/, ''));
const stands = ({ ledger }: Doubt): string => (ledger == null || ledger === '' ? '空' : `“${ledger}”`);
const names = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('、') : '');

const SENTENCES: Record<DoubtKind, Words> = {
  'day.unreadable': (d) => `${field(d)}写的是${stands(d)}，不是能认出的日期，没有采用`,
  'day.month_only': (d) => `${field(d)}写的是${stands(d)}，没有写到日，没有采用`,
  'day.several': (d) => `${field(d)}写的是${stands(d)}，有几个日期，取了第一个${d.other ?? ''}`,
  'day.order': (d) => `有效期至${d.ledger ?? ''}，早于施行日${d.other ?? ''}`,
  'day.missing': () => '台账和正文都没有日期，导入后效力为“待核实”，不作为现行有效',
  'term.unreadable': (d) => `有效期写的是${stands(d)}，读不出年限或者截止日，没有采用`,
  'term.rough': (d) => `有效期写的是${stands(d)}，按${d.other ?? ''}理解`,
  'number.odd': (d) => `文号写的是${stands(d)}，不像发文字号，照原样保存`,
  'number.several': (d) =>
    `文号写的是${stands(d)}，有几个，没有采用；是两份文件的请拆成两行，是一份的请在卷宗里补上文号`,
  'number.twice': (d) =>
    `第${String(d.details?.['row'] ?? '')}行的《${String(d.details?.['title'] ?? '')}》也写${d.ledger ?? ''}，两份仍按原样导入；请核对哪一份写错了`,
  'registration.form': (d) => `统一登记编号${stands(d)}，与本地当时规定的格式不同，仍按原样导入`,
  'subject.unknown': (d) => `主题分类写的是${stands(d)}，不在名单里，没有采用`,
  'issuer.missing': () => '台账和正文都没有制定机关',
  'issuer.unknown': (d) => `“${d.ledger ?? ''}”不在制定机关名录中，只保存名称`,
  'issuer.ineligible': (d) => `“${d.ledger ?? ''}”一般不得制定行政规范性文件`,
  'issuer.from_group': (d) => `制定机关一格是空的，按上面的分组行${stands(d)}取为${d.other ?? ''}`,
  'status.unknown': (d) => `效力状态写的是${stands(d)}，读不懂，没有采用，效力按日期计算`,
  'status.day_missing': (d) => `台账写${stands(d)}，但没有写日期。导入后一律不显示为现行有效；请补上日期`,
  'status.day_from_basis': (d) => `台账写${stands(d)}，日期取自依据一格：${d.other ?? ''}`,
  'status.disagrees': (d) => `台账写${stands(d)}，但有效期已于${d.other ?? ''}届满，按届满计算`,
  'status.proposed': (d) => `台账写${stands(d)}，只是建议，不改变效力`,
  'status.partial': (d) => `台账写${stands(d)}，没有写明哪些条款，整件仍按有效导入；请在卷宗里登记条款`,
  'status.amended': (d) =>
    `台账写${stands(d)}，${d.other == null ? '没有写修改日期，没有登记修改' : `登记为${d.other}修改`}；请上传修改后的文本`,
  differs: (d) =>
    `${field(d)}：台账为“${d.ledger ?? ''}”，正文为“${d.other ?? ''}”，以${SIDE[d.taken ?? 'ledger']}为准`,
  'file.machine_read': (d) =>
    `台账没有写${names(
      (Array.isArray(d.details?.['fields']) ? d.details['fields'] : []).map(
        (name) => (METADATA_FIELD as Record<string, string>)[String(name)] ?? '',
      ),
    )}，由机器从正文读出，没有把握`,
  'file.scanned': () => '正文是扫描件，文字由机器识别，请对照原件核对',
  'title.missing': () => '没有标题，正文里也没有读出标题',
  'title.several': (d) => `标题一格写了几份文件：${stands(d)}。一行只能是一份，请拆成几行再导入`,
  'file.none': (d) =>
    d.ledger == null || d.ledger === ''
      ? '没有找到正文文件：文件名和文件内容里都没有这个文号或者标题'
      : `没有找到名为“${d.ledger}”的正文文件`,
  'file.ambiguous': (d) => `有几个文件都像，分不清是哪一个：${names(d.details?.['names'])}。请在“附件”一列写明文件名`,
  'file.refused': (d) => {
    const details = (d.details?.['details'] ?? {}) as Record<string, unknown>;
    return `正文文件“${String(d.details?.['name'] ?? '')}”不能读取：${faultSentence(String(d.details?.['code'] ?? ''), details).replace(/。$/, '')}`;
  },
  'row.duplicate': (d) => `与第${String(d.details?.['row'] ?? '')}行是同一份文件`,
  'held.alike': (d) =>
    `库中已有同名文件${titled(String(d.details?.['title'] ?? ''), (d.details?.['docNumber'] as string | null) ?? null)}，可能是同一份`,
  'held.differs': (d) => `${field(d)}：台账为“${d.ledger ?? ''}”，库中为“${d.other ?? '空'}”，库中的没有改`,
};

/** One thing to look at in a row of a ledger, with both sides where there are two. */
export const doubtSentence = (doubt: Doubt): string => SENTENCES[doubt.kind](doubt);

/** What is, or has, become of a row, as the batch now stands. */
export function outcomeWord(outcome: RowOutcome, state: ImportState): string {
  if (outcome !== 'new' || state === 'ready' || state === 'failed') return ROW_OUTCOME[outcome];
  return state === 'undone' ? '已撤销' : '已导入';
}

/** Why rows of a sheet were passed over. */
export const LEFT_OUT = {
  above: '表头以上',
  group: '分组行',
  note: '备注行、合计行',
  head: '重复的表头',
  hidden: '隐藏的工作表',
  no_head: '没有表头的工作表',
} as const;

/** A blank ledger: its head, and how to fill it. */
export const TEMPLATE = {
  sheet: '规范性文件台账',
  head: [
    '序号',
    '标题',
    '文号',
    '制定机关',
    '体裁',
    '成文日期',
    '公布日期',
    '施行日期',
    '有效期',
    '效力状态',
    '废止日期',
    '废止依据',
    '统一登记编号',
    '备案号',
    '附件',
  ],
  widths: [6, 40, 20, 22, 10, 14, 14, 14, 14, 12, 14, 30, 18, 18, 36],
  notes: [
    ['列', '怎样填写'],
    ['标题', '必填，写全称，不加书名号。'],
    ['文号', '例如：清政发〔2023〕5号。没有文号的写“无”。'],
    ['制定机关', '联合发文的用顿号分开，主办机关写在最前面。'],
    ['日期', '写到日，例如：2023-05-01。只写到月的不采用。'],
    ['有效期', '写年限或者截止日，例如：5年、至2028-05-01、长期。'],
    ['效力状态', '现行有效、废止、失效、已修改。废止、失效的请填写“废止日期”。'],
    ['附件', '正文文件的文件名，例如：清政发〔2023〕5号.pdf。文件名里有文号或者标题的，可以不填。'],
  ],
} as const;
