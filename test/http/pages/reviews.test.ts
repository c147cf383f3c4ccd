import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hintsOnDossier, judge } from '../../../server/actions/hints/hints.ts';
import { addWording } from '../../../server/actions/documents/replaceWording.ts';
import * as reviews from '../../../server/actions/reviews/reviews.ts';
import { day } from '../../../server/domain/day.ts';
import { hintKey } from '../../../server/domain/hints.ts';
import { dossierActPages } from '../../../server/http/pages/dossierActs.ts';
import { dossierPages } from '../../../server/http/pages/dossiers.ts';
import { reviewListPages } from '../../../server/http/pages/reviewList.ts';
import { reviewPages } from '../../../server/http/pages/reviews.ts';
import type { UserActor } from '../../support/world.ts';
import { enterDocument } from '../../support/documents.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

const TEXT =
  '清河县河道管理办法\n第一条 为了管理河道，制定本办法。\n第二条 申请人应当提交无犯罪记录证明。\n第三条 本办法自公布之日起施行。\n';

let pages: PagesWorld;
let id: number;
let review: number;
let reviewer: UserActor;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [reviewListPages(ctx), reviewPages(ctx), dossierPages(ctx), dossierActPages(ctx)]);
  const { world, ctx } = pages;
  await pages.has('reviewer', 'reviewer');
  reviewer = await actorOf('reviewer');
  await pages.has('leader', 'leader');
  await pages.has('clerk', 'clerk');
  const clerk = await actorOf('clerk');
  await pages.has('other', 'issuer', await world.issuer('清河县教育局'));
  const issuers = [{ name: '清河县水利局', issuerId: await world.issuer('清河县水利局') }];
  id = await enterDocument(
    world,
    { title: '清河县河道管理办法', issuers, signedOn: null, publishedOn: null, effectiveOn: null },
    { act: 'document.draft', origin: 'draft', status: 'draft', isPublic: false, text: TEXT },
    clerk,
  );
  await reviews.submit(ctx, clerk, id, day('2026-11-02'));
  review = (await ctx.reader.dossier(id))!.reviews[0]!.id;
  await reviews.accept(ctx, reviewer, id, review, day('2026-11-03'));
});
afterAll(() => pages.close());

const actorOf = async (login: string): Promise<UserActor> => {
  const { id: userId, name, role, issuerId } = (await pages.ctx.accounts.userByLogin(login))!;
  return { kind: 'user', id: userId, login, name, role, issuerId };
};
const version = async () => String((await pages.ctx.reader.row('review', review))!.version);
const at = (path: string) => `/dossiers/${id}/reviews/${review}/${path}`;

describe('the list of reviews', () => {
  it('opens with what is one’s own, and gives the register as Excel', async () => {
    const mine = await pages.get('reviewer', '/reviews');
    expect(mine.text).toContain('清河县河道管理办法');
    expect(mine.text).toMatch(/aria-current="true"[^>]*>由我办理/);
    expect((await pages.get('leader', '/reviews?show=unassigned')).text).toContain('没有这样的审核');
    expect((await pages.get('other', '/reviews?show=all')).text).not.toContain('河道管理办法');
    expect((await pages.get(null, '/reviews')).status).toBe(303);
    const file = await pages.get('leader', '/reviews.xlsx?show=all');
    expect(file.headers['content-disposition']).toContain(encodeURIComponent('合法性审核台账'));
  });
});

describe('the checklist beside the text', () => {
  it('proposes a point from the hints that were adopted', async () => {
    const dossier = (await pages.ctx.reader.dossier(id))!;
    const hint = (await hintsOnDossier(pages.ctx, dossier))!.hints.find((one) => one.kind === 'proof')!;
    await judge(pages.ctx, reviewer, id, review, { key: hintKey(hint), verdict: 'adopted', reason: '删去' });
    const { text } = await pages.get('reviewer', at('checklist'));
    expect(text).toContain('由采纳的提示带出');
    expect(text).toMatch(/name="result\.rights" value="problem" checked/);
    expect(text).toContain('意见：删去');
  });

  it('shows what was said again when it is refused, and refuses an older page', async () => {
    const said = { version: await version(), 'result.issuer': 'problem', 'note.issuer': '' };
    const refused = await pages.post('reviewer', at('checklist'), said);
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/“主体”选了“有问题”/);
    expect(refused.text).toMatch(/name="result\.issuer" value="problem" checked/);
    const good = { version: await version(), 'result.issuer': 'pass' };
    expect((await pages.post('reviewer', at('checklist'), good)).status).toBe(303);
    expect((await pages.post('reviewer', at('checklist'), good)).status).toBe(409);
    expect((await pages.post('leader', at('checklist'), { ...good, version: await version() })).status).toBe(403);
  });

  it('is not for other bodies', async () => {
    for (const path of ['checklist', 'changes', 'opinion.docx'])
      expect((await pages.get('other', at(path))).status, path).toBe(404);
  });
});

describe('an act at its form', () => {
  it('says which points are open before an opinion, with the rule', async () => {
    const said = { version: await version(), outcome: 'pass', on: '2026-11-12' };
    const refused = await pages.post('reviewer', at('conclude'), said);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('审核清单还没有填完');
    expect((await pages.get('reviewer', at('opinion.docx'))).status).toBe(404);
  });

  it('shows what changed since it was sent in', async () => {
    const sent = { version: await version(), on: '2026-11-12', missing: 'basis', note: '缺依据' };
    expect((await pages.post('reviewer', at('supplement'), sent)).status).toBe(303);
    const clerk = await actorOf('clerk');
    const text = TEXT.replace('提交无犯罪记录证明', '提交申请书');
    await addWording(pages.ctx, clerk, id, { text, file: null, startsOn: null });
    expect((await pages.get('clerk', `/dossiers/${id}`)).text).toContain('看改动了什么');
    const changes = (await pages.get('clerk', at('changes'))).text;
    expect(changes).toContain('送审时的文本');
    expect(changes).toContain('申请书');
  });
});
