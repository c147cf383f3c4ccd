import { reserve } from '../server/actions/context.ts';
import type { Actor } from '../server/domain/actor.ts';
import { insert } from '../server/domain/change.ts';
import type { Change, Write } from '../server/domain/change.ts';
import { addDays, day } from '../server/domain/day.ts';
import type { Day } from '../server/domain/day.ts';
import { bodiesById } from '../server/domain/issuers.ts';
import { lastDay } from '../server/domain/lastDay.ts';
import type { LegalEventRow } from '../server/domain/model.ts';
import { beginRound, freshItem, idsForScope, type RoundPlan } from '../server/domain/rounds/begin.ts';
import { acceptItems, answerItems, returnItems, type Answer } from '../server/domain/rounds/items.ts';
import type { Conclusion } from '../server/domain/rounds/codes.ts';
import { answererOf, scopeOf, type StockLine } from '../server/domain/rounds/scope.ts';
import type { Doing } from '../server/domain/rounds/step.ts';
import { openRound } from '../server/domain/rounds/steps.ts';
import type { Context } from '../server/ports.ts';

type Ids = ReadonlyMap<string, number>;

const ALL = { issuerIds: [], words: [], law: null };
const at = (on: Day): string => `${on}T02:00:00.000Z`;
const doing = async (ctx: Context, byId: number | null, on: Day, ids: number): Promise<Doing> => ({
  byId,
  on,
  at: at(on),
  next: await reserve(ctx, ids),
});

const CONCLUDED: Partial<Record<LegalEventRow['kind'], Conclusion>> = {
  continue: 'keep',
  conditional_lapse: 'amend',
  repeal: 'repeal',
  lapse: 'lapse',
};
const REASON: Record<Conclusion, string | null> = {
  keep: null,
  amend: '部分条款与现行管理体制不一致，修改后重新公布',
  repeal: '已被新的规定代替，不再适用',
  lapse: '适用期已过，调整对象已经消失',
};

/** The round of last year, as the decision that the county published then records it. */
async function loadFinished(ctx: Context, actor: Actor, decisionId: number, people: Ids): Promise<void> {
  const decision = await ctx.reader.row('document', decisionId);
  const on = decision?.publishedOn ?? null;
  if (decision === null || on === null) return;
  const events = (await ctx.reader.eventsBasedOn(decisionId)).filter((one) => one.kind in CONCLUDED);
  const documents = new Map(
    (await ctx.rounds.stock(on, [...new Set(events.map((one) => one.documentId))])).map((line) => [line.id, line]),
  );
  const lives = await ctx.reader.livesOf([...documents.keys()]);
  const bodies = bodiesById(await ctx.reader.issuers());
  const clerk = people.get('clerk') ?? null;
  const leader = people.get('leader') ?? null;
  const by = await doing(ctx, clerk, addDays(on, -70), events.length * 3 + 20);
  const plan: RoundPlan = {
    title: '清河县2025年行政规范性文件全面清理',
    kind: 'regular',
    cutOff: day('2025-08-31'),
    criteria: { ...ALL, tiers: ['government', 'department'] },
    note: '各单位对照上位法和实际执行情况逐件提出意见，说明理由。',
    answerBy: addDays(on, -40),
    finishBy: on,
  };
  const id = by.next();
  const begun = beginRound(id, plan, { in: [], out: [], notMatching: 0, unsorted: null }, by);
  const writes: Write[] = begun.writes.map((write) =>
    write.op === 'insert' && write.table === 'cleanupRound'
      ? insert('cleanupRound', {
          ...write.row,
          state: 'published',
          openedOn: by.on,
          openedById: clerk,
          checkedOn: addDays(on, -10),
          checkedById: clerk,
          decidedOn: on,
          decidedById: leader,
          decisionTitle: decision.title,
          decisionNumber: decision.docNumber,
          basisDocumentId: decision.id,
          effectiveOn: on,
          publishedOn: on,
          publishedAt: at(on),
          publishedById: leader,
        })
      : write,
  );
  const ordinals = new Map<Conclusion, number>();
  const issuers = new Set<number | null>();
  for (const event of events) {
    const line = documents.get(event.documentId);
    const list = CONCLUDED[event.kind];
    if (line === undefined || list === undefined) continue;
    const ordinal = (ordinals.get(list) ?? 0) + 1;
    ordinals.set(list, ordinal);
    const answererId = answererOf(line, bodies, on);
    issuers.add(answererId);
    const said = {
      reason: REASON[list],
      basis: null,
      amendBy: list === 'amend' && event.on !== null ? addDays(event.on, -1) : null,
    };
    writes.push(
      insert('cleanupItem', {
        ...freshItem(by.next(), id, { line, answererId, matched: null }, null),
        ...said,
        state: 'accepted',
        conclusion: list,
        lapseUnless: list === 'amend',
        answeredById: clerk,
        answeredAt: at(addDays(on, -45)),
        acceptedById: clerk,
        acceptedAt: at(addDays(on, -20)),
      }),
      insert('cleanupEntry', {
        id: by.next(),
        roundId: id,
        ...entryOf(line, list, ordinal, lives.get(line.id) ?? [], on),
        ...said,
        eventIds: [event.id],
      }),
    );
  }
  for (const issuerId of issuers)
    writes.push(
      insert('cleanupTask', {
        id: by.next(),
        roundId: id,
        issuerId,
        dueOn: plan.answerBy,
        movedToId: null,
        movedOn: null,
      }),
    );
  await ctx.store.commit({ ...begun, writes }, actor);
}

const entryOf = (line: StockLine, list: Conclusion, ordinal: number, events: readonly LegalEventRow[], on: Day) => ({
  documentId: line.id,
  list,
  ordinal,
  title: line.title,
  docNumber: line.docNumber,
  issuerName: line.issuerName,
  publishedOn: line.publishedOn ?? line.signedOn,
  effectiveOn: line.effectiveOn,
  validUntil: list === 'keep' || list === 'amend' ? lastDay(events, on) : addDays(on, -1),
  unlisted: false,
});

const OPENED = day('2026-11-09');
const say = (conclusion: Conclusion, reason: string | null = null, basis: string | null = null): Answer => ({
  conclusion,
  reason,
  basis,
  amendBy: null,
  lapseUnless: false,
});

/** This year's round of the departments: some have answered, one was sent back, most are still to come. */
async function loadRunning(ctx: Context, actor: Actor, ids: Ids, people: Ids): Promise<void> {
  const plan: RoundPlan = {
    title: '清河县2026年部门行政规范性文件全面清理',
    kind: 'regular',
    cutOff: day('2026-09-30'),
    criteria: { ...ALL, tiers: ['department'] },
    note: '请逐件提出继续有效、修改、废止或者宣布失效的结论。联合制定的，由主办机关与其他制定机关商定后报送。',
    answerBy: day('2026-12-11'),
    finishBy: day('2026-12-31'),
  };
  const clerk = people.get('clerk') ?? null;
  const bodies = bodiesById(await ctx.reader.issuers());
  const scope = scopeOf(await ctx.rounds.stock(OPENED), plan, null, bodies, OPENED);
  const begin = await doing(ctx, clerk, OPENED, idsForScope(scope));
  const id = begin.next();
  const commit = (change: Change) => ctx.store.commit(change, actor);
  await commit(beginRound(id, plan, scope, begin));
  const round = async () => {
    const row = await ctx.reader.row('cleanupRound', id);
    if (row === null) throw new Error('the round is gone');
    return row;
  };
  const items = async (...keys: string[]) => {
    const wanted = new Set(keys.map((key) => ids.get(key)));
    return (await ctx.rounds.items(id)).filter((item) => wanted.has(item.documentId));
  };
  await commit(
    openRound(await round(), await ctx.rounds.items(id), null, await doing(ctx, clerk, OPENED, scope.in.length + 1)),
  );
  const answered = async (on: Day, said: Answer, ...keys: string[]) => {
    const ticked = await items(...keys);
    if (ticked.length > 0) await commit(answerItems(await round(), ticked, said, await doing(ctx, clerk, on, 0)));
  };
  await answered(day('2026-11-13'), say('keep'), 'justice-2023-mediator', 'water-2023-sand', 'traffic-2025-ferry');
  await answered(day('2026-11-16'), say('keep'), 'finance-2023-procure');
  await answered(
    day('2026-11-17'),
    say('amend', '设置标准应当与省级标准一致', '省级非学科类培训机构设置标准'),
    'edu-2024-training',
  );
  const accepted = await items('justice-2023-mediator', 'water-2023-sand');
  if (accepted.length > 0)
    await commit(acceptItems(await round(), accepted, await doing(ctx, clerk, day('2026-11-18'), 0)));
  const returned = await items('finance-2023-procure');
  if (returned.length > 0)
    await commit(
      returnItems(
        await round(),
        returned,
        '文件依据的限额标准已经调整，请说明是否需要修改',
        await doing(ctx, clerk, day('2026-11-19'), returned.length),
      ),
    );
}

/** 清理批次 of the demo county: last year's, published, and this year's, running. What is there already is left alone. */
export async function loadRounds(ctx: Context, actor: Actor, ids: Ids, people: Ids): Promise<void> {
  if ((await ctx.rounds.page({ offset: 0, limit: 1 })).total > 0) return;
  const decision = ids.get('gov-2025-cleanup');
  if (decision !== undefined) await loadFinished(ctx, actor, decision, people);
  if (ctx.clock.today() >= day('2026-11-19')) await loadRunning(ctx, actor, ids, people);
}
