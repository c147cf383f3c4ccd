/** 约谈, 通报批评, 挂牌督办; rows mirror `server/domain/interview/rows.ts` field by field. */
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Day } from '../../server/domain/day.ts';
import type { InterviewAct, InterviewForm, InterviewState } from '../../server/domain/interview/codes.ts';
import type { InterviewRow } from '../../server/domain/interview/rows.ts';
import { dayColumn, id, json, version } from '../columns.ts';
import { issuer } from './issuers.ts';

export const interview = sqliteTable(
  'interview',
  {
    id: id(),
    version: version(),
    issuerId: integer('issuer_id')
      .notNull()
      .references(() => issuer.id),
    form: text('form').$type<InterviewForm>().notNull(),
    measure: text('measure').notNull(),
    threshold: real('threshold').notNull(),
    spentMeasure: text('spent_measure').notNull(),
    spentThreshold: real('spent_threshold').notNull(),
    state: text('state').$type<InterviewState>().notNull(),
    events: json<InterviewRow['events']>('events').notNull(),
    sum: real('sum').notNull(),
    windowMonths: integer('window_months').notNull(),
    citation: text('citation').notNull(),
    decidedOn: text('decided_on').$type<Day>().notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedById: integer('decided_by_id'),
    reason: text('reason'),
    deferredUntil: dayColumn('deferred_until'),
    previousId: integer('previous_id').references((): AnySQLiteColumn => interview.id),
    nextId: integer('next_id'),
    toldOn: dayColumn('told_on'),
    paperNumber: text('paper_number'),
    rectificationNumber: text('rectification_number'),
    notice: json<NonNullable<InterviewRow['notice']>>('notice'),
    minutes: json<NonNullable<InterviewRow['minutes']>>('minutes'),
    order: json<NonNullable<InterviewRow['order']>>('written_order'),
    demands: json<InterviewRow['demands']>('demands').notNull(),
    reportDueOn: dayColumn('report_due_on'),
    reportedOn: dayColumn('reported_on'),
    acceptedOn: dayColumn('accepted_on'),
    delistedOn: dayColumn('delisted_on'),
    endedOn: dayColumn('ended_on'),
  },
  (t) => [index('ix_interview_issuer').on(t.issuerId), index('ix_interview_state').on(t.state, t.decidedOn)],
);

/** Steps of measures, never written over. */
export const interviewStep = sqliteTable(
  'interview_step',
  {
    id: id(),
    version: version(),
    interviewId: integer('interview_id')
      .notNull()
      .references(() => interview.id),
    act: text('act').$type<InterviewAct>().notNull(),
    state: text('state').$type<InterviewState>().notNull(),
    on: text('on_day').$type<Day>().notNull(),
    note: text('note'),
    dueOn: dayColumn('due_on'),
    byId: integer('by_id'),
    knownAt: text('known_at').notNull(),
  },
  (t) => [index('ix_interview_step_interview').on(t.interviewId)],
);
