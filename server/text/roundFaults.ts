import { ACT } from './labels.ts';
import { CONTRADICTION, ITEM_STATE, ROUND_STATE } from './roundLabels.ts';
import type { Sentence } from './workFaults.ts';
import { bracketed } from '../domain/bracketed.ts';

const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';
const titles = (value: unknown): string => {
  const all = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  if (all.length === 0) return '有的文件';
  const named = all.slice(0, 3).map(bracketed);
  return `${named.join('、')}${all.length > 3 ? `等${all.length}件` : ''}`;
};
/** Why a conclusion cannot stand. */
const why = (code: unknown): string => word(CONTRADICTION, code) || '与效力记录矛盾';

/** Refusals of 清理批次. */
export const ROUNDS: Readonly<Record<string, Sentence>> = {
  'round.state': (d) =>
    `清理批次现在是“${word(ROUND_STATE, d['state'])}”，不能${word(ACT, d['act']) || '办理这一步'}。请刷新页面，看清办到了哪一步。`,
  'round.item_state': (d) =>
    `这份文件现在是“${word(ITEM_STATE, d['state'])}”，不能${word(ACT, d['act']) || '办理这一步'}。请刷新页面后再办。`,
  'round.cutoff_future': '截止日还没有到。清理范围只能截止到今天或者以前，请改正日期。',
  'round.words_missing': '专项清理要选定主题，或者写明主题词、所依据的法律。请填写后再提交。',
  'round.words_unwanted': '定期（全面）清理不按主题、主题词或者法律限定范围。请留空，或者改为专项清理。',
  'round.law_missing': '即时清理要写明是哪一部法律、法规变动。请填写后再提交。',
  'round.held': (d) => `${titles([d['title']])}已经在这个批次里，不再重复补入。`,
  'round.not_issued': '没有这份文件，或者它还没有印发。清理批次只收已经印发的文件。',
  'round.reason_missing': '修改、废止、宣布失效都要写明理由。请填写后再提交。',
  'round.amend_only': '重新公布的期限和“逾期失效”只用于结论为“修改”的文件。请留空，或者改选“修改”。',
  'round.nothing': '没有勾选文件。请勾选后再提交。',
  'round.empty': '这个批次里没有文件。请修改范围，或者补入文件。',
  'round.unfinished': (d) =>
    `还有${typeof d['count'] === 'number' ? d['count'] : '若干'}件文件没有认可的结论。请先逐件核对、认可，或者移出批次。`,
  'round.strike_regular': '只有定期（全面）清理可以规定未列入目录的文件不再有效。请改选“决定不涉及”。',
  'round.contradiction': (d) =>
    `有${typeof d['count'] === 'number' ? d['count'] : '若干'}件的结论与效力记录矛盾，没有公布。例如${titles([d['title']])}：${why(d['why'])}。请退回重新核对。`,
  'round.contradicts': (d) => `${titles(d['titles'])}：${why(d['why'])}。结论没有保存，请改选其他结论。`,
  'round.built_on': (d) =>
    `公布以后，${titles(d['titles'])}又记录了新的效力事件，不能整批撤销。请先在卷宗里处理这些事件。`,
  'round.body_ended': '这个机关已经撤并，不能承担清理任务。请选择现有的机关。',
  'round.plan_changed': '您看过预演以后，文件的效力或者批次有了变化，没有公布。请重新查看预演，确认后再公布。',
  'round.running': (d) => `这个批次正在${word(ACT, d['act']) || '办理'}，不能同时再办一次。请等本页显示结果。`,
  'round.run_over': '这一次办理已经结束。请刷新页面，看清结果。',
  'round.crashed': '后台程序中断，没有写入任何记录。请再办一次；仍然中断的，请联系系统管理员。',
  'round.rehearsal': '预演没有算完。请过一会儿刷新页面再看。',
  'round.title_missing': '没有写明决定的名称。请填写，或者选定库里的决定文件。',
  'search.busy': '检索库正在收入新文件，现在划定范围可能漏掉文件。请过一会儿再提交。',
};
