import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { Instant } from '../model.ts';
import { demandOrder } from '../review.ts';
import { COMMENT_OUTCOMES } from './codes.ts';
import type { CommentChannel, CommentOutcome } from './codes.ts';
import { demandStep } from './consultation.ts';
import type { ConsultationCommentRow, ConsultationRow } from './rows.ts';

export interface CommentSaid {
  author: string | null;
  contact: string | null;
  place: string | null;
  text: string;
}

export interface CommentTaken {
  id: number;
  receipt: string;
  formKey: string | null;
  textSha256: string;
  at: Instant;
  today: Day;
}

const commentRow = (row: ConsultationRow, said: CommentSaid, taken: CommentTaken) => ({
  id: taken.id,
  consultationId: row.id,
  receipt: taken.receipt,
  formKey: taken.formKey,
  ...said,
  textSha256: taken.textSha256,
  receivedAt: taken.at,
  topic: null,
  outcome: null,
  answer: null,
  answeredById: null,
  answeredAt: null,
});

/**
 * A comment that the public leaves, from the first to the last day inclusive. It does not touch the document's own file, so that
 * nothing is read again for each of a thousand comments.
 */
export function leaveComment(row: ConsultationRow, said: CommentSaid, taken: CommentTaken): Change {
  demandStep(row, 'comment.leave', taken.today);
  const more = { channel: 'web' as const, receivedOn: taken.today, enteredById: null };
  return {
    act: 'comment.leave',
    documents: [],
    relies: [{ table: 'consultation', id: row.id, version: row.version }],
    writes: [insert('consultationComment', { ...commentRow(row, said, taken), ...more })],
  };
}

/** A comment that came by letter, mail, telephone or in a meeting, typed in by staff. */
export function enterComment(
  row: ConsultationRow,
  said: CommentSaid,
  from: { channel: Exclude<CommentChannel, 'web'>; receivedOn: Day },
  taken: CommentTaken & { byId: number },
): Change {
  demandStep(row, 'comment.enter', taken.today);
  demandOrder(from.receivedOn, taken.today, row.fromOn, 'receivedOn');
  return {
    act: 'comment.enter',
    documents: [],
    relies: [{ table: 'consultation', id: row.id, version: row.version }],
    writes: [insert('consultationComment', { ...commentRow(row, said, taken), ...from, enteredById: taken.byId })],
  };
}

export interface Answer {
  topic: string | null;
  outcome: CommentOutcome;
  answer: string | null;
}

/** What became of comments, said of one or of several at once. Not (wholly) adopted needs the reason: Fault('comment.reason_missing'). */
export function answerComments(
  row: ConsultationRow,
  comments: readonly ConsultationCommentRow[],
  said: Answer,
  by: { byId: number; at: Instant; today: Day },
): Change {
  demandStep(row, 'comment.answer', by.today);
  if (comments.length === 0) throw new Fault('comment.none', {});
  if (said.outcome !== 'adopted' && said.answer === null) throw new Fault('comment.reason_missing', {});
  return {
    act: 'comment.answer',
    documents: [row.documentId],
    relies: [{ table: 'consultation', id: row.id, version: row.version }],
    writes: comments.map((one) =>
      update('consultationComment', one, { ...said, answeredById: by.byId, answeredAt: by.at }),
    ),
  };
}

/** Comments that are answered alike, as the public is told of them: no names, no contacts. */
export interface AnsweredTopic {
  topic: string | null;
  outcome: CommentOutcome;
  answer: string | null;
  count: number;
}

/** 采纳情况: answered comments put together by topic, outcome and answer, in the order in which they came. */
export function answeredTopics(
  comments: readonly Pick<ConsultationCommentRow, 'topic' | 'outcome' | 'answer'>[],
): AnsweredTopic[] {
  const topics = new Map<string, AnsweredTopic>();
  for (const { topic, outcome, answer } of comments) {
    if (outcome === null) continue;
    const key = JSON.stringify([topic, outcome, answer]);
    const known = topics.get(key);
    topics.set(key, { topic, outcome, answer, count: (known?.count ?? 0) + 1 });
  }
  return [...topics.values()];
}

/** How many comments came to each end; `open` have no answer yet. */
export function commentCounts(
  comments: readonly Pick<ConsultationCommentRow, 'outcome'>[],
): Record<CommentOutcome | 'open' | 'all', number> {
  const counts = { all: comments.length, open: 0, ...Object.fromEntries(COMMENT_OUTCOMES.map((one) => [one, 0])) };
  const tally = counts as Record<CommentOutcome | 'open' | 'all', number>;
  for (const { outcome } of comments) tally[outcome ?? 'open'] += 1;
  return tally;
}
