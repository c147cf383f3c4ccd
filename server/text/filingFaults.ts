import { type Day, isDay } from '../domain/day.ts';
import { dayProse } from './days.ts';
import { ACT, FILING_LINE, FILING_OUTCOME, FILING_STATE } from './labels.ts';
import { FILING_MATERIAL } from './profileCodeLabels.ts';
import type { Sentence } from './workFaults.ts';

const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';
const now = (words: string): string => (words === '' ? '' : `现在是“${words}”，`);
const list = (words: Readonly<Record<string, string>>, codes: unknown): string =>
  Array.isArray(codes)
    ? codes
        .map((code) => word(words, code))
        .filter(Boolean)
        .join('、')
    : '';

/** Refusals of 备案 and of the rates. */
export const FILINGS: Readonly<Record<string, Sentence>> = {
  'filing.exists': (d) => `${word(FILING_LINE, d.line) || '这个备案渠道'}已经有记录。请在原来的记录上办理。`,
  'filing.line': '这个备案渠道不适用于这份文件。请核对文件的层级。',
  'filing.state': (d) =>
    `这项备案${now(word(FILING_STATE, d.state))}不能${word(ACT, d['act']) || '办理这一步'}。请刷新卷宗，看清办到了哪一步。`,
  'filing.reason_missing': '不予备案、撤销的要写明理由。请填写“意见和理由”。',
  'filing.note_missing': '没有写明内容或者理由。请填写后再提交，让对方知道要做什么。',
  'filing.fact_missing': '没有填写完成纠正的日期。请填写后再报告。',
  'filing.due_missing': '辖区规则没有设定延长的期限，也没有填写“延长到”。请填写延长后的最后一天。',
  'filing.extended': (d) => {
    const until = isDay(d['reviewBy']) ? `到${dayProse(d['reviewBy'] as Day)}` : '';
    return `审查期限已经延长过一次${until}，不能再延长。请在期限内作出结论。`;
  },
  'filing.outcome': (d) => {
    const ends = list(FILING_OUTCOME, d['ends']);
    return `这项备案${now(word(FILING_STATE, d.state))}不能以这个结果办结。${ends === '' ? '请先办理前一步' : `可以选：${ends}`}。`;
  },
  'filing.materials_missing': (d) => {
    const missing = list(FILING_MATERIAL, d['missing']);
    return `备案材料不齐${missing === '' ? '' : `，缺：${missing}`}。请在备案页上传后再报送；另行送达纸质材料的，在“说明”里写明。`;
  },
  'rate.counts': '统计数互相矛盾：部分不能大于整体。请核对后再提交。',
  'rate.removed': '这条统计数已经移除。请刷新页面。',
  'rate.rows': '没有读出统计数。表头至少要有“机关”和一项统计数（如“制发数”“报备数”），每行一个机关。',
  'sitelist.rows': '没有从清单里读出文件。请每行放一个标题或者文号，或者上传带“标题”“文号”列的表格。',
};
