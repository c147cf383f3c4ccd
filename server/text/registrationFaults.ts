import { ACT, TIER } from './labels.ts';
import { REGISTRATION_STATE } from './registrationLabels.ts';
import type { Sentence } from './workFaults.ts';

const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';
const number = (value: unknown): string => (typeof value === 'string' && value !== '' ? `“${value}”` : '');

/** Refusals of 三统一 and of numbers. */
export const REGISTRATION: Readonly<Record<string, Sentence>> = {
  'registration.state': (d) => {
    const act = word(ACT, d['act']);
    const now = d['state'] === 'none' ? '还没有送登记' : `现在是“${word(REGISTRATION_STATE, d['state'])}”`;
    return `这份文件的统一登记${now}，不能${act === '' ? '办理这一步' : act}。请刷新卷宗，看清办到了哪一步。`;
  },
  'registration.numbered': (d) =>
    `这份文件已经有统一登记编号${number(d['number'])}，不再重复登记。编号有误的，请先在“修改要素”里更正，或者在登记簿里作废。`,
  'registration.number_fixed': (d) =>
    `统一登记编号${number(d['number'])}是登记时编制的，不能在这里改。登记有误的，请在“统一登记”里作废后重新登记。`,
  'registration.number_taken': (d) => `编号${number(d['number'])}已经用在另一份文件上。请核对后另编一个。`,
  'registration.number_missing': '没有填写统一登记编号。请填写后再提交。',
  'registration.number_given': '本地规则已经设定编号格式，编号由系统按顺序编制，不能自填。请把编号留空再提交。',
  'registration.grammar_missing': (d) => {
    const tier = word(TIER, d['tier']);
    return `本地规则没有设定${tier === '' ? '' : `${tier}`}统一登记编号的格式，系统编不出号。请系统管理员在“辖区规则”的“统一登记、编号、公布”里设定，或者由登记人员填写编号。`;
  },
  'registration.tier_missing':
    '文件的层级（政府、部门、镇街）没有填写，不知道按哪一种格式编号。请先在“修改要素”里填写层级。',
  'registration.unlawful':
    '最近一次合法性审核的意见是“不合法”，不予登记、不编号。请办理“不予登记”并写明理由，或者待修改重审以后再登记。',
  'registration.reason_missing': '没有写明理由。不予登记、作废编号都要写明理由，请填写后再提交。',
  'registration.unpublished':
    '本地规定未经统一登记、编号、公布的文件没有效力，这份文件还没有办完登记和公布，不能直接公开。请先在“统一登记”里办理。',
  'document.published_missing': '没有填写公布日期。请填写后再提交；本地规定登记以后才统一公布的，可以留空。',
  'series.code_missing': (d) =>
    `编号格式${number(d['pattern'])}要用到制定机关的代字，但这个机关没有登记代字。请系统管理员在“制定机关”里填写机关代字。`,
  'series.code_unknown': (d) => `${number(d['code'])}不是这个机关登记过的代字。请从列出的代字里选择。`,
  'series.pattern': (d) =>
    `编号格式${number(d['pattern'])}不完整，要有一个年份和一个序号。请系统管理员在“辖区规则”里改正。`,
  'series.begun': (d) => `这一系列已经编过号（最近一个是${number(d['number'])}），不能再改起始号。`,
  'series.held': (d) => `库里已有更大的编号${number(d['number'])}。起始号要比它大，请改大后再提交。`,
  'series.reason_missing': '没有写明为什么不从 1 开始编号。请填写理由后再提交。',
  'series.voided': (d) => `编号${number(d['number'])}已经作废，不能再次作废。请刷新登记簿。`,
};
