/** 清理批次 with their tasks, documents, steps and published catalogues; rows mirror `server/domain/rounds/rows.ts` field by field. */
import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/rounds/codes.ts';
import type { CleanupRoundRow, RoundCriteria } from '../../server/domain/rounds/rows.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { document } from './documents.ts';
import { issuer } from './issuers.ts';

export const cleanupRound = sqliteTable(
  'cleanup_round',
  {
    id: id(),
    version: version(),
    title: text('title').notNull(),
    kind: text('kind').$type<C.RoundKind>().notNull(),
    state: text('state').$type<C.RoundState>().notNull(),
    cutOff: dayColumn('cut_off').notNull(),
    criteria: json<RoundCriteria>('criteria').notNull(),
    note: text('note'),
    answerBy: dayColumn('answer_by').notNull(),
    finishBy: dayColumn('finish_by').notNull(),
    amendWithin: json<CleanupRoundRow['amendWithin']>('amend_within'),
    createdById: integer('created_by_id'),
    createdAt: text('created_at').notNull(),
    openedOn: dayColumn('opened_on'),
    openedById: integer('opened_by_id'),
    checkedOn: dayColumn('checked_on'),
    checkedById: integer('checked_by_id'),
    decidedOn: dayColumn('decided_on'),
    decidedById: integer('decided_by_id'),
    decisionTitle: text('decision_title'),
    decisionNumber: text('decision_number'),
    basisDocumentId: integer('basis_document_id').references(() => document.id),
    effectiveOn: dayColumn('effective_on'),
    strike: text('strike').$type<C.Strike>().notNull(),
    publishedOn: dayColumn('published_on'),
    publishedAt: text('published_at'),
    publishedById: integer('published_by_id'),
    comparedWithId: integer('compared_with_id').references((): AnySQLiteColumn => cleanupRound.id),
    endedAt: text('ended_at'),
    endedById: integer('ended_by_id'),
    endReason: text('end_reason'),
  },
  (t) => [
    index('ix_cleanup_round_state').on(t.state, t.cutOff),
    index('ix_cleanup_round_basis').on(t.basisDocumentId),
    index('ix_cleanup_round_compared').on(t.comparedWithId),
  ],
);

const ofRound = () =>
  integer('round_id')
    .notNull()
    .references(() => cleanupRound.id);

export const cleanupTask = sqliteTable(
  'cleanup_task',
  {
    id: id(),
    version: version(),
    roundId: ofRound(),
    issuerId: integer('issuer_id').references(() => issuer.id),
    dueOn: dayColumn('due_on').notNull(),
    movedToId: integer('moved_to_id').references((): AnySQLiteColumn => cleanupTask.id),
    movedOn: dayColumn('moved_on'),
  },
  (t) => [
    uniqueIndex('ix_cleanup_task_round').on(t.roundId, t.issuerId),
    index('ix_cleanup_task_issuer').on(t.issuerId),
    index('ix_cleanup_task_moved').on(t.movedToId),
  ],
);

export const cleanupItem = sqliteTable(
  'cleanup_item',
  {
    id: id(),
    version: version(),
    roundId: ofRound(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    issuerId: integer('issuer_id').references(() => issuer.id),
    state: text('state').$type<C.ItemState>().notNull(),
    matched: text('matched'),
    byHand: flagColumn('by_hand'),
    conclusion: text('conclusion').$type<C.Conclusion>(),
    reason: text('reason'),
    basis: text('basis'),
    amendBy: dayColumn('amend_by'),
    lapseUnless: flagColumn('lapse_unless'),
    answeredById: integer('answered_by_id'),
    answeredAt: text('answered_at'),
    acceptedById: integer('accepted_by_id'),
    acceptedAt: text('accepted_at'),
    note: text('note'),
  },
  (t) => [
    // One document stands once in a round, and once in the list of what was taken out of it.
    uniqueIndex('ix_cleanup_item_document').on(t.roundId, t.documentId),
    index('ix_cleanup_item_issuer').on(t.roundId, t.issuerId, t.state),
    index('ix_cleanup_item_of_document').on(t.documentId),
    index('ix_cleanup_item_of_issuer').on(t.issuerId),
  ],
);

export const cleanupEntry = sqliteTable(
  'cleanup_entry',
  {
    id: id(),
    version: version(),
    roundId: ofRound(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    list: text('list').$type<C.Conclusion>().notNull(),
    ordinal: integer('ordinal').notNull(),
    title: text('title').notNull(),
    docNumber: text('doc_number'),
    issuerName: text('issuer_name'),
    publishedOn: dayColumn('published_on'),
    effectiveOn: dayColumn('effective_on'),
    validUntil: dayColumn('valid_until'),
    reason: text('reason'),
    basis: text('basis'),
    amendBy: dayColumn('amend_by'),
    unlisted: flagColumn('unlisted'),
    eventIds: json<number[]>('event_ids').notNull(),
  },
  (t) => [
    uniqueIndex('ix_cleanup_entry_round').on(t.roundId, t.list, t.ordinal),
    index('ix_cleanup_entry_document').on(t.documentId),
  ],
);

export const cleanupStep = sqliteTable(
  'cleanup_step',
  {
    id: id(),
    version: version(),
    roundId: ofRound(),
    itemId: integer('item_id').references(() => cleanupItem.id),
    act: text('act').notNull(),
    on: dayColumn('on_day').notNull(),
    byId: integer('by_id'),
    at: text('at').notNull(),
    note: text('note'),
  },
  (t) => [index('ix_cleanup_step_round').on(t.roundId), index('ix_cleanup_step_item').on(t.itemId)],
);

/** Publishing and undoing, asked for by a person and carried out by a process of its own. */
export const cleanupRun = sqliteTable(
  'cleanup_run',
  {
    id: id(),
    version: version(),
    roundId: ofRound(),
    act: text('act').$type<C.RunAct>().notNull(),
    state: text('state').$type<C.RunState>().notNull(),
    roundVersion: integer('round_version').notNull(),
    seen: text('seen'),
    reason: text('reason'),
    askedById: integer('asked_by_id'),
    askedAt: text('asked_at').notNull(),
    attempts: integer('attempts').notNull(),
    documents: integer('documents'),
    endedAt: text('ended_at'),
    faultCode: text('fault_code'),
    faultDetails: json<Record<string, unknown>>('fault_details'),
  },
  (t) => [
    index('ix_cleanup_run_round').on(t.roundId),
    // One at a time: whoever asks second is told.
    uniqueIndex('ix_cleanup_run_waiting')
      .on(t.roundId)
      .where(sql`${t.state} = 'waiting'`),
  ],
);
