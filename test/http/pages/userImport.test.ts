import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { userImportPages } from '../../../server/http/pages/userImport.ts';
import { userPages } from '../../../server/http/pages/users.ts';
import { xlsxOf } from '../../extract/support/xlsx.ts';
import { fieldOf, pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
const HEAD = '账号,姓名,岗位,所在机关\n';
const ROWS =
  'shuili01,王敏,制定机关经办,清河县水利局\nfuhe,李强,审核岗,清河县司法局\nshuili02,赵云,局长,清河县水利局\n';

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [userImportPages(ctx), userPages(ctx)]);
  await pages.world.issuer('清河县水利局');
  await pages.has('admin', 'admin');
  await pages.has('clerk', 'clerk');
});
afterAll(() => pages.close());

const logins = async () => (await pages.ctx.reader.users()).map(({ login }) => login);
const preview = async (text: string) => (await pages.post('admin', '/users/import', { text }).expect(200)).text;

describe('accounts from a list', () => {
  it('are for the admin alone', async () => {
    await pages.get('clerk', '/users/import').expect(403);
    await pages.post('clerk', '/users/import', { text: HEAD + ROWS }).expect(403);
    await pages.get(null, '/users/import').expect(303);
    expect((await pages.get('admin', '/users').expect(200)).text).toContain('/users/import');
  });

  it('are shown first, each bad row with its reason, and nothing is written', async () => {
    const html = await preview(HEAD + ROWS);
    expect(html).toContain('新增2个，已有0个，不能导入1行');
    expect(html).toContain('不认识的岗位“局长”');
    expect(await logins()).not.toContain('shuili01');
  });

  it('are made in one act; each first password is told once, works, and has to be changed', async () => {
    const rows = fieldOf(await preview(HEAD + ROWS), 'rows');
    const { text, headers } = await pages.post('admin', '/users/import', { rows, as: 'page' }).expect(200);
    expect(headers['cache-control']).toContain('no-store');
    const passwords = [...text.matchAll(/<code>([a-z2-9-]{19})<\/code>/g)].map((match) => match[1]!);
    expect(new Set(passwords).size).toBe(2);
    expect(await logins()).toEqual(expect.arrayContaining(['shuili01', 'fuhe']));
    const made = (await pages.ctx.accounts.users()).find(({ login }) => login === 'shuili01')!;
    expect(made).toMatchObject({ role: 'issuer', mustChangePassword: true });
    await pages.post(null, '/sign-in', { login: 'shuili01', password: passwords[0] }).expect(303);
    const [line] = await pages.ctx.reader.auditLines({ act: 'user.import', limit: 5 });
    expect(line?.changes).toHaveLength(2);
    expect(JSON.stringify(line)).not.toContain(passwords[0]!);

    const again = await pages.post('admin', '/users/import', { rows, as: 'file' }).expect(200);
    expect(again.text).toContain('没有新增账号');
    expect(await pages.ctx.reader.auditLines({ act: 'user.import', limit: 5 })).toHaveLength(1);
  });

  it('come from Excel too, and their passwords as Excel', async () => {
    const rows = [
      ['账号', '姓名', '岗位'],
      ['shencha', '孙丽', '备案岗'],
    ];
    const file = { name: '账号.xlsx', text: xlsxOf([{ name: '账号', rows }]) as Buffer };
    const html = (await pages.upload('admin', '/users/import', file).expect(200)).text;
    const sent = { rows: fieldOf(html, 'rows'), as: 'file' };
    const { headers } = await pages.post('admin', '/users/import', sent).expect(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(await logins()).toContain('shencha');
  });

  it('without the columns, or in a file that is no table, is said beside the form', async () => {
    const empty = await pages.post('admin', '/users/import', { text: '单位,姓名\n水利局,王敏' }).expect(422);
    expect(empty.text).toContain('请核对表头');
    const broken = { name: 'a.pdf', text: '%PDF-1.4 broken' };
    await pages.upload('admin', '/users/import', broken).expect(422);
    await pages.post('admin', '/users/import', { rows: '[{"row":1}' }).expect(422);
  });
});
