import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { EVALUATION_CRITERIA } from '../../../server/domain/evaluation/codes.ts';
import { enterDocument } from '../../support/documents.ts';
import { type ApiWorld, apiWorld } from './world.ts';

let world: ApiWorld;
let housing: number;
const on = '2026-11-22';

beforeAll(async () => {
  world = await apiWorld();
  housing = await world.issuer('清河县住房和城乡建设局');
  for (const role of ROLES) await world.has(role, role, role === 'issuer' ? housing : null);
  await world.has('another', 'clerk');
});
afterAll(() => world.close());

const enter = (title: string, more: Parameters<typeof enterDocument>[1] = {}): Promise<number> =>
  enterDocument(world, { issuers: [{ name: '清河县住房和城乡建设局', issuerId: housing }], title, ...more });
const running = (title: string): Promise<number> =>
  enter(title, { effectiveOn: day('2024-01-01'), publishedOn: day('2023-12-20'), validUntil: day('2026-12-31') });
const versionOf = async (id: number): Promise<number> =>
  ((await world.get('clerk', `/documents/${id}`).expect(200)).body as { version: number }).version;
const validOn = async (id: number, at: string): Promise<string> =>
  (await world.get(null, `/public/documents/${id}?on=${at}`).expect(200)).body.standing.validity as string;

describe('a term over the API', () => {
  it('is lengthened by a notice that is held, which then says so as well', async () => {
    const id = await running('清河县公共租赁住房管理办法');
    const notice = await enter('关于延长《清河县公共租赁住房管理办法》有效期的通知', {
      docNumber: '清建规〔2026〕9号',
      effectiveOn: day('2026-11-20'),
      publishedOn: day('2026-11-20'),
    });
    const term = (await world.get('clerk', `/documents/${id}/term`).expect(200)).body;
    expect(term).toMatchObject({
      state: 'running',
      lastDay: '2026-12-31',
      acts: ['term.extend', 'term.renew', 'term.end'],
    });
    expect(term.limits.map((limit: { clock: string }) => limit.clock)).toEqual([
      'evaluate',
      'amendHandIn',
      'handIn',
      'end',
    ]);
    const said = { version: await versionOf(id), basis: '清建规〔2026〕9号', until: '2028-12-31' };
    for (const who of ['issuer', 'reviewer', 'leader', 'auditor'])
      await world.post(who, `/documents/${id}/term/extend`, said).expect(403);
    await world.post('clerk', `/documents/${id}/term/extend`, said).expect(200);
    expect([await validOn(id, '2028-12-31'), await validOn(id, '2029-01-01')]).toEqual(['in_force', 'lapsed']);
    const told = (await world.get(null, `/public/documents/${notice}`).expect(200)).body.relations;
    expect(told).toMatchObject([{ kind: 'extends', direction: 'out', other: { documentId: id } }]);
    const again = await world.post('clerk', `/documents/${id}/term/extend`, {
      ...said,
      version: await versionOf(id),
      until: '2030-12-31',
    });
    expect([again.status, again.body.code]).toEqual([422, 'term.recorded']);
  });

  it('two people who decide on one term: the second is told', async () => {
    const id = await running('清河县房屋租赁登记办法');
    const version = await versionOf(id);
    const basisText = '局长办公会';
    await world.post('clerk', `/documents/${id}/term/extend`, { version, basisText, until: '2028-12-31' }).expect(200);
    const late = await world.post('another', `/documents/${id}/term/end`, { version, basisText });
    expect([late.status, late.body.code]).toEqual([409, 'conflict.stale']);
  });

  it.each([
    ['term.until_missing', { basisText: '会议' }],
    ['term.until_shorter', { basisText: '会议', until: '2026-12-31' }],
    ['term.basis_missing', { until: '2028-12-31' }],
    ['input.invalid', { basis: '清建规〔2020〕404号', until: '2028-12-31' }],
  ])('refuses: %s', async (code, said) => {
    const id = await running(`清河县物业服务规定（${code}）`);
    const version = await versionOf(id);
    const refused = await world.post('clerk', `/documents/${id}/term/extend`, { version, ...said });
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('after the end only 重新公布 helps', async () => {
    const id = await enter('清河县既有住宅加装电梯办法', {
      effectiveOn: day('2023-01-01'),
      validUntil: day('2025-12-31'),
    });
    const said = { version: await versionOf(id), basisText: '会议', until: '2028-12-31' };
    const refused = await world.post('clerk', `/documents/${id}/term/extend`, said);
    expect([refused.status, refused.body.code]).toEqual([422, 'term.over']);
    expect(refused.body.detail).toContain('重新公布');
    await world.post('clerk', `/documents/${id}/term/renew`, said).expect(200);
    expect([await validOn(id, '2026-11-21'), await validOn(id, on)]).toEqual(['lapsed', 'in_force']);
  });

  it('a notice is drafted by the issuer, and says whose term it lengthens', async () => {
    const id = await running('清河县保障性住房申请办法');
    const path = `/documents/${id}/term/draft`;
    await world.post('auditor', path, { until: '2028-12-31' }).expect(403);
    const { id: draft } = (
      await world.post('issuer', path, { until: '2028-12-31', reason: '经评估仍然适用' }).expect(201)
    ).body;
    const dossier = (await world.get('issuer', `/documents/${draft}`).expect(200)).body;
    expect(dossier).toMatchObject({
      status: 'draft',
      facts: { title: '关于延长《清河县保障性住房申请办法》有效期的通知' },
    });
    expect(await validOn(id, '2027-01-01')).toBe('lapsed');
    const early = await world.post('issuer', path, { until: '2026-12-31' });
    expect([early.status, early.body.code]).toEqual([422, 'term.until_shorter']);
  });
});

describe('an evaluation over the API', () => {
  it('goes from its plan to its conclusion', async () => {
    const id = await running('清河县农村危房改造办法');
    const plan = {
      purpose: 'expiry',
      evaluator: '清河县住房和城乡建设局',
      criteria: ['lawful', 'effective'],
      dueOn: '2026-12-01',
      on,
    };
    const version = await versionOf(id);
    const made = (await world.post('issuer', `/documents/${id}/evaluations`, { ...plan, version }).expect(201)).body;
    expect(made).toMatchObject({
      evaluation: { state: 'planned', termEndsOn: '2026-12-31' },
      acts: ['evaluation.start', 'evaluation.withdraw'],
    });
    const stale = await world.post('clerk', `/documents/${id}/evaluations`, { ...plan, version, purpose: 'other' });
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict.stale']);
    const at = `/evaluations/${made.evaluation.id}`;
    await world.post('issuer', `${at}/start`, { version: 1, on }).expect(200);
    const report = {
      version: 2,
      on,
      findings: EVALUATION_CRITERIA.slice(0, 1).map((criterion) => ({ criterion, text: '没有问题。' })),
      summary: '仍然需要。',
      proposal: 'extend',
    };
    const half = await world.post('issuer', `${at}/report`, report);
    expect([half.status, half.body.code]).toEqual([422, 'evaluation.findings_missing']);
    const findings = [...report.findings, { criterion: 'effective', text: '成效明显。' }];
    await world.post('issuer', `${at}/report`, { ...report, findings }).expect(200);
    await world.post('issuer', `${at}/conclude`, { version: 3, on, conclusion: 'extend' }).expect(403);
    await world.post('clerk', `${at}/return`, { version: 3, on, reason: '补充数据' }).expect(200);
    await world.post('issuer', `${at}/report`, { ...report, version: 4, findings }).expect(200);
    const done = (await world.post('clerk', `${at}/conclude`, { version: 5, on, conclusion: 'extend' }).expect(200))
      .body;
    expect(done).toMatchObject({ evaluation: { state: 'concluded', concludedOn: on }, acts: [] });
    const list = (await world.get('issuer', '/evaluations?state=concluded').expect(200)).body;
    expect(list).toMatchObject({ total: 1, rows: [{ title: '清河县农村危房改造办法' }] });
  });

  it('is not for other bodies', async () => {
    const other = await world.issuer('清河县民政局');
    const id = await enterDocument(world, {
      issuers: [{ name: '清河县民政局', issuerId: other }],
      title: '清河县临时救助办法',
    });
    const plan = { purpose: 'other', evaluator: '清河县民政局', dueOn: '2026-12-01', on, version: await versionOf(id) };
    await world.post('issuer', `/documents/${id}/evaluations`, plan).expect(403);
    const made = (await world.post('clerk', `/documents/${id}/evaluations`, plan).expect(201)).body;
    await world.get('issuer', `/evaluations/${made.evaluation.id}`).expect(404);
    await world.get(null, `/evaluations/${made.evaluation.id}`).expect(401);
    expect(
      (await world.get('issuer', '/evaluations').expect(200)).body.rows.map((line: { title: string }) => line.title),
    ).not.toContain('清河县临时救助办法');
  });
});
