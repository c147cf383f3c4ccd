import { reserve } from '../server/actions/context.ts';
import type { Actor } from '../server/domain/actor.ts';
import type { Change } from '../server/domain/change.ts';
import { day, type Day } from '../server/domain/day.ts';
import type { EvaluationConclusion } from '../server/domain/evaluation/codes.ts';
import type { EvaluationRow } from '../server/domain/evaluation/rows.ts';
import * as rule from '../server/domain/evaluation/step.ts';
import type { Context } from '../server/ports.ts';

interface Seed {
  /** Key of the document in the county's manifest. */
  key: string;
  termEndsOn: Day;
  plannedOn: Day;
  plan: rule.EvaluationPlan;
  startedOn: Day;
  report: (rule.EvaluationReport & { on: Day }) | null;
  conclusion: { on: Day; conclusion: EvaluationConclusion; reason: string } | null;
}

/** 后评估 of the demo county: one that a term was lengthened after, and one that is under way shortly before an end. */
const SEEDS: readonly Seed[] = [
  {
    key: 'science-2021-award',
    termEndsOn: day('2026-11-30'),
    plannedOn: day('2026-06-10'),
    plan: {
      purpose: 'expiry',
      evaluator: '清河县科技和工业信息化局',
      criteria: ['lawful', 'consistent', 'effective'],
      fromOn: day('2021-12-01'),
      toOn: day('2026-05-31'),
      dueOn: day('2026-09-30'),
    },
    startedOn: day('2026-06-15'),
    report: {
      on: day('2026-09-28'),
      findings: [
        { criterion: 'lawful', text: '奖励的条件、标准和程序与科技进步的法律法规一致，没有增设证明材料。' },
        {
          criterion: 'consistent',
          text: '与县支持中小企业数字化改造的措施没有重复奖励；与市级科技奖励衔接，同一成果不重复申报。',
        },
        {
          criterion: 'effective',
          text: '五年共奖励六十三项成果。受访的四十一家企业中，三十八家认为奖励兑现及时；评审周期由四十五日缩短到二十日。',
        },
      ],
      summary:
        '主要措施仍然适用，奖励标准在财力可以承受的范围内。机构改革后主管部门已经调整，条文可以在下一次修订时改正。',
      proposal: 'extend',
    },
    conclusion: {
      on: day('2026-10-16'),
      conclusion: 'extend',
      reason: '同意评估建议，先延长有效期一年，其间完成修订。',
    },
  },
  {
    key: 'civil-2021-subsistence',
    termEndsOn: day('2026-12-19'),
    plannedOn: day('2026-09-07'),
    plan: {
      purpose: 'expiry',
      evaluator: '清河县民政局（委托临江学院公共管理系）',
      criteria: ['lawful', 'reasonable', 'consistent', 'workable', 'effective'],
      fromOn: day('2021-12-20'),
      toOn: day('2026-08-31'),
      dueOn: day('2026-11-18'),
    },
    startedOn: day('2026-09-14'),
    report: null,
    conclusion: null,
  },
];

/** Takes the evaluations of the demo through their course by the same rules as people do; what is there already is left alone. */
export async function loadEvaluations(
  ctx: Context,
  actor: Actor,
  ids: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  for (const seed of SEEDS) {
    const document = await ctx.reader.row('document', ids.get(seed.key) ?? 0);
    if (document === null || ctx.clock.today() < (seed.conclusion?.on ?? seed.startedOn)) continue;
    if ((await ctx.evaluations.ofDocument(document.id)).length > 0) continue;
    const next = await reserve(ctx, 1);
    const id = next();
    const by = (login: string, on: Day): rule.EvaluationBy => ({ id: people.get(login) ?? null, on, today: on });
    await ctx.store.commit(
      rule.planEvaluation(document, seed.plan, [], seed.termEndsOn, by('clerk', seed.plannedOn), id),
      actor,
    );
    const go = async (decide: (row: EvaluationRow) => Change): Promise<void> => {
      const row = await ctx.reader.row('evaluation', id);
      if (row !== null) await ctx.store.commit(decide(row), actor);
    };
    await go((row) => rule.startEvaluation(row, by('clerk', seed.startedOn)));
    const { report, conclusion } = seed;
    if (report !== null) await go((row) => rule.reportEvaluation(row, by('clerk', report.on), report));
    if (conclusion !== null)
      await go((row) =>
        rule.concludeEvaluation(row, by('leader', conclusion.on), conclusion.conclusion, conclusion.reason),
      );
  }
}
