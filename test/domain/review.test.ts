import { describe, expect, it } from 'vitest';
import { ADOPTIONS, OPINIONS, REVIEW_STATES, STATUSES } from '../../server/domain/codes.ts';
import type { ReviewState, Status } from '../../server/domain/codes.ts';
import type { Change } from '../../server/domain/change.ts';
import { day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { DocumentRow, ReviewRow } from '../../server/domain/model.ts';
import {
  acceptReview,
  adoptOpinion,
  askSupplement,
  clearingReview,
  concludeReview,
  isOpenReview,
  submitReview,
} from '../../server/domain/review.ts';
import { documentRow, inFuture, outOfOrder, reviewRow, setsOf, TODAY, TOMORROW, verdict, versionRow } from './rows.ts';

const lawful = { opinion: 'lawful' as const, opinionNumber: null, opinionText: null };
const submit = (document: DocumentRow, reviews: readonly ReviewRow[] = [], on: Day = TODAY): Change =>
  submitReview(document, versionRow(), reviews, { id: 5, reviewId: 22, on, today: TODAY });
const accept = (document: DocumentRow, review: ReviewRow, on: Day = TODAY): Change =>
  acceptReview(document, review, { id: 6, on, dueOn: day('2026-12-11'), today: TODAY });
const conclude = (document: DocumentRow, review: ReviewRow, on: Day = TODAY): Change =>
  concludeReview(document, review, versionRow(), { ...lawful, on }, TODAY);

/** Act → the states in which a review may take it, and the rule. */
const MOVES: [string, ReviewState[], (document: DocumentRow, review: ReviewRow) => Change][] = [
  ['review.accept', ['submitted', 'supplement'], accept],
  [
    'review.supplement',
    ['submitted', 'accepted'],
    (document, review) => askSupplement(document, review, { id: 6, note: '缺说明' }),
  ],
  ['review.conclude', ['accepted'], conclude],
];

describe.each(MOVES)('%s', (act, states, move) => {
  it.each(STATUSES)('of a document that is %s', (status) => {
    for (const state of REVIEW_STATES) {
      const wanted =
        status !== 'in_review'
          ? `document.status ${JSON.stringify({ status, act })}`
          : states.includes(state)
            ? act
            : `review.state ${JSON.stringify({ state, wanted: states })}`;
      expect([state, verdict(() => move(documentRow({ status }), reviewRow({ state })))]).toEqual([state, wanted]);
    }
  });
});

describe('review.submit', () => {
  it.each(STATUSES)('of a document that is %s', (status) => {
    const may = (['draft', 'reviewed'] satisfies Status[] as Status[]).includes(status);
    const wanted = may ? 'review.submit' : `document.status ${JSON.stringify({ status, act: 'review.submit' })}`;
    expect(verdict(() => submit(documentRow({ status })))).toBe(wanted);
  });

  it.each(REVIEW_STATES)('beside a review that is %s', (state) => {
    const open = isOpenReview({ state });
    expect(open).toBe(state !== 'concluded' && state !== 'withdrawn');
    expect(verdict(() => submit(documentRow(), [reviewRow({ state })]))).toBe(
      open ? 'review.open {}' : 'review.submit',
    );
  });

  it('binds the review to the hash of the draft and relies on that very wording', () => {
    const change = submit(documentRow());
    expect(change.relies).toEqual([{ table: 'textVersion', id: 11, version: 2 }]);
    expect(setsOf(change, 'document')).toEqual([{ status: 'in_review' }]);
    expect(change.writes).toContainEqual(
      expect.objectContaining({
        row: expect.objectContaining({ draftSha256: 'as-reviewed', state: 'submitted', textVersionId: 11 }),
      }),
    );
  });
});

describe('days', () => {
  const second = day('2026-11-02');
  const first = day('2026-11-01');
  const fifth = day('2026-11-05');
  const fourth = day('2026-11-04');
  const inReview = documentRow({ status: 'in_review' });
  const done = reviewRow({ state: 'concluded', acceptedOn: second, concludedOn: fifth, opinion: 'unlawful' });

  it.each<[string, () => Change, string]>([
    // Both were taken: the second time round nothing asked for the first time's days.
    [
      'accepted again before it was accepted',
      () => accept(inReview, reviewRow({ state: 'supplement', acceptedOn: fifth }), fourth),
      outOfOrder('acceptedOn', fourth, fifth),
    ],
    [
      'submitted again before the last opinion',
      () => submit(documentRow(), [done], fourth),
      outOfOrder('submittedOn', fourth, fifth),
    ],
    ['submitted again on the day of the opinion', () => submit(documentRow(), [done], fifth), 'review.submit'],
    ['submitted tomorrow', () => submit(documentRow(), [], TOMORROW), inFuture('submittedOn', TOMORROW)],
    [
      'accepted before it was submitted',
      () => accept(inReview, reviewRow(), first),
      outOfOrder('acceptedOn', first, second),
    ],
    ['accepted on the day it was submitted', () => accept(inReview, reviewRow(), second), 'review.accept'],
    ['accepted tomorrow', () => accept(inReview, reviewRow(), TOMORROW), inFuture('acceptedOn', TOMORROW)],
    [
      'concluded before it was accepted',
      () => conclude(inReview, reviewRow({ state: 'accepted', acceptedOn: fifth }), fourth),
      outOfOrder('concludedOn', fourth, fifth),
    ],
    [
      'concluded on the day it was accepted',
      () => conclude(inReview, reviewRow({ state: 'accepted', acceptedOn: fifth }), fifth),
      'review.conclude',
    ],
    [
      'concluded tomorrow',
      () => conclude(inReview, reviewRow({ state: 'accepted', acceptedOn: fifth }), TOMORROW),
      inFuture('concludedOn', TOMORROW),
    ],
  ])('%s', (_name, move, wanted) => {
    expect(verdict(move)).toBe(wanted);
  });
});

describe('the opinion', () => {
  const inReview = documentRow({ status: 'in_review' });
  const accepted = reviewRow({ state: 'accepted', acceptedOn: day('2026-11-05') });

  it.each(OPINIONS)('%s moves the draft, and says why unless all is well', (opinion) => {
    const say = (opinionText: string | null) => () =>
      concludeReview(inReview, accepted, versionRow(), { opinion, opinionNumber: null, opinionText, on: TODAY }, TODAY);
    for (const silent of [null, ''])
      expect(verdict(say(silent))).toBe(opinion === 'lawful' ? 'review.conclude' : 'review.reason_missing {}');
    const change = say('第五条违反上位法')();
    expect(setsOf(change, 'document')).toEqual([{ status: opinion === 'unlawful' ? 'draft' : 'reviewed' }]);
    expect(setsOf(change, 'review')).toMatchObject([{ state: 'concluded', opinion, concludedOn: TODAY }]);
  });

  it('is not given on a draft that has changed since', () => {
    const changed = versionRow({ textSha256: 'changed' });
    expect(verdict(() => concludeReview(inReview, accepted, changed, { ...lawful, on: TODAY }, TODAY))).toBe(
      'review.draft_changed {}',
    );
  });

  it.each(REVIEW_STATES)('of a review that is %s may be followed or not', (state) => {
    const wanted =
      state === 'concluded' ? 'review.adopt' : `review.state ${JSON.stringify({ state, wanted: ['concluded'] })}`;
    expect(verdict(() => adoptOpinion(reviewRow({ state }), 'adopted', null))).toBe(wanted);
  });

  it.each(ADOPTIONS)('%s needs a reason unless it was followed', (adoption) => {
    const adopt = (note: string | null) =>
      verdict(() => adoptOpinion(reviewRow({ state: 'concluded' }), adoption, note));
    expect(adopt(null)).toBe(adoption === 'adopted' ? 'review.adopt' : 'review.reason_missing {}');
    expect(adopt('已作说明')).toBe('review.adopt');
  });

  it.each(OPINIONS.flatMap((opinion) => [null, ...ADOPTIONS].map((adoption) => [opinion, adoption] as const)))(
    '%s with adoption %s clears for issue or does not',
    (opinion, adoption) => {
      const review = reviewRow({ state: 'concluded', opinion, adoption });
      const clears = opinion === 'lawful' || (opinion === 'amend' && adoption !== null);
      expect(clearingReview([review])).toBe(clears ? review : null);
    },
  );

  it('that counts is the last one, and none that was never given', () => {
    const good = reviewRow({ state: 'concluded', opinion: 'lawful' });
    const bad = reviewRow({ id: 22, state: 'concluded', opinion: 'unlawful' });
    expect(clearingReview([good, bad])).toBeNull();
    expect(clearingReview([bad, good])).toBe(good);
    for (const state of REVIEW_STATES.filter((one) => one !== 'concluded'))
      expect(clearingReview([reviewRow({ state, opinion: 'lawful' })])).toBeNull();
  });
});
