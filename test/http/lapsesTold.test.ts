import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { day } from '../../server/domain/day.ts';
import type { DocumentFacts, EventFact } from '../../server/domain/documents/facts.ts';
import { changesOf } from '../../server/http/changesOf.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
beforeAll(async () => {
  world = await createWorld();
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

const ON = day('2026-11-20');
const lapse = (kind: EventFact['kind'], more: Partial<EventFact> = {}): EventFact => ({ kind, on: ON, ...more });

it.each<[name: string, facts: Partial<DocumentFacts>, events: EventFact[], told: string[], ranOut: boolean]>([
  ['a term that ran out', { validUntil: day('2026-11-19') }, [], [], true],
  [
    'a term that ran out on the day on which a part lapses',
    { validUntil: day('2026-11-19') },
    [lapse('lapse', { scope: 'articles', articles: ['第二条'] })],
    ['lapse'],
    true,
  ],
  ['a lapse that was declared', {}, [lapse('lapse')], ['lapse'], false],
  ['a condition that was not met', {}, [lapse('conditional_lapse')], ['conditional_lapse'], false],
  ['a lapse of which nobody knows the day', {}, [lapse('lapse', { on: null })], [], false],
])('%s is told as what it is', async (name, facts, events, told, ranOut) => {
  const issuers = [{ name: '清河县司法局', issuerId: await world.issuer(`清河县司法局${name}`) }];
  const id = await enterDocument(world, { ...facts, title: `清河县${name}办法`, issuers }, { events });
  const { events: changes, ended } = await changesOf(
    world.ctx,
    { from: day('2026-11-01'), to: world.clock.today() },
    100,
  );
  expect(changes.filter((one) => one.id === id).map(({ kind }) => kind)).toEqual(told);
  expect(ended.some((one) => one.id === id)).toBe(ranOut);
  const { text } = await request(both.sides[0]).get(paths.documentFeed(id)).expect(200);
  expect(text.includes('有效期届满')).toBe(ranOut);
});
