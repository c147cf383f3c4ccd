import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../server/domain/codes.ts';
import type { Role } from '../../../server/domain/codes.ts';
import { Fault } from '../../../server/domain/fault.ts';
import { may } from '../../../server/domain/may.ts';
import { ITEM_STATES, ROUND_STATES } from '../../../server/domain/rounds/codes.ts';
import {
  ITEM_ACTS,
  ITEM_COURSE,
  itemAfter,
  ROUND_ACTS,
  ROUND_COURSE,
  roundAfter,
} from '../../../server/domain/rounds/course.ts';

const verdict = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
};

/** Who does which act, written down a second time: the table of permissions must say the same. */
const WHO: Record<string, readonly Role[]> = {
  'round.edit': ['clerk'],
  'round.add': ['clerk'],
  'round.open': ['clerk'],
  'round.transfer': ['clerk'],
  'round.submit': ['clerk'],
  'round.send_back': ['leader'],
  'round.decide': ['leader'],
  'round.publish': ['leader'],
  'round.close': ['clerk', 'leader'],
  'round.undo': ['leader'],
  'round.answer': ['issuer', 'clerk'],
  'round.return': ['clerk'],
  'round.accept': ['clerk'],
  'round.remove': ['clerk'],
};

describe('a round', () => {
  const CASES = ROUND_STATES.flatMap((state) => ROUND_ACTS.map((act) => [state, act] as const));
  it.each(CASES)('%s: %s', (state, act) => {
    const next = ROUND_COURSE[state][act];
    expect(verdict(() => roundAfter({ state }, act))).toBe(next ?? 'round.state');
  });
  it('ends: what is closed or undone stays so, and what is published is only undone', () => {
    expect(ROUND_COURSE.closed).toEqual({});
    expect(ROUND_COURSE.undone).toEqual({});
    expect(ROUND_COURSE.published).toEqual({ 'round.undo': 'undone' });
  });
  it('is published from its decision alone', () => {
    expect(ROUND_STATES.filter((state) => ROUND_COURSE[state]['round.publish'] !== undefined)).toEqual(['decided']);
  });
});

describe('a document of a round', () => {
  const CASES = ROUND_STATES.flatMap((round) =>
    ITEM_STATES.flatMap((state) => ITEM_ACTS.map((act) => [round, state, act] as const)),
  );
  it.each(CASES)('in a %s round, %s: %s', (round, state, act) => {
    const moves = round === 'open' || (round === 'preparing' && act === 'round.remove');
    const next = moves ? (ITEM_COURSE[state][act] ?? 'round.item_state') : 'round.state';
    expect(verdict(() => itemAfter({ state: round }, { id: 1, state }, act))).toBe(next);
  });
});

describe('every act by every role', () => {
  const CASES = [...ROUND_ACTS, ...ITEM_ACTS].flatMap((act) => ROLES.map((role) => [act, role] as const));
  it.each(CASES)('%s by %s', (act, role) => {
    const actor = {
      kind: 'user',
      id: 7,
      login: role,
      name: role,
      role,
      issuerId: role === 'issuer' ? 1 : null,
    } as const;
    expect(may(actor, act, { issuerId: 1, submittedById: 8 })).toBe(WHO[act]?.includes(role));
    expect(may(actor, act, { issuerId: 2, submittedById: 8 })).toBe(role !== 'issuer' && WHO[act]?.includes(role));
  });
  it.each(['round.decide', 'round.publish'] as const)('%s: four eyes', (act) => {
    const leader = { kind: 'user', id: 7, login: 'l', name: 'l', role: 'leader', issuerId: null } as const;
    expect(may(leader, act, { submittedById: 7 })).toBe(false);
    expect(may(leader, act, {})).toBe(false);
  });
});
