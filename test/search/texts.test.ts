import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSearchIndex } from '../../server/search/index.ts';
import { snippetOf } from '../../server/search/snippet.ts';
import { createTexts } from '../../server/search/texts.ts';
import type { StoredText } from '../../server/search/texts.ts';
import { batchOf, openDatabase, searchDoc, writeSpans } from './world.ts';

const TEXT = `${'第一条 为了规范管理，制定本办法。\n'.repeat(40)}第四十一条 停 车 收费按时计算。`;

let database: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  database = openDatabase();
  const index = await createSearchIndex({ database });
  const docs = [searchDoc({ documentId: 1, text: TEXT })];
  writeSpans(database, docs);
  await index.apply(batchOf(docs), 1);
  await index.close();
});
afterEach(() => database.close());

const parking = [{ raw: '停车收费', flat: '停车收费', worth: 1 }];

test('a row that another process takes out while its text is in hand is still shown as it was', () => {
  const texts = createTexts(database);
  const before = snippetOf(texts.read(1)!, parking);
  expect(before.marks).toHaveLength(1);
  database.exec('DELETE FROM search_text; DELETE FROM search_flat');
  expect(snippetOf(texts.read(1)!, parking)).toEqual(before);
  texts.clear();
  expect(texts.read(1)).toBeNull();
  expect(texts.piece(1, 600, 700)).toBeNull();
});

test('a piece is the part of the text around its flat units, told with where it begins', () => {
  const texts = createTexts(database);
  const { flat, lead } = texts.read(1)!.flat();
  const place = flat.indexOf('停车收费');
  const piece = texts.piece(1, place, place + 4)!;
  expect(piece.text.length).toBeLessThan(TEXT.length);
  expect(TEXT.slice(piece.begins, piece.begins + piece.text.length)).toBe(piece.text);
  expect(TEXT.slice(piece.begins + snippetOf(piece, parking).at)).toMatch(/^停 车 收费/);
  expect(texts.piece(1, lead - 1, lead + 4)).toBeNull();
});

const alone = (text: string): StoredText => ({
  text,
  articles: () => [],
  flat: () => ({ flat: '', lead: 0, offsets: new Uint32Array(1) }),
});

test('a snippet in the middle of a long sentence does not begin with its signs', () => {
  const sentence = `${'按照规划和年度计划'.repeat(9)}，由乡镇提出方案并逐级上报审核后统一组织实施停车收费，其余照旧。`;
  for (let cut = 0; cut < 30; cut++) {
    const snippet = snippetOf(alone(sentence.slice(cut)), parking);
    expect(snippet.text).not.toMatch(/^[，、：）]/u);
    expect(snippet.marks).toHaveLength(1);
  }
  for (let more = 0; more < 30; more++) {
    const text = `${'规'.repeat(80)}，${'定'.repeat(more)}停车收费办法${'规'.repeat(80)}`;
    expect(snippetOf(alone(text), parking).text).not.toMatch(/^，/u);
  }
});
