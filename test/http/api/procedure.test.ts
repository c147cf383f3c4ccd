import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setClasses } from '../../../server/actions/procedure/classes.ts';
import { insert } from '../../../server/domain/change.ts';
import { addDays, day } from '../../../server/domain/day.ts';
import type { Role } from '../../../server/domain/codes.ts';
import { may } from '../../../server/domain/may.ts';
import { CONSULTATION_STATES } from '../../../server/domain/procedure/codes.ts';
import type { ConsultationState } from '../../../server/domain/procedure/codes.ts';
import { CONSULTATION_ACTS, CONSULTATION_STEPS } from '../../../server/domain/procedure/consultation.ts';
import type { ConsultationAct } from '../../../server/domain/procedure/consultation.ts';
import { commentRow, consultationRow } from '../../domain/procedure/support.ts';
import { enterDocument, enterDraft } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import type { UserActor } from '../../support/world.ts';
import { type ApiWorld, apiWorld } from './world.ts';

const TODAY = day('2026-11-22');
let world: ApiWorld;
let government: number;
const people = new Map<string, UserActor>();
const ROLES: readonly [string, Role][] = [
  ['经办', 'issuer'],
  ['别的机关', 'issuer'],
  ['备案', 'clerk'],
  ['审核', 'reviewer'],
  ['领导', 'leader'],
  ['管理', 'admin'],
  ['督查', 'auditor'],
];

beforeAll(async () => {
  world = await apiWorld();
  government = await world.issuer('清河县人民政府', 'government', 'government');
  const other = await world.issuer('清河县水利局');
  for (const [who, role] of ROLES)
    people.set(who, await world.has(who, role, who === '经办' ? government : who === '别的机关' ? other : null));
});
afterAll(() => world.close());

const newDraft = (title = '清河县集市管理办法'): Promise<number> =>
  enterDraft(world, { title, tier: 'government', issuers: [{ name: '清河县人民政府', issuerId: government }] });
const procedure = async (who: string, id: number) =>
  (await world.get(who, `/documents/${id}/procedure`).expect(200)).body;
const missing = async (id: number): Promise<string[]> => (await procedure('备案', id)).missing.issue;

describe('程序证据 over the API', () => {
  it('tells what is demanded by which rule, and becomes green with each kind', async () => {
    const id = await newDraft();
    const asked = await procedure('经办', id);
    expect(asked.classes).toEqual(['every', 'government']);
    expect(asked.missing).toEqual({ issue: ['assessment', 'consultation', 'deliberation'], filing: [] });
    expect(asked.unset).toEqual(['hearing', 'integrity']);
    for (const line of asked.lines) expect(line.citation).not.toBe('');
    const said = { kind: 'assessment', on: '2026-11-20', who: '县政府办公室', result: 'passed' };
    const done = (await world.post('经办', `/documents/${id}/evidence`, said).expect(200)).body;
    expect(done.missing.issue).toEqual(['consultation', 'deliberation']);
    const waiver = { kind: 'deliberation', reason: '仅作文字修订，已经县长同意。' };
    expect((await world.post('经办', `/documents/${id}/evidence/waivers`, waiver)).status).toBe(403);
    const waived = (await world.post('备案', `/documents/${id}/evidence/waivers`, waiver).expect(200)).body;
    expect(waived.missing.issue).toEqual(['consultation']);
    const [first] = waived.evidence;
    const back = { version: first.version, reason: '登记错了' };
    const gone = await world.post('经办', `/documents/${id}/evidence/${first.id}/withdraw`, back).expect(200);
    expect(gone.body.missing.issue).toEqual(['assessment', 'consultation']);
    expect((await world.post('经办', `/documents/${id}/evidence/${first.id}/withdraw`, back)).status).toBe(409);
  });

  it('classes add what they demand: 市场主体 the 公平竞争审查 by 市场监管部门 with the drafter', async () => {
    const id = await newDraft();
    const { version } = (await world.get('经办', `/documents/${id}`)).body;
    const said = { version, classes: ['market'], reason: '涉及经营者经济活动' };
    const classed = (await world.post('经办', `/documents/${id}/classification`, said).expect(200)).body;
    expect(classed.classification).toMatchObject({ classes: ['market'], byId: people.get('经办')?.id });
    expect(classed.missing.issue).toContain('competition');
    const checked = { kind: 'competition', on: '2026-11-20', who: '起草单位', result: 'passed', performer: 'drafter' };
    const wrong = (await world.post('经办', `/documents/${id}/evidence`, checked).expect(200)).body;
    expect(wrong.lines.find((line: { evidence: string }) => line.evidence === 'competition')).toMatchObject({
      state: 'flawed',
      flaw: 'wrong_body',
    });
    const right = { ...checked, performer: 'market_regulator' };
    expect((await world.post('经办', `/documents/${id}/evidence`, right).expect(200)).body.missing.issue).not.toContain(
      'competition',
    );
    expect((await world.post('经办', `/documents/${id}/classification`, { ...said, version: 99 })).status).toBe(409);
  });

  it('认定: by the bureau alone, from the list of the day', async () => {
    const id = await newDraft();
    const { version } = (await world.get('备案', `/documents/${id}`)).body;
    const said = { version, normative: false, excludedAs: '会议纪要', on: '2026-11-20', reason: '仅记录会议情况' };
    expect((await world.post('经办', `/documents/${id}/determination`, said)).status).toBe(403);
    const odd = await world.post('审核', `/documents/${id}/determination`, { ...said, excludedAs: '诗歌' });
    expect([odd.status, odd.body.code]).toEqual([422, 'determination.matter']);
    const done = (await world.post('审核', `/documents/${id}/determination`, said).expect(200)).body;
    expect(done).toMatchObject({ normative: false, determination: { excludedAs: '会议纪要', on: '2026-11-20' } });
  });

  it('is not for other bodies, nor for the public', async () => {
    const id = await newDraft();
    expect((await world.get('别的机关', `/documents/${id}/procedure`)).status).toBe(404);
    expect((await world.get(null, `/documents/${id}/procedure`)).status).toBe(401);
  });

  it('issue is refused with each missing kind and its rule, and goes through when all is there', async () => {
    const id = await enterDocument(
      world,
      { title: '清河县集市管理规定', signedOn: null, publishedOn: null, effectiveOn: null, tier: 'government', issuers: [{ name: '清河县人民政府', issuerId: government }] },
      {
        act: 'document.draft', origin: 'draft', status: 'reviewed', isPublic: false,
        review: { opinion: 'lawful', opinionNumber: null, opinionText: null, submittedOn: day('2026-11-01'), acceptedOn: day('2026-11-02'), concludedOn: day('2026-11-12'), adoption: null, adoptionNote: null },
      },
    ); // prettier-ignore
    const dossier = await world.ctx.reader.dossier(id);
    // A review on paper is bound to no draft; here it was of this one.
    world.sql((db) =>
      db
        .prepare('UPDATE review SET draft_sha256 = ? WHERE document_id = ?')
        .run(dossier?.versions.at(-1)?.textSha256, id),
    );
    const issue = async () => {
      const { version } = (await world.get('备案', `/documents/${id}`)).body;
      const days = { signedOn: '2026-11-20', publishedOn: '2026-11-21', effectiveOn: '2026-11-22' };
      return world.post('备案', `/documents/${id}/issue`, { version, docNumber: '清政发〔2026〕90号', ...days });
    };
    const refused = await issue();
    expect([refused.status, refused.body.code]).toEqual([422, 'procedure.incomplete']);
    for (const word of ['评估论证', '公开征求意见', '集体审议', '第七十五条'])
      expect(refused.body.detail).toContain(word);
    const done = { on: '2026-11-15', who: '县政府', result: 'passed' };
    await world.post('备案', `/documents/${id}/evidence`, { kind: 'assessment', ...done }).expect(200);
    await world.post('备案', `/documents/${id}/evidence`, { kind: 'deliberation', ...done }).expect(200);
    await world
      .post('备案', `/documents/${id}/evidence`, { kind: 'consultation', fromOn: '2026-09-01', on: '2026-10-10', who: '网站', result: 'held' })
      .expect(200); // prettier-ignore
    expect(await missing(id)).toEqual([]);
    expect((await issue()).status).toBe(200);
  });
});

/** A consultation of a new draft in a state on the day of the test, with one comment. */
async function consultationIn(state: ConsultationState): Promise<{ id: number; consultationId: number; commentId: number }> {
  const id = await newDraft();
  const dossier = await world.ctx.reader.dossier(id);
  const [consultationId = 0, commentId = 0] = await world.ctx.store.ids(2);
  const past = { fromOn: addDays(TODAY, -40), toOn: addDays(TODAY, -1) };
  const days = {
    upcoming: { fromOn: addDays(TODAY, 1), toOn: addDays(TODAY, 40) },
    open: { fromOn: addDays(TODAY, -1), toOn: TODAY },
    closed: past,
    answered: { ...past, resultOn: TODAY },
    withdrawn: { ...past, withdrawnOn: TODAY },
  }[state];
  const row = consultationRow({ id: consultationId, documentId: id, textVersionId: dossier?.versions[0]?.id ?? 0, ...days });
  const said = state === 'closed' ? { outcome: 'adopted' as const } : {};
  const comment = commentRow(1, { id: commentId, consultationId, receipt: `YJ20261122-T${commentId}`, author: '王先生', ...said });
  const writes = [insert('consultation', row), insert('consultationComment', comment)];
  await world.ctx.store.commit({ act: 'consultation.open', documents: [id], writes }, SYSTEM);
  return { id, consultationId, commentId };
} // prettier-ignore

describe('every act on a consultation, in every state, by every role', () => {
  const bodies: Record<ConsultationAct, (commentId: number) => [string, object]> = {
    'comment.leave': () => ['', { text: '建议' }],
    'comment.enter': () => ['comments', { channel: 'letter', receivedOn: '2026-11-22', text: '来信的意见' }],
    'comment.answer': (commentId) => ['answers', { comments: [commentId], outcome: 'adopted' }],
    'consultation.extend': () => ['extend', { version: 1, toOn: '2027-02-01' }],
    'consultation.withdraw': () => ['withdraw', { version: 1, reason: '另行起草' }],
    'consultation.publish': () => ['publish', { version: 1, resultSaid: null }],
  };
  const acts = CONSULTATION_ACTS.filter((act) => act !== 'comment.leave');
  const cases = CONSULTATION_STATES.flatMap((state) => acts.map((act) => [state, act] as const));

  it.each(cases)('%s: %s', async (state, act) => {
    const at = await consultationIn(state);
    const thing = { issuerId: government, issuerIds: [government], status: 'draft', isPublic: false } as const;
    const [path, body] = bodies[act](at.commentId);
    // Who may do it comes last, so that the others find it as it was.
    const order = [...people].sort(([, a], [, b]) => Number(may(a, act, thing)) - Number(may(b, act, thing)));
    for (const [who, actor] of order) {
      const answer = await world.post(who, `/documents/${at.id}/consultations/${at.consultationId}/${path}`, body);
      const seesDraft = may(actor, 'document.read', thing);
      if (!may(actor, act, thing)) expect([403, seesDraft ? 403 : 404], `${who} ${act}`).toContain(answer.status);
      else if (CONSULTATION_STEPS[state].includes(act)) {
        expect(answer.status, `${who} ${act} ${JSON.stringify(answer.body)}`).toBe(200);
        return;
      } else expect([answer.status, answer.body.code], `${who} ${act}`).toEqual([422, 'consultation.state']);
    }
    expect(CONSULTATION_STEPS[state]).not.toContain(act);
  });

  it.each(CONSULTATION_STATES)('%s: comments by the public', async (state) => {
    const { consultationId } = await consultationIn(state);
    const answer = await world.post(null, `/public/consultations/${consultationId}/comments`, { text: '建议' });
    if (state === 'open') expect([answer.status, Object.keys(answer.body)]).toEqual([201, ['receipt']]);
    else if (state === 'upcoming') expect(answer.status).toBe(404);
    else expect([answer.status, answer.body.code]).toEqual([422, 'consultation.state']);
    expect((await world.get(null, `/public/consultations/${consultationId}`)).status).toBe(
      state === 'upcoming' ? 404 : 200,
    );
  });
});

describe('征求意见 from opening to the published answer', () => {
  it('is public without names, counts as evidence, and closes by its day alone', async () => {
    const id = await newDraft('清河县公共租赁住房管理办法');
    await setClasses(world.ctx, people.get('备案')!, id, { classes: ['market'], reason: '涉及经营活动' });
    const { version } = (await world.get('经办', `/documents/${id}`)).body;
    const opening = { version, title: '公告', explanation: '说明', address: '来信地址', fromOn: '2026-11-22', toOn: '2026-12-01' };
    const short = await world.post('经办', `/documents/${id}/consultations`, opening);
    expect([short.status, short.body.code]).toEqual([422, 'consultation.too_short']);
    expect(short.body.detail).toContain('2026年12月22日');
    const opened = await world.post('经办', `/documents/${id}/consultations`, { ...opening, shortReason: '年底前必须施行' }).expect(201);
    expect(opened.body).toMatchObject({ state: 'open', leastOn: '2026-12-22', shortReason: '年底前必须施行', comments: [] });
    const at = opened.body.id as number;
    const work = `/documents/${id}/consultations/${at}`;

    const list = (await world.get(null, '/public/consultations').expect(200)).body;
    expect(list.rows.find((row: { id: number }) => row.id === at)).toMatchObject({ daysLeft: 10, issuerName: '清河县人民政府' });
    const left = { text: '  腾退期限太短。 ', author: '赵某某', contact: '13900001111', formKey: 'formkey-0001' };
    const first = (await world.post(null, `/public/consultations/${at}/comments`, left).expect(201)).body;
    const twice = (await world.post(null, `/public/consultations/${at}/comments`, left).expect(201)).body;
    expect(first.receipt).toMatch(/^YJ20261122-[2-9A-HJ-NP-Z]{8}$/);
    expect(twice).toEqual(first);
    for (const bad of [{}, { text: '  ' }, { text: 'x'.repeat(10_001) }, { text: 'x', author: 'y'.repeat(101) }])
      expect((await world.post(null, `/public/consultations/${at}/comments`, bad)).status).toBe(422);

    const held = (await world.get('备案', work).expect(200)).body;
    expect(held.comments).toHaveLength(1);
    expect(held.comments[0]).toMatchObject({ text: '腾退期限太短。', author: '赵某某', contact: '13900001111', channel: 'web' });
    expect((await world.get('别的机关', work)).status).toBe(404);
    expect((await world.get('管理', work)).status).toBe(403);
    // Neither name nor contact ever reaches the history of the document or the audit log.
    expect(JSON.stringify(world.sql((db) => db.prepare('SELECT changes FROM audit').all()))).not.toMatch(/赵某某|13900001111/);

    const entered = { channel: 'letter', receivedOn: '2026-11-22', text: '建议增加听证。' };
    await world.post('经办', `${work}/comments`, entered).expect(200);
    const ids = (await world.get('经办', work)).body.comments.map((one: { id: number }) => one.id);
    const unanswered = await world.post('经办', `${work}/answers`, { comments: ids, outcome: 'rejected' });
    expect(unanswered.body.code).toBe('comment.reason_missing');
    const missed = await world.post('经办', `${work}/answers`, { comments: [...ids, 1], outcome: 'adopted' });
    expect(missed.status).toBe(404);
    await world.post('经办', `${work}/answers`, { comments: [ids[0]], topic: '期限', outcome: 'adopted', answer: '改为三个月' }).expect(200);

    world.clock.set('2026-12-02T01:00:00.000Z');
    try {
      const late = await world.post(null, `/public/consultations/${at}/comments`, { text: '迟了' });
      expect([late.status, late.body.code]).toEqual([422, 'consultation.state']);
      const early = await world.post('经办', `${work}/publish`, { version: 1, resultSaid: '总的情况' });
      expect([early.body.code, early.body.details]).toEqual(['consultation.unanswered', { count: 1 }]);
      expect((await procedure('经办', id)).missing.issue).toContain('consultation');
      await world.post('经办', `${work}/answers`, { comments: [ids[1]], outcome: 'partly', answer: '改为座谈' }).expect(200);
      await world.post('经办', `${work}/publish`, { version: 1, resultSaid: '总的情况' }).expect(200);
      expect((await procedure('经办', id)).missing.issue).not.toContain('consultation');
      const told = (await world.get(null, `/public/consultations/${at}`).expect(200)).body;
      expect(told.result).toMatchObject({ on: '2026-12-02', said: '总的情况', counts: { all: 2, adopted: 1, partly: 1 } });
      expect(JSON.stringify(told)).not.toMatch(/赵某某|13900001111|腾退期限太短/);
      const past = (await world.get(null, '/public/consultations?past=yes').expect(200)).body;
      expect(past.rows.map((row: { id: number }) => row.id)).toContain(at);
    } finally {
      world.clock.set('2026-11-22T01:00:00.000Z');
    }
  }); // prettier-ignore

  it('two people publish at once: one of them is told to look again', async () => {
    const { id, consultationId } = await consultationIn('closed');
    const publish = (who: string) =>
      world.post(who, `/documents/${id}/consultations/${consultationId}/publish`, { version: 1, resultSaid: null });
    const answers = await Promise.all([publish('经办'), publish('备案')]);
    const statuses = answers.map((one) => one.status).sort();
    expect(statuses[0]).toBe(200);
    expect([409, 422]).toContain(statuses[1]);
  });
});
