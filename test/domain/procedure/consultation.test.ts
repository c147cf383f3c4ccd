import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../server/domain/day.ts';
import { CONSULTATION_STATES } from '../../../server/domain/procedure/codes.ts';
import type { ConsultationState } from '../../../server/domain/procedure/codes.ts';
import {
  answerComments,
  answeredTopics,
  commentCounts,
  enterComment,
  leaveComment,
} from '../../../server/domain/procedure/comments.ts';
import {
  CONSULTATION_ACTS,
  CONSULTATION_STEPS,
  consultationOn,
  daysLeft,
  extendConsultation,
  isShown,
  openConsultation,
  publishResult,
  withdrawConsultation,
} from '../../../server/domain/procedure/consultation.ts';
import type { ConsultationAct } from '../../../server/domain/procedure/consultation.ts';
import type { ConsultationRow } from '../../../server/domain/procedure/rows.ts';
import { AT, TODAY, commentRow, consultationRow, documentRow, on, setsOf, versionRow } from './support.ts';

const by = { id: 50, byId: 7, at: AT, today: TODAY };
const tomorrow = addDays(TODAY, 1);
const yesterday = addDays(TODAY, -1);

/** A consultation in each state on TODAY. */
const IN: Record<ConsultationState, ConsultationRow> = {
  upcoming: consultationRow({ fromOn: tomorrow, toOn: addDays(TODAY, 40) }),
  open: consultationRow({ fromOn: yesterday, toOn: TODAY }),
  closed: consultationRow({ fromOn: on('2026-10-01'), toOn: yesterday }),
  answered: consultationRow({ fromOn: on('2026-10-01'), toOn: yesterday, resultOn: TODAY }),
  withdrawn: consultationRow({ withdrawnOn: TODAY }),
};
const said = { author: null, contact: null, place: null, text: '建议' };
const taken = { id: 60, receipt: 'YJ20261122-ABCDEFGH', formKey: null, textSha256: 'a', at: AT, today: TODAY };
const DO: Record<ConsultationAct, (row: ConsultationRow) => unknown> = {
  'comment.leave': (row) => leaveComment(row, said, taken),
  'comment.enter': (row) => enterComment(row, said, { channel: 'letter', receivedOn: TODAY }, { ...taken, byId: 7 }),
  'comment.answer': (row) =>
    answerComments(row, [commentRow(1)], { topic: null, outcome: 'adopted', answer: null }, by),
  'consultation.extend': (row) => extendConsultation(row, addDays(row.toOn, 5), TODAY),
  'consultation.withdraw': (row) => withdrawConsultation(row, '另行起草', by),
  'consultation.publish': (row) => publishResult(row, 0, null, by),
};

describe('every act in every state', () => {
  const cases = CONSULTATION_STATES.flatMap((state) => CONSULTATION_ACTS.map((act) => [act, state] as const));
  it.each(cases)('%s, %s', (act, state) => {
    expect(consultationOn(IN[state], TODAY)).toBe(state);
    if (CONSULTATION_STEPS[state].includes(act)) expect(() => DO[act](IN[state])).not.toThrow();
    else
      expect(() => DO[act](IN[state])).toThrow(
        expect.objectContaining({ code: 'consultation.state', details: { state, act } }),
      );
  });
});

describe('the days of a consultation', () => {
  it.each([
    ['2026-11-09', 'upcoming', 0],
    ['2026-11-10', 'open', 31],
    ['2026-12-10', 'open', 1],
    ['2026-12-11', 'closed', 0],
  ] as const)('on %s it is %s with %i days left', (day, state, left) => {
    expect(consultationOn(consultationRow(), on(day))).toBe(state);
    expect(daysLeft(consultationRow(), on(day))).toBe(left);
  });

  it('is shown from its first day on, and stays shown when it was stopped after that', () => {
    expect(isShown(IN.upcoming, TODAY)).toBe(false);
    expect(isShown(IN.open, TODAY)).toBe(true);
    expect(isShown(consultationRow({ fromOn: TODAY, withdrawnOn: TODAY }), tomorrow)).toBe(true);
    expect(isShown(consultationRow({ fromOn: tomorrow, withdrawnOn: TODAY }), addDays(TODAY, 9))).toBe(false);
  });

  it('takes comments on exactly the days from the first to the last', () => {
    const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays(on('2026-10-15'), n));
    fc.assert(
      fc.property(day, day, day, (a, b, today) => {
        const [fromOn, toOn] = a <= b ? [a, b] : [b, a];
        const row = consultationRow({ fromOn, toOn });
        let took = true;
        try {
          leaveComment(row, said, { ...taken, today });
        } catch {
          took = false;
        }
        expect(took).toBe(fromOn <= today && today <= toOn);
        expect(took).toBe(daysLeft(row, today) > 0);
      }),
    );
  });
});

describe('opening', () => {
  const opening = {
    title: '公告',
    explanation: '说明',
    address: '来信',
    fromOn: TODAY,
    toOn: on('2026-12-22'),
    shortReason: null,
  };
  const least = { leastOn: on('2026-12-22'), citation: '优化营商环境条例第六十二条', provisional: false };
  const draft = versionRow({ documentId: 1 });
  const opened = (
    more: Partial<typeof opening> = {},
    held: ConsultationRow[] = [],
    status: 'draft' | 'issued' | 'abandoned' = 'draft',
  ) => openConsultation(documentRow({ status }), draft, held, { ...opening, ...more }, least, by);

  it('is bound to the hash of the wording', () => {
    expect(opened().writes[0]).toMatchObject({
      row: { draftSha256: draft.textSha256, textVersionId: draft.id, leastOn: least.leastOn },
    });
  });
  it.each([
    ['a day short without a reason', { toOn: on('2026-12-21') }, 'consultation.too_short'],
    ['from yesterday', { fromOn: yesterday }, 'consultation.past'],
    ['ends before it begins', { fromOn: on('2026-12-30') }, 'day.order'],
  ] as const)('refuses: %s', (_, more, code) => expect(() => opened(more)).toThrow(code));
  it('keeps the reason for a short one, and none for one that is long enough', () => {
    expect(opened({ toOn: on('2026-12-01'), shortReason: '汛期' } as never).writes[0]).toMatchObject({
      row: { shortReason: '汛期' },
    });
    expect(opened({ shortReason: '汛期' } as never).writes[0]).toMatchObject({ row: { shortReason: null } });
  });
  it.each(['upcoming', 'open'] as const)('refuses a second one while one is %s', (state) => {
    expect(() => opened({}, [IN[state]])).toThrow('consultation.running');
  });
  it.each(['closed', 'answered', 'withdrawn'] as const)('allows a second one after one that is %s', (state) => {
    expect(() => opened({}, [IN[state]])).not.toThrow();
  });
  it.each(['issued', 'abandoned'] as const)('refuses a document that is %s', (status) => {
    expect(() => opened({}, [], status)).toThrow('document.status');
  });
});

it('is extended to a later day only; long enough then, it needs its reason no more', () => {
  const row = consultationRow({ leastOn: on('2026-12-20'), shortReason: '汛期' });
  expect(() => extendConsultation(row, row.toOn, TODAY)).toThrow('day.order');
  expect(setsOf(extendConsultation(row, on('2026-12-15'), TODAY), 'consultation')).toEqual([
    { toOn: '2026-12-15', shortReason: '汛期' },
  ]);
  expect(setsOf(extendConsultation(row, on('2026-12-20'), TODAY), 'consultation')).toEqual([
    { toOn: '2026-12-20', shortReason: null },
  ]);
});

describe('comments', () => {
  it('are published when every one has its answer', () => {
    expect(() => publishResult(IN.closed, 2, null, by)).toThrow(expect.objectContaining({ details: { count: 2 } }));
    expect(setsOf(publishResult(IN.closed, 0, '总的情况', by), 'consultation')).toEqual([
      { resultSaid: '总的情况', resultOn: TODAY, resultById: 7 },
    ]);
  });

  it.each(['partly', 'rejected', 'beside'] as const)('need a reason when they are answered %s', (outcome) => {
    const answered = (answer: string | null) =>
      answerComments(IN.open, [commentRow(1)], { topic: null, outcome, answer }, by);
    expect(() => answered(null)).toThrow('comment.reason_missing');
    expect(() => answered('与上位法不符')).not.toThrow();
  });

  it('came in between the first day and today', () => {
    const from = (receivedOn: typeof TODAY) => () =>
      enterComment(IN.open, said, { channel: 'letter', receivedOn }, { ...taken, byId: 7 });
    expect(from(addDays(TODAY, -2))).toThrow('day.order');
    expect(from(tomorrow)).toThrow('day.future');
    expect(from(yesterday)).not.toThrow();
  });

  it('do not touch the file of the document when the public leaves them', () => {
    expect(leaveComment(IN.open, said, taken).documents).toEqual([]);
  });

  it('are told of in groups without names: every answered one is counted once', () => {
    const anyComment = fc.record({
      topic: fc.constantFrom(null, '收费', '期限'),
      outcome: fc.constantFrom(null, 'adopted' as const, 'rejected' as const),
      answer: fc.constantFrom(null, '已吸收', '与上位法不符'),
      author: fc.constant('王某某'),
      contact: fc.constant('13900000000'),
    });
    fc.assert(
      fc.property(fc.array(anyComment, { maxLength: 20 }), (made) => {
        const comments = made.map((more, i) => commentRow(i, more));
        const topics = answeredTopics(comments);
        const counts = commentCounts(comments);
        expect(topics.reduce((sum, one) => sum + one.count, 0)).toBe(counts.all - counts.open);
        expect(counts.all).toBe(counts.open + counts.adopted + counts.partly + counts.rejected + counts.beside);
        expect(new Set(topics.map((one) => JSON.stringify([one.topic, one.outcome, one.answer]))).size).toBe(
          topics.length,
        );
        expect(JSON.stringify(topics)).not.toMatch(/王某某|139/);
      }),
    );
  });
});
