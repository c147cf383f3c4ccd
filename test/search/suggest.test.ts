import { expect, test } from 'vitest';
import { createSearchIndex } from '../../server/search/index.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

test('the beginning of a 文号 is completed behind titles that begin so; hidden ones are not told', async () => {
  const database = openDatabase();
  const index = await createSearchIndex({ database });
  const docs = [
    searchDoc({ documentId: 1, title: '停车收费办法', docNumber: '清政发〔2024〕3号' }),
    searchDoc({ documentId: 2, title: '养犬管理办法', docNumber: '清政办发〔2024〕12号' }),
    searchDoc({ documentId: 3, title: '清政务大厅管理规定', docNumber: null }),
    searchDoc({ documentId: 5, title: '旧规', docNumber: '清政发〔2019〕30号' }),
    searchDoc({ documentId: 4, title: '内部规定', docNumber: '清政发〔2024〕4号', isPublic: false }),
  ];
  writeSpans(database, docs);
  await index.apply(batchOf(docs), 1);
  expect(await index.suggest('清政', PUBLIC, TODAY, 9)).toEqual([
    '清政务大厅管理规定',
    '清政发〔2024〕3号',
    '清政办发〔2024〕12号',
    '清政发〔2019〕30号',
  ]);
  expect(await index.suggest('清政发〔2024〕', PUBLIC, TODAY, 9)).toEqual(['清政发〔2024〕3号']);
  expect(await index.suggest('清', PUBLIC, TODAY, 9)).not.toContain('清政发〔2024〕3号');
  await index.close();
  database.close();
});

test.each([
  ['tingche', ['停车']],
  ['tingc', ['停车']],
  ['tingchesh', ['停车收']],
  ['yangq', ['养犬']],
  ['ingc', []],
  ['tingd', []],
  ['tcsf', ['停车收费']],
  ['停che', ['停车']],
  ['yq', []],
])('pinyin still being typed is completed: %s', async (typed, words) => {
  const database = openDatabase();
  const index = await createSearchIndex({ database });
  const docs = ['停车收费办法', '停车管理规定', '养犬管理办法'].map((title, n) =>
    searchDoc({ documentId: n + 1, title }),
  );
  writeSpans(database, docs);
  await index.apply(batchOf(docs), 1);
  expect(await index.suggest(typed, PUBLIC, TODAY, 9)).toEqual(words);
  await index.close();
  database.close();
});
