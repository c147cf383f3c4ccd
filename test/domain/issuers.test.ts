import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalProfile } from '../../seeds/profiles/profiles.ts';
import { day } from '../../server/domain/day.ts';
import {
  ancestorsOf,
  bodiesById,
  familyOf,
  headOf,
  insteadOf,
  mayDraftFor,
  mayIssue,
  nameOn,
} from '../../server/domain/issuers.ts';
import type { IssuerRow } from '../../server/domain/model.ts';
import { periodOn } from '../../server/domain/profile.ts';

const ON = day('2026-11-22');
const FIGURES = periodOn(nationalProfile(), ON).figures;

const body = (id: number, more: Partial<IssuerRow> = {}): IssuerRow => ({
  id,
  version: 1,
  name: `机关${id}`,
  shortNames: [],
  codes: [],
  kind: 'department',
  tier: 'department',
  parentId: null,
  ownReviewer: false,
  activeFrom: null,
  activeTo: null,
  successorId: null,
  endBasis: null,
  mergedIntoId: null,
  ...more,
});

const ended = (successorId: number | null, on = '2024-12-31') => ({ activeTo: day(on), successorId });

describe('who answers for a body', () => {
  const bodies = bodiesById([
    body(1, ended(2)),
    body(2, ended(3, '2025-12-31')),
    body(3),
    body(4, { mergedIntoId: 3 }),
    body(5, ended(null)),
    body(6, ended(3, '2030-12-31')),
    body(7, ended(99)),
  ]);

  it.each([
    [1, '2024-12-31', 1],
    [1, '2025-01-01', 2],
    [1, '2026-01-01', 3],
    [4, '2001-01-01', 3],
    [5, '2026-01-01', 5],
    [6, '2026-01-01', 6],
    [6, '2031-01-01', 3],
    [7, '2026-01-01', 7],
    [98, '2026-01-01', 98],
  ])('%i on %s: %i', (id, on, head) => expect(headOf(id, bodies, day(on))).toBe(head));

  it('gathers a family under its head', () => {
    expect(familyOf(3, bodies, ON).sort()).toEqual([1, 2, 3, 4]);
    expect(familyOf(2, bodies, day('2025-06-01'))).toEqual([2, 1]);
    expect(familyOf(1, bodies, ON)).toEqual([1]);
  });

  it('law: whatever the ties, it ends, and every body is of exactly one family', () => {
    const tie = fc.option(fc.integer({ min: 1, max: 8 }), { nil: null });
    const some = fc.array(fc.record({ successorId: tie, mergedIntoId: tie, ended: fc.boolean() }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(some, (list) => {
        const all = bodiesById(
          list.map(({ ended: over, ...ties }, i) =>
            body(i + 1, { ...ties, activeTo: over ? day('2020-01-01') : null }),
          ),
        );
        const heads = [...all.keys()].map((id) => headOf(id, all, ON));
        for (const [i, head] of heads.entries())
          if (headOf(head, all, ON) === head) expect(familyOf(head, all, ON)).toContain(i + 1);
      }),
    );
  });
});

describe('who may issue', () => {
  const bodies = bodiesById([
    body(1, { kind: 'government', tier: 'government' }),
    body(2, { parentId: 1 }),
    body(3, { kind: 'internal', parentId: 2 }),
    body(4, { kind: 'coordinating' }),
    body(5, { parentId: 1, ...ended(2) }),
    body(6, { kind: 'dispatched_body', parentId: 5 }),
    body(7, { kind: 'town', tier: 'town', parentId: 1 }),
  ]);
  it.each([
    [1, true, []],
    [3, false, [2, 1]],
    [4, false, [1]],
    [6, false, [1]],
  ])('%i: %s, else %o', (id, may, instead) => {
    const row = bodies.get(id)!;
    expect(mayIssue(row, FIGURES)).toBe(may);
    if (!may) expect(insteadOf(row, bodies, FIGURES, ON).map((one) => one.id)).toEqual(instead);
  });

  it.each([
    [2, 1, true],
    [3, 2, true],
    [3, 1, true],
    [4, 1, true],
    [2, 7, false],
    [1, 2, false],
  ])('%i drafts for %i: %s', (own, lead, may) => expect(mayDraftFor(own, bodies.get(lead)!, bodies)).toBe(may));

  it('climbs no circle', () => {
    const round = bodiesById([body(1, { parentId: 2 }), body(2, { parentId: 1 })]);
    expect(ancestorsOf(1, round).map((row) => row.id)).toEqual([2]);
  });
});

it('a body had its name of the day', () => {
  const names = [
    { id: 1, version: 1, issuerId: 3, name: '建设局', fromDay: null, toDay: day('2009-12-31'), basis: null },
    {
      id: 2,
      version: 1,
      issuerId: 3,
      name: '住房和建设局',
      fromDay: day('2010-01-01'),
      toDay: day('2018-12-31'),
      basis: null,
    },
    { id: 3, version: 1, issuerId: 9, name: '别的局', fromDay: null, toDay: day('2030-12-31'), basis: null },
  ];
  const told = ['2001-01-01', '2009-12-31', '2010-01-01', '2018-12-31', '2019-01-01'].map((on) =>
    nameOn(body(3), names, day(on)),
  );
  expect(told).toEqual(['建设局', '建设局', '住房和建设局', '住房和建设局', '机关3']);
});
