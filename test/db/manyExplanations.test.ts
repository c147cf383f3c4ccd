import { expect, it } from 'vitest';
import type { Instant } from '../../server/domain/model.ts';
import { enterDocument } from '../support/documents.ts';
import { createWorld } from '../support/world.ts';

const MANY = 1000;

it('a word is found in the text of each of very many 解读, and what changes in one is followed', async () => {
  const world = await createWorld();
  try {
    const documentId = await enterDocument(world, { title: '清河县停车管理办法' });
    world.sql((sqlite) => {
      const columns = sqlite.prepare('PRAGMA table_info(material)').all() as { name: string; notnull: number }[];
      const given = (i: number): Record<string, unknown> => ({
        ...{ id: 1_000_000 + i, version: 1, document_id: documentId, kind: 'reading', state: 'shown' },
        ...{ title: `第${i}号解读`, text: `${'停车管理。'.repeat(20)}${i === 7 ? '泊位，共享' : ''}` },
        ...{ added_at: '2026-01-01T00:00:00Z', shown_at: '2026-01-01T00:00:00Z' as Instant },
      });
      const names = columns.map(({ name }) => name).filter((name) => name in given(0));
      const insert = sqlite.prepare(
        `INSERT INTO material (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      );
      sqlite.transaction(() => Array.from({ length: MANY }, (_, i) => insert.run(given(i))))();
    });
    const ids = async (word: string): Promise<number[]> =>
      (await world.ctx.reader.explanations({ words: [[word]], limit: 5 })).map(({ id }) => id);
    expect(await ids('泊位共享')).toEqual([1_000_007]);
    expect(await ids('停车管理')).toHaveLength(5);
    expect((await world.ctx.reader.explanations({ without: ['停车管理'], limit: 5 })).length).toBe(0);
    world.sql((sqlite) =>
      sqlite.prepare(`UPDATE material SET text = '另有规定', version = 2 WHERE id = 1000007`).run(),
    );
    expect(await ids('泊位共享')).toEqual([]);
    expect(await ids('另有规定')).toEqual([1_000_007]);
    world.sql((sqlite) => sqlite.prepare(`UPDATE material SET state = 'hidden', version = 3 WHERE id = 1000007`).run());
    expect(await ids('另有规定')).toEqual([]);
  } finally {
    await world.close();
  }
});
