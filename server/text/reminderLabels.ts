import type { MailRhythm, NoticeAct, NoticeState } from '../domain/reminders/codes.ts';
import type { Reason } from '../domain/reminders/step.ts';

/** 收信频次 in the account. */
export const MAIL_RHYTHM = {
  at_once: '有新的就发',
  daily: '每天汇总一封',
  weekly: '每周汇总一封（周一）',
  none: '不发邮件（报分管领导的除外）',
} as const satisfies Record<MailRhythm, string>;

export const NOTICE_STATE = {
  waiting: '待处理',
  snoozed: '已搁置',
  acknowledged: '已知悉',
  handed_over: '已转交',
  settled: '已办结',
} as const satisfies Record<NoticeState, string>;

export const NOTICE_ACT = {
  acknowledge: '知悉',
  snooze: '搁置',
  hand_over: '转交',
} as const satisfies Record<NoticeAct, string>;

export const REASON = {
  ladder: '按期提醒',
  back: '搁置到期，重新提醒',
  handed: '同事转交',
  escalated: '无人知悉，报分管领导',
} as const satisfies Record<Reason, string>;

/** A rung of the ladder in words: `before-30` → 提前30天. */
export function stepText(step: string): string {
  const [, side, days] = /^(before|after)-(\d+)$/.exec(step) ?? [];
  if (side === 'before') return days === '0' ? '到期当天' : `提前${days}天`;
  return side === 'after' ? `逾期${days}天` : '';
}
