import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directIntake } from '../../../server/actions/consultations/intake.ts';
import { answer } from '../../../server/actions/consultations/comments.ts';
import { open, publish } from '../../../server/actions/consultations/open.ts';
import { day } from '../../../server/domain/day.ts';
import { leaveComment } from '../../../server/domain/procedure/comments.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import { consultationPages } from '../../../server/http/pages/consultations.ts';
import { consultationWorkPages } from '../../../server/http/pages/consultationWork.ts';
import { paths } from '../../../server/web/paths.ts';
import { enterDocument } from '../../support/documents.ts';
import { pagesWorld, type PagesWorld } from './world.ts';

const COMMENTS = 230;
const ARTICLES = 240;
const TEXT = `清河县长文管理办法（草案）\n${Array.from(
  { length: ARTICLES },
  (_, i) => `第${i + 1}条　${'县有关部门应当按照职责分工做好监督管理工作，定期检查并公布结果。'.repeat(14)}\n`,
).join('')}`;

let pages: PagesWorld;
let document: number;
let consultation: number;
beforeAll(async () => {
  pages = await pagesWorld((ctx) => [consultationPages(ctx, directIntake(ctx)), consultationWorkPages(ctx)]);
  await pages.has('clerk', 'clerk');
  const clerk = await pages.world.person('clerk');
  const issuers = [{ name: '清河县司法局', issuerId: await pages.world.issuer('清河县司法局') }];
  document = await enterDocument(
    pages.world,
    { title: '清河县长文管理办法', issuers, signedOn: null, publishedOn: null, effectiveOn: null },
    { act: 'document.draft', origin: 'draft', status: 'draft', isPublic: false, text: TEXT },
  );
  const said = { title: '公告', explanation: '说明', address: '来信', shortReason: null };
  consultation = await open(pages.ctx, clerk, document, {
    ...{ ...said, fromOn: day('2026-11-22'), toOn: day('2026-12-22') },
  });
  const row = (await pages.ctx.reader.row('consultation', consultation))!;
  const ids = await pages.ctx.store.ids(COMMENTS);
  const left = ids.map((id, i) =>
    leaveComment(
      row,
      {
        ...{ author: `群众${i}`, contact: null, place: `第${i + 1}条` },
        text: i % 100 === 7 ? '收费标准过高，请降低。' : `第${i}条意见：请写明程序。`,
      },
      {
        id,
        receipt: `R${i}`,
        formKey: null,
        textSha256: '0'.repeat(64),
        at: pages.ctx.clock.now(),
        today: day('2026-11-22'),
      },
    ),
  );
  await pages.ctx.store.commitAll(left, PUBLIC);
}, 60_000);
afterAll(() => pages.close());

const work = (query: Parameters<typeof paths.consultationWork>[2]) =>
  pages.get('clerk', paths.consultationWork(document, consultation, query)).expect(200);
const listed = (text: string): string[] =>
  [...text.matchAll(/<li class="comment" id="(comment-\d+)"/g)].map(([, id = '']) => id);

describe('a consultation with very many comments', () => {
  it('lists them for the staff page by page, each once', async () => {
    const seen: string[] = [];
    for (let page = 1; page <= 5; page++) {
      const { text } = await work({ page });
      expect(listed(text).length).toBeLessThanOrEqual(50);
      expect(text).toContain(`全部（${COMMENTS}）`);
      seen.push(...listed(text));
    }
    expect(new Set(seen).size).toBe(COMMENTS);
    expect(seen).toHaveLength(COMMENTS);
    expect((await work({ page: 6 })).text).toContain('后面没有意见了');
  });

  it('finds those that say the same, answers them at once and goes on where one was', async () => {
    const { text } = await work({ show: 'open', q: '收费标准' });
    const ids = listed(text).map((id) => id.slice('comment-'.length));
    expect(ids).toHaveLength(3);
    expect(text).toContain('<p role="status">3条</p>');
    const action = paths.commentAnswer(document, consultation, { show: 'open', q: '收费标准' });
    expect(text).toContain(`action="${action.replaceAll('&', '&amp;')}"`);
    const refused = await pages.post('clerk', action, { comment: ids, outcome: 'rejected', answer: '' });
    expect(refused.status).toBe(422);
    expect(listed(refused.text)).toHaveLength(3);
    const sent = await pages.post('clerk', action, { comment: ids, outcome: 'adopted', topic: '收费', answer: '' });
    expect(sent.status).toBe(303);
    expect(sent.headers['location']).toBe(
      paths.consultationWork(document, consultation, { show: 'open', q: '收费标准' }),
    );
    expect((await work({ show: 'open', q: '收费标准' })).text).toContain('没有符合的意见');
  });

  it('is read by the public page by page: the draft, and what became of each comment', async () => {
    const clerk = await pages.world.person('clerk');
    const first = (await pages.get(null, paths.consultation(consultation)).expect(200)).text;
    const parts = Number(/分(\d+)页/.exec(first)![1]);
    expect(parts).toBeGreaterThan(5);
    let articles = 0;
    for (let part = 1; part <= parts; part++) {
      const { text } = await pages.get(null, paths.consultation(consultation, undefined, { part })).expect(200);
      expect(Buffer.byteLength(text)).toBeLessThan(100_000);
      articles += [...text.matchAll(/县有关部门应当按照职责分工做好监督管理工作，定期检查并公布结果。/g)].length;
    }
    expect(articles).toBe(ARTICLES * 14);
    await pages.get(null, paths.consultation(consultation, undefined, { part: parts + 1 })).expect(404);

    pages.world.clock.set('2026-12-23T01:00:00.000Z');
    const openOnes = await pages.ctx.procedure.comments(consultation, { open: true });
    for (const [i, one] of openOnes.entries())
      await answer(pages.ctx, clerk, { id: document, consultationId: consultation }, [one.id], {
        ...{ topic: `第${i}类`, outcome: 'rejected', answer: `第${i}条意见没有采纳，理由是上位法已有规定。` },
      });
    const { version } = (await pages.ctx.reader.row('consultation', consultation))!;
    await publish(pages.ctx, clerk, { id: document, consultationId: consultation, version }, '已经逐条研究。');
    const said = new Set<string>();
    for (let topics = 1; topics <= 5; topics++) {
      const { text } = await pages.get(null, paths.consultation(consultation, undefined, { topics })).expect(200);
      expect(Buffer.byteLength(text)).toBeLessThan(100_000);
      for (const [, topic = ''] of text.matchAll(/<th scope="row">(第\d+类|收费)<\/th>/g)) said.add(topic);
    }
    expect(said.size).toBe(openOnes.length + 1);
  }, 60_000);
});
