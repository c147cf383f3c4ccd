import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSearchIndex, readAliases } from '../../server/search/index.ts';
import type { SearchIndex } from '../../server/ports.ts';
import type { Visibility } from '../../server/domain/actor.ts';
import { batchOf, openDatabase, searchDoc, TODAY, writeSpans } from './world.ts';

const aliases = readAliases(JSON.parse(readFileSync(new URL('../../seeds/aliases.json', import.meta.url), 'utf8')));

describe('when the words as typed find nothing', () => {
  let index: SearchIndex;
  const ask = (q: string, visibility: Visibility = { kind: 'public' }) => index.search({ q, on: TODAY, visibility });

  beforeAll(async () => {
    const database = openDatabase();
    index = await createSearchIndex({ database, aliases });
    const docs = [
      searchDoc({ documentId: 1, title: '清河县养犬管理办法', text: '养犬登记每年办理一次，携犬外出应当束犬链。' }),
      searchDoc({ documentId: 2, title: '清河县城市供热办法', text: '供热期为四个月，热费按面积收取。' }),
      searchDoc({ documentId: 3, title: '清河县户外广告设施设置规定', text: '设置户外广告设施应当报备。' }),
      searchDoc({ documentId: 4, title: '清河县秘密工作规则', text: '内部规则。', isPublic: false }),
    ];
    writeSpans(database, docs);
    await index.apply(batchOf(docs), 1);
  });

  it.each([
    ['yangquan', '养犬', 1],
    ['yang quan', '养犬', 1],
    ['gongre', '供热', 2],
    // Syllables only begun, all of them or the later ones, and characters between letters.
    ['hwgg', '户外广告', 3],
    ['huwgg', '户外广告', 3],
    ['yangqgl', '养犬管理', 1],
    ['养quan管理', '养犬管理', 1],
    ['城市gr', '城市供热', 2],
    ['huwai广告', '户外广告', 3],
    ['养犬sheshi', null, 1],
    ['养全管理', '养犬管理', 1],
    ['户外广告没施', '户外广告设施', 3],
    // Two in the wrong order, and one left out.
    ['养犬理管', '养犬管理', 1],
    ['户外告设施', '户外广告设施', 3],
    // One too many, one left out of three, and one wrong in a word of which a part is said every day.
    ['户外广告牌设施', '户外广告设施', 3],
    ['养犬管理力法', '养犬管理办法', 1],
    // The same sound comes before any other character.
    ['供惹办法', '供热办法', 2],
    ['戴犬外出', null, 1],
  ])('%s is answered for %s', async (q, corrected, documentId) => {
    const answer = await ask(q);
    expect(answer.corrected).toBe(corrected);
    expect(answer.hits[0]!.documentId).toBe(documentId);
  });

  it('another place is offered, not put in the place of what was typed', async () => {
    const other = await ask('临河县养犬管理办法');
    expect([other.corrected, other.suggestions[0]]).toEqual([null, '清河县养犬管理办法']);
    expect((await ask('清河县养全管理办法')).corrected).toBe('清河县养犬管理办法');
  });

  it('everyday words lead to the words of documents, as near matches', async () => {
    const dog = await ask('狗证');
    expect([dog.total, dog.corrected]).toEqual([0, null]);
    expect(dog.hits.map((h) => [h.documentId, h.match])[0]).toEqual([1, 'near']);
    expect((await ask('暖气费怎么算')).hits[0]!.documentId).toBe(2);
  });

  it('no correction tells of what may not be seen', async () => {
    expect((await ask('mimigongzuo')).corrected).toBeNull();
    expect((await ask('mimigongzuo', { kind: 'all' })).corrected).toBe('秘密工作');
    expect(await index.suggest('mimi', { kind: 'public' }, TODAY, 5)).toEqual([]);
  });

  it('a term of the field that the dictionary lacks stands against an everyday word that is in more headlines', async () => {
    const database = openDatabase();
    const crowded = await createSearchIndex({ database, aliases });
    const headlines = Array.from({ length: 12 }, (_, i) =>
      searchDoc({
        documentId: 10 + i,
        title: `关于第${i + 1}期购买城区新房享受契税补贴申报时间和申报材料的公告`,
        text: '购买新房的可以申报。',
      }),
    );
    const docs = [
      ...headlines,
      searchDoc({ documentId: 1, title: '清河县信访工作办法', text: '信访事项属地管理。' }),
      searchDoc({ documentId: 2, title: '清河县信访规定', text: '信访人可以书面提出。' }),
    ];
    writeSpans(database, docs);
    await crowded.apply(batchOf(docs), 1);
    const answer = await crowded.search({ q: 'xinfang', on: TODAY, visibility: { kind: 'public' } });
    expect(answer.corrected?.split('|')).toContain('信访');
    expect(answer.hits.slice(0, 2).map((hit) => hit.documentId)).toEqual(expect.arrayContaining([1, 2]));
    await crowded.close();
  });

  it('completes what has been typed', async () => {
    expect(await index.suggest('清河县养', { kind: 'public' }, TODAY, 5)).toEqual(['清河县养犬管理办法']);
    expect(await index.suggest('清河县人民', { kind: 'public' }, TODAY, 5)).toEqual(['清河县人民政府']);
    expect(await index.suggest('', { kind: 'public' }, TODAY, 5)).toEqual([]);
  });
});
