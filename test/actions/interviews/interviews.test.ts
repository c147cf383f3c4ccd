import { writeFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../../../server/actions/attachments/attachments.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import { decide, seenOf } from '../../../server/actions/interviews/decide.ts';
import { measureEvidence, zipOf } from '../../../server/actions/interviews/pack.ts';
import { standingFor } from '../../../server/actions/interviews/standing.ts';
import * as steps from '../../../server/actions/interviews/steps.ts';
import { decide as decideProblem, recordProblem } from '../../../server/actions/problems/problems.ts';
import { mergeIssuers } from '../../../server/actions/issuers/changes.ts';
import { day } from '../../../server/domain/day.ts';
import { Fault } from '../../../server/domain/fault.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let body: number;
let clerk: UserActor;
let leader: UserActor;
let own: UserActor;
let document: number;

beforeAll(async () => {
  world = await createWorld();
  body = await world.issuer('清河县商务局');
  clerk = await world.person('clerk');
  leader = await world.person('leader');
  own = await world.person('issuer', { issuerId: body });
  const on = day('2015-03-02');
  const issuers = [{ name: '清河县商务局', issuerId: body }];
  document = await enterDocument(world, {
    title: '清河县夜市管理规定',
    signedOn: on,
    publishedOn: on,
    effectiveOn: on,
    issuers,
  });
});
afterAll(() => world.close());

const hurt = (on: string) =>
  recordProblem(world.ctx, clerk, document, { kind: 'filing.refused', on: day(on), note: null });
const go = () => scan(world.ctx, SYSTEM, world.clock.today());
const flags = async () =>
  (await world.ctx.duties.flags({ open: true }))
    .filter((row) => row.kind.startsWith('interview.'))
    .map((row) => `${row.kind} ${row.dueOn}`)
    .sort();
const standing = () => standingFor(world.ctx, leader, body);
const start = async () => {
  const { candidate } = await standing();
  return decide(world.ctx, leader, body, seenOf(candidate!.events), {
    act: 'interview.start',
    measure: candidate!.tier.measure,
    reason: null,
  });
};
const row = async (id: number) => (await world.ctx.reader.row('interview', id))!;
const at = async (id: number) => ({ id, version: (await row(id)).version, on: null });
const faultOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Fault ? error.code : String(error)),
  );

const meeting = { meetOn: day('2026-11-25'), meetAt: '09:30', place: '三楼会议室' };
const notice = { ...meeting, number: null, host: '顾明远', attendees: '主要负责人', subject: '漏报', bring: null };
const minutes = { bureau: ['顾明远'], issuer: ['周筑安'], recorder: '林文澜', statement: '属实', opinion: '整改' };

describe('from the events to the flags', () => {
  let id: number;
  it('a candidate is flagged until somebody decides, and what was used is not flagged again', async () => {
    await hurt('2026-04-01');
    await hurt('2026-05-01');
    await go();
    expect(await flags()).toEqual(['interview.due 2026-05-01']);
    ({ id } = await start());
    await go();
    expect(await flags()).toEqual([]);
    expect((await world.ctx.reader.issuerProblems(body)).map((event) => event.interviewId)).toEqual([id, id]);
    // The body does not see from its own figures that something has been decided.
    const seen = await standingFor(world.ctx, own, body);
    expect([seen.tiers[0]?.sum, seen.measures.length, seen.candidate]).toEqual([2, 0, null]);
  });

  it('the appointment, the report and its being late stand on the desk, each in its time', async () => {
    await steps.notifyTalk(world.ctx, clerk, await at(id), notice);
    // At once, and not with the next scan.
    expect(await flags()).toEqual(['interview.meeting 2026-11-25']);
    const told = (await world.ctx.duties.notices({ userId: own.id })).map((one) => one.flag.kind);
    expect(told).toContain('interview.meeting');
    world.clock.set('2026-11-25T04:00:00.000Z');
    await steps.hold(world.ctx, clerk, await at(id), minutes, { demands: ['补报'], dueOn: day('2026-12-05') });
    expect(await flags()).toEqual(['interview.report_due 2026-12-05']);
    world.clock.set('2026-12-06T04:00:00.000Z');
    await go();
    expect(await flags()).toEqual(['interview.report_overdue 2026-12-05']);
    // Once, however often the scan runs: 逾期不改 is an event of its own.
    await go();
    const late = (await world.ctx.reader.issuerProblems(body)).filter((one) => one.kind === 'rectification.overdue');
    expect(late).toMatchObject([{ on: '2026-12-06', sourceTable: 'interview', sourceId: id, documentId: null }]);
  });

  it('a report that comes in settles it; its papers stay with what was decided', async () => {
    const path = await world.ctx.files.temporary();
    await writeFile(path, '整改报告全文');
    const place = { documentId: null, subject: 'interview', subjectId: id, kind: 'report' } as const;
    expect(
      await faultOf(add(world.ctx, own, { ...place, kind: 'minutes' }, { path, fileName: '记录.txt' }, null)),
    ).toBe('attachment.closed');
    await add(world.ctx, own, place, { path, fileName: '整改报告.txt' }, null);
    await steps.report(world.ctx, own, await at(id), '已补报');
    await go();
    expect(await flags()).toEqual([]);
    await steps.accept(world.ctx, clerk, await at(id), '属实');
    await steps.close(world.ctx, clerk, await at(id), null);
    expect(await faultOf(add(world.ctx, own, place, { path, fileName: '再交.txt' }, null))).toBe('attachment.closed');
  });

  it('the next tier counts what the first has used with what is new; what is taken back counts again', async () => {
    await hurt('2026-12-01');
    const next = await start();
    expect(await row(next.id)).toMatchObject({ measure: '通报批评', sum: 4, state: 'started' });
    expect((await row(next.id)).events).toHaveLength(4);
    expect((await standing()).candidate).toBe(null);
    await steps.cancel(world.ctx, leader, await at(next.id), '事件有误');
    expect((await standing()).candidate).toMatchObject({ sum: 4, tier: { measure: '通报批评' } });
  });

  it('says so when an event is taken out after the decision, and bundles what proves the others', async () => {
    const { id: third } = await start();
    const [event] = (await row(third)).events;
    const path = await world.ctx.files.temporary();
    await writeFile(path, '证明全文');
    const place = { documentId: null, subject: 'problem', subjectId: event!.problemId, kind: 'proof' } as const;
    await add(world.ctx, clerk, place, { path, fileName: '证明/材料.txt' }, null);
    await decideProblem(world.ctx, leader, 'problem.exclude', event!.problemId, '查明没有');
    const pack = await measureEvidence(world.ctx, leader, third);
    expect(pack.events.filter((one) => one.event?.excludedAt !== null)).toHaveLength(1);
    const zip = unzipSync(await zipOf(world.ctx, pack, { name: '清单.docx', bytes: new Uint8Array([1]) }));
    expect(Object.keys(zip)).toEqual(['清单.docx', '事件1-材料1-证明_材料.txt']);
    expect(new TextDecoder().decode(zip['事件1-材料1-证明_材料.txt'])).toBe('证明全文');
  });
});

it('two who decide at once: the second is told, and nothing of it is written', async () => {
  const other = await world.issuer('清河县水利局');
  const on = day('2015-03-02');
  const issuers = [{ name: '清河县水利局', issuerId: other }];
  const file = await enterDocument(world, {
    title: '清河县水渠管理规定',
    signedOn: on,
    publishedOn: on,
    effectiveOn: on,
    issuers,
  });
  await recordProblem(world.ctx, clerk, file, { kind: 'document.revoked', on: day('2026-11-01'), note: null });
  const { candidate } = await standingFor(world.ctx, leader, other);
  const seen = seenOf(candidate!.events);
  const answers = await Promise.all([
    faultOf(decide(world.ctx, leader, other, seen, { act: 'interview.start', measure: '约谈', reason: null })),
    faultOf(decide(world.ctx, leader, other, seen, { act: 'interview.dismiss', reason: '已处理' })),
  ]);
  expect(answers.sort()).toEqual(['conflict.stale', 'done']);
  expect(await world.ctx.interviews.ofIssuer(other)).toHaveLength(1);

  // A body that turns out to be a double takes its measures along.
  const admin = await world.person('admin');
  const version = async (id: number) => (await world.ctx.reader.row('issuer', id))!.version;
  await mergeIssuers(world.ctx, admin, other, await version(other), { id: body, version: await version(body) });
  expect(await world.ctx.interviews.ofIssuer(other)).toEqual([]);
  expect((await world.ctx.interviews.ofIssuer(body)).length).toBe(4);
});
