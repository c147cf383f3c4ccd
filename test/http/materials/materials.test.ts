import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publicDifferences, publish } from '../../../jobs/publish.ts';
import * as desk from '../../../server/actions/materials/materials.ts';
import { remove as removePaper } from '../../../server/actions/attachments/attachments.ts';
import { publish as setPublic } from '../../../server/actions/documents/change.ts';
import { openDocument } from '../../../server/actions/publication/openRecord.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { day } from '../../../server/domain/day.ts';
import type { MaterialSaid } from '../../../server/domain/material/step.ts';
import type { PublicService } from '../../../server/publicService.ts';
import { enterDocument } from '../../support/documents.ts';
import { openPublicHalf } from '../../support/publicSide.ts';
import { createWorld } from '../../support/world.ts';
import type { World } from '../../support/world.ts';
import { writeFile } from 'node:fs/promises';

let world: World;
let half: PublicService;
let clerk: Actor;
let parking: number;
let hidden: number;
let reading: number;
let form: number;
const SAID: MaterialSaid = {
  kind: 'reading',
  title: '《停车管理办法》解读',
  publisher: '清河县城市管理局',
  issuedOn: day('2026-11-01'),
  text: '一、为什么制定这个办法。\n\n二、车主要做什么 <b>。',
};

beforeAll(async () => {
  world = await createWorld();
  const issuers = [{ name: '清河县城市管理局', issuerId: await world.issuer('清河县城市管理局') }];
  parking = await enterDocument(world, { issuers, subject: '城乡建设' });
  hidden = await enterDocument(world, { title: '清河县内部考核办法', issuers }, { isPublic: false });
  clerk = await world.person('clerk');
  reading = await desk.add(world.ctx, clerk, parking, SAID, { attachmentId: null });
  const path = await world.ctx.files.temporary();
  await writeFile(path, '停车申请表');
  const said = { ...SAID, kind: 'annex' as const, title: '停车泊位申请表', text: null };
  form = await desk.add(world.ctx, clerk, parking, said, { file: { path, fileName: '申请表.txt' } });
  half = await openPublicHalf(world);
});
afterAll(async () => {
  await half?.close();
  await world?.close();
});

const get = (path: string) => request(half.url).get(path);
const row = async (id: number) => (await desk.materialFor(world.ctx, clerk, id)).row;
const show = async (id: number): Promise<void> => desk.show(world.ctx, clerk, id, (await row(id)).version);
const at = (id: number, end = ''): string => `/documents/${parking}/materials/${id}${end}`;

/** What a search says of 解读. */
const explained = async (q: string): Promise<string> => {
  const { text } = await get(`/search?q=${encodeURIComponent(q)}`).expect(200);
  return text.includes('id="explanations-title"') ? text.slice(text.indexOf('id="explanations-title"')) : '';
};

describe('what stands beside a document', () => {
  it('is not there for the public before somebody shows it', async () => {
    expect((await get(`/documents/${parking}`).expect(200)).text).not.toContain('停车泊位申请表');
    await get(at(reading)).expect(404);
    await get(at(form, '/file')).expect(404);
    expect((await get(`/api/v1/public/documents/${parking}`).expect(200)).body).toMatchObject({ materials: [] });
  });

  it('is listed, read, downloaded and told as data once it is shown, in both halves alike', async () => {
    await show(reading);
    await show(form);
    await publish(world.ctx, false);
    const page = (await get(`/documents/${parking}`).expect(200)).text;
    for (const said of [
      '《停车管理办法》解读',
      '停车泊位申请表',
      '申请表.txt',
      '15 字节',
      (await row(form)).fileSha256!,
    ])
      expect(page).toContain(said);
    const read = (await get(at(reading)).expect(200)).text;
    expect(read).toContain('<p>二、车主要做什么 &lt;b>。</p>');
    expect(read).toContain('清河县城市管理局');
    const feed = (await get('/feeds/published.atom').expect(200)).text;
    expect(feed).toContain(`<title>解读：《停车管理办法》解读</title>`);
    expect(feed).toContain(`${at(reading)}</id>`);
    expect(feed).not.toContain('停车泊位申请表');
    expect(await explained('车主要做什么')).toContain(`<a href="${at(reading)}">《停车管理办法》解读</a>`);
    expect(await explained('车主要做什么')).toContain('<mark>车主要做什么</mark> &lt;b>。');
    // As in any search: full-width and traditional signs, and what stands between them, make no difference.
    for (const q of ['車主要做什么', '车 主要做什么', '二、车主']) {
      expect([q, await explained(q)]).toEqual([q, expect.stringContaining('《停车管理办法》解读')]);
    }
    expect(await explained('车主 -制定')).toBe('');
    expect(await explained('车主 不存在的词')).toBe('');
    expect(await explained('停车泊位申请表')).toBe('');
    expect(await explained('机关:城市管理局')).toBe('');
    const file = await get(at(form, '/file')).expect(200);
    expect(Buffer.from(file.body as Buffer).toString()).toBe('停车申请表');
    const { body } = await get(`/api/v1/public/documents/${parking}`).expect(200);
    const { materials } = body as { materials: unknown[] };
    expect(materials).toMatchObject([
      { id: reading, explains: true, file: null, page: at(reading) },
      { id: form, explains: false, file: { name: '申请表.txt', href: at(form, '/file') } },
    ]);
    expect(await openDocument(world.ctx, parking, day('2026-11-22'))).toMatchObject({
      subject: '城乡建设',
      materials: [{ id: reading }, { id: form, file: { name: '申请表.txt' } }],
    });
    expect(await publicDifferences(world.ctx, false)).toEqual([]);
  });

  it('belongs to its document: under another one it does not exist', async () => {
    await get(`/documents/${hidden}/materials/${reading}`).expect(404);
    await get(at(999_999)).expect(404);
  });

  it('keeps its paper in the dossier', async () => {
    const { attachmentId } = await row(form);
    const paper = (await world.ctx.reader.row('attachment', attachmentId!))!;
    await expect(removePaper(world.ctx, clerk, paper.id, paper.version, '不要了')).rejects.toMatchObject({
      code: 'attachment.closed',
    });
  });

  it('refuses the second of two who decide', async () => {
    const { version } = await row(form);
    await desk.hide(world.ctx, clerk, form, version, '表格有误');
    await expect(desk.hide(world.ctx, clerk, form, version, '表格有误')).rejects.toMatchObject({
      code: 'conflict.stale',
    });
  });

  it('is gone with its bytes when it is taken back', async () => {
    await publish(world.ctx, false);
    expect((await get(`/documents/${parking}`).expect(200)).text).not.toContain('停车泊位申请表');
    await get(at(form, '/file')).expect(404);
    await get(at(reading)).expect(200);
    const sha256 = (await row(form)).fileSha256!;
    expect(await publicDifferences(world.ctx, false)).toEqual([]);
    await expect(
      half.ctx.files.path(sha256).then((path) => import('node:fs/promises').then((fs) => fs.stat(path))),
    ).rejects.toThrow();
  });

  it('goes with its document and comes back with it', async () => {
    await setPublic(world.ctx, clerk, parking, false, '要素有误');
    await publish(world.ctx, false);
    await get(at(reading)).expect(410);
    await setPublic(world.ctx, clerk, parking, true, null);
    await publish(world.ctx, false);
    await get(at(reading)).expect(200);
  });

  it('is shown beside no document that is not public itself', async () => {
    const id = await desk.add(world.ctx, clerk, hidden, SAID, { attachmentId: null });
    await expect(show(id)).rejects.toMatchObject({ code: 'material.document' });
  });

  it('is for an issuer to prepare and for the bureau to show', async () => {
    const { issuerId } = (await world.ctx.reader.dossier(parking))!.document;
    const issuer = await world.person('issuer', { issuerId });
    const id = await desk.add(world.ctx, issuer, parking, SAID, { attachmentId: null });
    await expect(desk.show(world.ctx, issuer, id, 1)).rejects.toMatchObject({ code: 'auth.forbidden' });
  });
});
