/** 后评估. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as E from '../../server/domain/evaluation/codes.ts';
import type { EvaluationRow } from '../../server/domain/evaluation/rows.ts';
import { dayColumn, id, json, version } from '../columns.ts';
import { document } from './documents.ts';

export const evaluation = sqliteTable(
  'evaluation',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    purpose: text('purpose').$type<E.EvaluationPurpose>().notNull(),
    state: text('state').$type<E.EvaluationState>().notNull(),
    termEndsOn: dayColumn('term_ends_on'),
    evaluator: text('evaluator').notNull(),
    criteria: json<EvaluationRow['criteria']>('criteria').notNull(),
    fromOn: dayColumn('from_on'),
    toOn: dayColumn('to_on'),
    dueOn: dayColumn('due_on').notNull(),
    plannedOn: dayColumn('planned_on').notNull(),
    plannedById: integer('planned_by_id'),
    startedOn: dayColumn('started_on'),
    findings: json<EvaluationRow['findings']>('findings').notNull(),
    summary: text('summary'),
    proposal: text('proposal').$type<E.EvaluationConclusion>(),
    reportedOn: dayColumn('reported_on'),
    reportedById: integer('reported_by_id'),
    returnedOn: dayColumn('returned_on'),
    returnReason: text('return_reason'),
    conclusion: text('conclusion').$type<E.EvaluationConclusion>(),
    conclusionReason: text('conclusion_reason'),
    concludedOn: dayColumn('concluded_on'),
    concludedById: integer('concluded_by_id'),
    withdrawnOn: dayColumn('withdrawn_on'),
    withdrawReason: text('withdraw_reason'),
  },
  (t) => [index('ix_evaluation_document').on(t.documentId, t.state), index('ix_evaluation_state').on(t.state, t.dueOn)],
);
