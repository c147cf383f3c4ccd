import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmUpload } from '../../../server/actions/uploads/confirm.ts';
import type { Confirmation } from '../../../server/actions/uploads/confirm.ts';
import { createReadingQueue } from '../../../server/actions/uploads/queue.ts';
import { discardUpload, takeUpload, uploadFor } from '../../../server/actions/uploads/take.ts';
import { abandon } from '../../../server/actions/documents/change.ts';
import type { UploadPurpose } from '../../../server/domain/codes.ts';
import { enterDraft, facts, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let body: number;
let clerk: UserActor;
let drafter: UserActor;
beforeAll(async () => {
  world = await createWorld();
  body = await world.issuer('清河县水利局');
  clerk = await world.person('clerk');
  drafter = await world.person('issuer', { issuerId: body });
});
afterAll(() => world.close());

const PAPER = `清河县水利局关于印发《清河县河道采砂管理办法》的通知\n清水发〔2026〕3号\n第一条 为了管理采砂，制定本办法。\n`;
let serial = 0;
const received = async (content: string | Uint8Array, fileName = `来件${++serial}.txt`) => {
  const path = await world.ctx.files.temporary();
  await writeFile(path, content);
  return { path, fileName };
};
const take = async (actor: UserActor, content: string | Uint8Array, purpose: UploadPurpose = 'draft') =>
  takeUpload(world.ctx, actor, await received(content), purpose);
const read = async () => {
  const failures: unknown[] = [];
  const queue = createReadingQueue(world.ctx, 2, (_id, error) => failures.push(error));
  await queue.resume();
  await queue.idle();
  expect(failures).toEqual([]);
};
const rowOf = async (id: number | null) => {
  const row = await world.ctx.reader.row('upload', id ?? 0);
  if (!row) throw new Error('no upload');
  return row;
};
const said = (version: number, more: Partial<Confirmation> = {}): Confirmation => ({
  version,
  purpose: 'draft',
  facts: facts({
    title: `清河县河道采砂管理办法${++serial}`,
    issuers: [{ name: '清河县水利局', issuerId: body }],
    signedOn: null,
    publishedOn: null,
    effectiveOn: null,
  }),
  relations: [],
  review: null,
  filings: [],
  ...more,
});

describe('an upload', () => {
  it('waits in the database and is read after a restart', async () => {
    const { uploadId } = await take(drafter, PAPER);
    expect((await rowOf(uploadId)).state).toBe('waiting');
    await world.restart();
    await read();
    const row = await rowOf(uploadId);
    expect(row).toMatchObject({ state: 'ready', issuerId: body, method: 'text' });
    expect(row.metadata?.docNumber).toBe('清水发〔2026〕3号');
    expect(row.text).toContain('管理采砂');
  });

  it.each<[string, Uint8Array, string]>([
    ['an empty file', Buffer.from(''), 'file.empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file.'],
    ['a broken PDF', Buffer.from('%PDF-1.4\nrubbish'), 'file.'],
  ])('%s is refused with a reason and nothing of it becomes a document', async (_name, bytes, code) => {
    const before = await world.ctx.reader.documentIds();
    const taken = await take(clerk, bytes).catch((error: unknown) => error);
    if (taken instanceof Error) expect(await faultOf(Promise.reject(taken))).toBe(code);
    else {
      await read();
      const row = await rowOf((taken as { uploadId: number }).uploadId);
      expect(row).toMatchObject({ state: 'refused', text: null, faultCode: expect.stringContaining(code) });
      expect(await faultOf(confirmUpload(world.ctx, clerk, row.id, said(row.version)))).toBe('upload.state');
    }
    expect(await world.ctx.reader.documentIds()).toEqual(before);
  });

  it('of the same bytes says where they are, as far as one may know', async () => {
    const text = `${PAPER}第二份`;
    const first = await take(drafter, text);
    expect((await take(drafter, text)).duplicateOf).toEqual({ documents: [], uploads: [first.uploadId] });
    const stranger = await world.person('issuer', { issuerId: await world.issuer('清河县教育局') });
    const theirs = await take(stranger, text);
    expect(theirs.duplicateOf).toBeNull();
    await read();
    const { id, version } = await rowOf(first.uploadId);
    const documentId = await confirmUpload(world.ctx, drafter, id, said(version));
    expect((await take(drafter, text)).duplicateOf?.documents.map((row) => row.id)).toEqual([documentId]);
    await abandon(world.ctx, clerk, documentId, '不再制定');
    await discardUpload(world.ctx, stranger, theirs.uploadId ?? 0, (await rowOf(theirs.uploadId)).version);
    expect((await take(drafter, text)).duplicateOf).toBeNull();
  });

  it('is confirmed once', async () => {
    const { uploadId } = await take(clerk, `${PAPER}第三份`);
    await read();
    const { id, version } = await rowOf(uploadId);
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => faultOf(confirmUpload(world.ctx, clerk, id, said(version)))),
    );
    expect(outcomes.filter((one) => one === 'none')).toHaveLength(1);
    expect(await faultOf(confirmUpload(world.ctx, clerk, id, said(version)))).toBe('upload.confirmed');
    expect(await faultOf(discardUpload(world.ctx, clerk, id, version + 1))).toBe('upload.confirmed');
    const held = (await world.ctx.reader.held((await rowOf(id)).fileSha256, null)).documents;
    expect(held).toHaveLength(1);
  });

  it('already issued becomes public at once, and a missing review is no obstacle', async () => {
    const { uploadId } = await take(clerk, `${PAPER}第四份`, 'issued');
    await read();
    const { id, version } = await rowOf(uploadId);
    const stock = { purpose: 'issued' as const, facts: facts({ title: '清河县存量办法' }) };
    expect(await faultOf(confirmUpload(world.ctx, clerk, id, said(version - 1, stock)))).toBe('conflict.stale');
    const documentId = await confirmUpload(world.ctx, clerk, id, said(version, stock));
    const dossier = await world.ctx.reader.dossier(documentId);
    expect(dossier?.document).toMatchObject({ status: 'issued', isPublic: true, origin: 'stock' });
    expect(dossier?.reviews).toEqual([]);
    expect(dossier?.versions[0]?.fileSha256).toBe((await rowOf(id)).fileSha256);
  });

  it('of an issuer stays with its own body and its own powers', async () => {
    const { uploadId } = await take(clerk, `${PAPER}第五份`);
    expect(await faultOf(uploadFor(world.ctx, drafter, uploadId ?? 0))).toBe('not.found');
    const mine = await take(drafter, `${PAPER}第六份`);
    await read();
    const { id, version } = await rowOf(mine.uploadId);
    const other = await world.issuer('清河县档案馆');
    const foreign = { facts: facts({ issuers: [{ name: '清河县档案馆', issuerId: other }] }) };
    expect(await faultOf(confirmUpload(world.ctx, drafter, id, said(version, foreign)))).toBe(
      'document.foreign_issuer',
    );
    expect(await faultOf(confirmUpload(world.ctx, drafter, id, said(version, { purpose: 'issued' })))).toBe(
      'auth.forbidden',
    );
    const secret = await enterDraft(world, { title: '清河县不公开草案' });
    const link = {
      kind: 'repeals' as const,
      title: 'x',
      docNumber: null,
      scope: 'whole' as const,
      articles: [],
      targetDocumentId: secret,
    };
    expect(await faultOf(confirmUpload(world.ctx, drafter, id, said(version, { relations: [link] })))).toBe(
      'not.found',
    );
    expect((await rowOf(id)).state).toBe('ready');
    await discardUpload(world.ctx, drafter, id, version);
    expect((await rowOf(id)).state).toBe('discarded');
    expect(await faultOf(confirmUpload(world.ctx, drafter, id, said(version + 1)))).toBe('upload.state');
    for (const role of ['reviewer', 'leader', 'admin', 'auditor'] as const)
      expect(await faultOf(take(await world.person(role), `${PAPER}${role}`)), role).toBe('auth.forbidden');
  });

  it('that was discarded while it was being read stays discarded', async () => {
    const { uploadId } = await take(clerk, `${PAPER}第七份`);
    const queue = createReadingQueue(world.ctx, 1, () => undefined);
    const reading = queue.add(uploadId ?? 0);
    await discardUpload(world.ctx, clerk, uploadId ?? 0, 1);
    await reading;
    expect((await rowOf(uploadId)).state).toBe('discarded');
  });
});
