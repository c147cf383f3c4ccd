import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { update } from '../../../server/domain/change.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { attachmentPages } from '../../../server/http/pages/attachments.ts';
import { dossierActPages } from '../../../server/http/pages/dossierActs.ts';
import { dossierPages } from '../../../server/http/pages/dossiers.ts';
import { registerPages } from '../../../server/http/pages/registers.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { setFigures } from '../../support/registrationRules.ts';
import { SYSTEM } from '../../support/world.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let body: number;
let id: number;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    dossierPages(ctx),
    dossierActPages(ctx),
    registerPages(ctx),
    attachmentPages(ctx),
  ]);
  body = await pages.world.issuer('清河县司法局');
  const row = (await pages.ctx.reader.row('issuer', body))!;
  await pages.ctx.store.commit(
    { act: 'issuer.edit', documents: [], writes: [update('issuer', row, { codes: ['清司发', '清司规'] })] },
    SYSTEM,
  );
  await setFigures(pages.world);
  for (const role of ROLES) await pages.has(role, role, role === 'issuer' ? body : null);
  id = await enterDocument(
    pages.world,
    { title: '清河县公证办法', issuers: [{ name: '清河县司法局', issuerId: body }], signedOn: day('2026-11-18') },
    { origin: 'draft', isPublic: false },
  );
});
afterAll(() => pages.close());

const dossier = async () => (await pages.ctx.reader.dossier(id))!;
const current = async () => (await dossier()).registrations.at(-1)!;
const binary = (res: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  res.on('data', (part: Buffer) => parts.push(part));
  res.on('end', () => done(null, Buffer.concat(parts)));
};

describe('三统一 from the dossier’s page', () => {
  it('says what is missing, and is sent in by the issuer', async () => {
    const before = (await pages.get('issuer', paths.dossier(id)).expect(200)).text;
    expect(before).toContain('还没有办完统一登记和公布');
    expect(before).toContain('2026-11-23');
    const { version } = (await dossier()).document;
    await pages.post('issuer', paths.registrationRequest(id), { version, on: '2026-11-20' }).expect(303);
    expect(await current()).toMatchObject({ state: 'requested', requestedOn: '2026-11-20' });
  });

  it('shows a refused form again in its place', async () => {
    const row = await current();
    const sent = { version: row.version, on: '2026-11-19', code: '清司规' };
    const shown = await pages.post('clerk', paths.registrationStep(id, row.id, 'register'), sent).expect(422);
    expect(shown.text).toContain('前后颠倒');
    expect(await current()).toMatchObject({ state: 'requested' });
  });

  it('is numbered by the clerk, once', async () => {
    const row = await current();
    const form = (await pages.get('clerk', paths.dossier(id)).expect(200)).text;
    expect(form.indexOf('value="清司规"')).toBeLessThan(form.indexOf('value="清司发"'));
    const sent = { version: row.version, on: '2026-11-21', code: '清司规' };
    const step = paths.registrationStep(id, row.id, 'register');
    await pages.post('reviewer', step, sent).expect(403);
    const answers = await Promise.all([pages.post('clerk', step, sent), pages.post('clerk', step, sent)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 409]);
    expect(await current()).toMatchObject({ state: 'registered', number: '清司规〔2026〕001' });
  });

  it('gives the notice as Word under its Chinese name, to who may read the dossier', async () => {
    const row = await current();
    const path = paths.registrationNotice(id, row.id);
    const got = await pages
      .get('issuer', path)
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    expect(got.headers['content-disposition']).toContain(encodeURIComponent('行政规范性文件登记通知书'));
    expect((got.body as Buffer).subarray(0, 2).toString()).toBe('PK');
    await pages.get(null, path).expect(404);
    await pages.get('clerk', paths.registrationNotice(id, 999_999)).expect(404);
  });

  it('is published by the clerk', async () => {
    const row = await current();
    const sent = { version: row.version, on: '2026-11-22', place: '县人民政府网站' };
    await pages.post('clerk', paths.registrationStep(id, row.id, 'publish'), sent).expect(303);
    expect((await dossier()).document).toMatchObject({ isPublic: true, registrationNumber: '清司规〔2026〕001' });
    expect((await pages.get('clerk', paths.dossier(id))).text).toContain('县人民政府网站');
  });
});

describe('the registers', () => {
  const seriesId = async () => (await pages.ctx.registers.series())[0]!.id;

  it.each([
    ['clerk', 200],
    ['reviewer', 200],
    ['leader', 200],
    ['auditor', 200],
    ['issuer', 200],
    ['admin', 403],
  ])('are open to the %s: %d', async (who, status) => {
    await pages.get(who, paths.registers()).expect(status);
    await pages.get(who, paths.register(await seriesId())).expect(status);
  });

  it('prove that nothing is missing, and go out as Excel', async () => {
    const page = (await pages.get('auditor', paths.register(await seriesId())).expect(200)).text;
    expect(page).toContain('没有空号');
    expect(page).toContain('清司规〔2026〕001');
    const got = await pages
      .get('auditor', paths.registerFile(await seriesId()))
      .buffer(true)
      .parse(binary as never)
      .expect(200);
    expect((got.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('of another body are not there for an issuer', async () => {
    await pages.has('finance', 'issuer', await pages.world.issuer('清河县财政局'));
    await pages.get('finance', paths.register(await seriesId())).expect(404);
    expect((await pages.get('finance', paths.registers()).expect(200)).text).not.toContain('清司规〔2026〕');
  });

  it('begin where a paper register ends, with the reason on record', async () => {
    const said = { issuerId: body, code: '清司发', year: 2026, serial: 58, reason: '纸质登记簿编到57号' };
    await pages.post('reviewer', paths.registerStart(), said).expect(403);
    await pages.post('clerk', paths.registerStart(), { ...said, reason: '' }).expect(422);
    await pages.post('clerk', paths.registerStart(), said).expect(303);
    expect((await pages.get('clerk', paths.registers())).text).toContain('清司发〔2026〕058');
    // It may be put right until the first number is given; one that has given numbers goes on as it is.
    await pages.post('clerk', paths.registerStart(), { ...said, serial: 60 }).expect(303);
    const begun = await pages.post('clerk', paths.registerStart(), { ...said, code: '清司规', serial: 9 }).expect(422);
    expect(begun.text).toContain('不能再改起始号');
  });

  it('do not begin below a number that is held', async () => {
    await enterDocument(pages.world, { title: '清河县旧公证办法', registrationNumber: '清司发〔2025〕031' });
    const said = { issuerId: body, code: '清司发', year: 2025, serial: 31, reason: '改用系统' };
    const sent = await pages.post('clerk', paths.registerStart(), said).expect(422);
    expect(sent.text).toContain('清司发〔2025〕031');
    await pages.post('clerk', paths.registerStart(), { ...said, serial: 32 }).expect(303);
  });
});
