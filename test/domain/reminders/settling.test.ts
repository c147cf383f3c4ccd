import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../server/domain/actor.ts';
import { FLAG_KINDS, ROLES, type FlagKind, type Role } from '../../../server/domain/codes.ts';
import { settles } from '../../../server/domain/reminders/settling.ts';

const as = (role: Role): Actor => ({
  kind: 'user',
  id: 1,
  login: 'a',
  name: '甲',
  role,
  issuerId: role === 'issuer' ? 5 : null,
});

describe('whose duty it is to settle', () => {
  it.each<[Role, FlagKind, boolean]>([
    ['leader', 'interview.due', true],
    ['leader', 'cleanup.overdue', false],
    ['leader', 'review.overdue', false],
    ['leader', 'filing.overdue', false],
    ['leader', 'filing.correction_overdue', true],
    ['reviewer', 'review.overdue', true],
    ['reviewer', 'cleanup.due', false],
    ['clerk', 'cleanup.due', true],
    ['clerk', 'interview.due', false],
    ['issuer', 'cleanup.overdue', true],
    ['auditor', 'cleanup.overdue', false],
  ])('%s, %s: %s', (role, kind, own) => expect(settles(as(role), kind)).toBe(own));

  it.each(FLAG_KINDS)('%s is somebody’s in the office or of the leader', (kind) =>
    expect(ROLES.filter((role) => role !== 'issuer' && settles(as(role), kind))).not.toEqual([]),
  );
});
