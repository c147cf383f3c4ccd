import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '../../server/domain/day.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import type { SearchIndex } from '../../server/ports.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

const body = (name: string, aliases: string[] = []) => [{ id: 1, name, aliases }];

const docs = [
  searchDoc({ documentId: 1, docNumber: '清政办规〔2021〕7号', issuers: body('清河县人民政府办公室', ['县政府办']) }),
  searchDoc({ documentId: 2, docNumber: '清政办规〔2023〕7号', issuers: body('清河县人民政府办公室', ['县政府办']) }),
  searchDoc({ documentId: 3, docNumber: '清政规〔2021〕2号', issuers: body('清河县人民政府', ['县政府']) }),
  searchDoc({
    documentId: 4,
    docNumber: '清建规〔2021〕1号',
    issuers: body('清河县住房和城乡建设局', ['县住建局', '住建局']),
    text: '第一条 依照清政办规〔2021〕7号制定。',
  }),
  searchDoc({ documentId: 5, docNumber: '临江市人民政府令第7号', issuers: body('临江市人民政府') }),
  searchDoc({
    documentId: 6,
    title: '清河县供水条例',
    docNumber: null,
    issuers: body('清河县第九届人民代表大会常务委员会'),
  }),
  searchDoc({ documentId: 7, docNumber: '清规〔2021〕3号', issuers: body('清河县卫生健康局') }),
  searchDoc({
    documentId: 8,
    docNumber: '市监备忘甲',
    issuers: body('国家市场监督管理总局'),
    day: '2020-01-01' as Day,
  }),
  searchDoc({ documentId: 9, docNumber: null, issuers: body('清河县人民检察院') }),
];

describe('fields of a query', () => {
  let index: SearchIndex;
  const database = openDatabase();
  const full = async (q: string): Promise<number[]> => {
    const { hits, total } = await index.search({ q, on: TODAY, visibility: PUBLIC, limit: 50 });
    const found = hits.filter((hit) => hit.match === 'full').map((hit) => hit.documentId);
    expect(total).toBe(found.length);
    return found.sort((a, b) => a - b);
  };
  const all = docs.map(({ documentId }) => documentId);
  const but = (...some: number[]): number[] => all.filter((id) => !some.includes(id));

  beforeAll(async () => {
    index = await createSearchIndex({ database });
    writeSpans(database, docs);
    await index.apply(batchOf(docs), 1);
  });
  afterAll(async () => {
    await index.close();
    database.close();
  });

  it.each([
    ['文号:清政办规', [1, 2]],
    ['文号：清政', [1, 2, 3]],
    ['文号:政办规', [1, 2]],
    ['文号:清政办规〔2021〕', [1]],
    ['文号: 清政办规 2021', [1]],
    ['文号:清规〔2021〕', [7]],
    ['文号:〔2021〕', [1, 3, 4, 7]],
    ['文号:2021', [1, 3, 4, 7]],
    ['文号:2021年', [1, 3, 4, 7]],
    ['文号:〔2021〕7号', [1]],
    ['文号:7号', [1, 2, 5]],
    ['文号:临江市人民政府令', [5]],
    ['文号:临江市', [5]],
    ['文号:清政办规 〔2021〕 7 号', [1]],
    ['文号:清政办规〔2021〕7号文件', [1]],
    ['清政办规〔2021〕7号文', [1]],
    ['《清政办规〔2021〕7号》', [1, 4]],
    ['第7号临江市人民政府令', [5]],
    ['清政办规〔2021〕', [1, 4]],
    ['临江市人民政府令No.7', [5]],
    ['文号:浙政办规', []],
    ['文号:市监备忘', [8]],
    ['文号:〔2022〕', []],
    ['-文号:清政办规', but(1, 2)],
    ['-文号:〔2021〕', but(1, 3, 4, 7)],
    ['县 -文号:清政办规〔2021〕7号', but(1)],
  ])('%s finds by number %j', async (q, ids) => expect(await full(q)).toEqual(ids));

  it('all numbers of a code and a year come before the texts that name one', async () => {
    const { hits } = await index.search({ q: '清政办规〔2021〕', on: TODAY, visibility: PUBLIC });
    expect(hits[0]!.documentId).toBe(1);
  });

  it.each([
    ['机关:住建局', [4]],
    ['机关:清河县住建局', [4]],
    ['机关:云川省清河县住房和城乡建设局', [4]],
    ['机关:云川省临江市人民政府', [5]],
    ['机关:清河县政府', [1, 2, 3]],
    ['机关:清河县人大常委会', [6]],
    ['机关:清河县检察院', [9]],
    ['机关:卫健局', [7]],
    ['机关:市监总局', [8]],
    ['机关:住房局', [4]],
    ['机关:林业局', []],
    ['机关:江北县住建局', []],
    ['-机关:清河县政府', but(1, 2, 3)],
    ['机关 ：住建局', [4]],
    ['机关∶ 住建局', [4]],
    ['标题 ：供水', [6]],
    ['标题:「供水 条例」', [6]],
    ['-标题:供水', but(6)],
  ])('%s finds by body or title %j', async (q, ids) => expect(await full(q)).toEqual(ids));
});
