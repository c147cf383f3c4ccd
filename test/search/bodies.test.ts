import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../server/domain/query.ts';
import { NO_ALIASES } from '../../server/search/aliases.ts';
import { createBodies, weigh } from '../../server/search/bodies.ts';
import { createCatalogue } from '../../server/search/catalogue.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import { createPassage } from '../../server/search/passage.ts';
import { createPostings } from '../../server/search/postings.ts';
import { termsOf } from '../../server/search/terms.ts';
import { createTexts } from '../../server/search/texts.ts';
import { batchOf, openDatabase, searchDoc, writeSpans } from './world.ts';

const sign = fc.constantFrom(...'甲乙丙丁戊己庚辛');
const texts = fc.array(fc.string({ unit: sign, minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 12 });

test('no passage of a text holds more of a question than the sets of rows say it can', async () => {
  await fc.assert(
    fc.asyncProperty(texts, fc.string({ unit: sign, minLength: 13, maxLength: 40 }), async (written, question) => {
      const database = openDatabase();
      const index = await createSearchIndex({ database });
      const docs = written.map((text, n) => searchDoc({ documentId: n + 1, text }));
      writeSpans(database, docs);
      await index.apply(batchOf(docs), 1);
      const catalogue = createCatalogue(database);
      catalogue.follow();
      const postings = createPostings(database, () => true);
      const terms = weigh(termsOf(parseQuery(question), NO_ALIASES), postings, catalogue.count());
      const said = createBodies(postings, catalogue).score(terms);
      const passage = createPassage(said.telling);
      const read = createTexts(database);
      for (const entry of catalogue.entries)
        if (entry !== undefined)
          expect(passage(read.units(entry.id)).share).toBeLessThanOrEqual(said.holds(entry.id) + 1e-9);
      await index.close();
      database.close();
    }),
    { numRuns: 40 },
  );
});
