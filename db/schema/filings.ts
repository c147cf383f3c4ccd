/** 备案 on its lines. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import { dayColumn, flagColumn, id, version } from '../columns.ts';
import { document } from './documents.ts';

export const filing = sqliteTable(
  'filing',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    line: text('line').$type<C.FilingLine>().notNull(),
    state: text('state').$type<C.FilingState>().notNull(),
    clockFrom: dayColumn('clock_from'),
    dueOn: dayColumn('due_on'),
    submittedOn: dayColumn('submitted_on'),
    submittedById: integer('submitted_by_id'),
    receivedOn: dayColumn('received_on'),
    outcome: text('outcome').$type<C.FilingOutcome>(),
    filingNumber: text('filing_number'),
    opinionText: text('opinion_text'),
    closedOn: dayColumn('closed_on'),
    closedById: integer('closed_by_id'),
    fromPaper: flagColumn('from_paper'),
    firstSubmittedOn: dayColumn('first_submitted_on'),
    registeredOn: dayColumn('registered_on'),
    stateFrom: dayColumn('state_from'),
    answerBy: dayColumn('answer_by'),
    reviewBy: dayColumn('review_by'),
  },
  (t) => [uniqueIndex('ix_filing_line').on(t.documentId, t.line), index('ix_filing_state').on(t.state)],
);
