import { describe, expect, it } from 'vitest';
import { REVIEW_STATES, STATUSES } from '../../server/domain/codes.ts';
import type { RiskHint } from '../../server/domain/hints.ts';
import { judgeHint, judgedHints, reviewOf } from '../../server/domain/hintVerdict.ts';
import type { DocumentRow, HintVerdictRow, ReviewRow, TextVersionRow } from '../../server/domain/model.ts';
import { AT, documentRow, reviewRow, verdict, versionRow } from './rows.ts';

const hint: RiskHint = {
  kind: 'penalty',
  code: 'penalty.fine',
  strength: 'clear',
  start: 4,
  end: 11,
  quote: '处以五百元罚款',
  article: '第一条',
  citation: '某法第一条',
  details: {},
};
const row = (more: Partial<HintVerdictRow> = {}): HintVerdictRow => ({
  ...{ id: 71, version: 1, documentId: 1, reviewId: 21, textSha256: 'as-reviewed', judgedById: 6, judgedAt: AT },
  ...{ code: hint.code, start: 4, end: 11, quote: hint.quote, article: '第一条', citation: null, details: {} },
  ...{ verdict: 'adopted', reason: null },
  ...more,
});
const judge = (
  document: Partial<DocumentRow>,
  review: Partial<ReviewRow>,
  draft: Partial<TextVersionRow> = {},
  before: HintVerdictRow | null = null,
) =>
  judgeHint(
    documentRow(document),
    reviewRow(review),
    versionRow(draft),
    hint,
    { verdict: 'dismissed', reason: '转述上位法' },
    before,
    { id: 72, byId: 6, at: AT },
  );

describe('hint.judge', () => {
  it.each(STATUSES)('of a document that is %s', (status) => {
    const refused = `document.status ${JSON.stringify({ status, act: 'hint.judge' })}`;
    expect(verdict(() => judge({ status }, {}))).toBe(status === 'in_review' ? 'hint.judge' : refused);
  });

  it.each(REVIEW_STATES)('under a review that is %s', (state) => {
    const refused = `review.state ${JSON.stringify({ state, wanted: ['submitted', 'accepted'] })}`;
    const open = ['submitted', 'accepted', 'supplement'].includes(state);
    expect(verdict(() => judge({ status: 'in_review' }, { state }))).toBe(open ? 'hint.judge' : refused);
  });

  it('of another wording than was sent in', () => {
    expect(verdict(() => judge({ status: 'in_review' }, {}, { textSha256: 'changed' }))).toBe(
      'review.draft_changed {}',
    );
  });

  it('keeps the words with the verdict, and says it anew on the same row', () => {
    const first = judge({ status: 'in_review' }, {});
    expect(first.writes).toMatchObject([
      { op: 'insert', table: 'hintVerdict', row: { id: 72, quote: hint.quote, verdict: 'dismissed', reviewId: 21 } },
    ]);
    const again = judge({ status: 'in_review' }, {}, {}, row());
    expect(again.writes).toMatchObject([{ op: 'update', table: 'hintVerdict', id: 71, set: { verdict: 'dismissed' } }]);
    expect(again.relies).toMatchObject([{ table: 'review' }, { table: 'textVersion' }]);
  });
});

describe('what was said of a hint', () => {
  it.each<[string, HintVerdictRow[], string | null]>([
    ['nothing', [], null],
    ['on this wording', [row()], 'adopted'],
    ['on an earlier wording', [row({ textSha256: 'earlier' })], null],
    ['of other words', [row({ start: 5 })], null],
    [
      'under two reviews of one wording: the later counts',
      [
        row({ id: 73, reviewId: 22, verdict: 'dismissed', judgedAt: '2026-11-23T01:00:00.000Z' }),
        row({ verdict: 'adopted' }),
      ],
      'dismissed',
    ],
  ])('%s', (_, rows, said) => {
    expect(judgedHints([hint], 'as-reviewed', rows)[0]?.verdict?.verdict ?? null).toBe(said);
  });
});

it('the review under which a wording can be judged is the open one of that very wording', () => {
  const draft = { textSha256: 'as-reviewed' };
  const closed = reviewRow({ id: 1, state: 'concluded' });
  const open = reviewRow({ id: 2, state: 'accepted' });
  expect(reviewOf([closed, open], draft)).toBe(open);
  expect(reviewOf([closed], draft)).toBeNull();
  expect(reviewOf([reviewRow({ draftSha256: 'other' })], draft)).toBeNull();
});
