import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import type { Flag } from '../../../server/domain/duties/flag.ts';
import { flagsOfDocument } from '../../../server/domain/duties/scan.ts';
import { stepToSend } from '../../../server/domain/reminders/step.ts';
import { validityOn } from '../../../server/domain/validity.ts';
import { event } from '../lives.ts';
import { CALENDAR, document, PROFILE, UNSENT } from './documents.ts';

const START = day('2022-01-01');
const dayFrom = (n: number): Day => addDays(START, n);
const anyDay = fc.integer({ min: 0, max: 1800 }).map(dayFrom);
const anyDocument = fc
  .record({
    effectiveOn: anyDay,
    term: fc.option(fc.integer({ min: 0, max: 1500 })),
    kept: fc.option(anyDay),
    repealed: fc.option(anyDay),
    acceptedOn: fc.option(anyDay),
    filed: fc.option(anyDay),
  })
  .map(({ effectiveOn, term, kept, repealed, acceptedOn, filed }) => {
    const events = [event('enact', effectiveOn, { until: term === null ? null : addDays(effectiveOn, term) })];
    if (kept) events.push(event('continue', kept));
    if (repealed) events.push(event('repeal', repealed));
    return document(events, {
      publishedOn: effectiveOn,
      reviews: acceptedOn
        ? [{ id: 3, state: 'accepted', acceptedOn, dueOn: null, concludedOn: null, supplementDueOn: null }]
        : [],
      filings: filed
        ? [
            {
              id: 4,
              line: 'bureau',
              state: 'submitted',
              clockFrom: effectiveOn,
              dueOn: null,
              ...UNSENT,
              submittedOn: filed,
            },
          ]
        : [],
    });
  });

const flagsOn = (of: ReturnType<typeof document>, on: Day): Flag[] => flagsOfDocument(of, on, PROFILE, CALENDAR);
const isLate = (flag: Flag): boolean => flag.kind.endsWith('.overdue') || flag.kind === 'expiry.past';

describe('laws of duties', () => {
  it('what is late stays late, under the same key, until something is recorded', () => {
    fc.assert(
      fc.property(anyDocument, anyDay, fc.integer({ min: 1, max: 900 }), (of, on, later) => {
        const then = addDays(on, later);
        const recorded = [...of.events.map((e) => e.on!), ...of.filings.map((f) => f.submittedOn!)];
        fc.pre(!recorded.some((d) => d > on && d <= then));
        const keys = new Set(flagsOn(of, then).map((f) => f.key));
        for (const flag of flagsOn(of, on)) {
          // A cleanup duty also ends with the document: its term may run out meanwhile.
          if (
            flag.kind === 'cleanup.overdue' &&
            validityOn(then, { events: lifeOf(of), versions: [] }).validity !== 'in_force'
          )
            continue;
          if (isLate(flag)) expect(keys).toContain(flag.key);
        }
      }),
    );
  });

  it('late means after the due day, due means not after it, and keys are unique', () => {
    fc.assert(
      fc.property(anyDocument, anyDay, (of, on) => {
        const flags = flagsOn(of, on);
        expect(new Set(flags.map((f) => f.key)).size).toBe(flags.length);
        for (const flag of flags) expect([flag.kind, flag.dueOn < on]).toEqual([flag.kind, isLate(flag)]);
      }),
    );
  });

  it('a document has no cleanup duty on a day on which it is not in force', () => {
    fc.assert(
      fc.property(anyDocument, anyDay, (of, on) => {
        const cleanup = flagsOn(of, on).filter((f) => f.kind.startsWith('cleanup.'));
        if (cleanup.length) expect(validityOn(on, { events: lifeOf(of), versions: [] }).validity).toBe('in_force');
      }),
    );
  });

  it('under any jumps of days no step is told twice, and none after a later one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -200, max: 200 }), { minLength: 1, maxLength: 8 }),
        fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 30 }),
        (offsets, visits) => {
          const steps = [...offsets].sort((a, b) => a - b).map((n) => ({ step: `at${n}`, on: dayFrom(300 + n) }));
          const sent: string[] = [];
          for (const on of visits.map(dayFrom)) {
            const step = stepToSend({ steps }, on, sent);
            if (!step) continue;
            expect(step.on <= on).toBe(true);
            expect(steps.filter((s) => s.on > step.on && s.on <= on)).toEqual([]);
            sent.push(step.step);
          }
          const places = sent.map((s) => steps.findIndex((step) => step.step === s));
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        },
      ),
    );
  });

  it('a run every day tells every step of the ladder once, on its day', () => {
    const of = document([event('enact', '2022-01-01', { until: day('2022-12-31') })]);
    const told: [string, string][] = [];
    const sent = new Map<string, string[]>();
    for (let on = START; on < '2023-06-01'; on = addDays(on, 1)) {
      for (const flag of flagsOn(of, on).filter(({ kind }) => kind.startsWith('expiry.'))) {
        const step = stepToSend(flag, on, sent.get(flag.key) ?? []);
        if (!step) continue;
        expect(step.on).toBe(on);
        sent.set(flag.key, [...(sent.get(flag.key) ?? []), step.step]);
        told.push([flag.kind, step.step]);
      }
    }
    expect(told).toEqual([
      ...['before-180', 'before-90', 'before-30', 'before-7', 'before-0'].map((s) => ['expiry.soon', s]),
      ...['after-1', 'after-30', 'after-90'].map((s) => ['expiry.past', s]),
    ]);
  });

  it('an old ledger taken in today tells only the latest step of each duty', () => {
    const of = document([event('enact', '2015-01-01')]);
    const [flag] = flagsOn(of, day('2026-11-22'));
    expect(stepToSend(flag!, day('2026-11-22'), [])?.step).toBe('after-90');
    expect(stepToSend(flag!, day('2026-11-23'), ['after-90'])).toBeNull();
  });
});

function lifeOf(of: ReturnType<typeof document>): ReturnType<typeof event>[] {
  return of.events as ReturnType<typeof event>[];
}
