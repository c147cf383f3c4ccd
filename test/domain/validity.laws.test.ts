import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, type Validity } from '../../server/domain/codes.ts';
import { addDays, DAWN, day, FOREVER, type Day } from '../../server/domain/day.ts';
import { spansOf, validityOn, type ValiditySpan } from '../../server/domain/validity.ts';
import { byHand } from '../support/lifeByHand.ts';
import { event } from './lives.ts';

const WINDOW = Array.from({ length: 26 }, (_, i) => addDays(day('2024-02-18'), i));
const anyDay = fc.constantFrom(...WINDOW.slice(1, -1));
const anyEvent = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    on: fc.option(anyDay, { freq: 9 }),
    until: fc.option(anyDay, { freq: 2 }),
    scope: fc.constantFrom('whole' as const, 'whole' as const, 'articles' as const),
    voidedAt: fc.constantFrom(null, null, null, '2024-03-01T00:00:00.000Z'),
  })
  .map(({ kind, on, ...rest }) => event(kind, on, rest));
const anyLife = fc
  .tuple(
    fc.record({ on: fc.option(anyDay, { freq: 9 }), until: fc.option(anyDay, { freq: 2 }) }),
    fc.array(
      anyEvent.filter((e) => e.kind !== 'enact'),
      { maxLength: 6 },
    ),
  )
  .map(([start, events]) => [event('enact', start.on, { until: start.until }), ...events]);

const at = (spans: ValiditySpan[], on: Day): Validity[] =>
  spans.filter((s) => s.from <= on && on <= s.to).map((s) => s.validity);

function expectGapless(spans: ValiditySpan[]): void {
  expect(spans[0]!.from).toBe(DAWN);
  expect(spans.at(-1)!.to).toBe(FOREVER);
  for (const [i, span] of spans.entries()) {
    expect(span.from <= span.to).toBe(true);
    const next = spans[i + 1];
    if (!next) continue;
    expect(next.from).toBe(addDays(span.to, 1));
    expect(next.validity).not.toBe(span.validity);
  }
}

describe('laws of validity', () => {
  it('spans are the day-by-day rules on every day', () => {
    fc.assert(
      fc.property(anyLife, (events) => {
        const { document } = spansOf({ events, versions: [] });
        expect(WINDOW.map((on) => at(document, on))).toEqual(byHand(events, WINDOW).map((v) => [v]));
      }),
      { numRuns: 500 },
    );
  });

  it('each day has exactly one validity, and validityOn agrees with the spans', () => {
    fc.assert(
      fc.property(anyLife, (events) => {
        const life = { events, versions: [] };
        const { document } = spansOf(life);
        expectGapless(document);
        for (const on of WINDOW) {
          const answer = validityOn(on, life);
          expect(at(document, on)).toEqual([answer.validity]);
          if (answer.next) expect(validityOn(answer.next.on, life).validity).toBe(answer.next.validity);
        }
      }),
    );
  });

  it('the order of recording does not matter', () => {
    const shuffled = anyLife.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        const renumbered = others.map((e, i) => ({ ...e, id: 10_000 + i }));
        expect(spansOf({ events: renumbered, versions: [] })).toEqual(spansOf({ events, versions: [] }));
      }),
    );
  });

  it('voided events count for nothing', () => {
    fc.assert(
      fc.property(anyLife, fc.array(anyEvent, { maxLength: 5 }), (events, others) => {
        const voided = others.map((e) => ({ ...e, voidedAt: '2024-03-01T00:00:00.000Z' }));
        expect(spansOf({ events: [...voided, ...events], versions: [] })).toEqual(spansOf({ events, versions: [] }));
      }),
    );
  });

  it('nothing is in force after the last day of its term unless extended in time or renewed', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.array(anyEvent, { maxLength: 6 }), (on, last, others) => {
        const rest = others.filter((e) => !['enact', 'extend', 'renew'].includes(e.kind));
        const { document } = spansOf({ events: [event('enact', on, { until: last }), ...rest], versions: [] });
        for (const span of document) if (span.validity === 'in_force') expect(span.to <= last).toBe(true);
      }),
    );
  });

  it('without any day nothing is ever in force', () => {
    const dayless = anyEvent.map((e) => ({ ...e, on: null, until: null }));
    fc.assert(
      fc.property(fc.array(dayless, { maxLength: 5 }), (events) => {
        const { document } = spansOf({ events, versions: [] });
        expect(document.some((s) => s.validity === 'in_force' || s.validity === 'upcoming')).toBe(false);
      }),
    );
  });

  it('exactly one version carries the validity of the document on each day', () => {
    const versions = fc
      .uniqueArray(fc.option(anyDay, { freq: 4 }), { minLength: 1, maxLength: 4, selector: (d) => d ?? DAWN })
      .map((days) => days.map((startsOn, i) => ({ id: i + 1, startsOn, ordinal: i + 1 })));
    fc.assert(
      fc.property(anyLife, versions, (events, held) => {
        const spans = spansOf({ events, versions: held });
        for (const list of spans.versions.values()) expectGapless(list);
        const starts = held.map((v) => v.startsOn ?? DAWN).sort();
        for (const on of WINDOW) {
          const current = starts.findLast((s) => s <= on) ?? starts[0]!;
          for (const version of held) {
            const start = version.startsOn ?? DAWN;
            const expected = start === current ? at(spans.document, on) : [start > on ? 'upcoming' : 'superseded'];
            expect(at(spans.versions.get(version.id)!, on)).toEqual(expected);
          }
        }
      }),
    );
  });
});
