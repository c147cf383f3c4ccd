import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIntake } from '../../../server/actions/consultations/intake.ts';
import { open } from '../../../server/actions/consultations/open.ts';
import { day } from '../../../server/domain/day.ts';
import { consultationListPages } from '../../../server/http/pages/consultationList.ts';
import { consultationPages } from '../../../server/http/pages/consultations.ts';
import { consultationWorkPages } from '../../../server/http/pages/consultationWork.ts';
import { dossierActPages } from '../../../server/http/pages/dossierActs.ts';
import { dossierPages } from '../../../server/http/pages/dossiers.ts';
import { evidencePages } from '../../../server/http/pages/evidence.ts';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { fieldOf, pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let id: number;
let consultation: number;

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    consultationPages(ctx, directIntake(ctx)),
    consultationListPages(ctx),
    consultationWorkPages(ctx),
    evidencePages(ctx),
    dossierPages(ctx),
    dossierActPages(ctx),
  ]);
  const housing = await pages.world.issuer('清河县住房和城乡建设局');
  await pages.has('clerk', 'clerk');
  await pages.has('zhujian', 'issuer', housing);
  await pages.has('admin', 'admin');
  const issuers = [{ name: '清河县住房和城乡建设局', issuerId: housing }];
  id = await enterDraft(pages.world, { title: '清河县房屋租赁办法（送审稿）', issuers });
  const days = { fromOn: day('2026-11-22'), toOn: day('2026-12-22') };
  const said = { title: '公告<b>', explanation: '说明', address: '来信', shortReason: null, ...days };
  consultation = await open(pages.ctx, await pages.world.person('clerk'), id, said);
});
afterAll(() => pages.close());

describe('the form for everybody', () => {
  const path = () => `/consultations/${consultation}`;
  const leave = (body: object) => pages.post(null, `${path()}/comments`, body);

  it('is there without signing in, escapes what was typed, and keeps its key', async () => {
    const { text } = await pages.get(null, path()).expect(200);
    expect(text).toContain('公告&lt;b>');
    expect(text).toContain('还有31天');
    const refused = await leave({ text: '', author: '赵<b', formKey: 'key-00000001' });
    expect(refused.status).toBe(422);
    expect(refused.text).not.toContain('赵<b');
    expect(fieldOf(refused.text, 'author')).toBe('赵<b');
    expect(fieldOf(refused.text, 'formKey')).toContain('key-00000001');
  });

  it('takes a comment once, however often it is sent, and shows nobody who wrote it', async () => {
    const body = { text: '押金不超过一个月。', author: '赵某某', formKey: 'key-00000002' };
    const [first, second] = await Promise.all([leave(body), leave(body)]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(first.headers['location']).toBe(second.headers['location']);
    expect((await pages.get(null, String(first.headers['location'])).expect(200)).text).toContain('意见已收到');
    expect(await pages.ctx.procedure.comments(consultation, {})).toHaveLength(1);
    expect((await pages.get(null, path())).text).not.toContain('赵某某');
  });

  it('a program that fills in every field is refused in words', async () => {
    const refused = await leave({ text: '广告', site: 'https://ad.example', formKey: 'key-00000003' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('请留空');
    expect(await pages.ctx.procedure.comments(consultation, {})).toHaveLength(1);
  });

  it.each([
    ['an unknown one', '/consultations/999999'],
    ['a receipt that cannot be one', '/consultations/1/received/abc'],
    ['what is no number', '/consultations/abc'],
  ])('%s is not found', async (_, address) => {
    expect((await pages.get(null, address)).status).toBe(404);
  });
});

describe('the pages of the office', () => {
  it('shows names and contacts to who works on the draft, to nobody else', async () => {
    const work = `/dossiers/${id}/consultations/${consultation}`;
    for (const who of ['clerk', 'zhujian']) expect((await pages.get(who, work).expect(200)).text).toContain('赵某某');
    expect((await pages.get('admin', work)).status).toBe(404);
    expect((await pages.get(null, work)).status).not.toBe(200);
    for (const file of ['comments.xlsx', 'record.docx']) {
      expect((await pages.get('zhujian', `${work}/${file}`)).status).toBe(200);
      expect((await pages.get('admin', `${work}/${file}`)).status).toBe(404);
    }
  });

  it('answers the ticked comments; without a tick it says so and keeps what was typed', async () => {
    const work = `/dossiers/${id}/consultations/${consultation}`;
    const none = await pages.post('zhujian', `${work}/answers`, { outcome: 'rejected', answer: '另有规定' });
    expect(none.status).toBe(422);
    expect(none.text).toContain('没有勾选任何一条意见');
    expect(none.text).toContain('另有规定');
    const [one] = await pages.ctx.procedure.comments(consultation, {});
    const body = { comment: one?.id, outcome: 'rejected', answer: '另有规定', topic: '押金' };
    await pages.post('zhujian', `${work}/answers`, body).expect(303);
    expect((await pages.get('zhujian', work)).text).toContain('采纳情况（公布前预览）');
  });

  it('classes and 认定 are given on the dossier, and what they demand shows at once', async () => {
    const { document } = (await pages.ctx.reader.dossier(id))!;
    const classes = { version: document.version, important: 'yes', reason: '关系民生' };
    await pages.post('zhujian', `/dossiers/${id}/classification`, classes).expect(303);
    const said = { version: document.version, normative: 'yes', excludedAs: '', on: '2026-11-20', reason: '反复适用' };
    expect((await pages.post('zhujian', `/dossiers/${id}/determination`, said)).status).toBe(403);
    await pages.post('clerk', `/dossiers/${id}/determination`, said).expect(303);
    const wrong = await pages.post('clerk', `/dossiers/${id}/determination`, { ...said, excludedAs: '会议纪要' });
    expect([wrong.status, wrong.text.includes('不能又归入排除的事项')]).toEqual([422, true]);
    const { text } = await pages.get('zhujian', `/dossiers/${id}`).expect(200);
    for (const words of ['关系民生', '属于行政规范性文件', '评估论证', '集体审议', '国办发〔2018〕37号'])
      expect(text).toContain(words);
  });

  it('evidence is recorded and withdrawn on its page; what is wrong is said beside its form', async () => {
    const path = `/dossiers/${id}/evidence/assessment`;
    const done = { on: '2026-11-23', who: '专家', result: 'passed', said: '' };
    const late = await pages.post('zhujian', `${path}/record`, done);
    expect([late.status, late.text.includes('还没有到')]).toEqual([422, true]);
    expect(fieldOf(late.text, 'who')).toContain('专家');
    await pages.post('zhujian', `${path}/record`, { ...done, on: '2026-11-20' }).expect(303);
    const { evidence } = await pages.ctx.procedure.procedureFile(id);
    const row = evidence[0]!;
    expect((await pages.post('zhujian', `${path}/waive`, { reason: '不需要' })).status).toBe(403);
    const stale = { version: row.version + 1, reason: '误记' };
    expect((await pages.post('zhujian', `${path}/${row.id}/withdraw`, stale)).status).toBe(409);
    await pages.post('zhujian', `${path}/${row.id}/withdraw`, { version: row.version, reason: '误记' }).expect(303);
    expect((await pages.get('zhujian', path)).text).toContain('已撤回');
    expect((await pages.get('zhujian', `/dossiers/${id}/evidence/legality`)).status).toBe(404);
  });

  it('a draft that is given up asks nobody for comments any more', async () => {
    const { document } = (await pages.ctx.reader.dossier(id))!;
    await pages
      .post('zhujian', `/dossiers/${id}/abandon`, { version: document.version, reason: '上位法已经修改' })
      .expect(303);
    const { text } = await pages.get(null, `/consultations/${consultation}`).expect(200);
    expect(text).toContain('上位法已经修改');
    expect(text).not.toContain('第一条');
    const late = await pages.post(null, `/consultations/${consultation}/comments`, { text: '意见' });
    expect(late.status).toBe(422);
    expect((await pages.get(null, `/consultations/${consultation}/draft`)).status).toBe(404);
  });

  it('an issued document is refused nothing: what is missing is a finding', async () => {
    const issued = await enterDocument(pages.world, {
      title: '清河县集市办法', tier: 'government', publishedOn: day('2026-06-01'), signedOn: day('2026-05-30'), effectiveOn: day('2026-07-01'),
    }); // prettier-ignore
    const { text } = await pages.get('clerk', `/dossiers/${issued}`).expect(200);
    expect(text).toContain('没有公开征求意见的记录');
  });
});

describe('the list of the office', () => {
  const list = (who: string | null, query = '') => pages.get(who, `/procedure/consultations${query}`);
  let draft: number;
  let running: number;
  beforeAll(async () => {
    const issuers = (await pages.ctx.reader.dossier(id))!.issuers.map(({ name, issuerId }) => ({ name, issuerId }));
    draft = await enterDraft(pages.world, { title: '清河县二次供水办法（送审稿）', issuers });
    const days = { fromOn: day('2026-11-22'), toOn: day('2026-12-22') };
    const said = { title: '供水公告', explanation: '说明', address: '来信', shortReason: null, ...days };
    running = await open(pages.ctx, await pages.world.person('clerk'), draft, said);
    await pages.post(null, `/consultations/${running}/comments`, { text: '水箱每季清洗。', formKey: 'key-00000009' });
  });

  it('counts what came and what nobody has answered, and finds by title', async () => {
    const { text } = await list('clerk').expect(200);
    expect(text).toContain(`/dossiers/${draft}/consultations/${running}`);
    const counts = await pages.ctx.procedure.consultationPage({
      visibility: { kind: 'all' },
      on: day('2026-11-23'),
      show: 'running',
      offset: 0,
      limit: 10,
    });
    expect(counts.rows.map((row) => [row.id, row.comments, row.openComments])).toEqual([[running, 1, 1]]);
    expect((await list('clerk', `?q=${encodeURIComponent('供水办法')}`)).text).toContain(`consultations/${running}`);
    expect((await list('clerk', `?q=${encodeURIComponent('没有这样的')}`)).text).toContain('没有标题里有这些字');
  });

  it.each<[string, string]>([
    ['2026-12-22', 'running'],
    ['2026-12-23', 'unanswered'],
  ])('on %s it is %s', async (on, show) => {
    const shown = await Promise.all(
      (['running', 'unanswered', 'answered', 'stopped'] as const).map(async (one) => {
        const filter = { visibility: { kind: 'all' }, on: day(on), show: one, offset: 0, limit: 10 } as const;
        const { rows, total } = await pages.ctx.procedure.consultationPage(filter);
        expect(total).toBe(rows.length);
        return rows.some((row) => row.id === running) ? one : null;
      }),
    );
    expect(shown.filter((one) => one !== null)).toEqual([show]);
  });

  it('shows a body its own, and the public nothing', async () => {
    expect((await list('zhujian').expect(200)).text).toContain(`consultations/${running}`);
    await pages.has('jiaoyu', 'issuer', await pages.world.issuer('清河县教育局'));
    expect((await list('jiaoyu').expect(200)).text).not.toContain(`consultations/${running}`);
    expect((await list(null)).status).not.toBe(200);
    expect((await list('clerk', '?show=party')).status).toBe(422);
  });
});
