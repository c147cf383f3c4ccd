import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as desk from '../../../server/actions/suggestions/handle.ts';
import { newFormKey } from '../../../server/actions/suggestions/receipt.ts';
import { suggestionStatus } from '../../../server/actions/suggestions/status.ts';
import { submitSuggestion } from '../../../server/actions/suggestions/submit.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { enterDocument, enterDraft, faultOf } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let police: number;
let documentId: number;
const people = new Map<string, UserActor>();
const who = (role: string): UserActor => people.get(role)!;
const today = day('2026-11-22');

beforeAll(async () => {
  world = await createWorld();
  police = await world.issuer('清河县公安局');
  const schools = await world.issuer('清河县教育局');
  for (const role of ROLES) people.set(role, await world.person(role, { issuerId: role === 'issuer' ? police : null }));
  people.set('foreign', await world.person('issuer', { issuerId: schools }));
  documentId = await enterDocument(world, { issuers: [{ name: '清河县公安局', issuerId: police }] });
});
afterAll(() => world.close());

const SAID = {
  document: '清河县停车管理办法',
  clause: '第三条',
  reason: '增加了义务',
  author: '王某',
  contact: '13800000000',
};
const send = (more: object = {}) => submitSuggestion(world.ctx, { ...SAID, ...more });
const row = async (id: number) => (await world.ctx.reader.row('suggestion', id))!;

describe('what the public sends', () => {
  it('is answered with a number and a code of which only the hash is kept', async () => {
    const { receipt, code, id } = await send();
    expect(receipt).toMatch(/^JY20261122-[2-9A-HJ-NP-Z]{8}$/);
    expect(code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
    const everything = world.sql((db) =>
      JSON.stringify([db.prepare('SELECT * FROM suggestion').all(), db.prepare('SELECT * FROM audit').all()]),
    );
    expect(everything).not.toContain(code.replaceAll('-', ''));
    expect(everything).not.toContain(code);
    expect(await row(id)).toMatchObject({ state: 'received', source: 'public', documentId: null, receivedOn: today });
  });

  it('stands once, however often the form is sent', async () => {
    const formKey = newFormKey();
    const both = await Promise.all([send({ formKey }), send({ formKey })]);
    expect(both[0]).toEqual(both[1]);
    expect(await send({ formKey })).toEqual(both[0]);
    // Another text is another suggestion.
    expect((await send({ formKey, reason: '还有一点' })).receipt).not.toBe(both[0].receipt);
  });

  it.each([
    ['no reason', { reason: '  ' }, 'reason'],
    ['no document', { document: '' }, 'document'],
    ['an endless reason', { reason: '长'.repeat(10_001) }, 'reason'],
    ['a document that does not exist', { documentId: 987_654_321 }, 'document'],
    ['a broken number', { documentId: 'x' }, 'documentId'],
    ['a broken key', { formKey: '<script>' }, 'formKey'],
  ])('is refused with %s', async (_, more, path) => {
    const error = await send(more).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'input.invalid', details: { issues: [{ path: [path] }] } });
  });

  it('cannot name what is not public', async () => {
    const draft = await enterDraft(world, { title: '清河县治安岗亭规定' });
    expect(await faultOf(send({ documentId: draft }))).toBe('input.invalid');
  });

  it('keeps the names of people out of the audit log', () => {
    const log = world.sql((db) => JSON.stringify(db.prepare('SELECT changes FROM audit').all()));
    expect(log).not.toContain('13800000000');
    expect(log).not.toContain('王某');
  });
});

describe('number and code', () => {
  it('show the state, the day and the answer, and nobody’s name', async () => {
    const sent = await send({ documentId });
    const status = () =>
      suggestionStatus(world.ctx, { receipt: sent.receipt.toLowerCase(), code: sent.code.replaceAll('-', ' ') });
    expect(await status()).toMatchObject({
      state: 'received',
      document: '清河县停车管理办法',
      replyBy: '2026-12-22',
      answerText: null,
    });
    await desk.accept(world.ctx, who('clerk'), sent.id, today, null);
    await desk.answer(world.ctx, who('clerk'), sent.id, today, {
      outcome: 'no_problem',
      number: '清司函〔2026〕9号',
      text: '经审查，未发现问题。',
    });
    const seen = await status();
    expect(seen).toMatchObject({
      state: 'answered',
      outcome: 'no_problem',
      answerText: '经审查，未发现问题。',
      answeredOn: today,
    });
    expect(JSON.stringify(seen)).not.toContain('王某');
  });

  it('of one that goes on as part of another show what becomes of that one', async () => {
    const [first, second] = [await send({ reason: '甲' }), await send({ reason: '乙' })];
    await desk.merge(world.ctx, who('clerk'), second.id, today, first.receipt);
    await desk.decline(world.ctx, who('clerk'), first.id, today, '不是行政规范性文件');
    const seen = await suggestionStatus(world.ctx, second);
    expect(seen).toMatchObject({ receipt: second.receipt, state: 'declined', decisionReason: '不是行政规范性文件' });
    expect(JSON.stringify(seen)).not.toContain(first.receipt);
  });

  it('tell nothing when one of them is wrong', async () => {
    const [sent, other] = [await send({ reason: '丙' }), await send({ reason: '丁' })];
    for (const wrong of [
      { ...sent, code: other.code },
      { ...sent, receipt: other.receipt },
      { ...sent, code: '' },
      { receipt: '', code: '' },
      { receipt: 'JY20261122-%', code: sent.code },
    ])
      expect(await suggestionStatus(world.ctx, wrong)).toBeNull();
    // What staff put on record has no code at all.
    const id = await desk.enterSuggestion(world.ctx, who('clerk'), { ...COURT, documentId });
    expect(await suggestionStatus(world.ctx, { receipt: (await row(id)).receipt, code: '' })).toBeNull();
  });
});

const COURT = {
  source: 'court',
  documentId: null,
  documentSaid: null,
  clause: null,
  reason: '第三条没有上位法依据',
  author: null,
  contact: null,
  organ: '清河县人民法院',
  caseNumber: '（2026）云0421行初7号',
  receivedOn: day('2026-09-01'),
} as const;

describe('what courts send', () => {
  it('wants its court, its document and a day that has come', async () => {
    const enter = (more: object) =>
      faultOf(desk.enterSuggestion(world.ctx, who('clerk'), { ...COURT, documentId, ...more }));
    expect(await enter({ organ: null })).toBe('suggestion.organ_missing');
    expect(await enter({ documentId: null })).toBe('suggestion.document_missing');
    expect(await enter({ receivedOn: day('2026-11-23') })).toBe('day.future');
    expect(await enter({ documentId: 987_654_321 })).toBe('not.found');
  });

  it('becomes a problem event with the outcome that proves it, once', async () => {
    const id = await desk.enterSuggestion(world.ctx, who('clerk'), { ...COURT, documentId });
    await desk.accept(world.ctx, who('clerk'), id, today, null);
    await desk.answer(world.ctx, who('clerk'), id, today, {
      outcome: 'self_corrected',
      number: null,
      text: '已修改第三条。',
    });
    const events = (await world.ctx.reader.issuerProblems(police)).filter((event) => event.sourceId === id);
    expect(events).toMatchObject([
      {
        kind: 'court.unlawful',
        on: today,
        documentId,
        key: `court.unlawful:suggestion:${id}`,
        act: 'suggestion.answer',
        recordedById: who('clerk').id,
      },
    ]);
  });

  it('stands on the desk when its time has run out, and no longer once it is answered', async () => {
    const id = await desk.enterSuggestion(world.ctx, who('clerk'), { ...COURT, documentId });
    const flagged = async () =>
      (await scan(world.ctx, SYSTEM, today)).flags.filter((flag) => flag.key.startsWith(`suggestion.overdue:${id}:`));
    expect(await flagged()).toMatchObject([{ dueOn: '2026-10-31', issuerId: null }]);
    await desk.accept(world.ctx, who('clerk'), id, today, null);
    await desk.answer(world.ctx, who('clerk'), id, today, { outcome: 'no_problem', number: null, text: '依据充分。' });
    expect(await flagged()).toEqual([]);
  });
});

describe('an issuer', () => {
  it('knows of a suggestion once it was asked, and not of that of another body', async () => {
    const { id } = await send({ documentId, reason: '戊' });
    expect(await faultOf(desk.suggestionFor(world.ctx, who('issuer'), id))).toBe('not.found');
    await desk.accept(world.ctx, who('clerk'), id, today, null);
    await desk.notifyIssuer(world.ctx, who('clerk'), id, today);
    expect(await faultOf(desk.suggestionFor(world.ctx, who('issuer'), id))).toBe('none');
    expect(await faultOf(desk.suggestionFor(world.ctx, who('foreign'), id))).toBe('not.found');
    const mine = { issuerIds: [police], offset: 0, limit: 50 };
    expect((await world.ctx.suggestions.page(mine)).rows.map((one) => one.id)).toEqual([id]);
    await desk.explain(world.ctx, who('issuer'), id, today, '有上位法依据');
    expect(await row(id)).toMatchObject({ issuerAnswer: '有上位法依据', issuerAnsweredOn: today });
  });
});
