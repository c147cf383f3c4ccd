import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '../../server/search/catalogue.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import { createWarmUp } from '../../server/search/warmUp.ts';
import { batchOf, openDatabase, searchDoc, TODAY, writeSpans } from './world.ts';

describe('questions that an index asks itself', () => {
  let database: ReturnType<typeof openDatabase>;
  beforeEach(() => (database = openDatabase()));
  afterEach(() => database.close());

  async function hold(count: number, isPublic = true): Promise<void> {
    const index = await createSearchIndex({ database });
    const docs = Array.from({ length: count }, (_, n) =>
      searchDoc({
        documentId: n + 1,
        title: `清河县第${n + 1}次停车收费管理办法`,
        docNumber: `清政发〔2024〕${n + 1}号`,
        isPublic,
      }),
    );
    writeSpans(database, docs);
    await index.apply(batchOf(docs), 1);
    await index.close();
  }

  function asked(): string[] {
    const catalogue = createCatalogue(database);
    catalogue.follow();
    const questions: string[] = [];
    const step = createWarmUp(catalogue, (question) => questions.push(question));
    while (step());
    step();
    return questions;
  }

  it('come in all kinds, each once, and not more for many documents', async () => {
    await hold(100);
    const questions = asked();
    expect(questions.length).toBeGreaterThan(100);
    expect(questions.length).toBeLessThan(250);
    expect(questions.some((question) => /^清河县第\d+次停车收费管理办法$/.test(question))).toBe(true);
    expect(questions.some((question) => /^清政发〔2024〕\d+号$/.test(question))).toBe(true);
    expect(questions.some((question) => question.startsWith('"'))).toBe(true);
    expect(questions.some((question) => /^[a-z]+$/.test(question))).toBe(true);
  });

  it('are about nothing where nothing is held, and about nothing that is not public', async () => {
    await hold(0);
    expect(asked()).toEqual([]);
    await hold(3, false);
    expect(asked()).toEqual([]);
  });

  it('leave the index as it was', async () => {
    await hold(30);
    const index = await createSearchIndex({ database, today: () => TODAY });
    const ask = () => index.search({ q: '停车收费', on: TODAY, visibility: { kind: 'public' } });
    const before = await ask();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await ask()).toEqual(before);
    await index.close();
  });
});
