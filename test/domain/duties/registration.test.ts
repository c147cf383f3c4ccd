import { describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import type { DocumentDuties, DutyRegistration } from '../../../server/domain/duties/documentDuties.ts';
import { registrationFlag } from '../../../server/domain/duties/registration.ts';
import { provedByFlags } from '../../../server/domain/problems/standing.ts';
import { withVersions } from '../../../server/domain/profile.ts';
import type { Figures } from '../../../server/domain/profile.ts';
import { REGISTRATION_RULES } from '../../support/registrationRules.ts';
import { CALENDAR, document, PROFILE } from './documents.ts';

const profileWith = (figures: Partial<Figures> = REGISTRATION_RULES, from = '2026-01-01') =>
  withVersions(PROFILE, [{ fromDay: day(from), figures }], PROFILE);

const signed = (on: string, more: Partial<DocumentDuties> = {}): DocumentDuties =>
  document([], { signedOn: day(on), ...more });
const registration = (more: Partial<DutyRegistration>): DutyRegistration => ({
  id: 81,
  state: 'requested',
  requestedOn: day('2026-11-06'),
  decideBy: day('2026-11-13'),
  decidedOn: null,
  publishBy: null,
  publishedOn: null,
  ...more,
});
const flag = (of: DocumentDuties, on: string, profile = profileWith()) =>
  registrationFlag(of, day(on), profile, CALENDAR);
const kindOf = (of: DocumentDuties, on: string, profile = profileWith()) => flag(of, on, profile)?.kind ?? null;

describe('a document that nobody sent in', () => {
  it('is overdue from the day after its last one', () => {
    expect(kindOf(signed('2026-11-05'), '2026-11-10')).toBeNull();
    expect(flag(signed('2026-11-05'), '2026-11-11')).toMatchObject({
      kind: 'registration.overdue',
      dueOn: '2026-11-10',
      rule: '《清河县公园管理办法》应于2026-11-10前送统一登记，已逾期',
    });
  });

  it.each([
    ['is a draft', signed('2026-11-05', { status: 'reviewed' }), profileWith()],
    ['bears a number', signed('2026-11-05', { registrationNumber: 'QHGS-2026-1' }), profileWith()],
    ['was signed before the profile spoke of it', signed('2025-12-31'), profileWith()],
    ['is older than what is followed up', signed('2025-06-05'), profileWith(REGISTRATION_RULES, '2020-01-01')],
    ['has no day', document([], { signedOn: null }), profileWith()],
    [
      'is of a place that has set no time',
      signed('2026-11-05'),
      profileWith({ ...REGISTRATION_RULES, 'registration.submit': { value: null, source: null, kind: 'unset' } }),
    ],
    [
      'is of a place that has not said from when',
      signed('2026-11-05'),
      profileWith({ ...REGISTRATION_RULES, 'registration.countFrom': { value: null, source: null, kind: 'unset' } }),
    ],
  ])('owes nothing when it %s', (_, of, profile) => expect(kindOf(of, '2026-11-22', profile)).toBeNull());

  it('proves one event of its issuer, by the name that a late request gives it too', () => {
    const standing = flag(signed('2026-11-05'), '2026-11-20')!;
    expect(provedByFlags([standing], () => false)).toMatchObject([
      { fact: { kind: 'publication.missing', on: '2026-11-11' }, key: 'publication.missing:document:1:2026-11-10' },
    ]);
  });
});

describe('a document that was sent in', () => {
  const at = (on: string, more: Partial<DutyRegistration> = {}) =>
    kindOf(signed('2026-11-05', { registrations: [registration(more)] }), on);

  it('waits for a decision until its last day', () => {
    expect([at('2026-11-13'), at('2026-11-14')]).toEqual([null, 'registration.undecided']);
    expect(at('2026-11-14', { decideBy: null })).toBeNull();
    expect(at('2026-11-20', { state: 'withdrawn' })).toBeNull();
    expect(at('2026-11-20', { state: 'refused', decidedOn: day('2026-11-18') })).toBeNull();
    // On a day before it was refused it still waited.
    expect(at('2026-11-17', { state: 'refused', decidedOn: day('2026-11-18') })).toBe('registration.undecided');
  });

  it('and registered waits for its publication', () => {
    const registered = { state: 'registered' as const, decidedOn: day('2026-11-10'), publishBy: day('2026-11-15') };
    expect([at('2026-11-15', registered), at('2026-11-16', registered)]).toEqual([null, 'publication.overdue']);
    expect(at('2026-11-20', { ...registered, state: 'published', publishedOn: day('2026-11-14') })).toBeNull();
    expect(at('2026-11-20', { ...registered, state: 'voided' })).toBeNull();
    expect(at('2026-11-20', { ...registered, publishBy: null })).toBeNull();
  });

  it('counts by its latest request', () =>
    expect(
      kindOf(
        signed('2026-11-05', {
          registrations: [registration({ id: 90, decideBy: day('2026-12-01') }), registration({ id: 81 })],
        }),
        '2026-11-20',
      ),
    ).toBeNull());
});
