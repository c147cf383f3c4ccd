import type { NoticeRow } from '../domain/model.ts';
import { reasonOf } from '../domain/reminders/step.ts';
import type { NoticeStepRow } from '../domain/reminders/rows.ts';
import { dayProse, instantText } from './days.ts';
import { NOTICE_ACT, REASON, stepText } from './reminderLabels.ts';

/** What was told to a person, and whether a mail went out. */
export function toldText(notice: Pick<NoticeRow, 'step' | 'mailId' | 'mailWaits'>, mailedAt: string | null): string {
  const rung = stepText(notice.step);
  const mail =
    mailedAt !== null
      ? `邮件${instantText(mailedAt)}发出`
      : notice.mailId !== null
        ? '邮件待发'
        : notice.mailWaits
          ? '随下一封汇总邮件发出'
          : '';
  return [`${REASON[reasonOf(notice.step)]}${rung === '' ? '' : `（${rung}）`}`, mail].filter(Boolean).join('；');
}

/** What a person did with a reminder. */
export function doneText({ kind, until }: Pick<NoticeStepRow, 'kind' | 'until'>, to: string | null): string {
  if (kind === 'snooze') return `${NOTICE_ACT.snooze}到${until === null ? '' : dayProse(until)}`;
  return kind === 'hand_over' ? `${NOTICE_ACT.hand_over}给${to ?? ''}` : NOTICE_ACT[kind];
}
