import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editUser } from '../../../server/actions/accounts/editUser.ts';
import { auditPages } from '../../../server/http/pages/audit.ts';
import { issuerPages } from '../../../server/http/pages/issuers.ts';
import { enterDraft } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [auditPages(ctx), issuerPages(ctx)]);
  for (const role of ['admin', 'auditor', 'leader', 'clerk', 'reviewer'] as const) await pages.has(role, role);
  await enterDraft(pages.world, { title: '清河县犬只管理办法' });
  const body = { name: '清河县水利局', kind: 'department', tier: 'department' };
  await pages.post('admin', '/issuers/new', body).expect(303);
});
afterAll(() => pages.close());

describe('the log of what was done', () => {
  it('is for those who look into the house, and for nobody else', async () => {
    for (const who of ['admin', 'auditor', 'leader']) await pages.get(who, '/audit').expect(200);
    for (const who of ['clerk', 'reviewer']) await pages.get(who, '/audit').expect(403);
    await pages.get(null, '/audit').expect(303);
  });

  it('tells who did what and what it changed, the newest first', async () => {
    const { text } = await pages.get('auditor', '/audit').expect(200);
    expect(text).toContain('清河县水利局');
    expect(text).toContain('清河县犬只管理办法');
    expect(text.indexOf('清河县水利局')).toBeLessThan(text.indexOf('清河县犬只管理办法'));
  });

  it('asks for acts that leave something behind, and for no others', async () => {
    const { text } = await pages.get('auditor', '/audit').expect(200);
    for (const act of ['page.read', 'decision.read', 'document.undo_text']) expect(text).toContain(`value="${act}"`);
    for (const act of ['document.read', 'dossier.read', 'interview.simulate']) expect(text).not.toContain(`"${act}"`);
  });

  it('shows the admin no word of a draft', async () => {
    for (const path of ['/audit', '/audit.csv']) {
      const { text } = await pages.get('admin', path).expect(200);
      expect(text).toContain('清河县水利局');
      expect(text).not.toContain('清河县犬只管理办法');
    }
  });

  it('is narrowed by person, act and day', async () => {
    const admin = (await pages.ctx.reader.users()).find(({ login }) => login === 'admin')!;
    const his = (await pages.get('auditor', `/audit.csv?person=${admin.id}&act=issuer.add`).expect(200)).text;
    expect(his.trim().split('\n')).toHaveLength(2);
    expect(his).toContain('清河县水利局');
    const none = (await pages.get('auditor', '/audit?from=2035-01-01').expect(200)).text;
    expect(none).toContain('没有符合条件的记录');
    await pages.get('auditor', '/audit?act=nonsense').expect(422);
  });

  it('goes on to older rows without leaving one out', async () => {
    const all = await pages.ctx.reader.auditLines({ limit: 1000 });
    const first = await pages.ctx.reader.auditLines({ limit: 3 });
    const rest = await pages.ctx.reader.auditLines({ before: first.at(-1)!.seq, limit: 1000 });
    expect([...first, ...rest].map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq));
  });
});

it('says whose account was changed', async () => {
  const { ctx } = pages;
  const clerk = (await ctx.reader.users()).find(({ login }) => login === 'clerk')!;
  await editUser(ctx, SYSTEM, { id: clerk.id, version: clerk.version, disabled: true });
  const { text } = await pages.get('admin', '/audit.csv?act=user.edit').expect(200);
  expect(text.split('\n')[1]).toMatch(/,clerk,/);
});
