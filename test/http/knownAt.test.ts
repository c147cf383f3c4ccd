import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import { knownBy } from '../../server/domain/knownBy.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
let market: number;
/** A market rule that was on record on 2026-11-22; that it was repealed from 2026-11-25 on was recorded on 2026-12-10 alone. */
beforeAll(async () => {
  world = await createWorld();
  const issuers = [{ name: '清河县司法局', issuerId: await world.issuer('清河县司法局') }];
  market = await enterDocument(world, { title: '清河县集市管理办法', issuers });
  world.clock.set('2026-12-10T01:00:00.000Z');
  const dated = { signedOn: day('2026-11-20'), publishedOn: day('2026-11-21'), effectiveOn: day('2026-11-25') };
  const repeals = { kind: 'repeals' as const, docNumber: null, scope: 'whole' as const, articles: [] };
  await enterDocument(
    world,
    { title: '清河县司法局关于废止集市管理办法的决定', genre: '决定', issuers, ...dated },
    { relations: [{ ...repeals, title: '清河县集市管理办法', targetDocumentId: market }] },
  );
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

const data = async (side: string, query: string) =>
  (await request(side).get(`/api/v1/public/documents/${market}?${query}`).expect(200)).body as {
    standing: { validity: string };
    events: { kind: string; knownAt: string }[];
  };

it.each([
  ['on=2026-12-01', 'repealed', 2],
  ['on=2026-12-01&knownAt=2026-12-09', 'in_force', 1],
  ['on=2026-12-01&knownAt=2026-12-10', 'repealed', 2],
  ['on=2026-11-24&knownAt=2026-12-10', 'in_force', 2],
  ['on=2026-12-01&knownAt=2026-11-22', 'in_force', 1],
  ['on=2026-12-01&knownAt=2026-11-21', 'unknown', 0],
])('%s: as data it is %s, by what was on record', async (query, validity, events) => {
  for (const side of both.sides) {
    const answer = await data(side, query);
    expect(answer.standing.validity, side).toBe(validity);
    expect(answer.events).toHaveLength(events);
  }
});

it('says on the page what is left out, and leads back to what is known now', async () => {
  for (const side of both.sides) {
    const path = `/documents/${market}`;
    const then = (await request(side).get(`${path}?on=2026-12-01&knownAt=2026-12-09`).expect(200)).text;
    expect(then).toContain('aria-label="效力：现行有效"');
    expect(then).toContain('以下只按2026年12月9日以前（含当日）已经登记的事项');
    expect(then).toContain(`<a href="${path}?on=2026-12-01">按现在的记录查看</a>`);
    expect(then).toContain('<meta name="robots" content="noindex"/>');
    expect(then).toContain('name="knownAt" value="2026-12-09"');
    const before = (await request(side).get(`${path}?knownAt=2026-11-21`).expect(200)).text;
    expect(before).toContain('到2026年11月21日为止，本系统还没有登记本文件的任何效力事项');
    expect((await request(side).get(`${path}?on=2026-12-01`).expect(200)).text).not.toContain('已经登记的事项显示');
    await request(side).get(`${path}?knownAt=2026-02-30`).expect(422);
  }
});

it('a day ends at midnight in Shanghai', () => {
  const at = (knownAt: string) => [{ knownAt: knownAt as never }];
  expect(knownBy(at('2026-11-21T15:59:59.999Z'), day('2026-11-21'))).toHaveLength(1);
  expect(knownBy(at('2026-11-21T16:00:00.000Z'), day('2026-11-21'))).toHaveLength(0);
});
