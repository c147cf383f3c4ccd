import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { followUpFlag } from '../../../server/domain/duties/followUp.ts';
import {
  approveEmergency,
  emergencyFor,
  followUpOf,
  revokeEmergency,
} from '../../../server/domain/review/emergency.ts';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { AT, documentRow, inFuture, reviewRow, TODAY, TOMORROW, verdict, versionRow } from '../rows.ts';
import { emergencyRow } from './rows.ts';

const said = { on: TODAY, reason: '汛情', basis: '某办法', reviewBy: day('2026-12-11') };
const by = { id: 9, emergencyId: 61, at: AT, today: TODAY };

describe('an emergency', () => {
  it.each(STATUSES)('is approved for a draft, not when the document is %s already', (status) => {
    const told = verdict(() => approveEmergency(documentRow({ status }), versionRow(), [], said, by));
    const open = status === 'draft' || status === 'in_review';
    expect(told).toBe(
      open ? 'emergency.approve' : `document.status ${JSON.stringify({ status, act: 'emergency.approve' })}`,
    );
  });

  it.each<[string, object, ReturnType<typeof emergencyRow>[], string]>([
    ['tomorrow', { on: TOMORROW }, [], inFuture('approvedOn', TOMORROW)],
    [
      'with a review that is due at once',
      { reviewBy: TODAY },
      [],
      `day.order ${JSON.stringify({ field: 'reviewBy', on: TODAY, notBefore: TODAY })}`,
    ],
    ['twice for the same text', {}, [emergencyRow()], 'emergency.approved {}'],
    ['again after it was taken back', {}, [emergencyRow({ revokedAt: AT })], 'emergency.approve'],
    ['again for another text', {}, [emergencyRow({ draftSha256: 'earlier' })], 'emergency.approve'],
  ])('is approved %s', (_name, more, held, wanted) => {
    expect(verdict(() => approveEmergency(documentRow(), versionRow(), held, { ...said, ...more }, by))).toBe(wanted);
  });

  it('lets exactly the approved text go', () => {
    const draft = documentRow();
    expect(emergencyFor(draft, versionRow(), [emergencyRow()])?.id).toBe(60);
    expect(emergencyFor(draft, versionRow({ textSha256: 'changed' }), [emergencyRow()])).toBeNull();
    expect(emergencyFor(draft, versionRow(), [emergencyRow({ revokedAt: AT })])).toBeNull();
    expect(emergencyFor(documentRow({ status: 'issued' }), versionRow(), [emergencyRow()])).toBeNull();
  });

  it('is a duty until its review is sent in', () => {
    const issued = documentRow({ status: 'issued' });
    const flag = (on: string, ...reviews: ReturnType<typeof reviewRow>[]) =>
      followUpFlag(emergencyRow(), issued, reviews, day(on), nationalProfile());
    expect(flag('2026-11-10')).toMatchObject({ kind: 'review.follow_up', dueOn: '2026-11-16', issuerId: 7 });
    expect(flag('2026-11-17')?.rule).toContain('已逾期');
    expect(flag('2026-11-17', reviewRow({ emergencyId: 60 }))).toBeNull();
    expect(flag('2026-11-01')).toBeNull();
  });

  it('can be taken back before issue, once', () => {
    const back = (status: (typeof STATUSES)[number], row = emergencyRow()) =>
      verdict(() => revokeEmergency(documentRow({ status }), row, '不再紧急', { id: 9, at: AT }));
    expect(back('draft')).toBe('emergency.revoke');
    expect(back('issued')).toMatch(/^document\.status/);
    expect(back('draft', emergencyRow({ revokedAt: AT }))).toBe('emergency.revoked {}');
  });

  it('is followed by a review: waiting, late, running, done', () => {
    const issued = documentRow({ status: 'issued' });
    const follow = (on: string, ...reviews: ReturnType<typeof reviewRow>[]) =>
      followUpOf(emergencyRow(), issued, reviews, day(on));
    expect(follow('2026-11-16')).toBe('waiting');
    expect(follow('2026-11-17')).toBe('late');
    expect(follow('2026-11-17', reviewRow())).toBe('late');
    expect(follow('2026-11-17', reviewRow({ emergencyId: 60 }))).toBe('running');
    expect(follow('2026-11-17', reviewRow({ emergencyId: 60, state: 'concluded' }))).toBe('done');
    expect(followUpOf(emergencyRow(), documentRow(), [], TODAY)).toBeNull();
  });
});
