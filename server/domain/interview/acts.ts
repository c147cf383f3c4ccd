import { update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { ProblemEventRow } from '../model.ts';
import { demandOrder } from '../review.ts';
import type { InterviewMinutes, InterviewNotice, InterviewOrder, InterviewRow } from './rows.ts';
import { step } from './step.ts';
import type { StepBy } from './step.ts';

/** Who acts, and what day it is. */
export interface ActBy extends StepBy {
  today: Day;
}

/** What has to be put right, and by when. */
export interface Demand {
  demands: string[];
  dueOn: Day | null;
}

/** A day that has come, not before the step before it: Fault('day.future'), Fault('day.order'). */
const inOrder = (by: ActBy, notBefore: Day | null): void => demandOrder(by.on, by.today, notBefore, 'on');

/** The limit of a report; Fault('interview.limit_missing') where neither the profile nor a person sets one, Fault('interview.limit') for one that has run out. */
function limitOf({ dueOn }: Pick<Demand, 'dueOn'>, on: Day): Day {
  if (dueOn === null) throw new Fault('interview.limit_missing', {});
  if (dueOn <= on) throw new Fault('interview.limit', { dueOn });
  return dueOn;
}

function demanded({ demands }: Pick<Demand, 'demands'>): string[] {
  if (demands.length === 0) throw new Fault('interview.demands_missing', {});
  return demands;
}

/** 约谈通知书 goes out. The day of the talk is not before it: Fault('interview.meeting'). */
export function notifyTalk(row: InterviewRow, notice: Omit<InterviewNotice, 'on'>, by: ActBy): Change {
  inOrder(by, row.decidedOn);
  demandMeeting(notice.meetOn, by.on);
  const note = `${notice.meetOn} ${notice.meetAt} ${notice.place}`;
  const set = { notice: { ...notice, on: by.on }, toldOn: by.on, paperNumber: notice.number };
  return step(row, 'interview.notify', set, { note, dueOn: notice.meetOn }, by);
}

function demandMeeting(meetOn: Day, on: Day): void {
  if (meetOn < on) throw new Fault('interview.meeting', { meetOn });
}

/** 陈述、申辩 or an answer to the notice, by the body itself. */
export const reply = (row: InterviewRow, text: string, by: ActBy): Change =>
  step(row, 'interview.reply', {}, { note: text }, by);

/** Another day, hour or place, with the reason. */
export function postpone(
  row: InterviewRow,
  said: Pick<InterviewNotice, 'meetOn' | 'meetAt' | 'place'> & { reason: string },
  by: ActBy,
): Change {
  demandMeeting(said.meetOn, by.on);
  const { reason, ...meeting } = said;
  // A course that has a meeting to postpone has had its notice.
  const notice = row.notice === null ? null : { ...row.notice, ...meeting };
  const note = `${said.meetOn} ${said.meetAt} ${said.place}：${reason}`;
  return step(row, 'interview.postpone', { notice }, { note, dueOn: said.meetOn }, by);
}

/** Nobody of the body came, on the day of the appointment. */
export function miss(row: InterviewRow, note: string, by: ActBy): Change {
  inOrder(by, row.notice?.meetOn ?? null);
  return step(row, 'interview.miss', {}, { note }, by);
}

/** 约谈记录: who was there, what was said, what has to be put right by when; the number is that of the 整改通知书. */
export function hold(
  row: InterviewRow,
  minutes: Omit<InterviewMinutes, 'on'>,
  demand: Demand & { number?: string | null },
  by: ActBy,
): Change {
  inOrder(by, row.toldOn);
  const reportDueOn = limitOf(demand, by.on);
  const set = {
    minutes: { ...minutes, on: by.on },
    rectificationNumber: demand.number ?? null,
    demands: demanded(demand),
    reportDueOn,
  };
  return step(row, 'interview.hold', set, { note: minutes.opinion, dueOn: reportDueOn }, by);
}

/** 通报批评 or 挂牌督办 in writing. */
export function order(
  row: InterviewRow,
  act: 'interview.censure' | 'interview.post',
  said: Omit<InterviewOrder, 'on'>,
  demand: Demand,
  by: ActBy,
): Change {
  inOrder(by, row.decidedOn);
  const reportDueOn = limitOf(demand, by.on);
  const set = {
    order: { ...said, on: by.on },
    toldOn: by.on,
    paperNumber: said.number,
    demands: demanded(demand),
    reportDueOn,
  };
  return step(row, act, set, { note: said.number, dueOn: reportDueOn }, by);
}

/** A later limit for the report, with the reason. */
export function extend(row: InterviewRow, dueOn: Day, reason: string, by: ActBy): Change {
  if (row.reportDueOn !== null && dueOn <= row.reportDueOn) throw new Fault('interview.limit', { dueOn });
  const reportDueOn = limitOf({ dueOn }, by.on);
  return step(row, 'interview.extend', { reportDueOn }, { note: reason, dueOn: reportDueOn }, by);
}

/** 整改报告 of the body, received on a day. */
export function report(row: InterviewRow, text: string, by: ActBy): Change {
  inOrder(by, row.toldOn);
  return step(row, 'interview.report', { reportedOn: by.on }, { note: text }, by);
}

/** The check of what was put right: enough, or not, with a new limit. */
export function accept(row: InterviewRow, note: string, by: ActBy): Change {
  inOrder(by, row.reportedOn);
  return step(row, 'interview.accept', { acceptedOn: by.on }, { note }, by);
}

/** 整改 not accepted, with the reason and a new limit for the report. Throws Fault: interview.limit_missing, interview.limit. */
export function reject(row: InterviewRow, reason: string, dueOn: Day | null, by: ActBy): Change {
  inOrder(by, row.reportedOn);
  const reportDueOn = limitOf({ dueOn }, by.on);
  return step(row, 'interview.reject', { reportDueOn, reportedOn: null }, { note: reason, dueOn: reportDueOn }, by);
}

/** 摘牌. */
export function delist(row: InterviewRow, note: string | null, by: ActBy): Change {
  inOrder(by, row.acceptedOn);
  return step(row, 'interview.delist', { delistedOn: by.on }, { note }, by);
}

/** 办结: nothing is left to do. */
export function close(row: InterviewRow, note: string | null, by: ActBy): Change {
  inOrder(by, row.delistedOn ?? row.acceptedOn);
  return step(row, 'interview.close', { endedOn: by.on }, { note }, by);
}

/** Taken back: what it has counted counts again. `events` are its events as they stand now. */
export function cancel(row: InterviewRow, reason: string, events: readonly ProblemEventRow[], by: ActBy): Change {
  inOrder(by, row.decidedOn);
  const change = step(row, 'interview.cancel', { endedOn: by.on }, { note: reason }, by);
  const freed = events
    .filter((event) => event.interviewId === row.id)
    .map((event) => update('problemEvent', event, { interviewId: null }));
  return { ...change, writes: [...change.writes, ...freed] };
}
