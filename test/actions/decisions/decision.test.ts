import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmDecision, withdrawDecision } from '../../../server/actions/decisions/confirm.ts';
import { readDecision } from '../../../server/actions/decisions/read.ts';
import { addRelationTo, correctRelation, dropRelation } from '../../../server/actions/decisions/relations.ts';
import { listedView, seenOf } from '../../../server/actions/decisions/view.ts';
import type { ListedView, WeighedRow } from '../../../server/actions/decisions/view.ts';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { issue } from '../../../server/actions/documents/issue.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import { documentFor } from '../../../server/actions/documents/dossier.ts';
import { day } from '../../../server/domain/day.ts';
import type { RelationEdit } from '../../../server/domain/documents/relationActs.ts';
import { isSure } from '../../../server/domain/listed/doubts.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';
import { AMENDED, decision, inMarks, KEPT, LAPSED, LAYOUTS, REPEALED } from '../../reading/listed/papers.ts';
import { ALL, decide, decideDraft, dossierOf, endOf, hold, OWN_DAY } from './county.ts';

let world: World;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

const view = (id: number): Promise<ListedView> => listedView(world.ctx, clerk, id);
const choose = (rows: readonly WeighedRow[]) => rows.map((row) => ({ relationId: row.relation.id, seen: seenOf(row) }));
const sureOf = (rows: readonly WeighedRow[]) => rows.filter((row) => row.stand === 'proposed' && isSure(row.doubts));
const byTitle = (rows: readonly WeighedRow[], title: string): WeighedRow => {
  const row = rows.find((one) => one.relation.targetTitle === title);
  if (!row) throw new Error(`no row ${title}`);
  return row;
};
async function confirm(
  id: number,
  pick: (rows: readonly WeighedRow[]) => readonly WeighedRow[],
  unlisted: number[] = [],
) {
  const { rows, dossier } = await view(id);
  return confirmDecision(world.ctx, clerk, id, dossier.document.version, { rows: choose(pick(rows)), unlisted });
}
const audits = async () => (await world.ctx.feed.since(0, 100_000)).map((entry) => entry.act);
const edited = (row: WeighedRow, more: Partial<RelationEdit>): RelationEdit => ({
  kind: row.relation.kind,
  title: row.relation.targetTitle,
  docNumber: row.relation.targetDocNumber,
  scope: row.relation.scope,
  articles: row.relation.articles,
  on: row.relation.on,
  until: row.relation.until,
  targetDocumentId: row.relation.targetDocumentId,
  effective: true,
  ...more,
});

describe('a decision of twelve rows', () => {
  let id: number;
  let held: Map<string, number>;
  beforeAll(async () => {
    held = await hold(world, ALL);
    id = await decide(world);
  });

  it('is read into rows that change nothing and that nobody but the staff sees', async () => {
    expect(await readDecision(world.ctx, clerk, id)).toBe(12);
    expect(await readDecision(world.ctx, clerk, id)).toBe(0);
    const { rows } = await view(id);
    expect(rows.map((row) => [row.stand, row.target?.id])).toEqual(ALL.map((p) => ['proposed', held.get(p.title)]));
    for (const one of held.values()) expect((await endOf(world, one))[1]).toBe('in_force');
    expect((await documentFor(world.ctx, { kind: 'public' }, id)).relations).toEqual([]);
    expect((await documentFor(world.ctx, { kind: 'public' }, held.get(REPEALED[0]!.title)!)).inbound).toEqual([]);
  });

  it('says what each document is and becomes, and doubts what is only planned', async () => {
    const { rows } = await view(id);
    expect(rows.map((row) => [row.now?.validity, row.becomes?.validity, row.doubts])).toEqual([
      ...KEPT.map(() => ['in_force', 'in_force', []]),
      ...AMENDED.map(() => ['in_force', 'in_force', ['planned']]),
      ...REPEALED.map(() => ['in_force', 'repealed', []]),
      ...LAPSED.map(() => ['in_force', 'lapsed', []]),
    ]);
    expect(rows[0]?.relation.listedUnder).toBe('附件1 继续有效的规范性文件目录（4件）');
  });

  it('is confirmed in one commit with one audit row', async () => {
    const before = (await audits()).length;
    await confirm(id, sureOf);
    const entries = (await world.ctx.feed.since(before, 100)).filter((entry) => entry.act === 'decision.confirm');
    expect(entries).toHaveLength(1);
    expect(new Set(entries[0]?.documents)).toEqual(
      new Set([id, ...[...KEPT, ...REPEALED, ...LAPSED].map((p) => held.get(p.title)!)]),
    );
    for (const p of REPEALED) expect(await endOf(world, held.get(p.title))).toEqual([OWN_DAY, 'repealed']);
    for (const p of LAPSED) expect(await endOf(world, held.get(p.title))).toEqual([OWN_DAY, 'lapsed']);
    const kept = (await dossierOf(world, held.get(KEPT[0]!.title)!)).events.at(-1);
    expect(kept).toMatchObject({ kind: 'continue', on: OWN_DAY, basisDocumentId: id, recordedById: clerk.id });
    const { rows, confirmations } = await view(id);
    expect(rows.map((row) => row.stand).filter((stand) => stand === 'recorded')).toHaveLength(10);
    expect(confirmations).toMatchObject([{ rows: 10, linked: 10 }]);
  });

  it('shows the public both ways what it did', async () => {
    const told = await documentFor(world.ctx, { kind: 'public' }, id);
    expect(told.relations).toHaveLength(10);
    const gone = await documentFor(world.ctx, { kind: 'public' }, held.get(REPEALED[0]!.title)!);
    expect(gone.inbound.map((row) => [row.kind, row.source.id])).toEqual([['repeals', id]]);
  });

  it('cannot confirm a row twice, nor one that has changed since it was seen', async () => {
    const { rows, dossier } = await view(id);
    const recorded = rows.filter((row) => row.stand === 'recorded').slice(0, 1);
    const open = byTitle(rows, AMENDED[0]!.title);
    const say = (rowsSaid: { relationId: number; seen: string }[]) =>
      faultOf(confirmDecision(world.ctx, clerk, id, dossier.document.version, { rows: rowsSaid, unlisted: [] }));
    expect(await say(choose(recorded))).toBe('decision.unready');
    expect(await say([{ relationId: open.relation.id, seen: '0'.repeat(12) }])).toBe('conflict.stale');
    expect(await say([])).toBe('decision.nothing');
    const repeal = { kind: 'repeal' as const, on: day('2026-01-15'), basisText: '县长办公会' };
    await addEvent(world.ctx, clerk, held.get(AMENDED[0]!.title)!, repeal);
    expect(await say(choose([open]))).toBe('conflict.stale');
    expect((await view(id)).rows.find((row) => row.relation.id === open.relation.id)?.doubts).toContain('ended_before');
  });

  it('is not for other roles', async () => {
    const { dossier, rows } = await view(id);
    const choice = { rows: choose(rows.slice(4, 5)), unlisted: [] };
    for (const role of ['reviewer', 'leader', 'auditor'] as const)
      expect(
        await faultOf(confirmDecision(world.ctx, await world.person(role), id, dossier.document.version, choice)),
      ).toBe('auth.forbidden');
  });

  it('is withdrawn as a whole with a reason, and can be confirmed again', async () => {
    const [confirmation] = (await view(id)).confirmations;
    await withdrawDecision(world.ctx, clerk, id, confirmation!.at, '附件印错');
    for (const p of [...REPEALED, ...LAPSED]) expect((await endOf(world, held.get(p.title)))[1]).toBe('in_force');
    const events = (await dossierOf(world, held.get(REPEALED[0]!.title)!)).events;
    expect(events.at(-1)).toMatchObject({ kind: 'repeal', voidReason: '附件印错' });
    expect((await view(id)).rows.every((row) => row.stand === 'proposed')).toBe(true);
    expect((await audits()).filter((act) => act === 'decision.withdraw')).toHaveLength(1);
    await confirm(id, sureOf);
    expect(await endOf(world, held.get(REPEALED[0]!.title))).toEqual([OWN_DAY, 'repealed']);
  });

  it('is not withdrawn once something has been built on it', async () => {
    const later = { kind: 'extend' as const, on: day('2026-04-01'), until: day('2030-12-31') };
    world.clock.set('2026-11-23T01:00:00.000Z');
    await addEvent(world.ctx, clerk, held.get(KEPT[0]!.title)!, later);
    const [confirmation] = (await view(id)).confirmations;
    expect(await faultOf(withdrawDecision(world.ctx, clerk, id, confirmation!.at, '试试'))).toBe('decision.built_on');
    expect(await faultOf(withdrawDecision(world.ctx, clerk, id, '2020-01-01T00:00:00.000Z', '试试'))).toBe('not.found');
  });
});

describe('what a person settles', () => {
  it('a row that is not held waits, and takes effect when its document comes', async () => {
    const id = await decide(
      world,
      decision(`一、下列规范性文件予以废止：\n1．《清河县盐业管理规定》（清政规〔2015〕88号）`),
    );
    await readDecision(world.ctx, clerk, id);
    const [row] = (await view(id)).rows;
    expect(row?.doubts).toEqual(['not_held']);
    await confirm(id, sureOf);
    expect((await view(id)).rows[0]?.stand).toBe('waiting');
    const came = await enterDocument(world, {
      title: '清河县盐业管理规定',
      docNumber: '清政规〔2015〕88号',
      effectiveOn: day('2015-01-01'),
    });
    expect(await endOf(world, came)).toEqual([OWN_DAY, 'repealed']);
    const [event] = (await dossierOf(world, came)).events.filter((one) => one.kind === 'repeal');
    expect(event?.relationId).toBe(row?.relation.id);
    const [confirmation] = (await view(id)).confirmations;
    expect(confirmation).toMatchObject({ rows: 1, linked: 1 });
  });

  it('an ambiguous row waits for a choice, and is then recorded on the chosen one', async () => {
    const title = '清河县房屋租赁管理办法';
    const older = await enterDocument(world, {
      title,
      effectiveOn: day('2011-01-01'),
      publishedOn: day('2011-01-01'),
      signedOn: null,
    });
    const newer = await enterDocument(world, {
      title,
      effectiveOn: day('2018-01-01'),
      publishedOn: day('2018-01-01'),
      signedOn: null,
    });
    const id = await decide(world, decision(`一、下列规范性文件予以废止：\n1．《${title}》`));
    await readDecision(world.ctx, clerk, id);
    const [row] = (await view(id)).rows;
    expect([row?.doubts, row?.target, row?.match.ranked.map((one) => one.candidate.id)]).toEqual([
      ['ambiguous'],
      null,
      [older, newer],
    ]);
    await correctRelation(
      world.ctx,
      clerk,
      id,
      row!.relation.id,
      row!.relation.version,
      edited(row!, { targetDocumentId: older }),
      null,
    );
    await confirm(id, sureOf);
    expect((await endOf(world, older))[1]).toBe('repealed');
    expect((await endOf(world, newer))[1]).toBe('in_force');
  });

  it('a row kept without effect changes nothing and links itself to nothing', async () => {
    const id = await decide(
      world,
      decision(`一、下列规范性文件予以废止：\n1．《清河县采石场管理规定》（清政规〔2014〕61号）`),
    );
    await readDecision(world.ctx, clerk, id);
    const [row] = (await view(id)).rows;
    await correctRelation(
      world.ctx,
      clerk,
      id,
      row!.relation.id,
      row!.relation.version,
      edited(row!, { effective: false }),
      null,
    );
    expect((await view(id)).rows[0]?.stand).toBe('noted');
    const came = await enterDocument(world, { title: '清河县采石场管理规定', docNumber: '清政规〔2014〕61号' });
    expect((await endOf(world, came))[1]).toBe('in_force');
  });

  it('corrects what is confirmed: the old event is voided, the right one recorded, in one commit', async () => {
    const [a, b] = [
      ...(
        await hold(world, [
          { title: '清河县户外广告管理办法', number: '清政规〔2016〕71号' },
          { title: '清河县户外招牌管理办法', number: '清政规〔2016〕72号' },
        ])
      ).values(),
    ];
    const id = await decide(
      world,
      decision(`一、下列规范性文件予以废止：\n1．《清河县户外广告管理办法》（清政规〔2016〕71号）`),
    );
    await readDecision(world.ctx, clerk, id);
    await confirm(id, sureOf);
    const [row] = (await view(id)).rows;
    const right = edited(row!, { kind: 'lapses', targetDocumentId: b!, on: day('2026-05-01') });
    const say = (reason: string | null) =>
      correctRelation(world.ctx, clerk, id, row!.relation.id, row!.relation.version, right, reason);
    expect(await faultOf(say(null))).toBe('relation.reason_missing');
    const before = (await audits()).length;
    await say('附件有误');
    expect((await audits()).slice(before)).toEqual(['relation.edit']);
    expect((await endOf(world, a))[1]).toBe('in_force');
    expect(await endOf(world, b)).toEqual(['2026-05-01', 'lapsed']);
    expect(await faultOf(say('再改'))).toBe('conflict.stale');
    const [now] = (await view(id)).rows;
    expect(await faultOf(dropRelation(world.ctx, clerk, id, now!.relation.id, now!.relation.version))).toBe(
      'relation.effective',
    );
  });

  it('adds what the machine did not read, and takes out what it misread', async () => {
    const [target] = [...(await hold(world, [{ title: '清河县浴场管理规定', number: '清政规〔2016〕81号' }])).values()];
    const id = await decide(world, decision('现予公布。'));
    const fact = {
      kind: 'repeals' as const,
      title: '清河县浴场管理规定',
      docNumber: null,
      scope: 'whole' as const,
      articles: [],
    };
    await addRelationTo(world.ctx, clerk, id, null, fact);
    expect((await endOf(world, target))[1]).toBe('in_force');
    const [row] = (await view(id)).rows;
    expect([row?.target?.id, row?.stand, row?.becomes?.validity]).toEqual([target, 'proposed', 'repealed']);
    await confirm(id, sureOf);
    expect((await endOf(world, target))[1]).toBe('repealed');
    await addRelationTo(world.ctx, clerk, id, null, { ...fact, title: '清河县误读的办法' });
    const wrong = byTitle((await view(id)).rows, '清河县误读的办法');
    await dropRelation(world.ctx, clerk, id, wrong.relation.id, wrong.relation.version);
    expect((await view(id)).rows).toHaveLength(1);
    expect(await faultOf(addRelationTo(world.ctx, clerk, id, null, { ...fact, title: null }))).toBe(
      'relation.nameless',
    );
    expect(await faultOf(addRelationTo(world.ctx, clerk, id, null, { ...fact, targetDocumentId: id }))).toBe(
      'relation.self',
    );
  });
});

describe('what the lists leave out', () => {
  it('is shown where the decision strikes it, never ticked, and struck when chosen', async () => {
    const county = await world.issuer('清河县人民政府', 'government', 'government');
    const issuers = [{ name: '清河县人民政府', issuerId: county }];
    const [listed, forgotten, younger] = [
      ...(
        await hold(
          world,
          [
            { title: '清河县路灯管理办法', number: '清政规〔2017〕31号' },
            { title: '清河县渡口管理办法', number: '清政规〔2017〕32号' },
          ],
          { issuers },
        )
      ).values(),
      await enterDocument(world, {
        title: '清河县公园管理办法',
        docNumber: '清政规〔2026〕1号',
        issuers,
        publishedOn: day('2026-01-10'),
        effectiveOn: day('2026-01-10'),
        signedOn: null,
      }),
    ];
    const text = decision(
      '凡未列入继续有效目录的规范性文件，一律废止。',
      `附件1\n继续有效的规范性文件目录\n${LAYOUTS['a table']!([{ title: '清河县路灯管理办法', number: '清政规〔2017〕31号' }])}`,
    );
    const id = await decide(world, text, { issuers });
    await readDecision(world.ctx, clerk, id);
    const { unlisted } = await view(id);
    expect(unlisted?.documents.map((line) => line.id)).toEqual([forgotten]);
    expect([unlisted?.issuedUntil, unlisted?.cutOffStated, unlisted?.rule?.kind]).toEqual([
      '2025-12-31',
      true,
      'repeals',
    ]);
    expect(await faultOf(confirm(id, sureOf, [younger!]))).toBe('conflict.stale');
    await confirm(id, sureOf, [forgotten!]);
    expect(await endOf(world, forgotten)).toEqual([OWN_DAY, 'repealed']);
    expect((await endOf(world, listed))[1]).toBe('in_force');
    expect((await endOf(world, younger))[1]).toBe('in_force');
    expect((await view(id)).unlisted?.documents).toEqual([]);
  });

  it('is only told of where the decision does not strike it but the rules of the place speak of it', async () => {
    const body = await world.issuer('清河县民政局');
    const issuers = [{ name: '清河县民政局', issuerId: body }];
    const kept = { title: '清河县社区养老办法', number: '清民规〔2021〕3号' };
    await hold(world, [kept], { issuers });
    const [forgotten] = [
      ...(await hold(world, [{ title: '清河县孤儿救助办法', number: '清民规〔2021〕4号' }], { issuers })).values(),
    ];
    const text = decision('继续有效的文件见附件。', `附件\n继续有效的规范性文件目录\n${LAYOUTS['a table']!([kept])}`);
    const id = await decide(world, text, { issuers });
    await readDecision(world.ctx, clerk, id);
    const { unlisted } = await view(id);
    expect(unlisted?.documents.map((line) => line.id)).toEqual([forgotten]);
    expect([unlisted?.rule, unlisted?.citation]).toEqual([null, expect.stringContaining('国发〔2008〕17号')]);
    expect(await faultOf(confirm(id, sureOf, [forgotten!]))).toBe('conflict.stale');
  });
});

describe('a body that looks at its own draft', () => {
  it('is told nothing of documents that it may not read', async () => {
    const body = await world.issuer('清河县林业局');
    const drafter = await world.person('issuer', { issuerId: body });
    const paper = { title: '清河县护林员管理办法', number: '清政规〔2015〕61号' };
    const [withheld] = [...(await hold(world, [paper])).values()];
    world.sql((db) => db.prepare('UPDATE document SET is_public = 0 WHERE id = ?').run(withheld));
    const id = await decideDraft(world, decision(`一、下列规范性文件予以废止：\n1．${inMarks(paper)}`), [
      { name: '清河县林业局', issuerId: body },
    ]);
    const [row] = (await listedView(world.ctx, drafter, id)).rows;
    expect([row?.target, row?.match.ranked, row?.doubts]).toEqual([null, [], ['not_held']]);
    expect((await view(id)).rows[0]?.target?.id).toBe(withheld);
  });
});

describe('a decision that is still a draft', () => {
  it('can be gone through, has no effect when it is issued, and is confirmed afterwards', async () => {
    const paper = { title: '清河县码头管理办法', number: '清政规〔2015〕51号' };
    const [target] = [...(await hold(world, [paper])).values()];
    const text = decision(`一、下列规范性文件予以废止：\n1．${inMarks(paper)}`);
    const id = await decideDraft(world, text);
    const [row] = (await view(id)).rows;
    expect([row?.stand, row?.target?.id]).toEqual(['proposed', target]);
    expect(await faultOf(confirm(id, sureOf))).toBe('document.status');
    world.sql((db) => {
      db.prepare(`UPDATE document SET status = 'reviewed' WHERE id = ?`).run(id);
      db.prepare(
        `INSERT INTO review (id, version, document_id, state, opinion, adoption, concluded_on, from_paper) VALUES (?, 1, ?, 'concluded', 'amend', 'adopted', '2026-01-01', 0)`,
      ).run(900_000 + id, id);
    });
    const { document, issuers } = await dossierOf(world, id);
    const days = { signedOn: day('2026-02-10'), publishedOn: day('2026-02-10'), effectiveOn: day(OWN_DAY) };
    await issue(world.ctx, clerk, id, document.version, { ...factsOf({ document, issuers }), ...days });
    expect((await endOf(world, target))[1]).toBe('in_force');
    expect(await world.ctx.reader.openDecisions()).toContainEqual(expect.objectContaining({ rows: 1 }));
    await confirm(id, sureOf);
    expect(await endOf(world, target)).toEqual([OWN_DAY, 'repealed']);
  });
});

describe('rows that cannot stand together', () => {
  it('refuse the whole batch', async () => {
    const paper = { title: '清河县集市管理办法', number: '清政规〔2013〕41号' };
    const [target] = [...(await hold(world, [paper])).values()];
    const text = decision(
      `一、下列规范性文件继续有效：\n1．${inMarks(paper)}\n二、下列规范性文件予以废止：\n1．${inMarks(paper)}`,
    );
    const id = await decide(world, text);
    await readDecision(world.ctx, clerk, id);
    const { rows } = await view(id);
    expect(rows.map((row) => row.doubts)).toEqual([['contradiction'], ['contradiction']]);
    expect(await faultOf(confirm(id, (all) => all))).toBe('decision.contradiction');
    await confirm(id, (all) => all.filter((row) => row.relation.kind === 'repeals'));
    expect((await endOf(world, target))[1]).toBe('repealed');
  });
});
