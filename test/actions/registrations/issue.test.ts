import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issue } from '../../../server/actions/documents/issue.ts';
import { publish as showToPublic } from '../../../server/actions/documents/change.ts';
import * as registrations from '../../../server/actions/registrations/registrations.ts';
import { PUBLIC } from '../../../server/domain/actor.ts';
import { insert, update } from '../../../server/domain/change.ts';
import { day } from '../../../server/domain/day.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import type { DocumentFacts } from '../../../server/domain/documents/facts.ts';
import { visibility } from '../../../server/domain/may.ts';
import type { Figures } from '../../../server/domain/profile.ts';
import { reviewRow } from '../../domain/rows.ts';
import { enterDocument, enterDraft, faultOf } from '../../support/documents.ts';
import { REGISTRATION_RULES, setFigures } from '../../support/registrationRules.ts';
import { createWorld, SYSTEM } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

const TODAY = day('2026-11-22');
const own = <T>(value: T) => ({ value, source: null, kind: 'ours' as const });
const NOTHING = own([]);
/** No evidence of procedure is asked for here: that has tests of its own. */
const FREE: Partial<Figures> = {
  'procedure.assessment': NOTHING,
  'procedure.consultation': NOTHING,
  'procedure.hearing': NOTHING,
  'procedure.competition': NOTHING,
  'procedure.integrity': NOTHING,
  'procedure.legality': NOTHING,
  'procedure.deliberation': NOTHING,
};

let world: World;
let body: number;
let clerk: UserActor;
beforeAll(async () => {
  world = await createWorld();
  await setFigures(world, { ...REGISTRATION_RULES, ...FREE }, day('2026-11-01'));
  body = await world.issuer('清河县司法局');
  const row = (await world.ctx.reader.row('issuer', body))!;
  await world.ctx.store.commit(
    { act: 'issuer.edit', documents: [], writes: [update('issuer', row, { codes: ['清司规'] })] },
    SYSTEM,
  );
  clerk = await world.person('clerk');
});
afterAll(() => world.close());

/** A draft found 合法 as it is. */
async function reviewed(title: string): Promise<number> {
  const id = await enterDraft(world, { title, issuers: [{ name: '清河县司法局', issuerId: body }] });
  const { document, versions } = (await world.ctx.reader.dossier(id))!;
  const [reviewId = 0] = await world.ctx.store.ids(1);
  const { version: _version, ...review } = reviewRow({
    id: reviewId,
    documentId: id,
    textVersionId: versions[0]!.id,
    draftSha256: versions[0]!.textSha256,
    state: 'concluded',
    opinion: 'lawful',
    submittedOn: day('2026-11-02'),
    acceptedOn: day('2026-11-02'),
    concludedOn: day('2026-11-12'),
  });
  await world.ctx.store.commit(
    {
      act: 'review.record',
      documents: [id],
      writes: [update('document', document, { status: 'reviewed' }), insert('review', review)],
    },
    SYSTEM,
  );
  return id;
}

async function issueIt(id: number, more: Partial<DocumentFacts>): Promise<unknown> {
  const dossier = (await world.ctx.reader.dossier(id))!;
  const facts = { ...factsOf(dossier), docNumber: '清司规〔2026〕3号', signedOn: day('2026-11-18'), ...more };
  return issue(world.ctx, clerk, id, dossier.document.version, facts);
}

const publicly = async (text: string): Promise<number> => {
  await world.house.follower.catchUp();
  const answer = await world.ctx.search.search({ q: text, on: TODAY, visibility: visibility(PUBLIC) });
  return answer.total;
};

describe('issuing where an unregistered document has no effect', () => {
  it('shows it to nobody outside before it is registered and published', async () => {
    const id = await reviewed('清河县法律顾问工作办法');
    await issueIt(id, { publishedOn: null, effectiveOn: day('2026-11-20') });
    expect((await world.ctx.reader.dossier(id))!.document).toMatchObject({ status: 'issued', isPublic: false });
    expect(await publicly('法律顾问工作办法')).toBe(0);
    expect(await faultOf(showToPublic(world.ctx, clerk, id, true, null))).toBe('registration.unpublished');
    await registrations.request(world.ctx, clerk, id, TODAY);
    await registrations.register(world.ctx, clerk, id, { on: TODAY, code: null, number: null });
    expect(await publicly('法律顾问工作办法')).toBe(0);
    await registrations.publish(world.ctx, clerk, id, { on: TODAY, place: null });
    expect(await publicly('法律顾问工作办法')).toBe(1);
    const { registrationNumber } = (await world.ctx.reader.dossier(id))!.document;
    expect(registrationNumber).toBe('清司规〔2026〕001');
    for (const spelling of ['清司规[2026]001', '清司规（2026）第1号', '清司规 〔2026〕 001号', '清司規〔2026〕001'])
      expect([spelling, await publicly(spelling)]).toEqual([spelling, 1]);
    await registrations.takeBack(world.ctx, clerk, id, '登记有误');
    expect(await publicly('法律顾问工作办法')).toBe(0);
  });

  it('gives the next 文号 of the 规 series where the profile has a pattern for it, and only where none was typed', async () => {
    const numbers = own([{ tier: 'department' as const, pattern: '{code}〔{year}〕{serial}号' }]);
    await setFigures(world, { 'registration.docNumbers': numbers }, day('2026-11-10'));
    await enterDocument(world, { title: '清河县旧鉴定办法', docNumber: '清司规[2026]第7号' });
    const typed = await reviewed('清河县调解办法');
    await issueIt(typed, { docNumber: '清司发〔2026〕40号', publishedOn: TODAY });
    expect((await world.ctx.reader.dossier(typed))!.document.docNumber).toBe('清司发〔2026〕40号');
    const id = await reviewed('清河县鉴定办法');
    await issueIt(id, { docNumber: null, publishedOn: TODAY });
    expect((await world.ctx.reader.dossier(id))!.document).toMatchObject({
      docNumber: '清司规〔2026〕8号',
      docNumberKey: '清司规|2026|8',
    });
  });

  it('needs a 公布 day from where the profile does not speak of it', async () => {
    const id = await reviewed('清河县公证服务办法');
    expect(await faultOf(issueIt(id, { signedOn: day('2026-10-20'), publishedOn: null }))).toBe('input.invalid');
  });
});
