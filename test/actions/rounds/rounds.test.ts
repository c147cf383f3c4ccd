import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, answer, sendBackItems } from '../../../server/actions/rounds/answer.ts';
import { decide, publish, sendBack, submit, undo } from '../../../server/actions/rounds/decide.ts';
import { rehearse } from '../../../server/actions/rounds/plan.ts';
import { add, begin, close, edit, open, removeOne, settleEndedBodies } from '../../../server/actions/rounds/prepare.ts';
import { roundFlags } from '../../../server/actions/rounds/flags.ts';
import { roundFor } from '../../../server/actions/rounds/context.ts';
import { addEvent } from '../../../server/actions/documents/change.ts';
import { day } from '../../../server/domain/day.ts';
import { faultOf } from '../../support/documents.ts';
import { SYSTEM } from '../../support/world.ts';
import { planOf, roundWorld, sayOf, type RoundWorld } from './county.ts';

let w: RoundWorld;
beforeAll(async () => {
  w = await roundWorld();
});
afterAll(() => w.world.close());

const validity = async (id: number, on = '2026-11-22') =>
  (await w.ctx.reader.spansOn([id], day(on))).get(id)?.validity ?? null;

describe('a whole round', () => {
  it('opens, is answered, sent back, decided and published in one act', async () => {
    const kept = await w.enter('清河县物业管理办法', w.housing);
    const repealed = await w.enter('清河县旧城改造办法', w.housing);
    const lapsed = await w.enter('清河县校车补贴办法', w.schools);
    const amended = await w.enter('清河县招生办法', w.schools);
    const late = await w.enter('清河县新办法', w.schools, { publishedOn: day('2026-11-10'), effectiveOn: null });
    const id = await w.opened();
    expect((await w.ctx.rounds.items(id)).map((one) => one.documentId)).toEqual([kept, repealed, lapsed, amended]);
    expect((await w.ctx.rounds.tasks(id)).map((task) => [task.issuerId, task.dueOn])).toEqual([
      [w.housing, '2026-12-10'],
      [w.schools, '2026-12-10'],
    ]);
    // Each body answers for its own alone.
    expect(await faultOf(w.say(w.people.housing, id, [lapsed], sayOf('keep')))).toBe('not.found');
    await w.say(w.people.housing, id, [kept], sayOf('keep'));
    expect(await faultOf(w.say(w.people.housing, id, [repealed], sayOf('repeal', { reason: null })))).toBe(
      'round.reason_missing',
    );
    await w.say(w.people.housing, id, [repealed], sayOf('repeal'));
    await w.say(w.people.schools, id, [lapsed], sayOf('keep'));
    await w.say(w.people.schools, id, [amended], sayOf('amend', { amendBy: day('2027-05-31'), lapseUnless: true }));
    await sendBackItems(w.ctx, w.people.clerk, id, [await w.item(id, lapsed)], '补贴对象已不存在');
    expect(await w.item(id, lapsed)).toMatchObject({ state: 'returned', note: '补贴对象已不存在' });
    expect(await faultOf(submit(w.ctx, w.people.clerk, id, await w.version(id)))).toBe('round.unfinished');
    await w.say(w.people.schools, id, [lapsed], sayOf('lapse', { reason: '补贴对象已不存在' }));
    const seen = await w.decided(id);
    expect(await validity(repealed)).toBe('in_force');
    expect(await faultOf(publish(w.ctx, w.people.leader, id, await w.version(id), 'other'))).toBe('round.plan_changed');
    const version = await w.version(id);
    const both = await Promise.allSettled([
      publish(w.ctx, w.people.leader, id, version, seen),
      publish(w.ctx, w.people.leader, id, version, seen),
    ]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'conflict.stale' });
    expect(await faultOf(publish(w.ctx, w.people.leader, id, await w.version(id), seen))).toBe('round.state');
    const entries = await w.ctx.rounds.entries(id);
    expect(entries.map((one) => [one.list, one.ordinal, one.documentId, one.validUntil])).toEqual(
      expect.arrayContaining([
        ['keep', 1, kept, null],
        ['amend', 1, amended, null],
        ['repeal', 1, repealed, '2026-11-21'],
        ['lapse', 1, lapsed, '2026-11-21'],
      ]),
    );
    expect(entries).toHaveLength(4);
    expect([
      await validity(kept),
      await validity(repealed),
      await validity(repealed, '2026-11-21'),
      await validity(lapsed),
      await validity(amended),
      await validity(amended, '2027-05-31'),
      await validity(amended, '2027-06-01'),
      await validity(late),
    ]).toEqual(['in_force', 'repealed', 'in_force', 'lapsed', 'in_force', 'in_force', 'lapsed', 'in_force']);
    const [event] = (await w.ctx.reader.livesOf([repealed])).get(repealed)!.filter((one) => one.kind === 'repeal');
    expect(event).toMatchObject({
      basisText: '《清河县人民政府关于公布行政规范性文件清理结果的决定》（清政发〔2026〕18号）',
    });
    expect((await w.ctx.reader.history(repealed)).map((row) => row.act)).toContain('round.publish');
    // Undone as a whole: everything is as before, every row stays.
    await undo(w.ctx, w.people.leader, id, await w.version(id), '决定有误，另行公布');
    expect([await validity(repealed), await validity(lapsed), await validity(amended, '2027-06-01')]).toEqual([
      'in_force',
      'in_force',
      'in_force',
    ]);
    expect(await w.round(id)).toMatchObject({ state: 'undone', endReason: '决定有误，另行公布' });
    expect(await w.ctx.rounds.entries(id)).toHaveLength(4);
  });

  it('is not undone once something was built on it', async () => {
    const document = await w.enter('清河县停车场办法', w.housing);
    const id = await w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: ['停车场办法'] } });
    expect((await w.ctx.rounds.items(id)).map((one) => one.documentId)).toEqual([document]);
    await w.say(w.people.housing, id, [document], sayOf('repeal'));
    const seen = await w.decided(id);
    await publish(w.ctx, w.people.leader, id, await w.version(id), seen);
    w.world.clock.set('2026-11-23T01:00:00.000Z');
    await addEvent(w.ctx, w.people.clerk, document, { kind: 'revoke', on: day('2026-11-23') });
    await expect(undo(w.ctx, w.people.leader, id, await w.version(id), '有误')).rejects.toMatchObject({
      code: 'round.built_on',
      details: { documents: [document], titles: ['清河县停车场办法'] },
    });
    w.world.clock.set('2026-11-22T01:00:00.000Z');
  });
});

describe('refusals', () => {
  it.each([
    ['a cut-off in the future', { cutOff: day('2026-11-23') }, 'round.cutoff_future'],
    ['a limit that is over', { answerBy: day('2026-11-21') }, 'day.order'],
    ['the whole before the answers', { finishBy: day('2026-12-01') }, 'day.order'],
    ['a special round without words', { kind: 'special' as const }, 'round.words_missing'],
    ['an immediate one without a law', { kind: 'immediate' as const }, 'round.law_missing'],
  ])('%s', async (_, more, code) => {
    expect(await faultOf(begin(w.ctx, w.people.clerk, planOf(more)))).toBe(code);
  });

  it('continuing what was repealed is refused with its title, at the answer and at the publication', async () => {
    const gone = await w.enter('清河县烟花办法', w.housing);
    const id = await w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: ['烟花办法'] } });
    await w.say(w.people.housing, id, [gone], sayOf('keep'));
    w.world.sql((db) =>
      db
        .prepare(
          `INSERT INTO legal_event (id, version, document_id, kind, on_day, scope, articles, day_stated, known_at)
           VALUES (900001, 1, ?, 'repeal', '2026-11-20', 'whole', '[]', 1, '2026-11-22T01:00:00.000Z')`,
        )
        .run(gone),
    );
    const seen = await w.decided(id);
    const { plan } = await rehearse(w.ctx, w.people.leader, id, null);
    expect(plan.lines.map((line) => line.outcome.contradiction)).toEqual(['ended']);
    expect(await faultOf(publish(w.ctx, w.people.leader, id, await w.version(id), seen))).toBe('round.contradiction');
    await sendBack(w.ctx, w.people.leader, id, await w.version(id), '文件已经废止');
    await sendBackItems(w.ctx, w.people.clerk, id, [await w.item(id, gone)], '文件已经废止');
    const again = w.say(w.people.housing, id, [gone], sayOf('keep'));
    await expect(again).rejects.toMatchObject({
      code: 'round.contradicts',
      details: { why: 'ended', titles: ['清河县烟花办法'] },
    });
    await close(w.ctx, w.people.clerk, id, await w.version(id), '不再需要');
    expect(await w.round(id)).toMatchObject({ state: 'closed', endReason: '不再需要' });
  });

  it('two people answering: the second is told', async () => {
    const one = await w.enter('清河县公房办法', w.housing);
    const id = await w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: ['公房办法'] } });
    const seen = [await w.item(id, one)];
    await answer(w.ctx, w.people.housing, id, seen, sayOf('keep'));
    expect(await faultOf(answer(w.ctx, w.people.housing, id, seen, sayOf('repeal')))).toBe('conflict.stale');
    expect(await faultOf(accept(w.ctx, w.people.housing, id, seen))).toBe('auth.forbidden');
    expect(await faultOf(roundFor(w.ctx, w.people.schools, id))).toBe('not.found');
  });

  it('whoever put it forward does not decide', async () => {
    const one = await w.enter('清河县租赁办法', w.housing);
    const id = await w.opened({ kind: 'special', criteria: { ...planOf().criteria, words: ['租赁办法'] } });
    await w.say(w.people.housing, id, [one], sayOf('keep'));
    await w.agree(id);
    await submit(w.ctx, w.people.clerk, id, await w.version(id));
    const promoted = { ...w.people.clerk, role: 'leader' as const };
    const said = {
      on: day('2026-11-22'),
      title: '决定',
      number: null,
      basisDocumentId: null,
      effectiveOn: day('2026-11-22'),
      strike: 'none' as const,
    };
    expect(await faultOf(decide(w.ctx, promoted, id, await w.version(id), said))).toBe('auth.forbidden');
    expect(
      await faultOf(
        decide(w.ctx, w.people.leader, id, await w.version(id), { ...said, effectiveOn: day('2026-11-20') }),
      ),
    ).toBe('day.order');
    expect(await faultOf(decide(w.ctx, w.people.leader, id, await w.version(id), { ...said, title: null }))).toBe(
      'round.title_missing',
    );
  });
});

describe('before it is opened', () => {
  it('documents are put in and taken out with a reason, and a new plan keeps that', async () => {
    const road = await w.enter('清河县道路办法', w.housing);
    const bridge = await w.enter('清河县桥梁办法', w.housing);
    await w.world.house.follower.catchUp();
    const criteria = { ...planOf().criteria, words: ['道路办法'] };
    const id = await begin(w.ctx, w.people.clerk, planOf({ kind: 'special', criteria }));
    await add(w.ctx, w.people.clerk, id, await w.version(id), bridge, '同一事项');
    expect(await faultOf(add(w.ctx, w.people.clerk, id, await w.version(id), bridge, '同一事项'))).toBe('round.held');
    expect(await faultOf(add(w.ctx, w.people.clerk, id, await w.version(id), 999_999, '同一事项'))).toBe(
      'round.not_issued',
    );
    const item = await w.item(id, road);
    await removeOne(w.ctx, w.people.clerk, id, item.id, item.version, '另案处理');
    await edit(
      w.ctx,
      w.people.clerk,
      id,
      await w.version(id),
      planOf({ kind: 'special', criteria, title: '专项清理' }),
    );
    expect((await w.ctx.rounds.items(id)).map((one) => [one.documentId, one.state, one.note])).toEqual([
      [road, 'removed', '另案处理'],
      [bridge, 'asked', '同一事项'],
    ]);
    await open(w.ctx, w.people.clerk, id, await w.version(id));
    expect(await faultOf(open(w.ctx, w.people.clerk, id, await w.version(id)))).toBe('round.state');
    await add(w.ctx, w.people.clerk, id, await w.version(id), road, '还是要清理');
    expect(await w.item(id, road)).toMatchObject({ state: 'asked', byHand: true });
  });
});

describe('limits', () => {
  it('a task is told before and after its limit, and goes on when its body ends', async () => {
    const old = await w.world.issuer('清河县房产管理局');
    const heir = await w.world.person('issuer', { issuerId: w.housing });
    const one = await w.enter('清河县房产中介办法', old);
    const id = await w.opened({
      kind: 'special',
      criteria: { ...planOf().criteria, words: ['房产中介办法'] },
      answerBy: day('2026-11-30'),
      finishBy: day('2026-12-05'),
    });
    const kinds = async (on: string) =>
      (await roundFlags(w.ctx, day(on))).filter((flag) => flag.evidence[0]?.id === id).map((flag) => flag.kind);
    expect(await kinds('2026-11-29')).toEqual(['cleanup.task_due']);
    expect(await kinds('2026-12-01')).toEqual(['cleanup.task_overdue']);
    expect(await kinds('2026-12-06')).toEqual(['cleanup.task_overdue', 'cleanup.round_overdue']);
    w.world.sql((db) =>
      db.prepare("UPDATE issuer SET active_to = '2026-11-20', successor_id = ? WHERE id = ?").run(w.housing, old),
    );
    const words = (from: string, to: string | null) => `${from}→${to ?? ''}`;
    expect(await settleEndedBodies(w.ctx, SYSTEM, words)).toBe(1);
    expect(await settleEndedBodies(w.ctx, SYSTEM, words)).toBe(0);
    const item = await w.item(id, one);
    expect(item.issuerId).toBe(w.housing);
    expect(await w.ctx.rounds.steps(id, item.id)).toMatchObject([
      { act: 'round.transfer', byId: null, note: '清河县房产管理局→清河县住房和城乡建设局' },
    ]);
    const [was, is] = await w.ctx.rounds.tasks(id);
    expect(was).toMatchObject({ issuerId: old, movedToId: is?.id, movedOn: '2026-11-22' });
    await w.say(heir, id, [one], sayOf('keep'));
    expect(await kinds('2026-12-01')).toEqual([]);
  });
});
