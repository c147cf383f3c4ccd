import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpload } from '../../../server/actions/uploads/read.ts';
import { takeUpload } from '../../../server/actions/uploads/take.ts';
import { uploadConfirmPages } from '../../../server/http/pages/uploadConfirm.ts';
import { enterDocument } from '../../support/documents.ts';
import { type PagesWorld, pagesWorld } from './world.ts';

let world: PagesWorld;
let held: number;
let id: number;
let version: number;
const TITLE = '清河县渡口管理办法';

beforeAll(async () => {
  world = await pagesWorld((ctx) => [uploadConfirmPages(ctx)]);
  await world.has('clerk', 'clerk');
  await world.world.issuer('清河县人民政府', 'government', 'government');
  held = await enterDocument(world.world, { title: TITLE, docNumber: '清政发〔2025〕6号' });
  const path = await world.ctx.files.temporary();
  await writeFile(path, `${TITLE}\n清政发〔2025〕9号\n第一条 渡船应当经检验合格。\n`);
  const clerk = await world.world.person('clerk');
  const taken = await takeUpload(world.ctx, clerk, { path, fileName: '渡口.txt' }, 'draft');
  id = taken.uploadId!;
  await readUpload(world.ctx, id);
  version = (await world.ctx.reader.row('upload', id))!.version;
});
afterAll(() => world.close());

const form = (docNumber: string, more: object = {}) => ({
  version,
  purpose: 'draft',
  title: '清河县渡口安全管理办法',
  docNumber,
  'issuers.0': '清河县人民政府',
  'relations.0.articles': '',
  ...more,
});
const post = (body: object) => world.post('clerk', `/uploads/${id}/confirm`, body);

describe('核对确认 of a 文号 that is held', () => {
  it('wants no tick while the number is its own', async () => {
    const { text } = await world.get('clerk', `/uploads/${id}`).expect(200);
    expect(text).not.toContain('apartFrom.');
  });

  it('is refused, naming and linking what is held, with a box to tick that is not ticked', async () => {
    const { text } = await post(form('清政发〔2025〕6号')).expect(409);
    expect(text).toContain(`《${TITLE}》（清政发〔2025〕6号）文号与本件相同`);
    expect(text).toContain(`href="/dossiers/${held}"`);
    const box = new RegExp(`<input[^>]*name="apartFrom\\.${held}"[^>]*>`).exec(text)?.[0] ?? '';
    expect(box).toContain('type="checkbox"');
    expect(box).not.toContain('checked');
    expect(text).toContain(`href="#f-apartFrom-${held}"`);
    expect(text).toContain('value="清河县渡口安全管理办法"');
  });

  it('is kept once ticked', async () => {
    const { headers } = await post(form('清政发〔2025〕6号', { [`apartFrom.${held}`]: 'yes' })).expect(303);
    const made = Number(/\d+$/.exec(headers['location'] as string)?.[0]);
    expect((await world.ctx.reader.dossier(made))?.document.docNumber).toBe('清政发〔2025〕6号');
  });
});
