import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as docs from '../../../server/actions/documents/change.ts';
import * as wordings from '../../../server/actions/documents/replaceWording.ts';
import { search } from '../../../server/actions/search.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import { day } from '../../../server/domain/day.ts';
import type { EventFact } from '../../../server/domain/documents/facts.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import { standingOn } from '../../../server/text/standingOn.ts';
import { enterDocument, facts, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
});
afterAll(() => world.close());
const dossierOf = async (id: number) => {
  const dossier = await world.ctx.reader.dossier(id);
  if (!dossier) throw new Error('no dossier');
  return dossier;
};
const lifeOf = async (id: number) => (await dossierOf(id)).spans.slice(1).map(({ from, validity }) => [from, validity]);

describe('legal events', () => {
  it('are recorded, change the intervals at once, and can be taken back with a reason', async () => {
    const id = await enterDocument(world, { title: '清河县事件办法' });
    await docs.addEvent(world.ctx, clerk, id, {
      kind: 'repeal',
      on: day('2026-06-01'),
      basisText: '县政府第3次常务会议',
    });
    expect((await lifeOf(id)).at(-1)).toEqual(['2026-06-01', 'repealed']);
    const event = (await dossierOf(id)).events.find((row) => row.kind === 'repeal');
    await docs.takeBackEvent(world.ctx, clerk, id, event?.id ?? 0, '记错了');
    expect((await lifeOf(id)).at(-1)?.[1]).toBe('in_force');
    expect((await dossierOf(id)).events.find((row) => row.id === event?.id)).toMatchObject({ voidReason: '记错了' });
    expect(await faultOf(docs.takeBackEvent(world.ctx, clerk, id, event?.id ?? 0, '再来'))).toBe('event.voided');
    expect((await world.ctx.reader.history(id)).map((row) => row.act).slice(0, 2)).toEqual([
      'event.void',
      'event.record',
    ]);
  });

  it.each<[EventFact, string]>([
    [{ kind: 'enact', on: day('2026-06-01') }, 'event.enact'],
    [{ kind: 'repeal', on: null }, 'event.day_missing'],
    [{ kind: 'extend', on: day('2026-06-01') }, 'event.until_missing'],
    [{ kind: 'suspend', on: day('2026-06-01'), until: day('2026-05-01') }, 'day.order'],
    [{ kind: 'repeal', on: day('2026-06-01'), scope: 'articles' }, 'event.articles_missing'],
    [{ kind: 'repeal', on: day('2020-06-01') }, 'day.order'],
  ])('%j is refused', async (event, code) => {
    const id = await enterDocument(world, { title: `清河县${code}${event.kind}办法` });
    expect(await faultOf(docs.addEvent(world.ctx, clerk, id, event))).toBe(code);
  });
});

describe('editing', () => {
  it('moves the enactment and the end with the days', async () => {
    const id = await enterDocument(world, { title: '清河县改期办法', validMonths: 60 });
    expect(await lifeOf(id)).toEqual([
      ['2024-02-01', 'in_force'],
      ['2029-02-01', 'lapsed'],
    ]);
    const dossier = await dossierOf(id);
    const moved = { ...factsOf(dossier), effectiveOn: day('2024-03-01'), validUntil: null };
    await docs.edit(world.ctx, clerk, id, dossier.document.version, moved);
    expect(await lifeOf(id)).toEqual([
      ['2024-03-01', 'in_force'],
      ['2029-03-01', 'lapsed'],
    ]);
    expect((await dossierOf(id)).document.validUntil).toBe('2029-02-28');
  });

  it('refuses an end before the beginning and a day to come for what is issued already', async () => {
    const id = await enterDocument(world, { title: '清河县倒置办法' });
    const edit = (more: object) => docs.edit(world.ctx, clerk, id, 1, facts({ title: '清河县倒置办法', ...more }));
    expect(await faultOf(edit({ validUntil: day('2023-01-01') }))).toBe('document.findings');
    expect(await faultOf(edit({ publishedOn: day('2026-12-01') }))).toBe('day.future');
  });

  it('by two people at once loses nothing: one is told', async () => {
    const id = await enterDocument(world, { title: '清河县双人办法' });
    for (let round = 1; round <= 5; round++) {
      const titles = [`清河县甲${round}办法`, `清河县乙${round}办法`];
      const outcomes = await Promise.all(
        titles.map((title) => faultOf(docs.edit(world.ctx, clerk, id, round, facts({ title })))),
      );
      expect([...outcomes].sort()).toEqual(['conflict.stale', 'none']);
      expect((await dossierOf(id)).document.title).toBe(titles[outcomes.indexOf('none')]);
    }
  });

  it('tells whoever decided on the text before a new wording came', async () => {
    const id = await enterDocument(world, { title: '清河县并行办法' }, { status: 'draft' });
    const { version } = (await dossierOf(id)).document;
    await wordings.addWording(world.ctx, clerk, id, { text: '新稿', file: null, startsOn: null });
    expect(await faultOf(docs.edit(world.ctx, clerk, id, version, facts({ title: '旧眼光' })))).toBe('conflict.stale');
  });
});

describe('a new wording', () => {
  it('is the one in force from its day, on the page and in the search of a day', async () => {
    const title = '清河县沿街摆卖管理办法';
    const id = await enterDocument(world, { title }, { text: `${title}\n第一条 允许夜间摆卖烧烤。` });
    const later = { text: `${title}\n第一条 允许夜间摆卖糖画。`, file: null };
    await wordings.addWording(world.ctx, clerk, id, { ...later, startsOn: day('2026-06-01') });
    await world.house.follower.catchUp();
    const hits = async (q: string, on: string) =>
      (await search(world.ctx, PUBLIC, { q, on: day(on) })).hits
        .filter((hit) => hit.match === 'full')
        .map((hit) => hit.documentId);
    expect(await hits('摆卖烧烤', '2026-05-31')).toEqual([id]);
    expect(await hits('摆卖糖画', '2026-05-31')).toEqual([]);
    expect(await hits('摆卖烧烤', '2026-06-01')).toEqual([]);
    expect(await hits('摆卖糖画', '2026-06-01')).toEqual([id]);
    const dossier = await dossierOf(id);
    expect(standingOn(day('2026-06-01'), dossier.events, dossier.names).validity).toBe('in_force');
    expect(await lifeOf(id)).toEqual([['2024-02-01', 'in_force']]);
  });

  it('that does not bear the name of the document wants a word that it is one', async () => {
    const title = '清河县人民政府关于印发《清河县路灯管理办法》的通知';
    const id = await enterDocument(world, { title }, { text: `${title}\n第一条 旧灯。` });
    const startsOn = day('2026-06-01');
    const sent = async (text: string, sure = false) =>
      faultOf(wordings.addWording(world.ctx, clerk, id, { text, file: null, startsOn, sure }));
    expect(await sent('清河县燃气管理办法\n第一条 燃气。')).toBe('document.alien_text');
    expect((await dossierOf(id)).versions).toHaveLength(1);
    expect(await sent('清 河 县 路 灯\n管理办法\n第一条 新灯。')).toBe('none');
    expect(await sent('本办法修改如下。', true)).toBe('day.order');
  });

  it('that was recorded in error is taken back: the one before it holds again, and the log keeps it', async () => {
    const title = '清河县井盖管理办法';
    const id = await enterDocument(world, { title }, { text: `${title}\n第一条 旧井盖每月检查。` });
    const text = `${title}\n第一条 错传的井盖文本。`;
    await wordings.addWording(world.ctx, clerk, id, { text, file: null, startsOn: day('2026-06-01') });
    const [first, wrong] = (await dossierOf(id)).versions;
    const undo = (versionId = 0) => faultOf(wordings.takeBackWording(world.ctx, clerk, id, versionId, '传错文件'));
    expect(await undo(first?.id)).toBe('document.later_text');
    expect(await undo(wrong?.id)).toBe('none');
    expect(await undo(wrong?.id)).toBe('not.found');
    expect(await undo(first?.id)).toBe('document.first_text');
    await world.house.follower.catchUp();
    const found = async (q: string) =>
      (await search(world.ctx, PUBLIC, { q, on: day('2026-07-01') })).hits.filter((hit) => hit.match === 'full').length;
    expect([await found('错传的井盖文本'), await found('旧井盖每月检查')]).toEqual([0, 1]);
    expect((await dossierOf(id)).versions.map((row) => row.id)).toEqual([first?.id]);
    expect(await lifeOf(id)).toEqual([['2024-02-01', 'in_force']]);
  });

  it.each([
    ['without a day', null, 'event.day_missing'],
    ['on the first day of the document', day('2024-02-01'), 'day.order'],
    ['before it', day('2023-02-01'), 'day.order'],
  ])('%s is refused for an issued document', async (_name, startsOn, code) => {
    const id = await enterDocument(world, { title: `清河县文本${code}${startsOn}办法` });
    expect(
      await faultOf(wordings.addWording(world.ctx, clerk, id, { text: '新', file: null, startsOn, sure: true })),
    ).toBe(code);
  });
});
