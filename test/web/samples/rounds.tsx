import type { VNode } from 'preact';
import { qingheProfile } from '../../../seeds/profiles/profiles.ts';
import { periodOn } from '../../../server/domain/profile.ts';
import { AMEND_STATES } from '../../../server/domain/rounds/amends.ts';
import { catalogueDiff, foreseenCatalogue } from '../../../server/domain/rounds/catalogue.ts';
import { CONCLUSIONS } from '../../../server/domain/rounds/codes.ts';
import { ITEM_ACTS, ROUND_ACTS } from '../../../server/domain/rounds/course.ts';
import { planRound, rulingOf } from '../../../server/domain/rounds/plan.ts';
import { rehearsed } from '../../../server/domain/rounds/rehearsal.ts';
import { validityOn } from '../../../server/domain/validity.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { ResultPage } from '../../../server/web/pages/result.tsx';
import { ResultsPage } from '../../../server/web/pages/results.tsx';
import { RoundPage } from '../../../server/web/pages/round.tsx';
import { RoundItemPage } from '../../../server/web/pages/roundItem.tsx';
import { RoundItemsPage } from '../../../server/web/pages/roundItems.tsx';
import { RoundPlanPage } from '../../../server/web/pages/roundPlan.tsx';
import { RoundRehearsalPage } from '../../../server/web/pages/roundRehearsal.tsx';
import { RoundsPage } from '../../../server/web/pages/rounds.tsx';
import { itemRow, roundRow, stockLine } from '../../domain/rounds/rows.ts';
import { event, PUBLIC, staff, TODAY } from './base.ts';

const round = roundRow({ note: '请逐件提出结论。' });
const line = stockLine({ joint: true });
const other = stockLine({ id: 302, title: '清河县旧城改造办法', validity: 'suspended' });
const item = itemRow({ state: 'answered', conclusion: 'repeal', reason: '已被新的规定代替', basis: '新办法' });
const waiting = itemRow({ id: 402, documentId: 302 });
const bodies = [
  { id: 11, name: '清河县住房和城乡建设局' },
  { id: 12, name: '清河县教育局' },
];
const people = new Map([[7, '周敏']]);
const paging = { page: 1, pageSize: 200, total: 2 };
const step = {
  id: 501,
  version: 1,
  roundId: 81,
  itemId: null,
  act: 'round.open',
  on: TODAY,
  byId: 7,
  at: '2026-11-09T02:00:00.000Z',
  note: null,
};
const scope = {
  in: [
    { line, answererId: 11, matched: null },
    { line: other, answererId: null, matched: '旧城' },
  ],
  out: [{ line: stockLine({ id: 303, title: '清河县新办法' }), why: 'after_cutoff' as const }],
  notMatching: 4,
  unsorted: 2,
};
const life = [event(1, { until: TODAY }), event(2, { kind: 'repeal', on: TODAY })];
const plan = planRound(
  { strike: 'lapse' },
  rulingOf(round, TODAY, periodOn(qingheProfile(), TODAY)),
  [
    { line, events: [event(1, {})], item },
    { line: other, events: life, item: { ...waiting, conclusion: 'keep' } },
  ],
  [{ line: stockLine({ id: 304, title: '清河县漏列办法' }), events: [event(3, {})] }],
  new Map([[302, [301]]]),
);
const lines = foreseenCatalogue(plan);
const before = lines.map((one) => ({ ...one, list: 'keep' as const, documentId: one.documentId + 1 }));
const foreseen = (of: typeof plan) => ({
  ...rehearsed(of, before, 200),
  seen: '0123456789abcdef',
  unlistedDead: { value: null, citation: '待司法局设定' },
  before: round,
});
const run = {
  id: 601,
  version: 2,
  roundId: 81,
  act: 'round.publish' as const,
  state: 'waiting' as const,
  roundVersion: 3,
  seen: '0123456789abcdef',
  reason: null,
  askedById: 7,
  askedAt: '2026-11-20T02:00:00.000Z',
  attempts: 2,
  documents: null,
  endedAt: null,
  faultCode: null,
  faultDetails: null,
};
const rehearsal = {
  chrome: staff('/cleanup/81/rehearsal', 'leader'),
  today: TODAY,
  round: roundRow({ state: 'decided', strike: 'lapse', decisionTitle: '关于公布清理结果的决定', decidedOn: TODAY }),
  plan: foreseen(plan),
  run: null,
  people,
  acts: ROUND_ACTS,
  failed: null,
};
const published = roundRow({
  state: 'published',
  decisionTitle: '清河县人民政府关于公布行政规范性文件清理结果的决定',
  decisionNumber: '清政发〔2026〕18号',
  effectiveOn: TODAY,
  publishedOn: TODAY,
});

/** 清理批次 and 清理结果. */
export const ROUND_SAMPLES: Readonly<Record<string, () => VNode>> = {
  rounds: () => <RoundsPage chrome={staff('/cleanup')} rows={[round, published]} paging={paging} />,
  'round-new': () => (
    <RoundPlanPage
      chrome={staff('/cleanup/new')}
      round={null}
      form={{ values: { issuer: '11', kind: 'special' }, errors: [{ field: 'title', message: '没有填名称。' }] }}
      bodies={bodies}
      subjects={['城乡建设', '交通运输']}
      scope={scope}
    />
  ),
  round: () => (
    <RoundPage
      chrome={staff('/cleanup/81')}
      today={TODAY}
      round={round}
      bodies={[
        {
          issuerId: 11,
          name: '清河县住房和城乡建设局',
          dueOn: '2026-11-20',
          movedTo: null,
          counts: { asked: 2, answered: 1 },
        },
        { issuerId: null, name: null, dueOn: '2026-11-20', movedTo: '清河县教育局', counts: {} },
      ]}
      counts={[{ issuerId: 11, state: 'answered', conclusion: 'repeal', count: 1 }]}
      steps={[step]}
      acts={ROUND_ACTS}
      run={run}
      amends={AMEND_STATES.map((state) => ({
        documentId: 301,
        title: '清河县物业管理办法',
        docNumber: null,
        issuerName: '清河县住房和城乡建设局',
        dueOn: state === 'open' ? null : TODAY,
        state,
        on: state === 'done' ? TODAY : null,
      }))}
      scope={scope}
      bureau
      people={people}
      basis={null}
      failed={{ act: 'round.close', form: { values: {}, errors: [{ field: 'reason', message: '没有填理由。' }] } }}
    />
  ),
  'round-items': () => (
    <RoundItemsPage
      chrome={staff('/cleanup/81/documents')}
      today={TODAY}
      round={round}
      query={{ issuer: 11, state: 'answered' }}
      rows={[
        { item, line },
        { item: waiting, line: other },
      ]}
      paging={paging}
      bodies={bodies}
      bureau
      acts={['round.answer', 'round.accept', 'round.return', 'round.transfer']}
      form={{ values: { conclusion: 'repeal' }, errors: [{ field: 'reason', message: '没有填理由。' }] }}
      ticked={new Set(['401:2'])}
    />
  ),
  'round-item': () => (
    <RoundItemPage
      chrome={staff('/cleanup/81/documents/401')}
      today={TODAY}
      round={round}
      line={{ item, line }}
      now={validityOn(TODAY, { events: [event(1, {})], versions: [] })}
      until={null}
      steps={[{ ...step, itemId: 401, act: 'round.return', note: '请写明依据' }]}
      papers={[]}
      acts={ITEM_ACTS}
      people={people}
      answerer="清河县住房和城乡建设局"
      form={emptyForm({ conclusion: 'repeal' })}
    />
  ),
  'round-rehearsal': () => <RoundRehearsalPage {...rehearsal} />,
  'round-rehearsal-clear': () => (
    <RoundRehearsalPage
      {...rehearsal}
      plan={foreseen({ ...plan, lines: plan.lines.filter((one) => one.outcome.contradiction === null) })}
      run={{ ...run, state: 'failed', faultCode: 'round.plan_changed' }}
    />
  ),
  results: () => <ResultsPage chrome={PUBLIC} rows={[published]} paging={paging} />,
  result: () => (
    <ResultPage
      chrome={PUBLIC}
      round={published}
      entries={CONCLUSIONS.flatMap((list) => lines.map((one) => ({ ...one, list })))}
      diff={catalogueDiff(lines, before)}
      before={round}
      basis={null}
      list="repeal"
      page={1}
    />
  ),
};
