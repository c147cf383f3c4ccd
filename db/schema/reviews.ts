/** 合法性审核: requests, steps, points, opinions asked for, emergencies, judged hints. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type * as C from '../../server/domain/codes.ts';
import type * as R from '../../server/domain/review/codes.ts';
import type { Day } from '../../server/domain/day.ts';
import type { HintCode, HintVerdict, RiskHint } from '../../server/domain/hints.ts';
import type { ReviewMaterial } from '../../server/domain/profile/codes.ts';
import { dayColumn, flagColumn, id, json, version } from '../columns.ts';
import { document } from './documents.ts';

export const review = sqliteTable(
  'review',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    textVersionId: integer('text_version_id'),
    draftSha256: text('draft_sha256'),
    state: text('state').$type<C.ReviewState>().notNull(),
    submittedOn: dayColumn('submitted_on'),
    submittedById: integer('submitted_by_id'),
    acceptedOn: dayColumn('accepted_on'),
    reviewerId: integer('reviewer_id'),
    dueOn: dayColumn('due_on'),
    opinion: text('opinion').$type<C.Opinion>(),
    opinionNumber: text('opinion_number'),
    opinionText: text('opinion_text'),
    concludedOn: dayColumn('concluded_on'),
    adoption: text('adoption').$type<C.Adoption>(),
    adoptionNote: text('adoption_note'),
    fromPaper: flagColumn('from_paper'),
    outcome: text('outcome').$type<R.ReviewOutcome>(),
    supplementDueOn: dayColumn('supplement_due_on'),
    emergencyId: integer('emergency_id'),
    taken: json<string[]>('taken'),
  },
  (t) => [index('ix_review_document').on(t.documentId), index('ix_review_state').on(t.state)],
);

const ofReview = {
  documentId: integer('document_id')
    .notNull()
    .references(() => document.id),
  reviewId: integer('review_id')
    .notNull()
    .references(() => review.id),
};

/** Steps of a review with their days: the intervals of its clock. */
export const reviewStep = sqliteTable(
  'review_step',
  {
    id: id(),
    version: version(),
    ...ofReview,
    step: text('step').$type<R.ReviewStep>().notNull(),
    on: text('on_day').$type<Day>().notNull(),
    byId: integer('by_id'),
    at: text('at').notNull(),
    reviewerId: integer('reviewer_id'),
    missing: json<ReviewMaterial[]>('missing').notNull(),
    note: text('note'),
  },
  (t) => [index('ix_review_step_document').on(t.documentId), index('ix_review_step_review').on(t.reviewId)],
);

/** The seven points of a review. */
export const reviewPoint = sqliteTable(
  'review_point',
  {
    id: id(),
    version: version(),
    ...ofReview,
    point: text('point').$type<R.ReviewPoint>().notNull(),
    result: text('result').$type<R.PointResult>().notNull(),
    note: text('note'),
    judgedById: integer('judged_by_id').notNull(),
    judgedAt: text('judged_at').notNull(),
  },
  (t) => [
    uniqueIndex('ix_review_point_once').on(t.reviewId, t.point),
    index('ix_review_point_document').on(t.documentId),
  ],
);

/** 专家协审 and 法律顾问意见. */
export const reviewCounsel = sqliteTable(
  'review_counsel',
  {
    id: id(),
    version: version(),
    ...ofReview,
    kind: text('kind').$type<R.CounselKind>().notNull(),
    name: text('name').notNull(),
    organization: text('organization'),
    askedOn: text('asked_on').$type<Day>().notNull(),
    askedById: integer('asked_by_id').notNull(),
    question: text('question').notNull(),
    answeredOn: dayColumn('answered_on'),
    opinion: text('opinion'),
    use: text('use_of').$type<R.CounselUse>(),
    useNote: text('use_note'),
  },
  (t) => [index('ix_review_counsel_document').on(t.documentId), index('ix_review_counsel_review').on(t.reviewId)],
);

/** Approvals to issue before review, in an emergency. */
export const emergency = sqliteTable(
  'emergency',
  {
    id: id(),
    version: version(),
    documentId: ofReview.documentId,
    draftSha256: text('draft_sha256').notNull(),
    approvedById: integer('approved_by_id').notNull(),
    approvedOn: text('approved_on').$type<Day>().notNull(),
    approvedAt: text('approved_at').notNull(),
    reason: text('reason').notNull(),
    basis: text('basis').notNull(),
    reviewBy: text('review_by').$type<Day>().notNull(),
    problemId: integer('problem_id'),
    revokedAt: text('revoked_at'),
    revokedById: integer('revoked_by_id'),
    revokeReason: text('revoke_reason'),
  },
  (t) => [index('ix_emergency_document').on(t.documentId), index('ix_emergency_open').on(t.problemId, t.reviewBy)],
);

/** What a reviewer said of each hint on a draft, with the words as they were shown. */
export const hintVerdict = sqliteTable(
  'hint_verdict',
  {
    id: id(),
    version: version(),
    documentId: integer('document_id')
      .notNull()
      .references(() => document.id),
    reviewId: integer('review_id')
      .notNull()
      .references(() => review.id),
    textSha256: text('text_sha256').notNull(),
    code: text('code').$type<HintCode>().notNull(),
    start: integer('start_at').notNull(),
    end: integer('end_at').notNull(),
    quote: text('quote').notNull(),
    article: text('article'),
    citation: text('citation'),
    details: json<RiskHint['details']>('details').notNull(),
    verdict: text('verdict').$type<HintVerdict>().notNull(),
    reason: text('reason'),
    judgedById: integer('judged_by_id').notNull(),
    judgedAt: text('judged_at').notNull(),
  },
  (t) => [
    uniqueIndex('ix_hint_verdict_once').on(t.reviewId, t.code, t.start, t.end),
    index('ix_hint_verdict_document').on(t.documentId),
  ],
);
