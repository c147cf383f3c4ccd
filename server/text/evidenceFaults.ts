import { isDay } from '../domain/day.ts';
import type { Day } from '../domain/day.ts';
import { ACT } from './actLabels.ts';
import { CONSULTATION_STATE } from './consultationLabels.ts';
import { dayProse } from './days.ts';
import { EVIDENCE_RESULT, GATE_FLAW, GATE_STEP } from './evidenceLabels.ts';
import { EVIDENCE_KIND } from './profileCodeLabels.ts';
import type { Sentence } from './workFaults.ts';

const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';
const day = (value: unknown): string => (isDay(value) ? dayProse(value as Day) : '');

/** `公平竞争审查（没有通过，不得出台；公平竞争审查条例第十八条）`. */
function missingText(row: unknown): string {
  const { evidence, citation, flaw } = row as Record<string, unknown>;
  const said = [word(GATE_FLAW, flaw), typeof citation === 'string' ? citation : ''].filter((one) => one !== '');
  return `${word(EVIDENCE_KIND, evidence)}${said.length === 0 ? '' : `（${said.join('；')}）`}`;
}

/** Refusals around 程序证据 and 征求意见. */
export const EVIDENCE: Readonly<Record<string, Sentence>> = {
  'procedure.incomplete': (d) => {
    const missing = Array.isArray(d['missing']) ? d['missing'].map(missingText).join('、') : '';
    return `不能${word(GATE_STEP, d['step']) || '办理这一步'}，程序还不完备${missing === '' ? '' : `：${missing}`}。请在卷宗的“程序证据”里补办并登记；确实不适用的，由司法局登记不适用的理由。`;
  },
  'procedure.not_normative':
    '这份文件已经认定为不属于行政规范性文件，不能按行政规范性文件印发。认定有误的，请重新作出认定；没有错的，请办理“不再制发”。',
  'determination.matter': (d) =>
    `“${String(d['matter'] ?? '')}”不在本地不作为行政规范性文件管理的事项清单里。请从清单里选择，或者不选。`,
  'determination.contradiction': '认定为行政规范性文件的，不能又归入排除的事项。请改正后再提交。',
  'evidence.result': (d) =>
    `${word(EVIDENCE_KIND, d['kind']) || '这一项'}的结论不能是“${word(EVIDENCE_RESULT, d['result'])}”。请从列出的结论里选择。`,
  'evidence.performer': '没有写明由谁审查。请选择起草单位，或者市场监督管理部门会同起草单位。',
  'evidence.from_missing': '没有填写征求意见的开始日期。请填写后再提交。',
  'evidence.reason_missing': '结论为“未通过”“适用例外规定”的要写明理由。请填写“结论和说明”。',
  'evidence.withdrawn': '这条记录已经撤回，不需要再撤回。请刷新页面核对。',
  'effect.unexplained': (d) =>
    `公布到施行只有 ${String(d['days'] ?? '')} 日，少于规定的 ${String(d['least'] ?? '')} 日${typeof d['citation'] === 'string' ? `（${d['citation']}）` : ''}。请推迟施行日期，或者填写提前施行的理由，理由会写入备案说明。`,
  'consultation.running': '这份文件正在征求意见，不能同时再开一次。请先延长或者停止原来的。',
  'consultation.unfinished': (d) =>
    `草案还在征求意见${isDay(d['toOn']) ? `（至${day(d['toOn'])}）` : ''}，不能印发。请等截止并公布采纳情况，或者停止征求意见。`,
  'consultation.past': (d) =>
    `开始日期${day(d['fromOn'])}已经过去。请从今天或者以后开始；已经在别处办完的，请登记为程序证据。`,
  'consultation.too_short': (d) =>
    `征求意见至少要到${day(d['leastOn']) || '规定的日期'}${typeof d['citation'] === 'string' ? `（${d['citation']}）` : ''}。请延后截止日期，或者写明缩短期限的理由。`,
  'consultation.state': (d) => {
    const state = word(CONSULTATION_STATE, d['state']);
    return `这次征求意见${state === '' ? '' : `现在是“${state}”，`}不能${word(ACT, d['act']) || '办理这一步'}。请刷新页面，看清现在的情况。`;
  },
  'consultation.unanswered': (d) =>
    `还有${typeof d['count'] === 'number' ? `${d['count']}条` : ''}意见没有答复，不能公布采纳情况。请逐条或者成批答复后再公布。`,
  'comment.none': '没有勾选任何一条意见。请勾选要答复的意见后再提交。',
  'comment.reason_missing': '没有（全部）采纳的，要写明理由。请填写“答复和理由”。',
  'comment.trap': '“网址”一栏是给自动程序设的，请留空，然后重新提交。',
};
