import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalProfile } from '../../../seeds/profiles/profiles.ts';
import { PROBLEM_KINDS } from '../../../server/domain/codes.ts';
import { addDays, day } from '../../../server/domain/day.ts';
import { standingOf, rulesOf, tallyBy, usesBy, type CountingRules } from '../../../server/domain/interview/counting.ts';
import type { Decided } from '../../../server/domain/interview/rows.ts';
import { firingsOf, simulate } from '../../../server/domain/interview/simulate.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { counted, decided, event } from './rows.ts';

const RULES = rulesOf(periodOn(nationalProfile(), day('2026-11-22')));
const ALL: CountingRules = { ...RULES, spent: 'all' };
const ON = day('2026-11-22');
/** Events 1, 2 … n of weight 1 within the window. */
const some = (n: number) => Array.from({ length: n }, (_, i) => event(i + 1, '2026-10-01'));
const reached = (n: number, rows: readonly Decided[], rules = RULES, on = ON): string => {
  const { tier, sum } = tallyBy(some(n), on, rules, usesBy(rows, on));
  return `${tier?.measure ?? '—'} ${sum}`;
};

describe('what was counted once', () => {
  const talk = decided([1, 2], '约谈', 2);
  const cases: [string, number, Decided[], CountingRules, string][] = [
    ['nothing decided', 2, [], RULES, '约谈 2'],
    ['is spent for the same tier', 2, [talk], RULES, '— 0'],
    ['one new event is one', 3, [talk], RULES, '— 1'],
    ['counts with new ones towards the next tier', 4, [talk], RULES, '通报批评 4'],
    ['and then is spent for that one too', 4, [talk, decided([1, 2, 3, 4], '通报批评', 4)], RULES, '— 0'],
    ['a higher measure spends the lower tiers at once', 4, [decided([1, 2, 3, 4], '通报批评', 4)], RULES, '— 0'],
    ['and counts towards the highest', 6, [decided([1, 2, 3, 4], '通报批评', 4)], RULES, '挂牌督办 6'],
    ['what was dismissed is spent alike', 2, [decided([1, 2], '约谈', 2, { state: 'dismissed' })], RULES, '— 0'],
    ['what was deferred is not', 2, [decided([1, 2], '约谈', 2, { state: 'deferred' })], RULES, '约谈 2'],
    ['what was taken back is not', 2, [decided([1, 2], '约谈', 2, { state: 'cancelled' })], RULES, '约谈 2'],
    [
      'a decision of a later day is none yet',
      2,
      [decided([1, 2], '约谈', 2, { decidedOn: day('2026-11-23') })],
      RULES,
      '约谈 2',
    ],
    [
      'a lower measure chosen where a higher tier was reached spends both',
      4,
      [decided([1, 2, 3, 4], '通报批评', 4)],
      RULES,
      '— 0',
    ],
    ['where used is used up, new ones stand alone', 4, [talk], ALL, '约谈 2'],
    ['and never reach higher together', 6, [talk, decided([3, 4], '约谈', 2)], ALL, '约谈 2'],
    // A tier is known again by its name, whatever its threshold is by now.
    [
      'a raised threshold makes nothing fresh',
      2,
      [talk],
      { ...RULES, tiers: [{ measure: '约谈', threshold: 1 }] },
      '— 0',
    ],
    [
      'a tier of another name, by its threshold',
      3,
      [talk],
      { ...RULES, tiers: [{ measure: '提醒谈话', threshold: 2 }] },
      '— 1',
    ],
    [
      'a new tier below is spent too',
      2,
      [talk],
      { ...RULES, tiers: [{ measure: '提醒', threshold: 1 }, ...RULES.tiers] },
      '— 0',
    ],
  ];
  it.each(cases)('%s', (_name, n, rows, rules, expected) => expect(reached(n, rows, rules)).toBe(expected));
});

it('tells each tier what is missing, and a higher tier counts what a lower one does not', () => {
  const standing = standingOf(some(3), ON, RULES, usesBy([decided([1, 2], '约谈', 2)], ON));
  expect(standing.map(({ tier, sum, missing }) => [tier.measure, sum, missing])).toEqual([
    ['约谈', 1, 1],
    ['通报批评', 3, 1],
    ['挂牌督办', 3, 3],
  ]);
});

const anyEvent = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.constantFrom(...PROBLEM_KINDS)).map(([n, kind]) => ({
  on: addDays(day('2025-01-01'), n),
  kind,
}));
const anyEvents = fc
  .array(anyEvent, { maxLength: 14 })
  .map((list) => list.map(({ on, kind }, i) => event(i + 1, on, kind)));
const anyRules = fc.record({
  windowMonths: fc.integer({ min: 1, max: 24 }),
  spent: fc.constantFrom('tier' as const, 'all' as const),
});

describe('laws', () => {
  it('no event starts two measures of the same tier, and a higher one never follows a lower use downwards', () => {
    fc.assert(
      fc.property(anyEvents, anyRules, (events, more) => {
        const seen = new Map<string, number>();
        for (const { tier, events: used } of firingsOf(events, day('2025-01-01'), ON, { ...RULES, ...more }))
          for (const { id } of used) {
            const place = RULES.tiers.findIndex((one) => one.measure === tier.measure);
            expect(seen.get(String(id)) ?? -1).toBeLessThan(place);
            if (more.spent === 'all') expect(seen.has(String(id))).toBe(false);
            seen.set(String(id), place);
          }
      }),
    );
  });

  it('one event more never lowers the tier, whatever was decided before; nor does their order matter', () => {
    const place = (events: Parameters<typeof tallyBy>[0], rows: Decided[], rules: CountingRules) => {
      const { tier, sum } = tallyBy(events, ON, rules, usesBy(rows, ON));
      return { at: tier === null ? -1 : RULES.tiers.indexOf(tier), sum };
    };
    fc.assert(
      fc.property(anyEvents, anyEvent, anyRules, fc.integer({ min: 0, max: 14 }), (events, extra, more, n) => {
        const rules = { ...RULES, ...more };
        const tier = RULES.tiers[n % RULES.tiers.length]!;
        const rows = [
          decided(
            events.slice(0, n).map(({ id }) => id),
            tier.measure,
            tier.threshold,
          ),
        ];
        const now = place(events, rows, rules);
        expect(place([...events, event(99, extra.on, extra.kind)], rows, rules).at).toBeGreaterThanOrEqual(now.at);
        expect(place([...events].reverse(), [...rows].reverse(), rules)).toEqual(now);
      }),
    );
  });

  it('the spent sums agree with counting by hand', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 0, max: 14 }), (events, n) => {
        const spent = new Set(events.slice(0, n).map(({ id }) => id));
        const rows = [decided([...spent], '约谈', 2)];
        const recent = events.filter(({ on }) => on > day('2025-11-22') && on <= ON);
        const by = (list: typeof events) =>
          Math.round(list.reduce((sum, { kind }) => sum + RULES.weights[kind], 0) * 1000) / 1000;
        const [talk, criticism] = standingOf(events, ON, RULES, usesBy(rows, ON));
        expect(talk!.sum).toBe(by(recent.filter(({ id }) => !spent.has(id))));
        expect(criticism!.sum).toBe(by(recent));
      }),
    );
  });
});

describe('what would have fired', () => {
  const year = { from: day('2025-12-01'), to: ON };
  const events = ['2025-06-01', '2025-12-10', '2026-02-01', '2026-03-01', '2026-09-01'].map((on, i) =>
    event(i + 1, on),
  );
  const said = (rules: CountingRules) =>
    firingsOf(events, year.from, year.to, rules).map(
      ({ on, tier, events: by }) => `${on} ${tier.measure} ${by.length}`,
    );

  it('each candidate once, on the day of the event that made it', () => {
    expect(said(RULES)).toEqual(['2025-12-10 约谈 2', '2026-03-01 通报批评 4']);
  });
  it.each([
    ['a shorter window', { ...RULES, windowMonths: 3 }, ['2026-02-01 约谈 2']],
    ['used up', ALL, ['2025-12-10 约谈 2', '2026-03-01 约谈 2']],
    ['a higher first tier', { ...RULES, tiers: [{ measure: '约谈', threshold: 3 }] }, ['2026-02-01 约谈 3']],
  ] as const)('%s', (_name, rules, expected) => expect(said(rules)).toEqual(expected));

  it('compares two sets of rules by body, leaving out those that neither finds', () => {
    const quiet = event(50, '2026-03-01', 'filing.late', { issuerId: 3 });
    const rows = simulate([...events, quiet], year, { ...RULES, windowMonths: 1 }, RULES);
    expect(rows.map(({ issuerId, tried, present }) => [issuerId, tried.length, present.length])).toEqual([[9, 0, 2]]);
  });

  it('takes out what was taken out', () => {
    const gone = events.map((one) => ({ ...one, excludedAt: '2026-01-01T00:00:00.000Z' }));
    expect(firingsOf(gone, year.from, year.to, RULES)).toEqual([]);
  });
});

it('keeps what was counted as it was', () => {
  expect(counted(event(7, '2026-05-05', 'court.unlawful'), 2)).toMatchObject({ problemId: 7, weight: 2 });
});
