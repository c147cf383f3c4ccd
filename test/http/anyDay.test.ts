import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publish as setPublic } from '../../server/actions/documents/change.ts';
import { textFact } from '../../server/actions/documents/text.ts';
import type { Validity } from '../../server/domain/codes.ts';
import { VALIDITIES } from '../../server/domain/codes.ts';
import { addDays, day } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { DocumentFacts, EventFact } from '../../server/domain/documents/facts.ts';
import { CATALOGUES } from '../../server/text/catalogue.ts';
import { VALIDITY } from '../../server/text/labels.ts';
import { paths } from '../../server/web/paths.ts';
import { openBothSides } from '../support/bothSides.ts';
import { enterDocument } from '../support/documents.ts';
import { byHand } from '../support/lifeByHand.ts';
import { createWorld } from '../support/world.ts';
import type { World } from '../support/world.ts';

/** What every door of both processes says of a day, against the rules told day by day. */

const FIRST = day('2023-12-01');
const DAYS = Array.from({ length: 500 }, (_, i) => addDays(FIRST, i));
const ev = (kind: EventFact['kind'], on: string | null, more: Partial<EventFact> = {}): EventFact => ({
  ...{ kind, on: on === null ? null : day(on), basisText: '县政府决定' },
  ...more,
});
const until = (on: string) => ({ until: day(on) });
const articles = { scope: 'articles' as const, articles: ['第二条'] };

/** Facts over those of an ordinary document (成文 2024-01-10, 公布 2024-01-15, 施行 2024-02-01), its events, and the days of its later wordings. */
const LIVES: readonly [name: string, facts: Partial<DocumentFacts>, events?: EventFact[], wordings?: string[]][] = [
  ['未来施行', { effectiveOn: day('2024-06-01') }],
  ['没有公布日', { publishedOn: null }],
  ['只有施行日', { publishedOn: null, signedOn: null }],
  ['没有日期', { publishedOn: null, signedOn: null, effectiveOn: null }],
  ['没有施行日', { effectiveOn: null }],
  ['追溯施行', { effectiveOn: day('2024-01-01') }],
  ['修改两次', {}, [ev('amend', '2024-03-01'), ev('amend', '2024-05-01')], ['2024-03-01', '2024-05-01']],
  ['将来修改而先废止', {}, [ev('repeal', '2024-04-01')], ['2024-05-01']],
  ['将来修改而尚未施行', { effectiveOn: day('2024-06-01') }, [ev('amend', '2024-08-01')], ['2024-08-01']],
  ['停止又恢复', {}, [ev('suspend', '2024-03-01'), ev('resume', '2024-04-01')]],
  ['停止到期', {}, [ev('suspend', '2024-03-01', until('2024-03-31'))]],
  ['部分废止', {}, [ev('repeal', '2024-03-01', articles)]],
  ['到期', { validUntil: day('2024-04-30') }],
  ['到期前延长', { validUntil: day('2024-04-30') }, [ev('extend', '2024-05-01', until('2024-07-31'))]],
  ['到期后延长', { validUntil: day('2024-04-30') }, [ev('extend', '2024-05-02', until('2024-07-31'))]],
  ['失效后重新公布', { validUntil: day('2024-04-30') }, [ev('renew', '2024-06-01', until('2024-08-31'))]],
  ['附条件失效', {}, [ev('conditional_lapse', '2024-05-01')]],
  ['撤销', {}, [ev('revoke', '2024-05-01')], ['2024-06-01']],
  ['不知何日废止', {}, [ev('repeal', null)]],
];

let world: World;
let both: Awaited<ReturnType<typeof openBothSides>>;
/** By document: its validity on each of `DAYS`, and the day from which the public could know it. */
const truth = new Map<number, { name: string; lives: Validity[]; from: Day | null }>();

beforeAll(async () => {
  world = await createWorld();
  const clerk = await world.person('clerk');
  const issuers = [];
  for (const name of ['清河县司法局', '清河县民政局']) issuers.push({ name, issuerId: await world.issuer(name) });
  for (const [i, [name, facts, events = [], wordings = []]] of LIVES.entries()) {
    const title = `清河县${name}管理办法`;
    const text = (nth: number, startsOn: Day | null) => ({
      ...textFact(`${title}\n第一条 管理办法第${nth}稿第${i}件。\n第二条 照此办理。\n`, null),
      startsOn,
    });
    const more = { ...facts, title, docNumber: `清司规〔2024〕${i + 1}号`, issuers: issuers.slice(0, 1 + (i % 2)) };
    const texts = [text(1, null), ...wordings.map((on, nth) => text(nth + 2, day(on)))];
    const id = await enterDocument(world, more, { events, texts });
    // Withdrawn and shown again, or for good.
    if (i % 5 === 0) await setPublic(world.ctx, clerk, id, false, '误传');
    if (i % 10 === 0) await setPublic(world.ctx, clerk, id, true, null);
    const dossier = (await world.ctx.reader.dossier(id))!;
    const { publishedOn, signedOn } = dossier.document;
    if (dossier.document.isPublic)
      truth.set(id, { name, lives: byHand(dossier.events, DAYS), from: publishedOn ?? signedOn });
  }
  both = await openBothSides(world, { version: () => 1, changedAt: () => null });
});
afterAll(async () => {
  await both?.close();
  await world?.close();
});

/** What the public is shown on a day: document → validity. */
function shownOn(on: Day): Map<number, Validity> {
  const at = DAYS.indexOf(on);
  return new Map(
    [...truth].flatMap(([id, { lives, from }]) => {
      const validity = lives[at]!;
      return validity === 'upcoming' && from !== null && from > on ? [] : [[id, validity] as const];
    }),
  );
}

const read = async (side: string, path: string, on: Day) =>
  request(side)
    .get(`${path}${path.includes('?') ? '&' : '?'}on=${on}`)
    .expect(200);
const inOrder = (of: Iterable<readonly [number, string]>): string[] =>
  [...of].sort(([a], [b]) => a - b).map(([id, validity]) => `${truth.get(id)?.name ?? id} ${validity}`);

const ASKED = ['2023-12-31', '2024-01-09', '2024-01-10', '2024-01-31', '2024-02-29', '2024-04-01', '2024-04-30']
  .concat(['2024-05-01', '2024-05-02', '2024-08-01', '2024-09-01'])
  .map(day);

it.each(ASKED)('on %s every list, count and search of both processes says what the days themselves say', async (on) => {
  const shown = shownOn(on);
  const counted = VALIDITIES.map((one) => [...shown.values()].filter((validity) => validity === one).length);
  for (const side of both.sides) {
    const list = (await read(side, '/api/v1/public/documents?validity=all&limit=100', on)).body as {
      total: number;
      rows: { id: number; validity: Validity }[];
    };
    expect(inOrder(list.rows.map((row) => [row.id, row.validity])), `${side} list`).toEqual(inOrder(shown));
    const counts = (await read(side, '/api/v1/public/validity-counts', on)).body as { counts: { count: number }[] };
    expect(counts.counts.map(({ count }) => count)).toEqual(counted);
    const found = (
      await read(
        side,
        '/api/v1/public/search?q=管理办法&validity=all&limit=100'.replace('管理办法', encodeURIComponent('管理办法')),
        on,
      )
    ).body as {
      total: number;
      hits: { documentId: number; validity: Validity }[];
      facets: { validity: { value: Validity; count: number }[] };
    };
    expect(inOrder(found.hits.map((hit) => [hit.documentId, hit.validity])), `${side} search`).toEqual(inOrder(shown));
    const facets = new Map(found.facets.validity.map(({ value, count }) => [value, count]));
    for (const [i, one] of VALIDITIES.entries())
      if (one !== 'superseded') expect([one, facets.get(one) ?? 0]).toEqual([one, counted[i]]);
    expect((await read(side, paths.home(), on)).text).toContain(`<b>${counted[0]}</b> 件现行有效`);
    for (const kind of CATALOGUES) {
      const { text } = await read(side, paths.catalogueFile('csv', { kind }), on);
      const lines = text.trim().split('\n').slice(1);
      expect([kind, lines.filter((line) => line.trim() !== '').length]).toEqual([
        kind,
        counted[VALIDITIES.indexOf(kind)],
      ]);
    }
  }
});

it.each(ASKED)('on %s the pages of documents that have just turned say it too', async (on) => {
  const shown = shownOn(on);
  const at = DAYS.indexOf(on);
  for (const side of both.sides)
    for (const [id, { name, lives, from }] of truth) {
      const validity = lives[at]!;
      if (validity === lives[at - 1] && validity === lives[at + 1] && on !== from) continue;
      const word = validity === 'upcoming' && !shown.has(id) ? '尚未公布' : VALIDITY[validity];
      const page = (await read(side, paths.document(id), on)).text;
      expect(page, `${name} ${side}`).toContain(`aria-label="效力：${word}"`);
      expect(page.includes('schema.org/InForce') || page.includes('PartiallyInForce'), name).toBe(
        validity === 'in_force',
      );
      const { standing } = (await read(side, paths.publicDocumentData(id), on)).body as {
        standing: { validity: Validity; publishedLater: Day | null };
      };
      expect([standing.validity, standing.publishedLater]).toEqual([
        validity,
        from !== null && from > on ? from : null,
      ]);
      expect((await read(side, paths.akomaNtoso(id), on)).text).toContain(VALIDITY[validity]);
    }
});

it('two days compared say what came into force and what ended between any two of them', async () => {
  for (let i = 0; i + 4 < ASKED.length; i += 4) {
    const [from, to] = [ASKED[i]!, ASKED[i + 4]!];
    const held = (on: Day, id: number): boolean => truth.get(id)!.lives[DAYS.indexOf(on)] === 'in_force';
    const expected = (a: Day, b: Day): number[] => [...truth.keys()].filter((id) => held(b, id) && !held(a, id)).sort();
    for (const side of both.sides) {
      const asked = `/api/v1/public/catalogue/compare?from=${from}&to=${to}`;
      const { body } = await request(side).get(asked).expect(200);
      const ids = (lines: { id: number }[]): number[] => lines.map(({ id }) => id).sort();
      const { added, gone } = body as { added: { id: number }[]; gone: { id: number }[] };
      expect([ids(added), ids(gone)], `${from} ${to}`).toEqual([expected(from, to), expected(to, from)]);
    }
  }
});
