import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../../server/actions/documents/change.ts';
import { dossierFor } from '../../../server/actions/documents/dossier.ts';
import { compareNext, waitingDocuments } from '../../../server/actions/likeness/changed.ts';
import { compareDocuments, compareUpload } from '../../../server/actions/likeness/compare.ts';
import { likenessesOf } from '../../../server/actions/likeness/dossier.ts';
import { heldLike } from '../../../server/actions/likeness/held.ts';
import { record } from '../../../server/actions/likeness/record.ts';
import { confirmUpload } from '../../../server/actions/uploads/confirm.ts';
import { readUpload } from '../../../server/actions/uploads/read.ts';
import { takeUpload } from '../../../server/actions/uploads/take.ts';
import { visibility } from '../../../server/domain/may.ts';
import { day } from '../../../server/domain/day.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { enterDocument, facts, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';
import { PAPERS } from '../../reading/likeness/papers.ts';

const { parking, parkingFee, dogs2014, dogs2026, elder } = PAPERS;
let world: World;
let clerk: UserActor;
let reviewer: UserActor;
let drafter: UserActor;
let stranger: UserActor;
const held: Record<'parking' | 'fee' | 'dogs' | 'elder' | 'draft', number> = {
  parking: 0,
  fee: 0,
  dogs: 0,
  elder: 0,
  draft: 0,
};

/** As many documents on other matters as make words rare. */
const OTHERS = ['供热', '校车', '渡船', '烟花爆竹', '农机购置', '殡葬', '河道采砂', '户外广告'];

beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
  reviewer = await world.person('reviewer');
  const [office, bureau, edu] = [
    await world.issuer('清河县人民政府办公室'),
    await world.issuer('清河县发展和改革局'),
    await world.issuer('清河县教育局'),
  ];
  drafter = await world.person('issuer', { issuerId: bureau });
  stranger = await world.person('issuer', { issuerId: edu });
  const by = (issuerId: number, name: string) => [{ issuerId, name }];
  held.parking = await enterDocument(
    world,
    { title: parking.title, docNumber: '清政办规〔2023〕4号', issuers: by(office, '清河县人民政府办公室') },
    { text: parking.text },
  );
  held.fee = await enterDocument(
    world,
    { title: parkingFee.title, docNumber: '清发改规〔2024〕2号', issuers: by(bureau, '清河县发展和改革局') },
    { text: parkingFee.text },
  );
  held.dogs = await enterDocument(
    world,
    { title: dogs2014.title, docNumber: '清政通〔2014〕3号', issuers: by(office, '清河县人民政府办公室') },
    { text: dogs2014.text },
  );
  held.elder = await enterDocument(
    world,
    { title: elder.title, issuers: by(office, '清河县民政局') },
    { text: elder.text },
  );
  held.draft = await enterDocument(
    world,
    {
      title: '清河县城区机动车停放收费规定',
      issuers: by(bureau, '清河县发展和改革局'),
      effectiveOn: null,
      publishedOn: null,
      signedOn: null,
    },
    { text: parkingFee.text.replace('三元', '五元'), status: 'draft', isPublic: false, origin: 'draft' },
  );
  for (const matter of OTHERS)
    await enterDocument(
      world,
      { title: `清河县${matter}管理办法` },
      { text: `第一条 为了规范${matter}，制定本办法。\n第二条 从事${matter}的单位和个人应当遵守本办法。` },
    );
  await world.house.follower.catchUp();
});
afterAll(() => world.close());

const settle = async (): Promise<number> => {
  await world.house.follower.catchUp();
  let compared = 0;
  for (let done = await compareNext(world.ctx, 5); done !== null; done = await compareNext(world.ctx, 5))
    compared += done;
  return compared;
};
const standing = async (actor: Actor, id: number) => {
  const dossier = await dossierFor(world.ctx, actor, id);
  return likenessesOf(world.ctx, actor, dossier, await world.ctx.reader.history(id));
};
const upload = async (name: string, text: string): Promise<number> => {
  const path = await world.file(name, text);
  const { uploadId } = await takeUpload(world.ctx, clerk, { path, fileName: name }, 'issued');
  await readUpload(world.ctx, uploadId!);
  return uploadId!;
};
const alike = async (id: number, actor: Actor = clerk) => {
  const row = await world.ctx.reader.row('upload', id);
  const found = await heldLike(world.ctx, actor, row!, world.ctx.clock.today(), new Set());
  return found.map(({ documentId, like }) => [documentId, like?.kind ?? 'name']);
};

describe('at intake', () => {
  it('the same text in another file, and what stands on the same matter', async () => {
    const same = await upload('停车.txt', `清河县人民政府办公室\n${parking.text.replace(/，/g, ',')}\n`);
    expect(await alike(same)).toContainEqual([held.parking, 'near']);
    const fee = await upload(
      '收费.txt',
      `${parkingFee.title}\n清发改规〔2026〕9号\n${parkingFee.text.replace('三元', '四元')}`,
    );
    expect(await alike(fee)).toEqual(
      expect.arrayContaining([
        [held.fee, 'version'],
        [held.parking, 'matter'],
      ]),
    );
    expect(await alike(fee)).not.toContainEqual([held.elder, 'matter']);
  });

  it('drafts of others only for those who may read them', async () => {
    const id = await upload('停车收费.txt', `清河县城区机动车停放收费规定\n${parkingFee.text}`);
    expect((await alike(id)).map(([one]) => one)).toContain(held.draft);
    const foreign = await heldLike(
      world.ctx,
      stranger,
      (await world.ctx.reader.row('upload', id))!,
      world.ctx.clock.today(),
      new Set(),
    );
    expect(foreign.map(({ documentId }) => documentId)).not.toContain(held.draft);
    expect(foreign.map(({ documentId }) => documentId)).toContain(held.fee);
  });

  it('side by side, and an earlier version ended by confirming when a person says so', async () => {
    const id = await upload('养犬.txt', `${dogs2026.title}\n清政规〔2026〕5号\n${dogs2026.text}`);
    const { rows } = await compareUpload(world.ctx, clerk, id, held.dogs);
    expect(rows.filter((row) => row.a?.label && row.b?.label).length).toBe(4);
    await expect(compareUpload(world.ctx, stranger, id, held.dogs)).rejects.toThrow('not.found');
    const { version } = (await world.ctx.reader.row('upload', id))!;
    await confirmUpload(world.ctx, clerk, id, {
      version,
      purpose: 'issued',
      facts: facts({
        title: dogs2026.title,
        effectiveOn: day('2026-07-01'),
        signedOn: day('2026-06-01'),
        publishedOn: day('2026-06-02'),
      }),
      relations: [
        { kind: 'repeals', title: null, docNumber: null, scope: 'whole', articles: [], targetDocumentId: held.dogs },
      ],
      review: null,
      filings: [],
    });
    expect((await world.ctx.reader.spansOn([held.dogs], world.ctx.clock.today())).get(held.dogs)?.validity).toBe(
      'repealed',
    );
  });
});

describe('in the background', () => {
  it('every document is compared once, and again only when its text may have changed', async () => {
    expect(await settle()).toBeGreaterThan(10);
    expect(await settle()).toBe(0);
    await publish(world.ctx, clerk, held.elder, false, '暂不公开');
    expect(await waitingDocuments(world.ctx)).toBe(0);
    await world.house.follower.catchUp();
    expect(await waitingDocuments(world.ctx)).toBe(1);
    expect(await settle()).toBe(1);
  });

  it('shows the reviewer what stands on the same matter, and hides what one may not read', async () => {
    const own = await standing(reviewer, held.draft);
    expect(own.behind).toBe(false);
    expect(own.standing.map(({ documentId }) => documentId)).toEqual(expect.arrayContaining([held.parking, held.fee]));
    expect((await standing(clerk, held.parking)).standing.map((one) => one.documentId)).toContain(held.draft);
    const seen = await world.ctx.likenesses.of(held.parking, visibility(stranger), world.ctx.clock.today());
    expect(seen.map(({ documentId }) => documentId)).toContain(held.fee);
    expect(seen.map(({ documentId }) => documentId)).not.toContain(held.draft);
  });

  it('lists pairs in force of different bodies', async () => {
    const filter = { visibility: visibility(clerk), on: world.ctx.clock.today(), offset: 0, limit: 20 };
    const { rows } = await world.ctx.likenesses.pairs({ ...filter, acrossIssuers: true, unrelated: true });
    expect(rows.map(({ a, b }) => [a.id, b.id])).toEqual([[held.parking, held.fee]]);
    expect(rows[0]).toMatchObject({
      kind: 'matter',
      matched: expect.any(Number) as number,
      figures: 1,
      relation: null,
    });
    // The day before either began nothing stood.
    expect((await world.ctx.likenesses.pairs({ ...filter, on: day('2024-01-31') })).total).toBe(0);
  });

  it('begins again from nothing and comes to the same', async () => {
    const filter = { visibility: visibility(clerk), on: world.ctx.clock.today(), offset: 0, limit: 50 };
    const before = await world.ctx.likenesses.pairs(filter);
    await world.ctx.likenesses.forget();
    expect((await world.ctx.likenesses.pairs(filter)).total).toBe(0);
    await settle();
    expect(await world.ctx.likenesses.pairs(filter)).toEqual(before);
  });
});

describe('a comparison', () => {
  it('is for people who may read both', async () => {
    expect((await compareDocuments(world.ctx, stranger, held.parking, held.fee)).rows.length).toBeGreaterThan(5);
    await expect(compareDocuments(world.ctx, stranger, held.parking, held.draft)).rejects.toThrow('not.found');
    await expect(compareDocuments(world.ctx, { kind: 'public' }, held.parking, held.fee)).rejects.toThrow(
      'auth.required',
    );
    expect(await faultOf(compareDocuments(world.ctx, clerk, held.fee, held.fee))).toBe('comparison.self');
  });

  it('is recorded with its texts, audited for both documents, and grows old with them', async () => {
    expect(
      await faultOf(record(world.ctx, drafter, held.draft, held.parking, { outcome: 'no_conflict', note: null })),
    ).toBe('auth.forbidden');
    expect(
      await faultOf(record(world.ctx, reviewer, held.draft, held.parking, { outcome: 'conflict', note: null })),
    ).toBe('comparison.reason_missing');
    await record(world.ctx, reviewer, held.draft, held.parking, {
      outcome: 'conflict',
      note: '首小时收费标准不一致。',
    });
    const line = (await standing(reviewer, held.draft)).standing.find((one) => one.documentId === held.parking);
    expect(line?.compared).toMatchObject({
      outcome: 'conflict',
      note: '首小时收费标准不一致。',
      byId: reviewer.id,
      current: true,
    });
    expect(
      (await standing(clerk, held.parking)).standing.find((one) => one.documentId === held.draft)?.compared?.outcome,
    ).toBe('conflict');
    for (const id of [held.draft, held.parking])
      expect((await world.ctx.reader.history(id))[0]?.act).toBe('comparison.record');
    const { addWording } = await import('../../../server/actions/documents/replaceWording.ts');
    await addWording(world.ctx, clerk, held.draft, {
      text: `${parkingFee.text}第七条　补充。`,
      file: null,
      startsOn: null,
    });
    expect((await standing(reviewer, held.draft)).behind).toBe(true);
    await settle();
    const after = (await standing(reviewer, held.draft)).standing.find((one) => one.documentId === held.parking);
    expect(after?.compared?.current).toBe(false);
  });

  it('stays on file when the two are no longer alike', async () => {
    await record(world.ctx, clerk, held.elder, held.parking, { outcome: 'no_conflict', note: null });
    const { standing: none, earlier } = await standing(clerk, held.elder);
    expect(none).toEqual([]);
    expect(earlier).toMatchObject([
      { otherId: held.parking, title: parking.title, compared: { outcome: 'no_conflict', current: true } },
    ]);
  });
});
