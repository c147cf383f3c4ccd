import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type Database from 'better-sqlite3';
import { DAWN, FOREVER } from '../../server/domain/day.ts';
import type { Day } from '../../server/domain/day.ts';
import type { SearchRequest } from '../../server/domain/search.ts';
import type { ValiditySpan } from '../../server/domain/validity.ts';
import type { SearchIndex } from '../../server/ports.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

const d = (s: string): Day => s as Day;

const FROM_MARCH: ValiditySpan[] = [
  { from: DAWN, to: d('2024-02-29'), validity: 'upcoming' },
  { from: d('2024-03-01'), to: FOREVER, validity: 'in_force' },
];

let database: Database.Database;
let index: SearchIndex;

beforeEach(async () => {
  database = openDatabase();
  index = await createSearchIndex({ database });
  const docs = [
    // Made public on 2024-02-20, in force from 2024-03-01.
    searchDoc({
      documentId: 1,
      title: '清河县停车管理办法',
      text: '停车泊位。',
      day: d('2024-02-20'),
      spans: FROM_MARCH,
    }),
    // In force from 2024-02-01 by its own words, made public on 2024-02-20.
    searchDoc({
      documentId: 2,
      title: '清河县停车收费办法',
      text: '停车收费。',
      day: d('2024-02-20'),
      spans: [
        { from: DAWN, to: d('2024-01-31'), validity: 'upcoming' },
        { from: d('2024-02-01'), to: FOREVER, validity: 'in_force' },
      ],
    }),
    searchDoc({
      documentId: 3,
      title: '清河县建筑工地管理规定',
      text: '建筑工地扬尘。',
      spans: [{ from: DAWN, to: FOREVER, validity: 'lapsed' }],
    }),
    ...[5, 6].map((documentId) =>
      searchDoc({ documentId, title: '清河县码头管理办法', text: '码头靠泊。', spans: FROM_MARCH }),
    ),
    searchDoc({ documentId: 4, title: '清河县施工许可办法', text: '竣工。第二条 县住建局负责。' }),
  ];
  const known = database.prepare('INSERT INTO document VALUES (?, ?, ?)');
  for (const id of [1, 2]) known.run(id, '2024-02-20', null);
  for (const id of [3, 4]) known.run(id, '2020-01-01', null);
  // Neither its 公布 nor, of the second, its 成文 is on record.
  known.run(5, null, '2024-02-20');
  known.run(6, null, null);
  writeSpans(database, docs);
  await index.apply(batchOf(docs), 1);
});
afterEach(async () => {
  await index.close();
  database.close();
});

const ask = (request: Partial<SearchRequest>) => index.search({ q: '', on: TODAY, visibility: PUBLIC, ...request });

describe('a day before the 公布', () => {
  it.each([
    ['2023-12-31', [], []],
    ['2024-02-19', [2], ['in_force 1']],
    ['2024-02-20', [1, 2], ['in_force 1', 'upcoming 1']],
  ])('on %s the public finds and counts %j', async (on, found, counted) => {
    const { hits, total, facets } = await ask({ q: '停车', on: d(on), validity: 'all' });
    expect(hits.map((hit) => hit.documentId).sort()).toEqual(found);
    expect(total).toBe(found.length);
    expect(facets.validity.map(({ value, count }) => `${value} ${count}`).sort()).toEqual(counted);
    expect(await index.suggest('停车', PUBLIC, d('2023-12-31'), 5)).toEqual([]);
  });

  it.each([
    ['2024-02-19', [6]],
    ['2024-02-20', [5, 6]],
  ])('on %s the 成文 day stands in for it, and where neither is on record nothing is hidden', async (on, found) => {
    const { hits } = await ask({ q: '码头', on: d(on), validity: 'all' });
    expect(hits.map((hit) => hit.documentId).sort()).toEqual(found);
  });

  it('the house finds it, as 尚未施行', async () => {
    const { total } = await ask({ q: '停车', on: d('2023-12-31'), validity: 'all', visibility: { kind: 'all' } });
    expect(total).toBe(2);
  });
});

describe('a word that stands only in what is not valid on the day', () => {
  it('was typed as it was meant', async () => {
    const { corrected, total } = await ask({ q: '工地' });
    expect([corrected, total]).toEqual([null, 0]);
    expect((await ask({ q: '工地', validity: 'all' })).total).toBe(1);
  });
});

it('a correction keeps the fields that were asked for', async () => {
  expect((await ask({ q: '亭车' })).corrected).toBe('停车');
  expect((await ask({ q: '亭车 机关:教育局' })).total).toBe(0);
  expect((await ask({ q: '亭车 -收费' })).hits.map((hit) => hit.documentId)).toEqual([1]);
});
