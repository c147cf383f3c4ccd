import fc from 'fast-check';
import { EVENT_KINDS, TIERS } from '../../../server/domain/codes.ts';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import { countedLife, type CountedLife, type LivedDocument } from '../../../server/domain/yearNumbers/life.ts';
import { event } from '../lives.ts';

let nextId = 1;

/** A document of the fictional county with a life, published on a day unless nobody knows it. */
export const lived = (
  madeOn: string | null,
  events: LivedDocument['events'],
  more: Partial<LivedDocument> = {},
): CountedLife =>
  countedLife({
    id: nextId++,
    title: '清河县停车管理办法',
    docNumber: null,
    tier: 'department',
    issuerId: 7,
    publishedOn: madeOn === null ? null : day(madeOn),
    signedOn: null,
    beside: null,
    spans: null,
    events,
    ...more,
  });

const START = day('2020-01-01');
const someDay: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 2200 }).map((days) => addDays(START, days));
const maybeDay = fc.option(someDay, { freq: 8 });

const someEvent = fc
  .record({
    kind: fc.constantFrom(...EVENT_KINDS),
    on: maybeDay,
    until: fc.option(someDay, { freq: 2 }),
    scope: fc.constantFrom('whole' as const, 'whole' as const, 'articles' as const),
    voided: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ kind, on, until, scope, voided }) =>
    event(kind, on, {
      until,
      scope: kind === 'enact' ? 'whole' : scope,
      articles: scope === 'whole' ? [] : ['第三条'],
      voidedAt: voided ? '2026-01-01T00:00:00.000Z' : null,
    }),
  );

/** A document with any life, however odd. */
export const someLived: fc.Arbitrary<LivedDocument> = fc
  .record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    publishedOn: maybeDay,
    tier: fc.constantFrom(...TIERS),
    issuerId: fc.constantFrom(null, 7, 8, 9),
    beside: fc.constantFrom(null, null, null, null, 'not_public' as const, 'not_normative' as const),
    enact: fc.option(
      fc.record({ on: maybeDay, until: fc.option(someDay) }).map(({ on, until }) => event('enact', on, { until })),
      { freq: 9 },
    ),
    others: fc.array(someEvent, { maxLength: 5 }),
  })
  .map(({ enact, others, ...more }) => ({
    title: '清河县某某办法',
    docNumber: null,
    signedOn: null,
    spans: null,
    events: enact === null ? others : [enact, ...others],
    ...more,
  }));
