import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../../server/domain/codes.ts';
import { publicSuggestions, suggestionIntake } from '../../../server/actions/suggestions/public.ts';
import { attachmentPages } from '../../../server/http/pages/attachments.ts';
import { publicSuggestionPages } from '../../../server/http/pages/publicSuggestions.ts';
import { suggestionPages } from '../../../server/http/pages/suggestions.ts';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { fieldOf, pagesWorld, type PagesWorld } from './world.ts';

let pages: PagesWorld;
let police: number;
let open: number;
let draft: number;

beforeAll(async () => {
  pages = await pagesWorld((ctx) => [
    publicSuggestionPages(ctx, publicSuggestions(ctx), suggestionIntake(ctx)),
    suggestionPages(ctx),
    attachmentPages(ctx),
  ]);
  police = await pages.world.issuer('清河县公安局');
  for (const role of ROLES) await pages.has(role, role, role === 'issuer' ? police : null);
  const issuers = [{ name: '清河县公安局', issuerId: police }];
  open = await enterDocument(pages.world, { issuers, title: '清河县犬只管理办法', docNumber: '清公规〔2024〕1号' });
  draft = await enterDraft(pages.world, { issuers, title: '清河县治安岗亭规定' });
});
afterAll(() => pages.close());

const SAID = {
  document: '清河县犬只管理办法',
  clause: '第三条',
  reason: '没有上位法依据',
  author: '王某',
  contact: '13800000000',
};
const codeOf = (html: string) => ({
  receipt: /JY\d{8}-[2-9A-Z]{8}/.exec(html)?.[0] ?? '',
  code: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(html)?.[0] ?? '',
});
const send = async (more: object = {}) => {
  const { text } = await pages.post(null, '/suggestions/new', { ...SAID, ...more }).expect(201);
  const [row] = (await pages.ctx.suggestions.page({ q: codeOf(text).receipt, offset: 0, limit: 1 })).rows;
  return { ...codeOf(text), id: row!.id };
};

describe('anybody', () => {
  it('sends a suggestion from a document’s page, is told number and code, and sees the answer with them', async () => {
    const form = (await pages.get(null, `/suggestions/new?document=${open}`).expect(200)).text;
    expect(form).toContain('清公规〔2024〕1号');
    const fields = {
      ...SAID,
      document: '',
      documentId: fieldOf(form, 'documentId'),
      formKey: fieldOf(form, 'formKey'),
    };
    const first = (
      await pages.upload(null, '/suggestions/new', { name: '理由书.txt', text: '理由如下。' }, fields).expect(201)
    ).text;
    const again = (await pages.post(null, '/suggestions/new', fields).expect(201)).text;
    const { receipt, code } = codeOf(first);
    expect(codeOf(again)).toEqual({ receipt, code });
    const ask = () => pages.post(null, '/suggestions/status', { receipt, code });
    expect((await ask().expect(200)).text).toContain('已收到');
    const [row] = (await pages.ctx.suggestions.page({ q: receipt, offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({ documentId: open, clause: '第三条' });

    const on = '2026-11-22';
    await pages.post('clerk', `/suggestions/${row!.id}/accept`, { on }).expect(303);
    await pages
      .post('clerk', `/suggestions/${row!.id}/answer`, { on, outcome: 'no_problem', text: '依据充分，没有问题。' })
      .expect(303);
    const answered = (await ask().expect(200)).text;
    expect(answered).toContain('依据充分，没有问题。');
    expect(answered).not.toContain('王某');
  });

  it('keeps what was typed when something is missing, and says what', async () => {
    const refused = await pages.post(null, '/suggestions/new', { ...SAID, reason: ' ', clause: '第九条' }).expect(422);
    expect(refused.text).toContain('第九条');
    expect(refused.text).toContain('请填写这一项');
    const nothing = await pages.post(null, '/suggestions/new', { ...SAID, document: '' }).expect(422);
    expect(nothing.text).toContain('还没有写明是哪一份文件');
    // A draft is not named, and is answered as what does not exist.
    for (const documentId of [draft, 987_654_321]) {
      expect((await pages.get(null, `/suggestions/new?document=${documentId}`).expect(200)).text).not.toContain(
        '治安岗亭',
      );
      const wrong = await pages.post(null, '/suggestions/new', { ...SAID, document: '', documentId }).expect(422);
      expect(wrong.text).toContain('没有找到这份文件');
      expect(wrong.text).not.toContain('治安岗亭');
    }
  });

  it('is told nothing by a wrong code, and the code comes back in no field', async () => {
    const { receipt } = await send({ reason: '甲' });
    const { text } = await pages.post(null, '/suggestions/status', { receipt, code: 'AAAA-BBBB-CCCC' }).expect(422);
    expect(text).toContain('对不上');
    expect(text).not.toContain('AAAA-BBBB-CCCC');
  });

  it('is no robot: the field that nobody sees stays empty', async () => {
    expect(
      (await pages.post(null, '/suggestions/new', { ...SAID, site: 'http://x.example' }).expect(422)).text,
    ).toContain('留空');
  });

  it('sends no program', async () => {
    const bytes = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
    const answer = await pages.upload(
      null,
      '/suggestions/new',
      { name: '附件.exe', text: bytes },
      { ...SAID, reason: '附了程序' },
    );
    expect(answer.status).toBe(415);
    expect((await pages.ctx.suggestions.page({ q: '附了程序', offset: 0, limit: 1 })).total).toBe(0);
  });

  it('may send sixty in an hour from one address, and is then told to wait', async () => {
    const status = async () => (await pages.post(null, '/suggestions/status', { receipt: 'x', code: 'y' })).status;
    let answer = await status();
    for (let i = 0; i < 70 && answer !== 429; i++) answer = await status();
    expect(answer).toBe(429);
  });
});

describe('the desk', () => {
  const enter = async () => {
    const body = {
      source: 'court',
      organ: '清河县人民法院',
      documentId: open,
      reason: '第三条违法',
      receivedOn: '2026-11-02',
    };
    const { header } = await pages.post('clerk', '/suggestions/enter', body).expect(303);
    return Number(/\d+$/.exec(String(header['location']))?.[0]);
  };

  it('is for those who may read suggestions', async () => {
    const id = await enter();
    const status = async (who: string | null, path: string) => (await pages.get(who, path)).status;
    const seen: Record<string, number[]> = {};
    for (const who of [null, ...ROLES])
      seen[String(who)] = [
        await status(who, '/suggestions'),
        await status(who, `/suggestions/${id}`),
        await status(who, '/suggestions/enter'),
      ];
    expect(seen).toEqual({
      null: [303, 404, 303],
      issuer: [200, 404, 403],
      clerk: [200, 200, 200],
      reviewer: [200, 200, 403],
      leader: [200, 200, 403],
      admin: [403, 404, 403],
      auditor: [200, 200, 403],
    });
  });

  it('shows the issuer what it was asked, without the sender, and takes its answer', async () => {
    const body = {
      source: 'public',
      author: '李四',
      contact: '清河县东街',
      documentId: open,
      reason: '增加义务',
      receivedOn: '2026-11-02',
    };
    const { header } = await pages.post('clerk', '/suggestions/enter', body).expect(303);
    const path = String(header['location']);
    const on = '2026-11-22';
    await pages.post('clerk', `${path}/accept`, { on }).expect(303);
    await pages.post('clerk', `${path}/notify`, { on }).expect(303);
    const { text } = await pages.get('issuer', path).expect(200);
    expect(text).not.toContain('李四');
    expect(text).toContain('增加义务');
    await pages.post('issuer', `${path}/explain`, { on, text: '依据《动物防疫法》。' }).expect(303);
    expect((await pages.get('clerk', path)).text).toContain('依据《动物防疫法》。');
  });

  it('shows a refused act again in its place', async () => {
    const id = await enter();
    const { text } = await pages
      .post('clerk', `/suggestions/${id}/decline`, { on: '2026-11-22', reason: '' })
      .expect(422);
    expect(text).toMatch(/<details class="act" open[^>]*><summary>不予受理审查建议/);
    const early = await pages.post('clerk', `/suggestions/${id}/accept`, { on: '2026-11-01' }).expect(422);
    expect(early.text).toContain('前后颠倒');
  });

  it('makes the letter of an answer as Word, and none before', async () => {
    const id = await enter();
    await pages.get('clerk', `/suggestions/${id}/letter.docx`).expect(404);
    const on = '2026-11-22';
    await pages.post('clerk', `/suggestions/${id}/accept`, { on }).expect(303);
    const said = { on, outcome: 'self_corrected', number: '清司函〔2026〕12号', text: '制定机关已经修改第三条。' };
    await pages.post('clerk', `/suggestions/${id}/answer`, said).expect(303);
    const paper = await pages.get('clerk', `/suggestions/${id}/letter.docx`).buffer(true).expect(200);
    expect(paper.headers['content-disposition']).toContain(encodeURIComponent('审查建议的答复'));
  });

  it('filters by state, source and words', async () => {
    const total = async (query: string) =>
      Number(/共(\d+)件/.exec((await pages.get('clerk', `/suggestions?${query}`)).text)?.[1]);
    expect(await total('source=court&state=open')).toBe(2);
    expect(await total(`q=${encodeURIComponent('100%')}`)).toBe(0);
    expect(await total('state=broken&source=broken')).toBe(await total(''));
  });
});
