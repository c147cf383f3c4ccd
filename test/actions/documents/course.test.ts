import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as docs from '../../../server/actions/documents/change.ts';
import * as wordings from '../../../server/actions/documents/replaceWording.ts';
import { issue } from '../../../server/actions/documents/issue.ts';
import { recordPast, takeStep } from '../../../server/actions/filings/filings.ts';
import * as problems from '../../../server/actions/problems/problems.ts';
import * as reviews from '../../../server/actions/reviews/reviews.ts';
import { ADOPTIONS, OPINIONS, REVIEW_STATES, STATUSES } from '../../../server/domain/codes.ts';
import type { Opinion } from '../../../server/domain/codes.ts';
import { day } from '../../../server/domain/day.ts';
import { bodyOf, enterDocument, enterDraft, facts, faultOf } from '../../support/documents.ts';
import { fillPoints } from '../../support/reviews.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let bureau: number;
let drafter: UserActor;
let clerk: UserActor;
let reviewer: UserActor;
beforeAll(async () => {
  world = await createWorld();
  bureau = await world.issuer('清河县住房和城乡建设局');
  drafter = await world.person('issuer', { issuerId: bureau });
  clerk = await world.person('clerk');
  reviewer = await world.person('reviewer');
});
afterAll(() => world.close());

const own = () => ({ issuers: [{ name: '清河县住房和城乡建设局', issuerId: bureau }] });
const dossierOf = async (id: number) => {
  const dossier = await world.ctx.reader.dossier(id);
  if (!dossier) throw new Error('no dossier');
  return dossier;
};
const statusOf = async (id: number) => (await dossierOf(id)).document.status;
const D = { draft: day('2026-11-02'), taken: day('2026-11-03'), said: day('2026-11-12'), out: day('2026-11-16') };
const issued = () =>
  facts({
    ...own(),
    docNumber: '清建发〔2026〕9号',
    signedOn: D.out,
    publishedOn: D.out,
    effectiveOn: day('2026-12-20'),
  });

/** Sends a draft through its review. */
async function reviewed(id: number, opinion: Opinion = 'lawful'): Promise<number> {
  await reviews.submit(world.ctx, drafter, id, D.draft);
  const reviewId = (await dossierOf(id)).reviews.at(-1)?.id ?? 0;
  await reviews.accept(world.ctx, reviewer, id, reviewId, D.taken);
  await fillPoints(world.ctx, reviewer, id, reviewId, ...(opinion === 'lawful' ? [] : ['content' as const]));
  const said = { opinion, opinionNumber: '清司审〔2026〕3号', opinionText: '理由', on: D.said };
  await reviews.conclude(world.ctx, reviewer, id, reviewId, said);
  return reviewId;
}
const issueNow = async (id: number, more = {}) =>
  issue(world.ctx, drafter, id, (await dossierOf(id)).document.version, { ...issued(), ...more });

describe('the course of a document', () => {
  it.each(OPINIONS)('runs from the draft to the filed document, opinion %s', async (opinion) => {
    const id = await enterDraft(world, { ...own(), title: `清河县${opinion}办法` }, drafter);
    expect(await statusOf(id)).toBe('draft');
    const reviewId = await reviewed(id, opinion);
    const { reviews: held, document } = await dossierOf(id);
    expect(held.at(-1)).toMatchObject({ state: 'concluded', opinion, dueOn: expect.stringMatching(/^2026-11-/) });
    if (opinion === 'unlawful') {
      expect(document.status).toBe('draft');
      expect(await faultOf(issueNow(id))).toBe('auth.forbidden');
      const problems = await world.ctx.reader.issuerProblems(bureau);
      expect(problems.filter((row) => row.documentId === id).map((row) => row.kind)).toEqual(['review.unlawful']);
      return;
    }
    expect(document.status).toBe('reviewed');
    if (opinion === 'amend') {
      expect(await faultOf(issueNow(id))).toBe('document.unreviewed');
      expect(await faultOf(reviews.adopt(world.ctx, drafter, id, reviewId, 'rejected', null))).toBe(
        'review.reason_missing',
      );
      await reviews.adopt(world.ctx, drafter, id, reviewId, 'adopted', null);
    }
    await issueNow(id, { docNumber: `清建发〔2026〕${opinion === 'amend' ? 10 : 9}号` });
    const out = await dossierOf(id);
    expect(out.document).toMatchObject({ status: 'issued', isPublic: true });
    expect(out.events.map(({ kind, on }) => [kind, on])).toEqual([['enact', '2026-12-20']]);
    expect(out.filings.length).toBeGreaterThan(0);
    for (const { line } of out.filings) {
      await takeStep(world.ctx, drafter, id, line, 'submit', { on: day('2026-11-18') });
      await takeStep(world.ctx, clerk, id, line, 'accept', { on: day('2026-11-18') });
      expect(await statusOf(id)).toBe('issued');
      const closing = {
        outcome: 'approved' as const,
        paperNumber: '清备〔2026〕1号',
        on: day('2026-11-20'),
      };
      await takeStep(world.ctx, clerk, id, line, 'close', closing);
    }
    expect(await statusOf(id)).toBe('filed');
  });

  it('refuses to issue another text than the one reviewed', async () => {
    const id = await enterDraft(world, { ...own(), title: '清河县易稿办法' }, drafter);
    await reviewed(id);
    await wordings.addWording(world.ctx, drafter, id, {
      text: `${bodyOf('清河县易稿办法')}第三条 偷偷加的。`,
      file: null,
      startsOn: null,
    });
    expect(await faultOf(issueNow(id))).toBe('review.draft_changed');
  });

  it('lets nobody issue or draft in the name of another body', async () => {
    const government = await world.issuer('清河县人民政府', 'government', 'government');
    const schools = await world.issuer('清河县教育局');
    const of = (name: string, issuerId: number) => ({ issuers: [{ name, issuerId }] });
    const id = await enterDraft(world, { ...own(), title: '清河县冒名办法' }, drafter);
    const { document } = await dossierOf(id);
    const theirs = facts(of('清河县教育局', schools));
    expect(await faultOf(docs.edit(world.ctx, drafter, id, document.version, theirs))).toBe('document.foreign_issuer');
    await reviewed(id);
    // It may draft for the government, and not issue in its name.
    expect(await faultOf(issueNow(id, of('清河县人民政府', government)))).toBe('auth.forbidden');
  });

  it('refuses a review by whoever sent the draft in', async () => {
    const both = await world.person('clerk');
    const id = await enterDraft(world, { ...own(), title: '清河县自审办法' }, drafter);
    await reviews.submit(world.ctx, both, id, D.draft);
    const reviewId = (await dossierOf(id)).reviews[0]?.id ?? 0;
    const self: UserActor = { ...both, role: 'reviewer' };
    expect(await faultOf(reviews.accept(world.ctx, self, id, reviewId, D.taken))).toBe('auth.forbidden');
  });

  it('counts an opinion before the least number of working days as a problem', async () => {
    const id = await enterDraft(world, { ...own(), title: '清河县快审办法' }, drafter);
    await reviews.submit(world.ctx, drafter, id, D.draft);
    const reviewId = (await dossierOf(id)).reviews[0]?.id ?? 0;
    await reviews.accept(world.ctx, reviewer, id, reviewId, D.taken);
    await fillPoints(world.ctx, reviewer, id, reviewId);
    const said = { opinion: 'lawful' as const, opinionNumber: null, opinionText: null, on: D.taken };
    await reviews.conclude(world.ctx, reviewer, id, reviewId, said);
    expect((await dossierOf(id)).problems.map((row) => row.kind)).toEqual(['review.too_fast']);
  });

  it('meets when two people close the last two filings at once', async () => {
    const id = await enterDocument(world, { ...own(), tier: 'government', title: '清河县双备办法' });
    const lines = ['congress', 'superior'] as const;
    for (const line of lines) await takeStep(world.ctx, clerk, id, line, 'submit', { on: day('2026-11-18') });
    const closing = { outcome: 'approved' as const, on: day('2026-11-20') };
    const outcomes = await Promise.all(
      lines.map((line) => faultOf(takeStep(world.ctx, clerk, id, line, 'close', closing))),
    );
    for (const [i, line] of lines.entries())
      if (outcomes[i] !== 'none') await takeStep(world.ctx, clerk, id, line, 'close', closing);
    expect(await statusOf(id)).toBe('filed');
  });
});

/** Sets columns behind the back of the rules. */
const force = (table: string, id: number, column: string, value: string) =>
  world.sql((db) => db.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE id = ?`).run(value, id));

describe('a step in a wrong state is refused', () => {
  const said = { opinion: 'lawful' as const, opinionNumber: null, opinionText: null, on: D.said };
  type Step = (id: number, reviewId: number) => Promise<unknown>;
  const steps: Record<string, { allowed: readonly string[]; run: Step }> = {
    submit: { allowed: ['draft', 'reviewed'], run: (id) => reviews.submit(world.ctx, clerk, id, D.draft) },
    accept: { allowed: ['in_review'], run: (id, r) => reviews.accept(world.ctx, reviewer, id, r, D.taken) },
    supplement: {
      allowed: ['in_review'],
      run: (id, r) => reviews.supplement(world.ctx, reviewer, id, r, { note: '缺说明' }),
    },
    conclude: { allowed: ['in_review'], run: (id, r) => reviews.conclude(world.ctx, reviewer, id, r, said) },
    abandon: {
      allowed: ['draft', 'in_review', 'reviewed'],
      run: (id) => docs.abandon(world.ctx, clerk, id, '不再制定'),
    },
    withhold: { allowed: ['issued', 'filed'], run: (id) => docs.publish(world.ctx, clerk, id, false, '涉密') },
    replace: {
      allowed: ['draft', 'reviewed', 'issued', 'filed'],
      run: (id) =>
        wordings.addWording(world.ctx, clerk, id, {
          text: '新文本',
          file: null,
          startsOn: day('2027-01-01'),
          sure: true,
        }),
    },
    event: {
      allowed: ['issued', 'filed'],
      run: (id) => docs.addEvent(world.ctx, clerk, id, { kind: 'suspend', on: day('2026-12-25') }),
    },
    'paper review': {
      allowed: ['issued', 'filed'],
      run: (id) =>
        reviews.recordPast(world.ctx, clerk, id, {
          submittedOn: null,
          acceptedOn: null,
          concludedOn: D.said,
          opinion: 'lawful',
          opinionNumber: null,
          opinionText: null,
          adoption: null,
          adoptionNote: null,
        }),
    },
    'paper filing': {
      allowed: ['issued', 'filed'],
      run: (id) =>
        recordPast(world.ctx, clerk, id, {
          line: 'bureau',
          clockFrom: null,
          dueOn: null,
          submittedOn: D.out,
          receivedOn: null,
          outcome: null,
          filingNumber: null,
          closedOn: null,
        }),
    },
    'file away': {
      allowed: ['issued', 'filed'],
      run: (id) => takeStep(world.ctx, clerk, id, 'bureau', 'submit', { on: D.out }),
    },
  };
  const cases = Object.keys(steps).flatMap((step) => STATUSES.map((status) => [step, status] as const));

  it.each(cases)('%s of a document that is %s', async (name, status) => {
    const step = steps[name];
    const id = await enterDraft(world, { ...own(), title: `清河县${name}${status}办法`, effectiveOn: D.out }, drafter);
    const reviewState = name === 'conclude' ? 'accepted' : 'submitted';
    if (name !== 'submit') {
      await reviews.submit(world.ctx, drafter, id, D.draft);
      if (reviewState === 'accepted') {
        const reviewId = (await dossierOf(id)).reviews[0]?.id ?? 0;
        await reviews.accept(world.ctx, reviewer, id, reviewId, D.taken);
        await fillPoints(world.ctx, reviewer, id, reviewId);
      }
    }
    force('document', id, 'status', status);
    const before = await dossierOf(id);
    const outcome = await faultOf(step?.run(id, before.reviews[0]?.id ?? 0) ?? Promise.resolve());
    expect(outcome).toBe(step?.allowed.includes(status) ? 'none' : 'document.status');
    if (outcome !== 'none') expect(await dossierOf(id)).toEqual(before);
  });

  it.each(REVIEW_STATES)('a review that is %s', async (state) => {
    const id = await enterDraft(world, { ...own(), title: `清河县审核${state}办法` }, drafter);
    await reviews.submit(world.ctx, drafter, id, D.draft);
    const reviewId = (await dossierOf(id)).reviews[0]?.id ?? 0;
    force('review', reviewId, 'state', state);
    const allowed: Record<string, readonly string[]> = {
      accept: ['submitted'],
      supplement: ['submitted', 'accepted'],
      conclude: ['accepted'],
      adopt: ['concluded'],
    };
    const runs: Record<string, () => Promise<unknown>> = {
      accept: () => reviews.accept(world.ctx, reviewer, id, reviewId, D.taken),
      supplement: () => reviews.supplement(world.ctx, reviewer, id, reviewId, { note: '缺' }),
      conclude: () => reviews.conclude(world.ctx, reviewer, id, reviewId, said),
      adopt: () => reviews.adopt(world.ctx, drafter, id, reviewId, ADOPTIONS[0], null),
    };
    for (const [name, run] of Object.entries(runs)) {
      if (allowed[name]?.includes(state)) continue;
      // Whether an opinion was followed is said once it was given: the draft is then under review no more.
      expect(await faultOf(run()), name).toBe(name === 'adopt' ? 'document.status' : 'review.state');
    }
  });

  it.each([
    ['a day to come', () => day('2027-01-01'), 'day.future'],
    ['a day before the step it follows', () => day('2026-10-01'), 'day.order'],
  ])('%s', async (_name, on, code) => {
    const id = await enterDraft(world, { ...own(), title: `清河县${code}办法` }, drafter);
    await reviews.submit(world.ctx, drafter, id, D.draft);
    const reviewId = (await dossierOf(id)).reviews[0]?.id ?? 0;
    expect(await faultOf(reviews.accept(world.ctx, reviewer, id, reviewId, on()))).toBe(code);
  });
});

it('excludes a problem event only by who may, also one without a document', async () => {
  const id = await enterDocument(world, { ...own(), title: '清河县问题办法' });
  await problems.recordProblem(world.ctx, clerk, id, { kind: 'court.unlawful', on: D.out, note: null });
  const problem = (await dossierOf(id)).problems[0];
  world.sql((db) => db.prepare('UPDATE problem_event SET document_id = NULL WHERE id = ?').run(problem?.id));
  const auditor = await world.person('auditor');
  expect(await faultOf(problems.excludeProblemEvent(world.ctx, auditor, problem?.id ?? 0, '误报'))).toBe(
    'auth.forbidden',
  );
  // Four eyes: not the one who put it on record.
  expect(await faultOf(problems.excludeProblemEvent(world.ctx, clerk, problem?.id ?? 0, '误报'))).toBe(
    'auth.forbidden',
  );
  const leader = await world.person('leader');
  expect(await faultOf(problems.excludeProblemEvent(world.ctx, leader, problem?.id ?? 0, '误报'))).toBe('none');
});
