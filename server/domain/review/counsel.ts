import { insert, update } from '../change.ts';
import type { Change } from '../change.ts';
import type { Day } from '../day.ts';
import { Fault } from '../fault.ts';
import type { DocumentRow, ReviewRow } from '../model.ts';
import { demandOrder } from '../review.ts';
import type { CounselKind, CounselUse } from './codes.ts';
import { nextState } from './course.ts';
import { demandOwn } from './handle.ts';
import type { ReviewCounselRow } from './rows.ts';

export interface Question {
  kind: CounselKind;
  name: string;
  organization: string | null;
  askedOn: Day;
  question: string;
}

/** 征询: an expert or the 法律顾问 is asked; several may be. */
export function askCounsel(
  document: DocumentRow,
  review: ReviewRow,
  question: Question,
  by: { id: number; counselId: number; today: Day },
): Change {
  nextState('review.consult', document, review);
  demandOwn(review, by.id);
  demandOrder(question.askedOn, by.today, review.acceptedOn, 'askedOn');
  return {
    act: 'review.consult',
    documents: [document.id],
    relies: [{ table: 'review', id: review.id, version: review.version }],
    writes: [
      insert('reviewCounsel', {
        id: by.counselId,
        documentId: document.id,
        reviewId: review.id,
        ...question,
        askedById: by.id,
        answeredOn: null,
        opinion: null,
        use: null,
        useNote: null,
      }),
    ],
  };
}

export interface CounselAnswer {
  answeredOn: Day;
  opinion: string;
  use: CounselUse;
  useNote: string | null;
}

/** What they said, and whether it was taken up; what was not needs its reason. */
export function answerCounsel(
  document: DocumentRow,
  review: ReviewRow,
  counsel: ReviewCounselRow,
  answer: CounselAnswer,
  by: { id: number; today: Day },
): Change {
  nextState('review.answer', document, review);
  demandOwn(review, by.id);
  demandOrder(answer.answeredOn, by.today, counsel.askedOn, 'answeredOn');
  if (answer.use !== 'adopted' && !answer.useNote) throw new Fault('review.reason_missing', {});
  return {
    act: 'review.answer',
    documents: [document.id],
    relies: [{ table: 'review', id: review.id, version: review.version }],
    writes: [update('reviewCounsel', counsel, { ...answer })],
  };
}
