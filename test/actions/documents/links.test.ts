import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edit, linkRelation } from '../../../server/actions/documents/change.ts';
import { issue } from '../../../server/actions/documents/issue.ts';
import { day } from '../../../server/domain/day.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import type { RelationFact } from '../../../server/domain/documents/facts.ts';
import { enterDocument, enterDraft, facts, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

const repeals = (title: string | null, docNumber: string | null = null): RelationFact => ({
  kind: 'repeals',
  title,
  docNumber,
  scope: 'whole',
  articles: [],
});
const dossierOf = async (id: number) => {
  const dossier = await world.ctx.reader.dossier(id);
  if (!dossier) throw new Error('no dossier');
  return dossier;
};
const on = (from: string) => ({ signedOn: day(from), publishedOn: day(from), effectiveOn: day(from) });
/** First day of each stretch that is not the beginning, with its validity. */
const lifeOf = async (id: number) => (await dossierOf(id)).spans.slice(1).map(({ from, validity }) => [from, validity]);
let serial = 0;
const named = () => `清河县第${++serial}号事项办法`;

describe('what one document says of another', () => {
  it('ends the held one on the first day of the speaker', async () => {
    const title = named();
    const old = await enterDocument(world, { title, ...on('2020-01-01') });
    await enterDocument(world, { title: named(), ...on('2026-03-01') }, { relations: [repeals(title)] });
    expect(await lifeOf(old)).toEqual([
      ['2020-01-01', 'in_force'],
      ['2026-03-01', 'repealed'],
    ]);
  });

  it('waits for a document that comes later, whatever the brackets and digits of its number', async () => {
    const speaker = await enterDocument(
      world,
      { title: named(), ...on('2026-03-01') },
      {
        relations: [repeals(null, '清政发[2019]７号')],
      },
    );
    expect((await dossierOf(speaker)).relations[0]?.targetDocumentId).toBeNull();
    const old = await enterDocument(world, { title: named(), docNumber: '清政发〔2019〕7号', ...on('2019-05-01') });
    expect((await dossierOf(speaker)).relations[0]?.targetDocumentId).toBe(old);
    expect((await lifeOf(old)).at(-1)).toEqual(['2026-03-01', 'repealed']);
  });

  it('waits for a draft until it is issued', async () => {
    const title = named();
    await enterDocument(
      world,
      { title: named(), ...on('2026-11-20') },
      { relations: [repeals(null, '清建发〔2026〕88号')] },
    );
    const id = await enterDraft(world, { title });
    expect((await dossierOf(id)).events).toEqual([]);
    world.sql((db) => {
      db.prepare(`UPDATE document SET status = 'reviewed' WHERE id = ?`).run(id);
      db.prepare(
        `INSERT INTO review (id, version, document_id, state, opinion, adoption, concluded_on, from_paper) VALUES (?, 1, ?, 'concluded', 'amend', 'adopted', '2026-01-01', 0)`,
      ).run(900_000 + id, id);
    });
    const { version } = (await dossierOf(id)).document;
    await issue(world.ctx, clerk, id, version, facts({ title, docNumber: '清建发〔2026〕88号', ...on('2026-11-10') }));
    expect((await dossierOf(id)).events.map((row) => [row.kind, row.on])).toEqual([
      ['enact', '2026-11-10'],
      ['repeal', '2026-11-20'],
    ]);
  });

  it('never ends the successor of the same name, nor itself, but its forerunner', async () => {
    const title = named();
    const speaker = await enterDocument(world, { title, ...on('2020-03-01') }, { relations: [repeals(title)] });
    const successor = await enterDocument(world, { title, ...on('2026-03-01') });
    expect((await lifeOf(successor)).at(-1)).toEqual(['2026-03-01', 'in_force']);
    expect((await lifeOf(speaker)).at(-1)).toEqual(['2020-03-01', 'in_force']);
    const old = await enterDocument(world, { title, ...on('2015-03-01') });
    expect((await dossierOf(speaker)).relations[0]?.targetDocumentId).toBe(old);
    expect((await lifeOf(old)).at(-1)).toEqual(['2020-03-01', 'repealed']);
  });

  it.each([2, 3])('leaves what could mean %i documents to a person', async (count) => {
    const title = named();
    const held = [];
    for (let i = 0; i < count; i++) held.push(await enterDocument(world, { title, ...on(`201${i}-01-01`) }));
    const speaker = await enterDocument(
      world,
      { title: named(), ...on('2026-03-01') },
      { relations: [repeals(title)] },
    );
    held.push(await enterDocument(world, { title, ...on('2018-01-01') }));
    const relation = (await dossierOf(speaker)).relations[0];
    expect(relation?.targetDocumentId).toBeNull();
    for (const id of held) expect((await lifeOf(id)).at(-1)?.[1]).toBe('in_force');
    await linkRelation(world.ctx, clerk, speaker, relation?.id ?? 0, held[0] ?? 0);
    expect((await lifeOf(held[0] ?? 0)).at(-1)).toEqual(['2026-03-01', 'repealed']);
    expect(await faultOf(linkRelation(world.ctx, clerk, speaker, relation?.id ?? 0, held[1] ?? 0))).toBe(
      'relation.linked',
    );
  });

  it('shows nobody a draft by way of a link', async () => {
    const body = await world.issuer('清河县教育局');
    const drafter = await world.person('issuer', { issuerId: body });
    const issuers = [{ name: '清河县教育局', issuerId: body }];
    const secret = await enterDraft(world, { title: named() });
    const link: RelationFact = { ...repeals(named()), targetDocumentId: secret };
    const made = enterDocument(world, { title: named(), issuers }, { status: 'draft', relations: [link] }, drafter);
    expect(await faultOf(made)).toBe('not.found');
    const id = await enterDocument(
      world,
      { title: named(), issuers },
      { status: 'draft', relations: [repeals(named())] },
    );
    const relation = (await dossierOf(id)).relations[0]?.id ?? 0;
    expect(await faultOf(linkRelation(world.ctx, drafter, id, relation, secret))).toBe('not.found');
    expect(await faultOf(linkRelation(world.ctx, clerk, id, relation, secret))).toBe('document.status');
    expect(await faultOf(linkRelation(world.ctx, clerk, id, relation, id))).toBe('relation.self');
  });

  it('finds what it waits for when that gets its right number', async () => {
    const speaker = await enterDocument(
      world,
      { title: named(), ...on('2026-03-01') },
      { relations: [repeals(null, '清政发〔2016〕77号')] },
    );
    const old = await enterDocument(world, { title: named(), docNumber: '清政发〔2016〕7号', ...on('2016-05-01') });
    expect((await lifeOf(old)).at(-1)).toEqual(['2016-05-01', 'in_force']);
    const { document, issuers } = await dossierOf(old);
    const right = { ...factsOf({ document, issuers }), docNumber: '清政发〔2016〕77号' };
    await edit(world.ctx, clerk, old, document.version, right);
    expect((await dossierOf(speaker)).relations[0]?.targetDocumentId).toBe(old);
    expect((await lifeOf(old)).at(-1)).toEqual(['2026-03-01', 'repealed']);
  });

  it('moves with the speaker when its first day is corrected', async () => {
    const title = named();
    const old = await enterDocument(world, { title, ...on('2020-01-01') });
    const speaker = await enterDocument(
      world,
      { title: named(), ...on('2026-03-01') },
      { relations: [repeals(title)] },
    );
    const { document, issuers } = await dossierOf(speaker);
    await edit(world.ctx, clerk, speaker, document.version, {
      ...factsOf({ document, issuers }),
      effectiveOn: day('2026-05-01'),
    });
    expect((await lifeOf(speaker)).at(-1)).toEqual(['2026-05-01', 'in_force']);
    expect((await lifeOf(old)).at(-1)).toEqual(['2026-05-01', 'repealed']);
  });
});
