import { afterAll, beforeAll, expect, it } from 'vitest';
import { issue } from '../../../server/actions/documents/issue.ts';
import { draftNotice } from '../../../server/actions/term/draft.ts';
import { day } from '../../../server/domain/day.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import { noticeWords } from '../../../server/http/termView.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

const UNTIL = day('2028-12-31');
const dossierOf = async (id: number) => (await world.ctx.reader.dossier(id))!;

/** A document whose term ends on a day, and the draft of the notice that lengthens it, its review concluded. */
async function drafted(title: string, validUntil: string): Promise<{ id: number; draft: number }> {
  const id = await enterDocument(world, { title, effectiveOn: day('2024-01-01'), validUntil: day(validUntil) });
  const draft = await draftNotice(world.ctx, clerk, id, UNTIL, noticeWords(await dossierOf(id), UNTIL, '经评估'));
  world.sql((db) => {
    db.prepare(`UPDATE document SET status = 'reviewed' WHERE id = ?`).run(draft);
    db.prepare(
      `INSERT INTO review (id, version, document_id, state, opinion, adoption, concluded_on, from_paper) VALUES (?, 1, ?, 'concluded', 'amend', 'adopted', '2026-11-01', 0)`,
    ).run(900_000 + draft, draft);
  });
  return { id, draft };
}

async function issueOn(draft: number, on: string): Promise<string> {
  const dossier = await dossierOf(draft);
  const days = { signedOn: day(on), publishedOn: day(on), effectiveOn: day(on) };
  const facts = { ...factsOf(dossier), ...days, docNumber: `清政规〔2026〕${draft}号` };
  return faultOf(issue(world.ctx, clerk, draft, dossier.document.version, facts, '延长有效期不影响公众准备'));
}

it('lengthens the term when it is issued, and not before', async () => {
  const { id, draft } = await drafted('清河县人民政府关于印发《清河县夜市管理办法》的通知', '2026-12-31');
  expect((await dossierOf(draft)).document.title).toBe('关于延长《清河县夜市管理办法》有效期的通知');
  expect((await dossierOf(draft)).versions[0]?.text).toContain('有效期延长至2028年12月31日');
  expect((await dossierOf(id)).spans.at(-1)).toMatchObject({ from: '2027-01-01', validity: 'lapsed' });
  await issueOn(draft, '2026-11-20');
  const { spans, events } = await dossierOf(id);
  expect(spans.at(-1)).toMatchObject({ from: '2029-01-01', validity: 'lapsed' });
  expect(events.at(-1)).toMatchObject({ kind: 'extend', until: UNTIL, basisDocumentId: draft });
});

it('is not issued to lengthen what has ended meanwhile', async () => {
  const { id, draft } = await drafted('清河县早餐摊点管理办法', '2026-11-30');
  world.clock.set('2026-12-02T02:00:00.000Z');
  expect(await issueOn(draft, '2026-12-02')).toMatch(/^term\.over/);
  expect((await dossierOf(draft)).document.status).toBe('reviewed');
  expect((await dossierOf(id)).events).toHaveLength(1);
});
