import type { Day } from '../day.ts';
import type { Flag } from '../duties/flag.ts';
import { ladderStart, stepsAfter, stepsBefore } from '../duties/ladder.ts';
import { periodOn, type Profile } from '../profile.ts';
import type { SupportingRow } from './rows.ts';

/** 配套文件 (嘉善县实施纲要: 法律法规规定出台配套文件的, 在规定的时间内出台): due by the day that the law sets, until a document is issued for it. */
export function supportingFlag(row: SupportingRow, on: Day, profile: Profile): Flag | null {
  const { id, dueOn, doneOn, withdrawnOn, recordedOn, issuerId, lawTitle, article, subject, reckoning } = row;
  const over = (day: Day | null): boolean => day !== null && day <= on;
  if (recordedOn > on || over(doneOn) || over(withdrawnOn)) return null;
  const { figures } = periodOn(profile, on);
  const ladder = figures['cleanup.ladderDays'].value;
  const overdue = dueOn < on;
  if (on < ladderStart(dueOn, ladder)) return null;
  const kind = overdue ? 'supporting.overdue' : 'supporting.due';
  return {
    key: `${kind}:${id}:${dueOn}`,
    kind,
    documentId: null,
    issuerId,
    dueOn,
    rule: `应于${dueOn}前出台配套文件：${subject}${overdue ? '，已逾期' : ''}`,
    citation: `《${lawTitle}》${article}`,
    evidence: [
      { label: '登记配套任务', on: recordedOn, table: 'supporting', id },
      ...(reckoning === null ? [] : [{ label: `期限的算法：${reckoning}` }]),
    ],
    steps: overdue ? stepsAfter(dueOn, figures['reminder.overdueDays'].value) : stepsBefore(dueOn, ladder),
  };
}
