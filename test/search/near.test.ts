import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearchIndex } from '../../server/search/index.ts';
import type { SearchIndex } from '../../server/ports.ts';
import { batchOf, openDatabase, PUBLIC, searchDoc, TODAY, writeSpans } from './world.ts';

const titles = [
  '中华人民共和国道路交通安全法',
  '清河县城市轨道交通条例',
  '清河县电梯安全管理条例',
  '临江市电梯安全条例',
  '云川省电梯安全条例',
  '清河县历史文化名城保护条例',
  '清河县邮政快递管理办法',
  '中华人民共和国合同法',
];
const texts: Record<string, string> = {
  清河县电梯安全管理条例: '第一条 业主要求加装的，应当征求同意。第二条 老房子的井道由所有人维护。',
  临江市电梯安全条例: '第一条 加装由业主协商，老房子优先。',
  清河县历史文化名城保护条例: '第一条 老房子应当保护，加装设施须经同意。',
  清河县邮政快递管理办法: `第一条 寄件人交付。${'其他事项另行规定。'.repeat(60)}第九条 保价的按照声明赔偿，包裹丢失。`,
  中华人民共和国合同法: '第一条 寄件人交付的保价包裹丢失的，运送人按照声明赔偿损失。',
};

describe('near matches', () => {
  let index: SearchIndex;
  const database = openDatabase();
  const asked = async (q: string) => {
    const { hits, corrected } = await index.search({ q, on: TODAY, visibility: PUBLIC, limit: 10 });
    return { titles: hits.map((hit) => hit.title.text), corrected };
  };

  beforeAll(async () => {
    index = await createSearchIndex({ database });
    const docs = titles.map((title, i) => searchDoc({ documentId: i + 1, title, text: texts[title] ?? '第一条 略。' }));
    writeSpans(database, docs);
    await index.apply(batchOf(docs), 1);
  });
  afterAll(async () => {
    await index.close();
    database.close();
  });

  it('begin with the rule whose short name was typed, and nothing is put in its place', async () => {
    const found = await asked('道交法');
    expect(found.titles[0]).toBe('中华人民共和国道路交通安全法');
    expect(found.corrected).toBeNull();
  });

  it('bring the rules forward that are about what the first ones are about', async () => {
    const { titles: found } = await asked('老房子加装电梯要谁同意');
    expect(found.slice(0, 3)).toEqual(expect.arrayContaining(titles.slice(2, 5)));
  });

  it('bring the text forward that answers a told case in one place', async () => {
    const { titles: found } = await asked('我上个月寄出的保价包裹被弄丢失了寄件人可以要求按照声明赔偿吗');
    expect(found[0]).toBe('中华人民共和国合同法');
  });

  it.each(['规梯话办自', '者路中没同', '积根市轨都效放料前意线系效', 'asdfgh', '饕餮魍魉'])(
    'are none where the query is nonsense: %s',
    async (q) => expect(await asked(q)).toEqual({ titles: [], corrected: null }),
  );

  it('stay where the title holds a word of a long question', async () => {
    const { titles: found } = await asked('家里老人坐电梯下楼摔坏了腿脚多久可以拿到钱呀');
    expect(found[0]).toContain('电梯安全');
  });

  it.each(['道交法', '老房子加装电梯要谁同意', '我上个月寄出的保价包裹被弄丢失了寄件人可以要求按照声明赔偿吗'])(
    'explains every place in the list of %s by signs that add up',
    async (q) => {
      const { hits } = await index.search({ q, on: TODAY, visibility: PUBLIC });
      for (const hit of hits) {
        const told = await index.explain({ q, on: TODAY, visibility: PUBLIC }, hit.documentId);
        const sum = told!.signs.reduce((all, { value }) => all + value, 0);
        expect(told!.score).toBe(hit.score);
        expect(sum).toBeCloseTo(hit.score, 2);
      }
    },
  );
});
