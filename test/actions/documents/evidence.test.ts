import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleProfiles, profileFrom } from '../../../seeds/profiles/profiles.ts';
import { add, remove } from '../../../server/actions/attachments/attachments.ts';
import { open, stop } from '../../../server/actions/consultations/open.ts';
import { issue } from '../../../server/actions/documents/issue.ts';
import { explainGap } from '../../../server/actions/procedure/classes.ts';
import { record, waive, withdraw } from '../../../server/actions/procedure/evidence.ts';
import { demandEvidenceFor } from '../../../server/actions/procedure/gate.ts';
import { day } from '../../../server/domain/day.ts';
import { factsOf } from '../../../server/domain/documents/edit.ts';
import { missingEvidence } from '../../../server/domain/procedure/gate.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { enterDocument, faultOf } from '../../support/documents.ts';
import { withEvidence } from '../../support/evidence.ts';
import { createWorld } from '../../support/world.ts';
import type { UserActor, World } from '../../support/world.ts';

let world: World;
let clerk: UserActor;
let bureau: number;
beforeAll(async () => {
  // 湖南: consultation, review and deliberation for every document, thirty days before effect.
  world = await createWorld({ config: { profile: 'hunan-xiangyuan' } });
  clerk = await world.person('clerk');
  bureau = await world.issuer('清河县水利局');
});
afterAll(() => world.close());

const issuers = () => [{ name: '清河县水利局', issuerId: bureau }];

/** A draft that was found 合法 and not changed since. */
async function reviewed(title: string): Promise<number> {
  const past = { opinionNumber: null, opinionText: null, adoption: null, adoptionNote: null };
  const days = { submittedOn: day('2026-11-02'), acceptedOn: day('2026-11-03'), concludedOn: day('2026-11-16') };
  const id = await enterDocument(
    world,
    { title, issuers: issuers(), signedOn: null, publishedOn: null, effectiveOn: null },
    {
      act: 'document.draft',
      origin: 'draft',
      status: 'reviewed',
      isPublic: false,
      review: { opinion: 'lawful', ...past, ...days },
    },
  );
  world.sql((db) =>
    db
      .prepare(
        'UPDATE review SET draft_sha256 = (SELECT text_sha256 FROM text_version t WHERE t.document_id = review.document_id) WHERE document_id = ?',
      )
      .run(id),
  );
  return id;
}

async function issued(id: number, effectiveOn: string, gapReason: string | null = null): Promise<string> {
  const dossier = (await world.ctx.reader.dossier(id))!;
  const days = { signedOn: day('2026-11-18'), publishedOn: day('2026-11-20'), effectiveOn: day(effectiveOn) };
  const facts = { ...factsOf(dossier), ...days, docNumber: `清水发〔2026〕${id}号` };
  return faultOf(issue(world.ctx, clerk, id, dossier.document.version, facts, gapReason));
}

describe('印发', () => {
  it('waits for the evidence of its class, and for nothing else', async () => {
    const id = await reviewed('清河县河道采砂办法');
    expect(await issued(id, '2027-01-01')).toBe('procedure.incomplete');
    await withEvidence(world, id);
    expect(await issued(id, '2027-01-01')).toBe('none');
  });

  it('waits while the public is still asked, whether or not the rules demand it', async () => {
    const id = await reviewed('清河县塘坝办法');
    await withEvidence(world, id);
    const said = { title: '公告', explanation: '说明', address: '来信', shortReason: null };
    const at = await open(world.ctx, clerk, id, { ...said, fromOn: day('2026-11-22'), toOn: day('2026-12-30') });
    expect(await issued(id, '2027-01-01')).toBe('consultation.unfinished');
    await stop(world.ctx, clerk, { id, consultationId: at, version: 1 }, '改在座谈会上听取意见');
    expect(await issued(id, '2027-01-01')).toBe('none');
  });

  it('a waiver stands in for the evidence; withdrawn, the gate is shut again', async () => {
    const id = await reviewed('清河县水库管理办法');
    for (const kind of ['consultation', 'deliberation'] as const)
      await waive(world.ctx, clerk, id, { kind, reason: '依法需要保密' });
    const { evidence } = await world.ctx.procedure.procedureFile(id);
    await withdraw(world.ctx, clerk, id, evidence[0]!.id, 1, '理由不成立');
    expect(await issued(id, '2027-01-01')).toBe('procedure.incomplete');
    await waive(world.ctx, clerk, id, { kind: 'consultation', reason: '涉及国家秘密' });
    expect(await issued(id, '2027-01-01')).toBe('none');
  });

  it('an effect within thirty days is explained, in the same commit or before', async () => {
    const id = await reviewed('清河县防汛规定');
    await withEvidence(world, id);
    expect(await issued(id, '2026-12-19')).toBe('effect.unexplained');
    expect(await issued(id, '2026-12-19', '汛期将至')).toBe('none');
    const { explanations } = await world.ctx.procedure.procedureFile(id);
    expect(explanations).toMatchObject([{ about: 'effect_gap', reason: '汛期将至', byId: clerk.id }]);
    const [last] = await world.ctx.reader.history(id);
    expect([last?.act, last?.changes.some((change) => change.table === 'explanation')]).toEqual([
      'document.issue',
      true,
    ]);

    const other = await reviewed('清河县抗旱规定');
    await withEvidence(world, other);
    await explainGap(world.ctx, clerk, other, '旱情紧急');
    expect(await issued(other, '2026-12-01')).toBe('none');
    // Long enough: nothing is asked, and nothing that was typed is kept.
    const third = await reviewed('清河县节水规定');
    await withEvidence(world, third);
    expect(await issued(third, '2026-12-20', '多写的理由')).toBe('none');
    expect((await world.ctx.procedure.procedureFile(third)).explanations).toEqual([]);
  });
});

it('不经过评估不备案: the filing waits for the 廉洁性评估 where the place demands it', async () => {
  const id = await reviewed('清河县灌区办法');
  const hunan = profileFrom(exampleProfiles().find((one) => one.id === 'hunan-xiangyuan')!);
  const figures = {
    ...periodOn(hunan, day('2026-11-22')).figures,
    'procedure.integrity': { value: ['every' as const], source: '某市规定第九条', kind: 'rule' as const },
  };
  const rules = {
    profile: { ...hunan, versions: [{ fromDay: day('2008-10-01'), figures }] },
    calendar: world.ctx.rules.calendar,
  };
  const ctx = { ...world.ctx, rules };
  const dossier = (await world.ctx.reader.dossier(id))!;
  expect(await faultOf(demandEvidenceFor(ctx, dossier, 'filing'))).toBe('procedure.incomplete');
  const done = { fromOn: null, on: day('2026-11-20'), performer: null, who: '清河县纪委监委驻局组', said: null };
  await record(world.ctx, clerk, id, { kind: 'integrity', ...done, result: 'passed' });
  expect(await faultOf(demandEvidenceFor(ctx, dossier, 'filing'))).toBe('none');
  const file = await world.ctx.procedure.procedureFile(id);
  expect(missingEvidence(dossier, file, { figures, calendar: rules.calendar }, 'filing')).toEqual([]);
});

it('papers stand beside a record of their own document, until it is withdrawn', async () => {
  const id = await reviewed('清河县取水办法');
  const other = await reviewed('清河县排水办法');
  const done = { fromOn: null, on: day('2026-11-20'), performer: null, who: '专家', said: null };
  await record(world.ctx, clerk, id, { kind: 'assessment', ...done, result: 'passed' });
  const [row] = (await world.ctx.procedure.procedureFile(id)).evidence;
  const paper = async (documentId: number) => ({
    place: { documentId, subject: 'evidence' as const, subjectId: row!.id, kind: 'assessment' },
    file: { path: await world.file('论证报告.txt', '论证会认为可行。'), fileName: '论证报告.txt' },
  });
  const take = async (documentId: number) => {
    const { place, file } = await paper(documentId);
    return add(world.ctx, clerk, place, file, null);
  };
  expect(await faultOf(take(other))).toBe('not.found');
  const { id: paperId } = await take(id);
  await withdraw(world.ctx, clerk, id, row!.id, 1, '误记');
  expect(await faultOf(take(id))).toBe('attachment.closed');
  expect(await faultOf(remove(world.ctx, clerk, paperId, 1, '误传'))).toBe('attachment.closed');
});
