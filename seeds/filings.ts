import type { FilingLine } from '../server/domain/codes.ts';
import { day } from '../server/domain/day.ts';
import type { FilingStep } from '../server/domain/filing/codes.ts';
import { stepFiling } from '../server/domain/filing/step.ts';
import type { StepSaid } from '../server/domain/filing/step.ts';
import { stateCounts } from '../server/domain/rates/stated.ts';
import type { Actor } from '../server/domain/actor.ts';
import type { Context } from '../server/ports.ts';

interface Course {
  /** Key of the document in the county's manifest. */
  key: string;
  line: FilingLine;
  steps: readonly { by: 'issuer' | 'clerk'; step: Exclude<FilingStep, 'record'>; said: StepSaid }[];
}

/** Filings of the demo county that are under way: one sent back for 补正, one on its way to the government above. */
const COURSES: readonly Course[] = [
  {
    key: 'industry-2026-award-extend',
    line: 'bureau',
    steps: [
      { by: 'issuer', step: 'submit', said: { on: day('2026-11-16'), paperNumber: '清科工报〔2026〕9号' } },
      { by: 'clerk', step: 'accept', said: { on: day('2026-11-17') } },
      {
        by: 'clerk',
        step: 'supplement',
        said: { on: day('2026-11-18'), note: '缺起草说明，请说明延长有效期的评估情况。' },
      },
    ],
  },
  {
    key: 'gov-2026-water',
    line: 'superior',
    steps: [{ by: 'clerk', step: 'submit', said: { on: day('2026-11-19'), paperNumber: '清政备〔2026〕6号' } }],
  },
];

/** Takes filings of fresh documents of the demo through their steps by the same rules as people do. */
export async function loadFilings(
  ctx: Context,
  actor: Actor,
  made: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { key, line, steps } of COURSES)
    for (const { by, step, said } of steps) {
      const dossier = await ctx.reader.dossier(made.get(key) ?? 0);
      const filing = dossier?.filings.find((row) => row.line === line);
      if (!dossier || !filing) continue;
      const [stepId = 0] = await ctx.store.ids(1);
      const recording = { id: people.get(by) ?? null, stepId, today: said.on, at: ctx.clock.now() };
      await ctx.store.commit(stepFiling(dossier.document, filing, dossier.filings, step, said, recording), actor);
    }
  if (!made.has('gov-2026-water')) return;
  const [id = 0] = await ctx.store.ids(1);
  const said = {
    name: '清河县乡镇（2025年纸质报表）',
    issuerId: null,
    tier: 'town' as const,
    fromDay: day('2025-01-01'),
    toDay: day('2025-12-31'),
    counts: { issued: 16, filed: 14, timely: 11, proper: 12, published: 16 },
    source: '清河县司法局2025年度备案情况统计表（演示）',
  };
  const by = { id, byId: people.get('clerk') ?? null, at: ctx.clock.now(), today: said.toDay };
  await ctx.store.commit(stateCounts(said, by), actor);
}
