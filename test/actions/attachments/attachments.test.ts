import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../../jobs/upkeep.ts';
import { verify } from '../../../jobs/verify.ts';
import { add, addAll, attachmentFor, attachmentsOf, remove } from '../../../server/actions/attachments/attachments.ts';
import * as reviews from '../../../server/actions/reviews/reviews.ts';
import { ATTACHMENT_KINDS, ATTACHMENT_SUBJECTS } from '../../../server/domain/attachments.ts';
import type { AttachmentPlace } from '../../../server/domain/attachments.ts';
import { day } from '../../../server/domain/day.ts';
import { attachmentKindLabel, kindByName } from '../../../server/text/attachmentLabels.ts';
import { zipOf } from '../../extract/support/zip.ts';
import { enterDraft, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let [drafter, other, clerk, auditor, admin] = [] as unknown as UserActor[];
let id: number;
beforeAll(async () => {
  world = await createWorld();
  const bureau = await world.issuer('清河县水利局');
  drafter = await world.person('issuer', { issuerId: bureau });
  other = await world.person('issuer', { issuerId: await world.issuer('清河县教育局') });
  clerk = await world.person('clerk');
  auditor = await world.person('auditor');
  admin = await world.person('admin');
  id = await enterDraft(world, { issuers: [{ name: '清河县水利局', issuerId: bureau }] }, drafter);
});
afterAll(() => world.close());

const sent = async (bytes: string | Uint8Array, fileName = '材料.txt') => {
  const path = await world.ctx.files.temporary();
  await writeFile(path, bytes);
  return { path, fileName };
};
const place = (more: Partial<AttachmentPlace> = {}): AttachmentPlace => ({
  documentId: id,
  subject: 'review',
  subjectId: null,
  kind: 'explanation',
  ...more,
});

describe('a paper', () => {
  it('is kept with its name, type by content and hash, and read by who may read the file', async () => {
    const { id: paper } = await add(
      world.ctx,
      drafter!,
      place(),
      await sent('%PDF-1.7\n…', '说明〔2026〕.docx'),
      '第二稿',
    );
    const row = await attachmentFor(world.ctx, auditor!, paper);
    expect(row).toMatchObject({ fileName: '说明〔2026〕.docx', mediaType: 'application/pdf', note: '第二稿' });
    expect(await world.ctx.files.has(row.fileSha256)).toBe(true);
    for (const who of [other!, admin!]) expect(await faultOf(attachmentFor(world.ctx, who, paper))).toBe('not.found');
    expect(await faultOf(attachmentFor(world.ctx, clerk!, 999_999))).toBe('not.found');
  });

  it.each<[string, () => string | Uint8Array, string]>([
    ['an empty file', () => '', 'file.empty'],
    ['a program', () => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'file.unsupported'],
    ['bytes of nothing known', () => Buffer.from([1, 2, 3, 0, 5]), 'file.unsupported'],
    ['text in GB18030', () => Buffer.from([0xd0, 0xc5, 0xcf, 0xa2]), 'none'],
    ['a zip', () => zipOf({ '甲.txt': '甲' }), 'none'],
  ])('%s', async (_name, bytes, code) => {
    expect(await faultOf(add(world.ctx, clerk!, place(), await sent(bytes()), null))).toBe(code);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'of a kind that the subject does not have',
      async () => add(world.ctx, clerk!, place({ kind: 'letter' }), await sent('甲'), null),
      'attachment.kind',
    ],
    [
      'beside a review that is not of the document',
      async () => add(world.ctx, clerk!, place({ subjectId: 5 }), await sent('甲'), null),
      'not.found',
    ],
    ['by another body', async () => add(world.ctx, other!, place(), await sent('甲'), null), 'not.found'],
    ['by the auditor', async () => add(world.ctx, auditor!, place(), await sent('甲'), null), 'auth.forbidden'],
  ])('%s', async (_name, run, code) => {
    expect(await faultOf(run())).toBe(code);
  });

  it('is taken out with a reason, once, and its bytes stay', async () => {
    const { id: paper } = await add(world.ctx, drafter!, place(), await sent('要移除的'), null);
    expect(await faultOf(remove(world.ctx, drafter!, paper, 7, '重复'))).toBe('conflict.stale');
    await remove(world.ctx, drafter!, paper, 1, '重复');
    const row = await attachmentFor(world.ctx, drafter!, paper);
    expect(row).toMatchObject({ removeReason: '重复', removedById: drafter!.id });
    expect(await faultOf(remove(world.ctx, drafter!, paper, 2, '再来'))).toBe('attachment.removed');
    world.clock.set('2026-12-22T01:00:00.000Z');
    await sweep(world.ctx);
    world.clock.set('2026-11-22T01:00:00.000Z');
    expect(await world.ctx.files.has(row.fileSha256)).toBe(true);
    await world.house.follower.catchUp();
    expect((await verify(world.ctx)).missingFiles).toEqual([]);
  });

  it('stays with a review once that is accepted, and none comes after the opinion', async () => {
    const reviewer = await world.person('reviewer');
    await reviews.submit(world.ctx, drafter!, id, day('2026-11-02'));
    const review = (await world.ctx.reader.dossier(id))!.reviews[0]!.id;
    const { id: paper } = await add(world.ctx, drafter!, place({ subjectId: review }), await sent('依据'), null);
    await reviews.accept(world.ctx, reviewer, id, review, day('2026-11-03'));
    expect(await faultOf(remove(world.ctx, drafter!, paper, 1, '换掉'))).toBe('attachment.closed');
    expect(await faultOf(add(world.ctx, drafter!, place(), await sent('新的'), null))).toBe('attachment.closed');
    await add(world.ctx, reviewer, place({ subjectId: review, kind: 'counsel' }), await sent('顾问意见'), null);
    await reviews.withdraw(world.ctx, drafter!, id, review, { on: day('2026-11-04'), reason: '改稿' });
    expect(await faultOf(add(world.ctx, drafter!, place({ subjectId: review }), await sent('再补'), null))).toBe(
      'attachment.closed',
    );
  });
});

it.each(ATTACHMENT_SUBJECTS)('kinds of %s have words', (subject) => {
  for (const kind of ATTACHMENT_KINDS[subject]) expect(attachmentKindLabel(subject, kind)).toMatch(/\p{Script=Han}/u);
});

describe('several papers at once', () => {
  it('are kept together, each with its kind', async () => {
    const papers = [
      { place: place({ kind: 'draft' }), file: await sent('甲', '送审稿.txt') },
      { place: place({ kind: 'basis' }), file: await sent('乙', '依据.txt') },
    ];
    const ids = await addAll(world.ctx, drafter!, papers, '一并报送');
    const rows = await Promise.all(ids.map((one) => attachmentFor(world.ctx, clerk!, one)));
    expect(rows.map((row) => [row.kind, row.fileName, row.note])).toEqual([
      ['draft', '送审稿.txt', '一并报送'],
      ['basis', '依据.txt', '一并报送'],
    ]);
  });

  it('are all refused with one that is no paper', async () => {
    const before = await attachmentsOf(world.ctx, clerk!, id);
    const papers = [
      { place: place({ kind: 'draft' }), file: await sent('甲', '送审稿.txt') },
      { place: place({ kind: 'no_such_kind' }), file: await sent('乙', '依据.txt') },
    ];
    expect(await faultOf(addAll(world.ctx, drafter!, papers, null))).toBe('attachment.kind');
    expect(await attachmentsOf(world.ctx, clerk!, id)).toEqual(before);
  });

  it.each([
    ['review', '1. 《清河县停车办法》（送审稿）.docx', 'draft'],
    ['review', '关于停车办法的起草说明.pdf', 'explanation'],
    ['review', '征求意见及采纳情况说明.doc', 'consultation'],
    ['review', '公平竞争审查表(盖章).jpg', 'competition'],
    ['review', '制度廉洁性评估报告.pdf', 'integrity'],
    ['review', '会议签到表.pdf', 'other'],
    ['filing', '清住建〔2026〕3号备案报告.ofd', 'report'],
    ['filing', '合法性审核意见书.pdf', 'review_opinion'],
  ] as const)('%s: %s is %s', (subject, name, kind) => {
    expect(kindByName(subject, name)).toBe(kind);
  });
});
