import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { scan, standingFlags } from '../../../server/actions/duties/scan.ts';
import { addDays, day, type Day } from '../../../server/domain/day.ts';
import type { FlagRow } from '../../../server/domain/model.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld, SYSTEM, type World } from '../../support/world.ts';

const FROM = day('2026-11-22');
const DAYS = 28;

/** What people record while the days go by, whether or not the scan runs. */
const act = fc.record({
  day: fc.integer({ min: 0, max: DAYS }),
  document: fc.nat({ max: 3 }),
  kind: fc.constantFrom('repeal', 'continue', 'renew', 'extend', 'suspend', 'lapse'),
  ahead: fc.nat({ max: 14 }),
  until: fc.integer({ min: 1, max: 400 }),
});
const county = fc.record({
  documents: fc.array(
    fc.record({ age: fc.integer({ min: 640, max: 800 }), ends: fc.option(fc.integer({ min: -20, max: 60 })) }),
    { minLength: 2, maxLength: 4 },
  ),
  acts: fc.array(act, { maxLength: 5 }),
  nights: fc.uniqueArray(fc.integer({ min: 1, max: DAYS - 1 }), { maxLength: 6 }),
});
type County = typeof county extends fc.Arbitrary<infer C> ? C : never;

/** Lives through the days with a scan on `nights` and on the last day; answers what the books then hold as standing. */
async function live(
  { documents, acts }: County,
  nights: ReadonlySet<number>,
  look: (world: World, end: Day) => Promise<void>,
) {
  const world = await createWorld();
  try {
    const issuers = [{ name: '清河县水利局', issuerId: await world.issuer('清河县水利局') }];
    await world.person('clerk');
    const ids: number[] = [];
    for (const [i, { age, ends }] of documents.entries())
      ids.push(
        await enterDocument(world, {
          ...{ issuers, title: `清河县第${i}号办法`, signedOn: null, publishedOn: addDays(FROM, -age) },
          ...{ effectiveOn: addDays(FROM, -age), validUntil: ends === null ? null : addDays(FROM, ends) },
        }),
      );
    for (let n = 0; n <= DAYS; n++) {
      const today = addDays(FROM, n);
      world.clock.set(`${today}T01:00:00.000Z`);
      for (const one of acts.filter((other) => other.day === n)) {
        const on = addDays(today, one.ahead);
        const until = ['renew', 'extend', 'suspend'].includes(one.kind) ? addDays(on, one.until) : null;
        await addEvent(world.ctx, SYSTEM, ids[one.document % ids.length]!, { kind: one.kind, on, until });
      }
      if (n === DAYS) await look(world, today);
      if (n === 0 || n === DAYS || nights.has(n)) await scan(world.ctx, SYSTEM, today);
    }
    return (await world.ctx.duties.flags({ open: true })).map(told).sort();
  } finally {
    await world.close();
  }
}

const told = ({ key, kind, dueOn, rule }: Pick<FlagRow, 'key' | 'kind' | 'dueOn' | 'rule'>): string =>
  `${key} ${kind} ${dueOn} ${rule}`;
/** What a body has failed in is proved on the day of the scan; everything else follows from the documents alone. */
const ofDocuments = (lines: readonly string[]): string[] => lines.filter((line) => !line.includes('interview'));

it('a scan every night, on some nights, and once at the end come to the same that stands', async () => {
  let flags = 0;
  await fc.assert(
    fc.asyncProperty(county, async (one) => {
      const every = new Set(Array.from({ length: DAYS }, (_, n) => n));
      let looked: string[] = [];
      const nightly = await live(one, every, async () => undefined);
      const some = await live(one, new Set(one.nights), async () => undefined);
      const once = await live(one, new Set(), async ({ ctx }, end) => {
        looked = (await standingFlags(ctx, end)).map(told).sort();
      });
      expect(some).toEqual(nightly);
      expect(once).toEqual(nightly);
      // Nothing but the last day was looked at, and nothing written.
      expect(ofDocuments(looked)).toEqual(ofDocuments(nightly));
      flags += nightly.length;
    }),
    { numRuns: 3 },
  );
  expect(flags).toBeGreaterThan(0);
}, 120_000);
