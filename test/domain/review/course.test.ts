import { describe, expect, it } from 'vitest';
import type { Act } from '../../../server/domain/acts.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import type { Change } from '../../../server/domain/change.ts';
import { ADOPTIONS, OPINIONS, REVIEW_STATES, ROLES, STATUSES } from '../../../server/domain/codes.ts';
import type { Role, Status } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import type { Day } from '../../../server/domain/day.ts';
import { may } from '../../../server/domain/may.ts';
import type { DocumentRow, ReviewRow } from '../../../server/domain/model.ts';
import { clearingReview, isOpenReview } from '../../../server/domain/review.ts';
import { checkPoints } from '../../../server/domain/review/checklist.ts';
import { answerCounsel, askCounsel } from '../../../server/domain/review/counsel.ts';
import { REVIEW_ACTS, REVIEW_COURSE, statesFor } from '../../../server/domain/review/course.ts';
import type { ReviewAct } from '../../../server/domain/review/course.ts';
import { acceptReview, askSupplement, assignReview } from '../../../server/domain/review/handle.ts';
import { adoptOpinion, concludeReview } from '../../../server/domain/review/opinion.ts';
import { resubmitReview, submitReview, withdrawReview } from '../../../server/domain/review/send.ts';
import { documentRow, inFuture, outOfOrder, reviewRow, setsOf, TODAY, TOMORROW, verdict, versionRow } from '../rows.ts';
import { allPoints, by, counselRow, emergencyRow, reviewerRow, stepRow } from './rows.ts';

const MINE = { reviewerId: by.id };
const conclusion = { opinion: 'lawful' as const, outcome: null, opinionNumber: null, opinionText: null };
const file = { steps: [], points: allPoints() };
const submit = (document: DocumentRow, reviews: readonly ReviewRow[] = [], on: Day = TODAY): Change =>
  submitReview(
    document,
    versionRow(),
    reviews,
    { papers: [], emergency: null, sending: { on, note: null, missing: [] } },
    { ...by, reviewId: 22 },
  );

/** Every act on a review, on the day `on`. */
const MOVES: Record<ReviewAct, (document: DocumentRow, review: ReviewRow, on?: Day) => Change> = {
  'review.accept': (document, review, on = TODAY) =>
    acceptReview(document, review, [], { on, dueOn: null, missing: [] }, by),
  'review.supplement': (document, review, on = TODAY) =>
    askSupplement(document, review, [], { on, note: '缺说明', missing: ['explanation'], dueOn: null }, by),
  'review.resubmit': (document, review, on = TODAY) =>
    resubmitReview(document, review, versionRow(), [], { on, note: null, missing: [] }, by),
  'review.withdraw': (document, review, on = TODAY) =>
    withdrawReview(document, review, [review], [], { on, reason: '另行起草' }, by),
  'review.assign': (document, review) =>
    assignReview(document, review, [], reviewerRow({ id: 91 }), '工作安排', { ...by, role: 'leader' }),
  'review.check': (document, review) =>
    checkPoints(document, review, versionRow(), [], [{ point: 'issuer', result: 'pass', note: null }], {
      ...by,
      nextId: () => 70,
    }),
  'review.consult': (document, review, on = TODAY) =>
    askCounsel(
      document,
      review,
      { kind: 'expert', name: '张教授', organization: null, askedOn: on, question: '是否越权' },
      { ...by, counselId: 80 },
    ),
  'review.answer': (document, review, on = TODAY) =>
    answerCounsel(
      document,
      review,
      counselRow(),
      { answeredOn: on, opinion: '没有越权', use: 'adopted', useNote: null },
      by,
    ),
  'review.conclude': (document, review, on = TODAY) =>
    concludeReview(document, review, versionRow(), file, { ...conclusion, on }, by),
  'review.adopt': (document, review) =>
    adoptOpinion(document, review, { adoption: 'adopted', note: null, taken: [], of: [] }, by),
};

/** Document statuses in which an act may happen, for a review of its own and for one that follows an emergency issue. */
const runsIn = (act: ReviewAct): Status[] => (act === 'review.adopt' ? ['draft', 'reviewed'] : ['in_review']);

describe.each(REVIEW_ACTS)('%s', (act) => {
  const states = statesFor(act);
  const MOVE = MOVES[act];

  it.each(STATUSES)('of a document that is %s, in every state', (status) => {
    for (const state of REVIEW_STATES) {
      const wanted = !runsIn(act).includes(status)
        ? `document.status ${JSON.stringify({ status, act })}`
        : states.includes(state)
          ? act
          : `review.state ${JSON.stringify({ state, wanted: states })}`;
      expect([state, verdict(() => MOVE(documentRow({ status }), reviewRow({ state, ...MINE })))]).toEqual([
        state,
        wanted,
      ]);
    }
  });

  it.each(STATUSES)('of a review that follows an emergency issue, beside a document that is %s', (status) => {
    const issued = status === 'issued' || status === 'filed';
    for (const state of states) {
      const told = verdict(() => MOVE(documentRow({ status }), reviewRow({ state, emergencyId: 60, ...MINE })));
      const wanted = issued
        ? act
        : runsIn(act).includes(status)
          ? act
          : `document.status ${JSON.stringify({ status, act })}`;
      // The duty to have it reviewed cannot be taken back.
      const refused = act === 'review.withdraw' && !wanted.startsWith('document');
      expect([state, told]).toEqual([state, refused ? 'review.follows {}' : wanted]);
    }
  });

  it('leaves the review in the state of the table', () => {
    for (const state of states) {
      const change = MOVE(documentRow({ status: runsIn(act)[0] ?? 'in_review' }), reviewRow({ state, ...MINE }));
      const [set] = setsOf(change, 'review');
      expect(set?.state ?? state).toBe(REVIEW_COURSE[act][state]);
    }
  });

  it('is for the roles of the table of permissions alone', () => {
    const actor = (role: Role, id = 7): Actor => ({ kind: 'user', id, login: role, name: role, role, issuerId: 7 });
    const thing = { issuerId: 7, status: 'in_review' as const, submittedById: 5 };
    const roles = ROLES.filter((role) => may(actor(role), act as Act, thing));
    const senders: Role[] = ['issuer', 'clerk'];
    const wanted: Partial<Record<ReviewAct, Role[]>> = {
      'review.resubmit': senders,
      'review.withdraw': senders,
      'review.adopt': senders,
      'review.assign': ['reviewer', 'leader'],
    };
    expect(roles).toEqual(wanted[act] ?? ['reviewer']);
    // Four eyes: who sent it in does none of the reviewer's acts.
    expect(may(actor('reviewer', 5), act as Act, thing)).toBe(false);
  });
});

describe('review.submit', () => {
  it.each(STATUSES)('of a document that is %s', (status) => {
    const ready = (['draft', 'reviewed'] satisfies Status[] as Status[]).includes(status);
    const wanted = ready ? 'review.submit' : `document.status ${JSON.stringify({ status, act: 'review.submit' })}`;
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

  it('follows an emergency issue once, and leaves the document issued', () => {
    const issued = documentRow({ status: 'issued' });
    const after = (reviews: readonly ReviewRow[] = []) =>
      submitReview(
        issued,
        versionRow(),
        reviews,
        { papers: [], emergency: emergencyRow(), sending: { on: TODAY, note: null, missing: [] } },
        { ...by, reviewId: 22 },
      );
    expect(setsOf(after(), 'document')).toEqual([{}]);
    expect(after().writes).toContainEqual(
      expect.objectContaining({ row: expect.objectContaining({ emergencyId: 60 }) }),
    );
    const done = reviewRow({ state: 'concluded', emergencyId: 60, concludedOn: day('2026-11-10') });
    expect(verdict(() => after([done]))).toMatch(/^document\.status/);
  });
});

describe('days', () => {
  const [first, second, fourth, fifth] = ['2026-11-01', '2026-11-02', '2026-11-04', '2026-11-05'].map(day) as [
    Day,
    Day,
    Day,
    Day,
  ];
  const inReview = documentRow({ status: 'in_review' });
  const accepted = reviewRow({ state: 'accepted', acceptedOn: fifth, ...MINE });
  const done = reviewRow({ state: 'concluded', acceptedOn: second, concludedOn: fifth, opinion: 'unlawful' });

  it.each<[string, () => Change, string]>([
    [
      'submitted again before the last opinion',
      () => submit(documentRow(), [done], fourth),
      outOfOrder('submittedOn', fourth, fifth),
    ],
    ['submitted again on the day of the opinion', () => submit(documentRow(), [done], fifth), 'review.submit'],
    ['submitted tomorrow', () => submit(documentRow(), [], TOMORROW), inFuture('submittedOn', TOMORROW)],
    [
      'accepted before it was submitted',
      () => MOVES['review.accept'](inReview, reviewRow(), first),
      outOfOrder('acceptedOn', first, second),
    ],
    [
      'accepted on the day it was submitted',
      () => MOVES['review.accept'](inReview, reviewRow(), second),
      'review.accept',
    ],
    [
      'accepted tomorrow',
      () => MOVES['review.accept'](inReview, reviewRow(), TOMORROW),
      inFuture('acceptedOn', TOMORROW),
    ],
    [
      'accepted again before the materials came again',
      () =>
        acceptReview(
          inReview,
          reviewRow({ acceptedOn: second }),
          [stepRow({ step: 'resubmitted', on: fifth })],
          { on: fourth, dueOn: null, missing: [] },
          by,
        ),
      outOfOrder('acceptedOn', fourth, fifth),
    ],
    [
      'sent back tomorrow',
      () => MOVES['review.supplement'](inReview, reviewRow(), TOMORROW),
      inFuture('supplementOn', TOMORROW),
    ],
    [
      'sent in again before it was sent back',
      () =>
        resubmitReview(
          inReview,
          reviewRow({ state: 'supplement' }),
          versionRow(),
          [stepRow({ step: 'supplement', on: fifth })],
          { on: fourth, note: null, missing: [] },
          by,
        ),
      outOfOrder('resubmittedOn', fourth, fifth),
    ],
    [
      'asked before it was accepted',
      () => MOVES['review.consult'](inReview, accepted, fourth),
      outOfOrder('askedOn', fourth, fifth),
    ],
    [
      'answered before it was asked',
      () => MOVES['review.answer'](inReview, accepted, first),
      outOfOrder('answeredOn', first, second),
    ],
    ['answered tomorrow', () => MOVES['review.answer'](inReview, accepted, TOMORROW), inFuture('answeredOn', TOMORROW)],
    [
      'concluded before it was accepted',
      () => MOVES['review.conclude'](inReview, accepted, fourth),
      outOfOrder('concludedOn', fourth, fifth),
    ],
    [
      'concluded on the day it was accepted',
      () => MOVES['review.conclude'](inReview, accepted, fifth),
      'review.conclude',
    ],
    [
      'concluded tomorrow',
      () => MOVES['review.conclude'](inReview, accepted, TOMORROW),
      inFuture('concludedOn', TOMORROW),
    ],
  ])('%s', (_name, move, wanted) => {
    expect(verdict(move)).toBe(wanted);
  });
});

describe('whose it is', () => {
  const inReview = documentRow({ status: 'in_review' });
  const others: ReviewAct[] = [
    'review.accept',
    'review.supplement',
    'review.consult',
    'review.answer',
    'review.conclude',
  ];

  it.each(others)('%s is refused to another reviewer than the one it was given to', (act) => {
    const state = statesFor(act).at(-1)!;
    const review = reviewRow({ state, reviewerId: 91, acceptedOn: day('2026-11-02') });
    expect(verdict(() => MOVES[act](inReview, review))).toBe('review.not_yours {}');
  });

  const assign = (
    to: Parameters<typeof reviewerRow>[0],
    more: Partial<ReviewRow> = {},
    role: Role = 'leader',
    reason: string | null = null,
  ) => verdict(() => assignReview(inReview, reviewRow(more), [], reviewerRow(to), reason, { ...by, role }));
  it.each<[string, () => string, string]>([
    ['a leader gives it to a reviewer', () => assign({ id: 91 }), 'review.assign'],
    ['a reviewer takes it', () => assign({ id: by.id }, {}, 'reviewer'), 'review.assign'],
    ['a reviewer gives it to another', () => assign({ id: 91 }, {}, 'reviewer'), 'review.assign_other {}'],
    ['to who sent it in', () => assign({ id: 5 }), 'review.four_eyes {}'],
    ['to a clerk', () => assign({ id: 91, role: 'clerk' }), 'review.not_reviewer {}'],
    [
      'to an account that is out of use',
      () => assign({ id: 91, disabledAt: '2026-01-01T00:00:00.000Z' }),
      'review.not_reviewer {}',
    ],
    ['to who has it', () => assign({ id: 91 }, { reviewerId: 91 }), 'review.assigned {}'],
    ['from another without a reason', () => assign({ id: 91 }, { reviewerId: 92 }), 'review.reason_missing {}'],
    ['from another with a reason', () => assign({ id: 91 }, { reviewerId: 92 }, 'leader', '休假'), 'review.assign'],
  ])('%s', (_name, run, wanted) => expect(run()).toBe(wanted));

  it('keeps it from who sent it in again after 补正', () => {
    const steps = [stepRow({ step: 'resubmitted', byId: 91 })];
    expect(
      verdict(() =>
        assignReview(inReview, reviewRow(), steps, reviewerRow({ id: 91 }), null, { ...by, role: 'leader' }),
      ),
    ).toBe('review.four_eyes {}');
  });
});

describe('the opinion', () => {
  const inReview = documentRow({ status: 'in_review' });
  const accepted = reviewRow({ state: 'accepted', acceptedOn: day('2026-11-05'), ...MINE });
  const problem = { steps: [], points: allPoints({ content: 'problem' }) };

  it.each(OPINIONS)('%s moves the draft, and says why unless all is well', (opinion) => {
    const found = opinion === 'lawful' ? file : problem;
    const say = (opinionText: string | null) => () =>
      concludeReview(inReview, accepted, versionRow(), found, { ...conclusion, opinion, opinionText, on: TODAY }, by);
    for (const silent of [null, ''])
      expect(verdict(say(silent))).toBe(opinion === 'lawful' ? 'review.conclude' : 'review.reason_missing {}');
    const change = say('第五条违反上位法')();
    expect(setsOf(change, 'document')).toEqual([{ status: opinion === 'unlawful' ? 'draft' : 'reviewed' }]);
    expect(setsOf(change, 'review')).toMatchObject([{ state: 'concluded', opinion, concludedOn: TODAY }]);
  });

  it('is not given on a draft that has changed since', () => {
    const changed = versionRow({ textSha256: 'changed' });
    const run = () => concludeReview(inReview, accepted, changed, file, { ...conclusion, on: TODAY }, by);
    expect(verdict(run)).toBe('review.draft_changed {}');
  });

  it.each(ADOPTIONS)('%s needs a reason unless it was followed', (adoption) => {
    const adopt = (note: string | null) =>
      verdict(() =>
        adoptOpinion(
          documentRow({ status: 'reviewed' }),
          reviewRow({ state: 'concluded' }),
          { adoption, note, taken: [], of: [] },
          by,
        ),
      );
    expect(adopt(null)).toBe(adoption === 'adopted' ? 'review.adopt' : 'review.reason_missing {}');
    expect(adopt('已作说明')).toBe('review.adopt');
  });

  it('keeps which points were followed', () => {
    const of = ['point:content', 'point:rights'];
    const taken = (adoption: (typeof ADOPTIONS)[number]) =>
      setsOf(
        adoptOpinion(
          documentRow({ status: 'reviewed' }),
          reviewRow({ state: 'concluded' }),
          { adoption, note: '说明', taken: ['point:rights', 'point:none'], of },
          by,
        ),
        'review',
      )[0]?.taken;
    expect([taken('adopted'), taken('partly'), taken('rejected')]).toEqual([of, ['point:rights'], []]);
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
