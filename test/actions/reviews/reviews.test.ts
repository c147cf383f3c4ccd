import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { add } from '../../../server/actions/attachments/attachments.ts';
import { addWording } from '../../../server/actions/documents/replaceWording.ts';
import { issue } from '../../../server/actions/documents/issue.ts';
import { scan } from '../../../server/actions/duties/scan.ts';
import * as emergency from '../../../server/actions/reviews/emergency.ts';
import { listReviews } from '../../../server/actions/reviews/list.ts';
import * as reviews from '../../../server/actions/reviews/reviews.ts';
import { reviewsInfo } from '../../../server/actions/reviews/view.ts';
import { day } from '../../../server/domain/day.ts';
import { enterDraft, facts, faultOf } from '../../support/documents.ts';
import { fillPoints } from '../../support/reviews.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let bureau: number;
let [drafter, other, reviewer, second, leader, clerk] = [] as unknown as UserActor[];
beforeAll(async () => {
  world = await createWorld();
  bureau = await world.issuer('清河县水利局');
  const schools = await world.issuer('清河县教育局');
  drafter = await world.person('issuer', { issuerId: bureau });
  other = await world.person('issuer', { issuerId: schools });
  reviewer = await world.person('reviewer');
  second = await world.person('reviewer');
  leader = await world.person('leader');
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

const own = () => ({ issuers: [{ name: '清河县水利局', issuerId: bureau }] });
const dossierOf = async (id: number) => (await world.ctx.reader.dossier(id))!;
const reviewId = async (id: number) => (await dossierOf(id)).reviews.at(-1)!.id;
const D = (n: number) => day(`2026-11-${String(n).padStart(2, '0')}`);
let count = 0;
const draft = () => enterDraft(world, { ...own(), title: `清河县河道办法之${++count}` }, drafter!);
const paper = async (id: number, kind: string, subjectId: number | null, name = `${kind}.txt`) => {
  const path = await world.ctx.files.temporary();
  await (await import('node:fs/promises')).writeFile(path, `${name} ${count}`);
  return add(
    world.ctx,
    drafter!,
    { documentId: id, subject: 'review', subjectId, kind },
    { path, fileName: name },
    null,
  );
};

describe('a request', () => {
  it('takes the papers that wait along, and says what is missing to both sides', async () => {
    const id = await draft();
    await paper(id, 'explanation', null);
    await reviews.submit(world.ctx, drafter!, id, D(2), { note: '请审核' });
    const file = await world.ctx.reviews.file(id);
    expect(file.papers.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([['explanation', await reviewId(id)]]);
    const [step] = file.steps;
    expect(step).toMatchObject({ step: 'submitted', on: '2026-11-02', byId: drafter!.id, note: '请审核' });
    expect(step?.missing).toContain('own_opinion');
    expect(step?.missing).not.toContain('explanation');
    expect(step?.missing).not.toContain('draft');
  });

  it('carries the papers of the last review along when asked to, newer ones in their place', async () => {
    const id = await draft();
    await paper(id, 'explanation', null, '旧说明.txt');
    await paper(id, 'basis', null, '依据.txt');
    await reviews.submit(world.ctx, drafter!, id, D(2));
    await reviews.withdraw(world.ctx, drafter!, id, await reviewId(id), { on: D(3), reason: '补充' });
    await paper(id, 'explanation', null, '新说明.txt');
    await reviews.submit(world.ctx, drafter!, id, D(4), { carry: true });
    const now = await reviewId(id);
    const { papers } = await world.ctx.reviews.file(id);
    const names = papers.filter((row) => row.subjectId === now).map((row) => row.fileName);
    expect(names.sort()).toEqual(['依据.txt', '新说明.txt'].sort());
    expect(papers.filter((row) => row.subjectId !== now)).toHaveLength(2);
  });
});

describe('the clock', () => {
  it('stops for 补正 and goes on; the draft may be put right meanwhile, and the review is then of that text', async () => {
    const id = await draft();
    await reviews.submit(world.ctx, drafter!, id, D(2));
    const review = await reviewId(id);
    await reviews.accept(world.ctx, reviewer!, id, review, D(2));
    const before = (await dossierOf(id)).reviews[0]!;
    expect(before.dueOn).toBe('2026-11-23');
    const words = { text: '改后的文本', file: null, startsOn: null };
    expect(await faultOf(addWording(world.ctx, drafter!, id, words))).toBe('document.status');
    await reviews.supplement(world.ctx, reviewer!, id, review, { note: '缺依据', missing: ['basis'], on: D(5) });
    expect((await dossierOf(id)).reviews[0]).toMatchObject({ state: 'supplement', dueOn: null });
    await addWording(world.ctx, drafter!, id, words);
    expect(await faultOf(reviews.accept(world.ctx, reviewer!, id, review, D(9)))).toBe('review.state');
    await reviews.resubmit(world.ctx, drafter!, id, review, { on: D(9), note: null });
    await reviews.accept(world.ctx, reviewer!, id, review, D(10));
    const after = await dossierOf(id);
    // Three of fifteen working days were used: twelve are left after 10 November.
    expect(after.reviews[0]).toMatchObject({ acceptedOn: '2026-11-02', dueOn: '2026-11-26', supplementDueOn: null });
    expect(after.reviews[0]?.draftSha256).toBe(after.versions.at(-1)?.textSha256);
    const detail = (await reviewsInfo(world.ctx, after)).details.get(review);
    expect(detail?.clock.stretches.map(({ kind, workdays }) => [kind, workdays])).toEqual([
      ['review', 3],
      ['supplement', 3],
      ['review', 8],
    ]);
  });

  it('counts an opinion as too early without the time of 补正', async () => {
    const id = await draft();
    await reviews.submit(world.ctx, drafter!, id, D(2));
    const review = await reviewId(id);
    await reviews.accept(world.ctx, reviewer!, id, review, D(2));
    await reviews.supplement(world.ctx, reviewer!, id, review, { note: '缺依据', on: D(3) });
    await reviews.resubmit(world.ctx, drafter!, id, review, { on: D(17), note: null });
    await reviews.accept(world.ctx, reviewer!, id, review, D(17));
    await fillPoints(world.ctx, reviewer!, id, review);
    const said = { opinion: 'lawful' as const, opinionNumber: null, opinionText: null, on: D(18) };
    await reviews.conclude(world.ctx, reviewer!, id, review, said);
    expect((await dossierOf(id)).problems.map((row) => row.kind)).toEqual(['review.too_fast']);
  });
});

describe('two at once', () => {
  it('one of two reviewers accepts', async () => {
    const id = await draft();
    await reviews.submit(world.ctx, drafter!, id, D(2));
    const review = await reviewId(id);
    const outcomes = await Promise.all(
      [reviewer!, second!].map((who) => faultOf(reviews.accept(world.ctx, who, id, review, D(3)))),
    );
    expect(outcomes.sort()).toEqual(['conflict.stale', 'none']);
    const { reviewerId } = (await dossierOf(id)).reviews[0]!;
    const loser = reviewerId === reviewer!.id ? second! : reviewer!;
    expect(await faultOf(fillPoints(world.ctx, loser, id, review))).toBe('review.not_yours');
    expect(await faultOf(reviews.assign(world.ctx, leader!, id, review, { reviewerId: loser.id, reason: null }))).toBe(
      'review.reason_missing',
    );
    await reviews.assign(world.ctx, leader!, id, review, { reviewerId: loser.id, reason: '前一审核人休假' });
    await fillPoints(world.ctx, loser, id, review);
  });

  it('of two requests for one draft one is sent', async () => {
    const id = await draft();
    const outcomes = await Promise.all(
      [drafter!, clerk!].map((who) => faultOf(reviews.submit(world.ctx, who, id, D(2)))),
    );
    expect(outcomes.sort()).toEqual(['conflict.stale', 'none']);
  });

  it('gives opinions numbers without a gap and never twice', async () => {
    const made = await Promise.all([draft(), draft(), draft()]);
    for (const id of made) {
      await reviews.submit(world.ctx, drafter!, id, D(2));
      await reviews.accept(world.ctx, reviewer!, id, await reviewId(id), D(2));
      await fillPoints(world.ctx, reviewer!, id, await reviewId(id));
    }
    const said = { opinion: 'lawful' as const, opinionNumber: null, opinionText: null, on: D(20) };
    await Promise.all(made.map(async (id) => reviews.conclude(world.ctx, reviewer!, id, await reviewId(id), said)));
    const all = world.sql((db) =>
      db.prepare("SELECT opinion_number FROM review WHERE opinion_number LIKE '规审%'").pluck().all(),
    ) as string[];
    const serials = all.map((text) => Number(/〕(\d+)号/.exec(text)?.[1])).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: serials.length }, (_, i) => i + 1));
    expect(serials.length).toBeGreaterThanOrEqual(3);
  });
});

describe('the list', () => {
  it('shows each what is theirs, and an issuer nothing of another body', async () => {
    const at = { offset: 0, limit: 100 };
    const seen = async (who: UserActor, show: 'mine' | 'open' | 'all') =>
      (await listReviews(world.ctx, who, { ...at, show })).rows.map((row) => row.review);
    expect((await seen(reviewer!, 'mine')).every((row) => row.reviewerId === reviewer!.id)).toBe(true);
    expect((await seen(drafter!, 'all')).length).toBeGreaterThan(0);
    expect(await seen(other!, 'all')).toEqual([]);
    expect((await seen(leader!, 'open')).every((row) => row.state !== 'concluded')).toBe(true);
  });
});

describe('after the opinion', () => {
  it('the adoption can be corrected before issue and not after', async () => {
    const id = await draft();
    await reviews.submit(world.ctx, drafter!, id, D(2));
    const review = await reviewId(id);
    await reviews.accept(world.ctx, reviewer!, id, review, D(2));
    await fillPoints(world.ctx, reviewer!, id, review, 'content', 'rights');
    const said = { opinion: 'amend' as const, opinionNumber: null, opinionText: '修改第五条', on: D(10) };
    await reviews.conclude(world.ctx, reviewer!, id, review, said);
    await reviews.adopt(world.ctx, drafter!, id, review, 'partly', '第五条另有依据', ['point:rights']);
    expect((await dossierOf(id)).reviews[0]).toMatchObject({ adoption: 'partly', taken: ['point:rights'] });
    await reviews.adopt(world.ctx, drafter!, id, review, 'adopted', null);
    expect((await dossierOf(id)).reviews[0]?.taken).toEqual(['point:content', 'point:rights']);
    world.sql((db) => db.prepare("UPDATE document SET status = 'issued' WHERE id = ?").run(id));
    expect(await faultOf(reviews.adopt(world.ctx, drafter!, id, review, 'rejected', '后来改口'))).toBe(
      'document.status',
    );
  });
});

describe('an emergency', () => {
  const facts_ = (title: string) =>
    facts({ ...own(), title, docNumber: '清水发〔2026〕9号', signedOn: D(18), publishedOn: D(18), effectiveOn: D(18) });
  const said = { on: D(16), reason: '汛情', basis: '某省办法第二十三条', reviewBy: D(20) };

  it('is for a leader alone, lets the draft be issued, and is recorded as skipped once when no review follows', async () => {
    const id = await draft();
    for (const who of [drafter!, reviewer!, clerk!])
      expect(await faultOf(emergency.approve(world.ctx, who, id, said))).toBe('auth.forbidden');
    const { document } = await dossierOf(id);
    const go = async () =>
      issue(world.ctx, drafter!, id, (await dossierOf(id)).document.version, facts_(document.title), '应急');
    expect(await faultOf(go())).toBe('auth.forbidden');
    await emergency.approve(world.ctx, leader!, id, said);
    expect(await faultOf(go())).toBe('none');
    expect((await dossierOf(id)).document.status).toBe('issued');
    expect((await emergency.openFollowUps(world.ctx, leader!)).map((row) => row.followUp)).toContain('late');
    const { flags } = await scan(world.ctx, SYSTEM, world.ctx.clock.today());
    expect(flags.filter((flag) => flag.documentId === id).map(({ kind, dueOn }) => [kind, dueOn])).toContainEqual([
      'review.follow_up',
      '2026-11-20',
    ]);
    await scan(world.ctx, SYSTEM, world.ctx.clock.today());
    const skipped = (await dossierOf(id)).problems.filter((row) => row.kind === 'review.skipped');
    expect(skipped.map((row) => row.on)).toEqual(['2026-11-20']);

    await reviews.submit(world.ctx, drafter!, id, D(22));
    const review = await reviewId(id);
    expect((await dossierOf(id)).document.status).toBe('issued');
    expect(await faultOf(reviews.withdraw(world.ctx, drafter!, id, review, { on: D(22), reason: '不办了' }))).toBe(
      'review.follows',
    );
    await reviews.accept(world.ctx, reviewer!, id, review, D(22));
    await fillPoints(world.ctx, reviewer!, id, review);
    const opinion = { opinion: 'lawful' as const, opinionNumber: null, opinionText: null, on: D(22) };
    await reviews.conclude(world.ctx, reviewer!, id, review, opinion);
    const done = await dossierOf(id);
    expect(done.document.status).toBe('issued');
    // An emergency is excepted from the least time of a review.
    expect(done.problems.map((row) => row.kind)).not.toContain('review.too_fast');
    expect(await emergency.openFollowUps(world.ctx, leader!)).toEqual([]);
  });

  it('holds for the very text that was approved', async () => {
    const id = await draft();
    await emergency.approve(world.ctx, leader!, id, said);
    await addWording(world.ctx, drafter!, id, { text: '另一稿', file: null, startsOn: null });
    const { document } = await dossierOf(id);
    expect(await faultOf(issue(world.ctx, drafter!, id, document.version, facts_(document.title)))).toBe(
      'auth.forbidden',
    );
  });

  it('turns a review that runs into the one that follows', async () => {
    const id = await draft();
    await reviews.submit(world.ctx, drafter!, id, D(2));
    await emergency.approve(world.ctx, leader!, id, said);
    const { document } = await dossierOf(id);
    await issue(world.ctx, drafter!, id, document.version, facts_(document.title), '应急');
    const after = await dossierOf(id);
    expect(after.reviews[0]?.emergencyId).not.toBeNull();
    await reviews.accept(world.ctx, reviewer!, id, after.reviews[0]!.id, D(22));
  });
});
