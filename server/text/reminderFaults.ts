import { isDay, type Day } from '../domain/day.ts';
import type { NoticeAct, NoticeState } from '../domain/reminders/codes.ts';
import { dayProse } from './days.ts';
import { NOTICE_ACT, NOTICE_STATE } from './reminderLabels.ts';
import type { Sentence } from './workFaults.ts';

const due = (value: unknown): string => (isDay(value) ? dayProse(value as Day) : '');

/** Refusals at the desk and with letters on what ends. */
export const REMINDERS: Readonly<Record<string, Sentence>> = {
  'notice.state': (d) =>
    `这项待办${NOTICE_STATE[d.state as NoticeState] ?? '已经变动'}，不能再${NOTICE_ACT[d.act as NoticeAct] ?? '办理这一步'}。请刷新待办核对。`,
  'snooze.past': '搁置要到以后的某一天为止。请选择明天或者以后的日期。',
  'snooze.overdue': (d) =>
    `这项待办的期限是${due(d.dueOn)}，已经到期，不能搁置。请尽快办理；确需暂缓的，请转交或者报分管领导决定。`,
  'snooze.beyond': (d) =>
    `最多搁置到期限当天（${due(d.dueOn)}）。请改选不晚于这一天的日期；需要更久的，请报分管领导决定。`,
  'snooze.reason': '没有写明搁置的理由。请写明为什么现在不办、等什么。',
  'hand_over.to': '这位同事不能接手：账号已停用，或者无权查看所涉文件。请另选一位同事。',
  'expiry_letter.none': '这个季度没有到期的文件，不需要制作提示函。请核对季度。',
};
