import { insert, update } from '../change.ts';
import type { Change, Write } from '../change.ts';
import type { Opinion } from '../codes.ts';
import { Fault } from '../fault.ts';
import type { HintKind } from '../hints.ts';
import type { DocumentRow, Instant, ReviewRow, TextVersionRow } from '../model.ts';
import { REVIEW_POINTS } from './codes.ts';
import type { PointResult, ReviewOutcome, ReviewPoint } from './codes.ts';
import { nextState } from './course.ts';
import type { ReviewPointRow } from './rows.ts';

/** The point that a kind of hint belongs to: our own reading of the seven. */
export const POINT_OF: Record<HintKind, ReviewPoint> = {
  issuer: 'issuer',
  penalty: 'unlawful_setting',
  licence: 'unlawful_setting',
  coercion: 'unlawful_setting',
  levy: 'unlawful_setting',
  proof: 'rights',
  rights: 'rights',
  duty: 'rights',
  competition: 'content',
  power: 'power',
  law: 'content',
  effect: 'content',
  term: 'content',
  naming: 'content',
  interpretation: 'authority',
  numbering: 'content',
  reference: 'content',
  blank: 'content',
};

/** What the reviewer says of a point; a problem needs its words. */
export interface SaidOfPoint {
  point: ReviewPoint;
  result: PointResult;
  note: string | null;
}

/** Points of one review. */
export const pointsOf = (points: readonly ReviewPointRow[], review: Pick<ReviewRow, 'id'>): ReviewPointRow[] =>
  REVIEW_POINTS.flatMap((point) => points.find((row) => row.reviewId === review.id && row.point === point) ?? []);

/** Fills in points of the checklist, said again they replace what was said. Only on the draft that was sent in. */
export function checkPoints(
  document: DocumentRow,
  review: ReviewRow,
  draft: TextVersionRow,
  held: readonly ReviewPointRow[],
  said: readonly SaidOfPoint[],
  by: { id: number; at: Instant; nextId: () => number },
): Change {
  nextState('review.check', document, review);
  if (draft.textSha256 !== review.draftSha256) throw new Fault('review.draft_changed', {});
  const silent = said.find(({ result, note }) => result === 'problem' && !note);
  if (silent) throw new Fault('review.point_note', { point: silent.point });
  const own = pointsOf(held, review);
  const writes = said.map(({ point, result, note }): Write => {
    const judged = { result, note, judgedById: by.id, judgedAt: by.at };
    const before = own.find((row) => row.point === point);
    if (before) return update('reviewPoint', before, judged);
    return insert('reviewPoint', {
      id: by.nextId(),
      documentId: document.id,
      reviewId: review.id,
      point,
      ...judged,
    });
  });
  return {
    act: 'review.check',
    documents: [document.id],
    relies: [{ table: 'textVersion', id: draft.id, version: draft.version }],
    // Raises the review's version, so that of two who fill it in at once one is told.
    writes: [update('review', review, {}), ...writes],
  };
}

/** The point that an outcome is about. */
const POINT_OF_OUTCOME: Partial<Record<ReviewOutcome, ReviewPoint>> = { procedure_redo: 'procedure' };

/**
 * Refuses an opinion that the seven points do not carry (国办发〔2018〕115号(六)): points that nobody has filled in
 * (Fault('review.points_missing')), 合法 beside a problem (Fault('review.contradiction')), 不合法 without any (Fault('review.no_problem')).
 */
export function demandAgreement(points: readonly ReviewPointRow[], opinion: Opinion, outcome: ReviewOutcome): void {
  const open = REVIEW_POINTS.filter((point) => !points.some((row) => row.point === point));
  if (open.length > 0) throw new Fault('review.points_missing', { points: open });
  const problems = points.filter((row) => row.result === 'problem').map((row) => row.point);
  if (opinion === 'lawful' && problems.length > 0) throw new Fault('review.contradiction', { points: problems });
  if (opinion === 'unlawful' && problems.length === 0) throw new Fault('review.no_problem', {});
  const about = POINT_OF_OUTCOME[outcome];
  if (about !== undefined && !problems.includes(about))
    throw new Fault('review.outcome_point', { point: about, outcome });
}
