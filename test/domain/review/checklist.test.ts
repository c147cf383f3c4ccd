import { describe, expect, it } from 'vitest';
import { HINT_KINDS } from '../../../server/domain/hints.ts';
import { checkPoints, demandAgreement, POINT_OF } from '../../../server/domain/review/checklist.ts';
import type { SaidOfPoint } from '../../../server/domain/review/checklist.ts';
import { OPINION_OF, POINT_RESULTS, REVIEW_OUTCOMES, REVIEW_POINTS } from '../../../server/domain/review/codes.ts';
import { AT, documentRow, reviewRow, verdict, versionRow } from '../rows.ts';
import { allPoints } from './rows.ts';

const agree = (...args: Parameters<typeof demandAgreement>): string =>
  verdict(() => {
    demandAgreement(...args);
    return { act: 'review.conclude', documents: [], writes: [] };
  });

describe('the seven points', () => {
  it('have a place for every kind of hint', () => {
    for (const kind of HINT_KINDS) expect(REVIEW_POINTS).toContain(POINT_OF[kind]);
  });

  it.each(REVIEW_POINTS)('are all needed: %s left out', (left) => {
    const points = allPoints().filter((row) => row.point !== left);
    expect(agree(points, 'lawful', 'pass')).toBe(`review.points_missing ${JSON.stringify({ points: [left] })}`);
  });

  it.each(REVIEW_POINTS)('contradict 合法 when there is a problem with %s', (point) => {
    const points = allPoints({ [point]: 'problem' });
    expect(agree(points, 'lawful', 'pass')).toBe(`review.contradiction ${JSON.stringify({ points: [point] })}`);
  });

  it.each(REVIEW_OUTCOMES)('carry the outcome %s or do not', (outcome) => {
    const opinion = OPINION_OF[outcome];
    const clean = agree(allPoints({ power: 'not_applicable' }), opinion, outcome);
    expect(clean).toBe(opinion === 'unlawful' ? 'review.no_problem {}' : 'review.conclude');
    if (opinion === 'lawful') return;
    const content = agree(allPoints({ content: 'problem' }), opinion, outcome);
    expect(content.split(' ')[0]).toBe(outcome === 'procedure_redo' ? 'review.outcome_point' : 'review.conclude');
    expect(agree(allPoints({ procedure: 'problem' }), opinion, outcome)).toBe('review.conclude');
  });
});

describe('filling them in', () => {
  const check = (said: readonly SaidOfPoint[], sha = 'as-reviewed') =>
    checkPoints(
      documentRow({ status: 'in_review' }),
      reviewRow({ state: 'accepted' }),
      versionRow({ textSha256: sha }),
      allPoints().slice(0, 1),
      said,
      { id: 6, at: AT, nextId: () => 99 },
    );

  it.each(POINT_RESULTS)('%s needs words or none', (result) => {
    const told = verdict(() => check([{ point: 'rights', result, note: null }]));
    expect(told).toBe(result === 'problem' ? 'review.point_note {"point":"rights"}' : 'review.check');
  });

  it('replaces what was said of a point and adds what was not', () => {
    const { writes } = check([
      { point: 'issuer', result: 'pass', note: '有权' },
      { point: 'rights', result: 'problem', note: '第五条' },
    ]);
    expect(writes.map((write) => [write.op, write.table])).toEqual([
      ['update', 'review'],
      ['update', 'reviewPoint'],
      ['insert', 'reviewPoint'],
    ]);
  });

  it('is bound to the draft that was sent in', () => {
    expect(verdict(() => check([{ point: 'issuer', result: 'pass', note: null }], 'changed'))).toBe(
      'review.draft_changed {}',
    );
  });
});
