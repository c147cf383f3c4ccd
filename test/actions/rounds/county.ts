import { begin, open } from '../../../server/actions/rounds/prepare.ts';
import { accept, answer } from '../../../server/actions/rounds/answer.ts';
import { decide, submit } from '../../../server/actions/rounds/decide.ts';
import { rehearse } from '../../../server/actions/rounds/plan.ts';
import { day } from '../../../server/domain/day.ts';
import type { RoundPlan } from '../../../server/domain/rounds/begin.ts';
import type { Conclusion } from '../../../server/domain/rounds/codes.ts';
import type { Answer } from '../../../server/domain/rounds/items.ts';
import type { CleanupItemRow } from '../../../server/domain/rounds/rows.ts';
import { enterDocument } from '../../support/documents.ts';
import { createWorld, type UserActor, type WorldOptions } from '../../support/world.ts';

export const ALL = { issuerIds: [], tiers: [], words: [], law: null };

/** 定期清理 of everything published by the end of October. */
export const planOf = (more: Partial<RoundPlan> = {}): RoundPlan => ({
  title: '清河县2026年行政规范性文件全面清理',
  kind: 'regular',
  cutOff: day('2026-10-31'),
  criteria: ALL,
  note: null,
  answerBy: day('2026-12-10'),
  finishBy: day('2026-12-31'),
  ...more,
});

export const sayOf = (conclusion: Conclusion, more: Partial<Answer> = {}): Answer => ({
  conclusion,
  reason: conclusion === 'keep' ? null : '与上位法不一致',
  basis: null,
  amendBy: null,
  lapseUnless: false,
  ...more,
});

/** Two bodies with their people, and the bureau. */
export async function roundWorld(options: WorldOptions = {}) {
  const world = await createWorld(options);
  const housing = await world.issuer('清河县住房和城乡建设局');
  const schools = await world.issuer('清河县教育局');
  const people = {
    clerk: await world.person('clerk'),
    leader: await world.person('leader'),
    housing: await world.person('issuer', { issuerId: housing }),
    schools: await world.person('issuer', { issuerId: schools }),
  };
  const enter = (title: string, issuerId: number, more = {}, entry = {}): Promise<number> =>
    enterDocument(world, { title, issuers: [{ name: '机关', issuerId }], ...more }, entry);
  const item = async (roundId: number, documentId: number): Promise<CleanupItemRow> =>
    (await world.ctx.rounds.items(roundId)).find((one) => one.documentId === documentId)!;
  const round = async (id: number) => (await world.ctx.reader.row('cleanupRound', id))!;
  const version = async (id: number): Promise<number> => (await round(id)).version;
  const opened = async (more: Partial<RoundPlan> = {}): Promise<number> => {
    await world.house.follower.catchUp();
    const id = await begin(world.ctx, people.clerk, planOf(more));
    await open(world.ctx, people.clerk, id, await version(id));
    return id;
  };
  const say = async (actor: UserActor, id: number, documentIds: readonly number[], said: Answer) =>
    answer(world.ctx, actor, id, await Promise.all(documentIds.map((documentId) => item(id, documentId))), said);
  const agree = async (id: number) =>
    accept(
      world.ctx,
      people.clerk,
      id,
      (await world.ctx.rounds.items(id)).filter((one) => one.state === 'answered'),
    );
  const decided = async (id: number, more: Partial<Parameters<typeof decide>[4]> = {}): Promise<string> => {
    await agree(id);
    await submit(world.ctx, people.clerk, id, await version(id));
    await decide(world.ctx, people.leader, id, await version(id), {
      on: day('2026-11-22'),
      title: '清河县人民政府关于公布行政规范性文件清理结果的决定',
      number: '清政发〔2026〕18号',
      basisDocumentId: null,
      effectiveOn: day('2026-11-22'),
      strike: 'none',
      ...more,
    });
    return (await rehearse(world.ctx, people.leader, id, null)).seen;
  };
  return { world, ctx: world.ctx, housing, schools, people, enter, item, round, version, opened, say, agree, decided };
}

export type RoundWorld = Awaited<ReturnType<typeof roundWorld>>;
