import type { Actor } from '../server/domain/actor.ts';
import type { Change } from '../server/domain/change.ts';
import { day, type Day } from '../server/domain/day.ts';
import * as acts from '../server/domain/interview/acts.ts';
import type { ActBy } from '../server/domain/interview/acts.ts';
import { rulesOf } from '../server/domain/interview/counting.ts';
import { decideCandidate } from '../server/domain/interview/decide.ts';
import type { InterviewRow } from '../server/domain/interview/rows.ts';
import { candidatesOn } from '../server/domain/interviews.ts';
import { citationOf, periodOn } from '../server/domain/profile.ts';
import type { Context } from '../server/ports.ts';

type Step = [on: string, act: (row: InterviewRow, by: ActBy) => Change];

interface Told {
  issuer: string;
  decidedOn: string;
  reason: string;
  steps: Step[];
}

const HOST = '顾明远（县司法局副局长）';
const MEETING = { meetAt: '09:30', place: '县司法局三楼会议室', host: HOST };
const ATTENDEES = '主要负责人、分管负责人和承办机构负责人';

/** A 约谈 that is closed, and one whose body is still putting right what was found. */
const TOLD: readonly Told[] = [
  {
    issuer: 'finance',
    decidedOn: '2026-04-02',
    reason: '一份文件被县人民政府撤销，另有迟报备案。',
    steps: [
      [
        '2026-04-03',
        (row, by) =>
          acts.notifyTalk(
            row,
            {
              ...MEETING,
              number: '清司约〔2026〕1号',
              meetOn: day('2026-04-10'),
              attendees: ATTENDEES,
              subject: '采购代理备选库文件被撤销，备案迟报',
              bring: '文件制定、公平竞争审查和备案的材料',
            },
            by,
          ),
      ],
      ['2026-04-08', (row, by) => acts.reply(row, '按时参加。备选库通知下发后没有再使用。', by)],
      [
        '2026-04-10',
        (row, by) =>
          acts.hold(
            row,
            {
              bureau: ['顾明远 副局长', '林文澜 备案审查股'],
              issuer: ['何守信 局长', '田亦清 采购管理股'],
              recorder: '林文澜',
              statement: '起草时没有送公平竞争审查，备案材料由经办人漏报，现已指定专人负责。',
              opinion: '对制定程序把关不严，应当限期整改，并健全送审和备案的内部制度。',
            },
            {
              number: '清司改〔2026〕1号',
              demands: ['书面报告采购类文件的公平竞争审查情况', '明确备案专人，补齐本年度备案材料'],
              dueOn: day('2026-04-30'),
            },
            by,
          ),
      ],
      [
        '2026-04-27',
        (row, by) => acts.report(row, '已逐件复查采购类文件四件，均补作公平竞争审查；已明确备案专人。', by),
      ],
      ['2026-05-06', (row, by) => acts.accept(row, '经核查，整改要求已经落实。', by)],
      ['2026-05-07', (row, by) => acts.close(row, null, by)],
    ],
  },
  {
    issuer: 'baisha',
    decidedOn: '2026-10-20',
    reason: '未经审核印发收费文件并被撤销，此后备案仍然迟报。',
    steps: [
      [
        '2026-10-21',
        (row, by) =>
          acts.notifyTalk(
            row,
            {
              ...MEETING,
              number: '清司约〔2026〕2号',
              meetOn: day('2026-10-28'),
              attendees: ATTENDEES,
              subject: '未经合法性审核印发收费文件，备案迟报',
              bring: null,
            },
            by,
          ),
      ],
      [
        '2026-10-23',
        (row, by) =>
          acts.postpone(
            row,
            { ...MEETING, meetOn: day('2026-10-30'), reason: '镇主要负责人参加县防汛总结会，申请改期' },
            by,
          ),
      ],
      [
        '2026-10-30',
        (row, by) =>
          acts.hold(
            row,
            {
              bureau: ['顾明远 副局长', '沈知行 审核股'],
              issuer: ['白沙镇镇长', '白沙镇司法所所长'],
              recorder: '沈知行',
              statement: '收费通知由经济发展办直接印发，没有经过司法所；备案由于人员调整延误。',
              opinion: '镇级文件全部先送审核再印发，历年文件应当全面自查。',
            },
            {
              number: '清司改〔2026〕2号',
              demands: ['建立文件先审后发的登记制度', '自查2023年以来印发的文件，逐件列出清单', '补报尚未备案的文件'],
              dueOn: day('2026-12-15'),
            },
            by,
          ),
      ],
    ],
  },
];

/** Measures of the demo county; a body that has one already is left alone. */
export async function loadInterviews(
  ctx: Context,
  actor: Actor,
  issuers: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
): Promise<void> {
  const today = ctx.clock.today();
  const by = async (on: Day): Promise<ActBy & { id: number }> => {
    const [id = 0, stepId = 0] = await ctx.store.ids(2);
    return { id, stepId, on, today, at: ctx.clock.now(), byId: people.get('leader') ?? null };
  };
  for (const { issuer, decidedOn, reason, steps } of TOLD) {
    const issuerId = issuers.get(issuer);
    const on = day(decidedOn);
    if (issuerId === undefined || today < day(steps.at(-1)?.[0] ?? decidedOn)) continue;
    if ((await ctx.interviews.ofIssuer(issuerId)).length > 0) continue;
    const period = periodOn(ctx.rules.profile, on);
    const [candidate] = candidatesOn(await ctx.reader.issuerProblems(issuerId), on, period);
    if (candidate === undefined) continue;
    const doer = await by(on);
    const rules = rulesOf(period);
    const decision = { act: 'interview.start', measure: candidate.tier.measure, reason } as const;
    const citation = citationOf(period.figures['interview.tiers']);
    await ctx.store.commit(decideCandidate(candidate, decision, null, rules, { ...doer, citation }), actor);
    for (const [stepOn, act] of steps) {
      const row = await ctx.reader.row('interview', doer.id);
      if (row !== null) await ctx.store.commit(act(row, await by(day(stepOn))), actor);
    }
  }
}
