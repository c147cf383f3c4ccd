import { expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { countedAlready, judgedByRound, ownFlags } from '../../../server/domain/problems/oneCause.ts';

it.each([
  ['opened before its limit, still running', { from: '2026-11-22', until: null }, true],
  ['opened on the very day', { from: '2026-12-05', until: null }, true],
  ['opened after it', { from: '2026-12-06', until: null }, false],
  ['ended on the day', { from: '2026-11-22', until: '2026-12-05' }, false],
  ['ended the day after', { from: '2026-11-22', until: '2026-12-06' }, true],
] as const)('a round %s judges: %s', (_, { from, until }, expected) => {
  const stays = [{ documentId: 31, from: day(from), until: until === null ? null : day(until) }];
  expect(judgedByRound(stays, 31, day('2026-12-05'))).toBe(expected);
  expect(judgedByRound(stays, 32, day('2026-12-05'))).toBe(false);
});

const own = { kind: 'cleanup.missed', documentId: 31, on: day('2026-11-26'), sourceTable: 'document' } as const;
const KEY = 'cleanup.overdue:31:2026-11-25';
const LIMIT = day('2026-12-10');

it.each([
  ['still stands', {}, null, [31]],
  ['was settled after the limit', {}, '2026-12-11', [31]],
  ['was settled by the limit', {}, '2026-12-10', []],
  // Midnight of the day after the limit, in Shanghai.
  ['was taken out after the limit', { excludedAt: '2026-12-10T16:00:00.000Z' }, null, [31]],
  ['was taken out by the limit', { excludedAt: '2026-12-10T15:59:00.000Z' }, null, []],
  ['began after the limit', { on: day('2026-12-11') }, null, []],
  ['is of a task itself', { documentId: null, sourceTable: 'cleanupRound' }, null, []],
  ['is another failure', { kind: 'filing.missed' }, null, []],
] as const)('an own failure that %s', (_, more, cleared, expected) => {
  const events = [{ excludedAt: null, ...own, ...more }];
  const flags = [{ key: KEY, clearedOn: cleared === null ? null : day(cleared) }];
  expect(countedAlready([31, 32], LIMIT, events, flags)).toEqual(expected);
});

it('asks for the flag that the event came from', () => {
  expect(ownFlags([{ ...own, excludedAt: null }])).toEqual([KEY]);
});
