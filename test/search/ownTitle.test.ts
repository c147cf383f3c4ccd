import { describe, expect, it } from 'vitest';
import { flatten } from '../../server/domain/normalForm.ts';
import { ownTitle } from '../../server/search/ownTitle.ts';
import { createSearchIndex } from '../../server/search/index.ts';
import { batchOf, openDatabase, searchDoc, TODAY, writeSpans } from './world.ts';

describe('the own name of a document', () => {
  it.each([
    ['清河县城市停车管理办法', '清河县城市停车管理办法'],
    ['关于印发《清河县城市停车管理办法》的通知', '关于印发清河县城市停车管理办法的通知'],
    ['关于修改《清河县城市停车管理办法》的决定', '关于修改的决定'],
    ['关于废止《关于印发〈停车办法〉的通知》等3件文件的决定', '关于废止等3件文件的决定'],
    ['实施《停车办法》和《养犬办法》若干规定', '实施和若干规定'],
    ['关于《停车办法', '关于停车办法'],
  ])('of %s is %s', (title, own) => {
    expect(ownTitle(title, flatten(title))).toBe(own);
  });

  it('brings the rule before what was said of it', async () => {
    const database = openDatabase();
    const index = await createSearchIndex({ database });
    const told = '停车管理办法停车管理办法停车管理办法，停车管理办法第三条的适用按本解释。';
    const docs = [
      ...[1, 2, 3].map((n) =>
        searchDoc({ documentId: n, title: `关于适用《停车管理办法》第${n}条的解释`, text: told }),
      ),
      searchDoc({ documentId: 9, title: '清河县城区机动车停车管理办法', text: '车辆按位停放。' }),
    ];
    writeSpans(database, docs);
    await index.apply(batchOf(docs), 1);
    const answer = await index.search({ q: '停车管理办法', on: TODAY, visibility: { kind: 'public' } });
    expect(answer.hits[0]?.documentId).toBe(9);
    expect(answer.total).toBe(4);
    await index.close();
  });
});
