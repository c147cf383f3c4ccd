import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../server/domain/day.ts';
import { issuerListPages } from '../../../server/http/pages/issuerList.ts';
import { issuerPages } from '../../../server/http/pages/issuers.ts';
import { dossierListPages } from '../../../server/http/pages/dossierList.ts';
import { dossierPages } from '../../../server/http/pages/dossiers.ts';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { fieldOf, pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let government: number;
let housing: number;
let old: number;
let team: number;

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [issuerListPages(ctx), issuerPages(ctx), dossierListPages(ctx), dossierPages(ctx)]);
  const { world } = pages;
  government = await world.issuer('清河县人民政府', 'government', 'government');
  housing = await world.issuer('清河县住房和城乡建设局');
  old = await world.issuer('清河县房产管理局');
  team = await world.issuer('清河县物业工作专班', 'temporary');
  world.sql((db) => db.prepare('UPDATE issuer SET parent_id = ? WHERE id IN (?, ?)').run(government, housing, team));
  await pages.has('admin', 'admin');
  await pages.has('clerk', 'clerk');
  await pages.has('zhujian', 'issuer', housing);
  await enterDocument(world, { title: '清河县房产档案办法', issuers: [{ name: '清河县房产管理局', issuerId: old }] });
  await enterDraft(world, { title: '清河县老房维修规定', issuers: [{ name: '清河县房产管理局', issuerId: old }] });
});
afterAll(() => pages.close());

const versionOf = async (id: number) => (await pages.ctx.reader.row('issuer', id))!.version;

describe('the list of bodies', () => {
  it('is for people of the house, its forms for the admin', async () => {
    expect((await pages.get(null, '/issuers')).status).toBe(303);
    expect((await pages.get('clerk', '/issuers')).text).not.toContain('/issuers/import');
    for (const path of ['/issuers/import', '/issuers/new', `/issuers/${housing}/edit`])
      expect([(await pages.get('clerk', path)).status, (await pages.get('admin', path)).status]).toEqual([403, 200]);
  });

  it('tells a body that may not issue who may in its place', async () => {
    const { text } = await pages.get('clerk', `/issuers/${team}`).expect(200);
    expect(text).toContain('这类机构不得制定行政规范性文件');
    expect(text).toMatch(/由<a [^>]*>清河县人民政府<\/a>制定/);
  });
});

describe('the form of a body', () => {
  it('keeps a ticked box ticked, and an end that it does not show', async () => {
    const { text } = await pages.get('admin', `/issuers/${housing}/edit`);
    expect(text).not.toContain('name="activeTo"');
    const body = {
      version: await versionOf(housing),
      name: '清河县住房和城乡建设局',
      kind: 'department',
      tier: 'department',
    };
    await pages
      .post('admin', `/issuers/${housing}/edit`, { ...body, parentId: government, ownReviewer: 'yes' })
      .expect(303);
    expect(await pages.ctx.reader.row('issuer', housing)).toMatchObject({ ownReviewer: true, parentId: government });
    expect((await pages.get('admin', `/issuers/${housing}/edit`)).text).toMatch(/name="ownReviewer"[^>]*checked/);
    expect((await pages.get('clerk', `/issuers/${housing}`)).text).toContain('有专门的审核机构或者人员');
  });
});

describe('changes of a body', () => {
  it('a new name stands on its page beside the old one', async () => {
    const path = `/issuers/${old}/rename`;
    const body = {
      version: await versionOf(old),
      name: '清河县房产服务中心',
      fromDay: '2020-01-01',
      basis: '清编发〔2020〕1号',
    };
    expect((await pages.post('clerk', path, body)).status).toBe(403);
    const refused = await pages.post('admin', path, { ...body, name: '清河县住房和城乡建设局' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('href="#rename-name"');
    expect(refused.text).toMatch(/<details class="act" open[^>]*><summary>登记更名/);
    await pages.post('admin', path, body).expect(303);
    const { text } = await pages.get('clerk', `/issuers/${old}`);
    expect(text).toContain('清河县房产管理局');
    expect(text).toContain('用到2019年12月31日（清编发〔2020〕1号）');
  });

  it('an end hands lists and drafts to the heir, and both pages say so', async () => {
    expect((await pages.get('zhujian', '/dossiers')).text).not.toContain('老房维修');
    const body = {
      version: await versionOf(old),
      lastDay: '2024-12-31',
      successorId: housing,
      basis: '清编发〔2024〕9号',
    };
    expect((await pages.post('admin', `/issuers/${old}/end`, { ...body, basis: '' })).text).toContain(
      'href="#end-basis"',
    );
    await pages.post('admin', `/issuers/${old}/end`, body).expect(303);
    const left = (await pages.get('clerk', `/issuers/${old}`)).text;
    expect(left).toMatch(/已经撤并，存在到2024年12月31日，由<a[^>]*>清河县住房和城乡建设局<\/a>承继/);
    const heir = (await pages.get('clerk', `/issuers/${housing}`)).text;
    expect(heir).toContain('清河县房产服务中心');
    expect(heir).toContain('清河县房产档案办法');
    expect(heir).toContain('全部2件');
    expect((await pages.get('clerk', `/dossiers?issuer=${housing}`)).text).toContain('老房维修');
    expect((await pages.get('zhujian', '/dossiers')).text).toContain('老房维修');
    const list = (await pages.get('clerk', '/issuers')).text;
    expect(list).toMatch(/已撤并[\s\S]*清河县房产服务中心/);
  });

  it('a double disappears from the list, and its page points on', async () => {
    const double = await pages.world.issuer('清河县住建局');
    const path = `/issuers/${double}/merge`;
    const body = { version: 1, intoId: housing };
    expect((await pages.post('clerk', path, body)).status).toBe(403);
    expect((await pages.post('admin', path, { ...body, intoId: double })).status).toBe(422);
    await pages.post('admin', path, body).expect(303);
    expect((await pages.get('clerk', '/issuers')).text).not.toContain(`/issuers/${double}"`);
    const { text } = await pages.get('admin', `/issuers/${double}`);
    expect(text).toMatch(/这是重复登记，已经并入<a [^>]*>清河县住房和城乡建设局/);
    expect(text).not.toContain('登记更名');
    expect((await pages.post('admin', path, { ...body, version: 2 })).status).toBe(422);
  });

  it('shows what a body drafts for others', async () => {
    const issuers = [{ name: '清河县人民政府', issuerId: government }];
    await enterDocument(
      pages.world,
      { title: '清河县供热管理办法', issuers },
      { status: 'draft', isPublic: false, draftedById: housing },
    );
    const { text } = await pages.get('zhujian', `/issuers/${housing}`);
    expect(text).toContain('代政府或者其他机关起草的文件1件');
    expect((await pages.get('zhujian', `/dossiers?drafter=${housing}`)).text).toContain('清河县供热管理办法');
    expect((await pages.get('clerk', `/dossiers?drafter=${government}`)).text).not.toContain('清河县供热管理办法');
  });
});

describe('a list out and in', () => {
  it('goes out to Excel and comes back without a change', async () => {
    const file = await pages.get('clerk', '/issuers.xlsx').responseType('blob').expect(200);
    expect(file.headers['content-type']).toContain('spreadsheetml');
    const again = await pages.upload('admin', '/issuers/import', { name: '名录.xlsx', text: file.body as Buffer });
    expect(again.status).toBe(200);
    expect(again.text).toContain('新增0个，修改0个');
    expect(again.text).toContain('名录与表格相同');
  });

  it('takes in what is pasted, by way of a preview; twice changes nothing', async () => {
    const text =
      '名称\t类型\t上级机关\t机关代字\n清河县数据局\t工作部门\t清河县人民政府\t清数规\n清河县数据中心\t\t清河县数据局\t\n\t\t\t\n清河县怪局\t衙门\t\t';
    const preview = await pages.upload('admin', '/issuers/import', { name: 'x.txt', text: '' }, { text });
    expect(preview.text).toContain('新增2个，修改0个，相同0个，不能导入1行');
    expect(preview.text).toContain('不认识的类型“衙门”');
    const rows = fieldOf(preview.text, 'rows');
    expect((await pages.post('clerk', '/issuers/import', { rows })).status).toBe(403);
    await pages.post('admin', '/issuers/import', { rows }).expect(303);
    const held = await pages.ctx.reader.issuers();
    const office = held.find((row) => row.name === '清河县数据局')!;
    expect(office).toMatchObject({ parentId: government, codes: ['清数规'], kind: 'department' });
    expect(held.find((row) => row.name === '清河县数据中心')).toMatchObject({ parentId: office.id });
    await pages.post('admin', '/issuers/import', { rows }).expect(303);
    expect(await pages.ctx.reader.issuers()).toEqual(held);
  });

  it('reads a CSV as Excel saves it in Chinese, and names the columns that it leaves out', async () => {
    // 单位名称,单位类别,联系人 / 清河县林场,县直部门,张 in GB18030.
    const bytes = Buffer.from(
      'b5a5cebbc3fbb3c62cb5a5cebbc0e0b1f02cc1aacfb5c8cb0d0ac7e5bad3cfd8c1d6b3a12ccfd8d6b1b2bfc3c52cd5c50d0a',
      'hex',
    );
    const preview = await pages.upload('admin', '/issuers/import', { name: '名录.csv', text: bytes });
    expect(preview.text).toContain('新增1个');
    expect(preview.text).toContain('清河县林场');
    expect(preview.text).toContain('不导入的列：联系人');
    expect(preview.text).not.toContain('按名称推定');
  });

  it.each([
    ['nothing', {}, '没有收到文件'],
    ['text without a heading', { text: '甲\t乙' }, '至少要有“名称”'],
  ])('says what is missing: %s', async (_name, fields, sentence) => {
    const answer = await pages.post('admin', '/issuers/import', fields);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(sentence);
  });

  it('refuses a file that is no workbook, and a proposal that was tampered with', async () => {
    for (const [text, sentence] of [
      ['这不是表格', '至少要有“名称”'],
      ['{\\rtf1 list}', '名录不是表格'],
    ] as const) {
      const answer = await pages.upload('admin', '/issuers/import', { name: 'a.xlsx', text });
      expect([answer.status, answer.text.includes(sentence)]).toEqual([422, true]);
    }
    for (const rows of ['', '{', '[{"row":1,"name":"甲局","kind":"衙门"}]'])
      expect((await pages.post('admin', '/issuers/import', { rows })).status).toBe(422);
  });
});

it('keeps days as days in the list', async () => {
  const row = (await pages.ctx.reader.issuers()).find((one) => one.id === old)!;
  expect([row.activeTo, row.activeTo === day('2024-12-31')]).toEqual(['2024-12-31', true]);
});

it('leads who may read a text and not its file to the text', async () => {
  const issuers = [{ name: '清河县物业工作专班', issuerId: team }];
  const open = await enterDocument(pages.world, { title: '清河县物业收费办法', issuers });
  const draft = await enterDraft(pages.world, { title: '清河县物业评分规定', issuers });
  await pages.get('zhujian', `/dossiers/${open}`).expect(303).expect('location', `/documents/${open}`);
  await pages.get('clerk', `/dossiers/${open}`).expect(200);
  await pages.get('zhujian', `/dossiers/${draft}`).expect(404);
  await pages
    .get(null, `/dossiers/${open}`)
    .expect(303)
    .expect('location', /^\/sign-in/);
});
