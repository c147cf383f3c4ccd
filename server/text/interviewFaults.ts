import { isDay, type Day } from '../domain/day.ts';
import { ACT } from './actLabels.ts';
import { dayProse } from './days.ts';
import { INTERVIEW_STATE } from './interviewLabels.ts';
import type { Sentence } from './workFaults.ts';

const word = (words: Readonly<Record<string, string>>, code: unknown): string => words[String(code)] ?? '';
const day = (value: unknown): string => (isDay(value) ? dayProse(value as Day) : '');

/** Refusals around 约谈, 通报批评 and 挂牌督办. */
export const INTERVIEWS: Readonly<Record<string, Sentence>> = {
  'interview.state': (d) =>
    `这项措施现在是“${word(INTERVIEW_STATE, d.state)}”，不能${word(ACT, d.act) || '办理这一步'}。请刷新页面，看清办到了哪一步。`,
  'interview.changed': '您打开页面以后，计入的事件有了变化，或者别人已经作出决定。请对照现在的事件和分值，重新决定。',
  'interview.measure': '累计分值没有达到这一级措施的门槛。请选择已经达到的措施。',
  'interview.until': (d) => `缓办的期限${day(d.until)}已经到了。请填写今天以后的日期。`,
  'interview.meeting': (d) => `约谈的日期${day(d.meetOn)}早于办理日期。请核对日期。`,
  'interview.limit_missing': '没有写明报送整改报告的期限，本地规则也没有设定。请填写期限。',
  'interview.limit': (d) => `报送整改报告的期限${day(d.dueOn)}太早。请填写更晚的日期。`,
  'interview.demands_missing': '没有写明整改要求。请至少写一项，一行一项。',
  'interview.top': '这已经是最高一级措施，没有再上一级。需要继续督促的，请延长整改期限或者另行报告。',
  'interview.pack_large': '证据材料太多，不能打成一个压缩包。请从各事件的页面分别下载。',
};
