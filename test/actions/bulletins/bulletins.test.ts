import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bulletinView } from '../../../server/actions/bulletins/view.ts';
import * as bulletins from '../../../server/actions/bulletins/write.ts';
import { recordPast } from '../../../server/actions/filings/filings.ts';
import { contest, decide, recordProblem } from '../../../server/actions/problems/problems.ts';
import { BULLETIN_ACTS, BULLETIN_COURSE } from '../../../server/domain/bulletin/course.ts';
import type { BulletinAct } from '../../../server/domain/bulletin/course.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import type { Actor } from '../../../server/domain/actor.ts';
import { BULLETIN_STATES, ROLES } from '../../../server/domain/codes.ts';
import type { BulletinState } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { may } from '../../../server/domain/may.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { bulletinWords } from '../../../server/text/bulletin.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld, NOW } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let police: number;
const people = new Map<string, UserActor>();
const who = (role: string): UserActor => people.get(role)!;
const fresh = day('2026-07-10');
const today = day('2026-11-22');

beforeAll(async () => {
  world = await createWorld();
  police = await world.issuer('清河县公安局');
  for (const role of ROLES) people.set(role, await world.person(role, { issuerId: role === 'issuer' ? police : null }));
});
afterAll(() => world.close());

const issued = (title: string) =>
  enterDocument(
    world,
    {
      title,
      issuers: [{ name: '清河县公安局', issuerId: police }],
      signedOn: fresh,
      publishedOn: fresh,
      effectiveOn: fresh,
    },
    { origin: 'import' },
  );
const filed = (id: number, submittedOn: string) =>
  recordPast(world.ctx, who('clerk'), id, {
    line: 'bureau',
    clockFrom: fresh,
    dueOn: day('2026-07-25'),
    submittedOn: day(submittedOn),
    receivedOn: day(submittedOn),
    outcome: 'registered',
    filingNumber: null,
    closedOn: day(submittedOn),
  });
const words = bulletinWords('清河县', 'quarter', (row) => periodOn(world.ctx.rules.profile, row.toDay).figures);
const third = { span: 'quarter', year: 2026, number: 3, on: null, knownOn: null } as const;
const draft = (more: object = {}) => bulletins.draftBulletin(world.ctx, who('clerk'), { ...third, ...more }, words);
const row = async (id: number) => (await world.ctx.reader.row('bulletin', id))!;
const EMPTY = { opening: '甲', problems: '乙', demands: '丙' };

describe('a bulletin', () => {
  it('counts what was issued, filed and found in its time, and says so in its first words', async () => {
    await filed(await issued('清河县巡逻办法'), '2026-07-20');
    await filed(await issued('清河县门牌办法'), '2026-08-20');
    const missing = await issued('清河县岗亭办法');
    await recordProblem(world.ctx, who('clerk'), missing, { kind: 'filing.missed', on: day('2026-08-01'), note: null });
    await recordProblem(world.ctx, who('clerk'), missing, {
      kind: 'court.unlawful',
      on: day('2026-10-09'),
      note: null,
    });
    const id = await draft();
    const { figures, texts, on, toDay, title } = await row(id);
    expect([on, toDay]).toEqual(['2026-09-30', '2026-09-30']);
    const [all] = figures.rows;
    expect(all?.counts).toMatchObject({ issued: 3, filed: 2, timely: 1, published: 3 });
    // What happened after the quarter is the next one's.
    expect(figures.problems).toEqual([{ kind: 'filing.missed', count: 1, contested: 0 }]);
    expect(figures.issuers).toMatchObject([{ issuerId: police, count: 1 }]);
    expect(figures.stock.find((one) => one.tier === 'department')).toMatchObject({ inForce: 3, issued: 3 });
    expect(title).toBe('清河县2026年第三季度行政规范性文件备案情况通报');
    expect(texts.opening).toContain('制发行政规范性文件3件');
    expect(texts.opening).toContain('66.67%');
    expect(texts.problems).toContain('漏报备案1件');
  });

  it('is the same when it is reckoned again for its two times, and says where it is not', async () => {
    world.clock.set('2026-11-22T02:00:00.000Z');
    const id = await draft();
    expect((await bulletinView(world.ctx, who('clerk'), id)).deviations).toEqual([]);
    world.clock.set('2026-11-22T03:00:00.000Z');
    // A filing that was recorded later was not known then: the figures stay.
    const late = await issued('清河县后录办法');
    await filed(late, '2026-07-21');
    expect((await bulletinView(world.ctx, who('clerk'), id)).deviations).toEqual([]);
    const now = await draft();
    expect((await row(now)).figures.rows[0]?.counts.issued).toBe(4);
    // A correction of the record itself shows.
    world.sql((db) => db.prepare("UPDATE document SET published_on = '2026-06-10' WHERE id = ?").run(late));
    const seen = (await bulletinView(world.ctx, who('clerk'), now)).deviations;
    expect(seen).toContainEqual({ what: 'rows.0.counts.issued', issued: 4, again: 3 });
    world.sql((db) => db.prepare('UPDATE document SET published_on = ? WHERE id = ?').run(fresh, late));
    world.clock.set(NOW);
  });

  it('can be made as it was known on a day that is over', async () => {
    const id = await draft({ knownOn: day('2026-11-21') });
    const then = await row(id);
    expect(then.knownAt).toBe('2026-11-21T15:59:59.999Z');
    // Nothing of this world was on record on that day.
    expect([then.figures.rows[0]?.counts.issued, then.figures.problems]).toEqual([0, []]);
    expect(then.texts.opening).toContain('没有制发');
  });

  it.each([
    ['a quarter that does not exist', { number: 5 }, 'bulletin.stretch'],
    ['a year to come', { year: 2027 }, 'bulletin.stretch'],
    ['a day to come', { on: day('2026-11-23') }, 'day.future'],
    ['knowledge to come', { knownOn: day('2026-11-23') }, 'day.future'],
  ])('is refused for %s', async (_, more, code) => {
    expect(await faultOf(draft(more))).toBe(code);
  });
});

describe('named cases', () => {
  it('are events of the time that count and that nobody contests', async () => {
    const id = await draft();
    const document = await issued('清河县案例办法');
    const record = async (on: string) => {
      await recordProblem(world.ctx, who('clerk'), document, { kind: 'document.revoked', on: day(on), note: null });
      return (await world.ctx.reader.issuerProblems(police)).find((event) => event.on === on)!.id;
    };
    const [inside, outside] = [await record('2026-09-02'), await record('2026-10-02')];
    const name = async (problemId: number) =>
      bulletins.editBulletin(world.ctx, who('clerk'), id, (await row(id)).version, {
        title: '通报',
        texts: EMPTY,
        cases: [{ problemId, text: '某单位制发的文件被撤销。' }],
      });
    // The draft knows only what was recorded before its figures were made.
    world.clock.set('2026-11-22T04:00:00.000Z');
    await bulletins.refreshBulletin(world.ctx, who('clerk'), id, (await row(id)).version);
    expect(await faultOf(name(outside))).toBe('bulletin.case');
    expect(await faultOf(name(inside))).toBe('none');
    await contest(world.ctx, who('issuer'), inside, '不是本机关制发');
    expect(await faultOf(name(inside))).toBe('bulletin.contested');
    await decide(world.ctx, who('leader'), 'problem.exclude', inside, '异议成立');
    expect(await faultOf(name(inside))).toBe('bulletin.case');
    expect((await bulletinView(world.ctx, who('clerk'), id)).taken).toEqual([inside]);
    world.clock.set(NOW);
  });
});

/** Issue 4: every transition in every state and by every role. */
describe('every act in every state by every role', () => {
  const run: Record<BulletinAct, (actor: Actor, id: number, version: number) => Promise<unknown>> = {
    'bulletin.edit': (actor, id, version) =>
      bulletins.editBulletin(world.ctx, actor, id, version, { title: '题', texts: EMPTY, cases: [] }),
    'bulletin.discard': (actor, id, version) => bulletins.discard(world.ctx, actor, id, version),
    'bulletin.issue': (actor, id, version) =>
      bulletins.issue(world.ctx, actor, id, version, { on: today, number: null }),
    'bulletin.publish': (actor, id, version) => bulletins.publish(world.ctx, actor, id, version),
    'bulletin.withdraw': (actor, id, version) => bulletins.withdraw(world.ctx, actor, id, version, '有误'),
  };
  const at = async (state: BulletinState) => {
    const id = await draft();
    world.sql((db) => db.prepare('UPDATE bulletin SET state = ? WHERE id = ?').run(state, id));
    return id;
  };
  it.each(BULLETIN_STATES)('%s', async (state) => {
    for (const act of BULLETIN_ACTS)
      for (const actor of [...ROLES.map(who), PUBLIC]) {
        const id = await at(state);
        const fault = await faultOf(run[act](actor, id, 1));
        const name = `${act} by ${actor.kind === 'user' ? actor.role : 'the public'}`;
        if (!may(actor, act, { isPublic: false }))
          expect(['auth.forbidden', 'auth.required', 'not.found'], name).toContain(fault);
        else expect(fault, name).toBe(BULLETIN_COURSE[state][act] === undefined ? 'bulletin.state' : 'none');
        if (actor.kind !== 'public' && may(actor, act, { isPublic: false }))
          expect(['conflict.stale', 'not.found'], name).toContain(await faultOf(run[act](actor, id, 99)));
      }
  });
});

describe('the public', () => {
  it('reads what was issued and published, and nothing else', async () => {
    const id = await draft();
    const seen = () => faultOf(bulletins.bulletinFor(world.ctx, PUBLIC, id));
    expect([await seen(), await world.ctx.bulletins.shown(id)]).toEqual(['not.found', null]);
    await bulletins.issue(world.ctx, who('leader'), id, 1, { on: today, number: '清司发〔2026〕5号' });
    expect(await seen()).toBe('not.found');
    await bulletins.publish(world.ctx, who('clerk'), id, 2);
    expect([await seen(), (await world.ctx.bulletins.shown(id))?.number]).toEqual(['none', '清司发〔2026〕5号']);
    await bulletins.withdraw(world.ctx, who('leader'), id, 3, '数字有误');
    expect([await seen(), await world.ctx.bulletins.shown(id)]).toEqual(['not.found', null]);
  });
});
