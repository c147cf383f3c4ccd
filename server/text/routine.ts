import type { RoutineDuty } from '../domain/routine/codes.ts';
import type { RoutineDue } from '../domain/routine/duties.ts';
import type { SupportingState } from '../domain/supporting/course.ts';
import type { Sentence } from './workFaults.ts';

const ROUTINE_DUTY = {
  yearlyList: '报送上一年度文件目录',
  yearlyReport: '报送上一年度备案审查情况报告',
  ruleOfLaw: '报送上一年度法治政府建设情况报告',
  ruleOfLawPublic: '公开上一年度法治政府建设情况报告',
  directory: '公布备案文件目录',
} as const satisfies Record<RoutineDuty, string>;

export const SUPPORTING_STATE = {
  open: '待出台',
  fulfilled: '已出台',
  withdrawn: '已撤回',
} as const satisfies Record<SupportingState, string>;

/** 2026年第一季度. */
function periodName(period: string): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return `${year}年`;
  if (part.startsWith('Q')) return `${year}年第${'一二三四'[Number(part[1]) - 1] ?? ''}季度`;
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`;
  return `${year}年${Number(part)}月`;
}

/** What is to be done of which stretch, in words. */
export const routineName = (due: Pick<RoutineDue, 'duty' | 'period'>): string =>
  due.duty === 'directory'
    ? `${ROUTINE_DUTY.directory}（${periodName(due.period)}）`
    : `${ROUTINE_DUTY[due.duty].replace('上一年度', '')}（${periodName(due.period)}）`;

export const ROUTINES: Readonly<Record<string, Sentence>> = {
  'routine.done': '这一期已经登记办理。登记有误的，请先撤回再登记。',
  'routine.withdrawn': '这条登记已经撤回。请刷新页面。',
  'supporting.state': '这项配套任务已经办结或者撤回，不能再办这一步。请刷新页面。',
  'supporting.not_issued': '这份文件还没有印发，或者没有登记公布、成文日期，不能算作已经出台。请核对卷宗编号。',
};
