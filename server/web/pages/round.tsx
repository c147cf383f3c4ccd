import type { JSX } from 'preact';
import { CONCLUSIONS } from '../../domain/rounds/codes.ts';
import { CONCLUSION, LEFT_OUT, ROUND_KIND, ROUND_STATE, STRIKE } from '../../text/roundLabels.ts';
import { TIER } from '../../text/labels.ts';
import { DayCell, DayText } from '../components/days.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, DocumentName, type Fact, Facts } from '../components/parts.tsx';
import { paths } from '../paths.ts';
import { RoundActs, toldAtForm } from '../round/acts.tsx';
import { Refused } from '../round/refused.tsx';
import { Amends } from '../round/amends.tsx';
import { Bodies } from '../round/bodies.tsx';
import type { RoundModel } from '../round/model.ts';
import { RunState } from '../round/run.tsx';
import { ScopeView } from '../round/scope.tsx';
import { RoundSteps } from '../round/steps.tsx';

/** `GET /cleanup/:id`: a round as a whole; a body sees how far its own documents are. */
export function RoundPage(page: RoundModel): JSX.Element {
  const { round } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={round.title}
      width="wide"
      indexed={false}
      again={page.run?.state === 'waiting' ? 3 : undefined}
      crumbs={[{ href: paths.desk(), text: '待办' }, { href: paths.rounds(), text: '清理批次' }, { text: round.title }]}
    >
      <div class="page-head">
        <h1>{round.title}</h1>
        <p class="acts">
          <a class="button" href={paths.roundItems(round.id)}>
            {page.bureau ? '全部文件' : '填报清理结论'}
          </a>
          {page.bureau ? (
            <a class="button" href={paths.roundRehearsal(round.id)}>
              预演
            </a>
          ) : null}
          {round.state === 'published' ? (
            <a class="button" href={paths.result(round.id)}>
              公布的目录
            </a>
          ) : null}
        </p>
      </div>
      <p class="state-line" role="status">
        <b>{ROUND_STATE[round.state]}</b>
        {round.endReason === null ? null : `，理由：${round.endReason}`}
      </p>
      <Refused failed={page.failed} shown={toldAtForm(page.acts)} />
      <RunState run={page.run} people={page.people} />
      <Facts facts={factsOf(page)} />
      <section aria-labelledby="progress-title">
        <h2 id="progress-title">进度</h2>
        <Bodies roundId={round.id} bodies={page.bodies} today={page.today} />
        <Conclusions page={page} />
      </section>
      <Amends amends={page.amends} />
      <RoundActs page={page} />
      {page.scope === null ? null : (
        <ScopeView
          scope={page.scope}
          bodies={
            new Map(page.bodies.flatMap((one) => (one.issuerId === null ? [] : [[one.issuerId, one.name ?? '']])))
          }
        />
      )}
      {page.steps.length === 0 ? null : (
        <Disclosure summary={`办理经过（${page.steps.length}步）`}>
          <RoundSteps label="办理经过" steps={page.steps} people={page.people} />
        </Disclosure>
      )}
    </Layout>
  );
}

/** How many of each conclusion there are so far. */
function Conclusions({ page }: { page: RoundModel }): JSX.Element | null {
  const counts = new Map<string, number>();
  for (const one of page.counts)
    if (one.conclusion !== null && one.state !== 'removed')
      counts.set(one.conclusion, (counts.get(one.conclusion) ?? 0) + one.count);
  if (counts.size === 0) return null;
  return (
    <p>
      已报结论：
      {CONCLUSIONS.filter((one) => counts.has(one)).map((one, i) => (
        <>
          {i === 0 ? '' : '，'}
          <a href={paths.roundItems(page.round.id, { conclusion: one })}>
            {CONCLUSION[one]}
            {counts.get(one)}件
          </a>
        </>
      ))}
      。
    </p>
  );
}

function factsOf({ round, basis, people }: RoundModel): Fact[] {
  const { criteria } = round;
  const by = (id: number | null): string => (id === null ? '' : (people.get(id) ?? '已停用的账号'));
  const scope = [
    ...criteria.tiers.map((tier) => TIER[tier]),
    ...(criteria.issuerIds.length === 0 ? [] : [`${criteria.issuerIds.length}个制定机关`]),
    ...(criteria.subjects ?? []).map((name) => `主题“${name}”`),
    ...criteria.words.map((word) => `含“${word}”`),
    ...(criteria.law === null ? [] : [`引用《${criteria.law}》`]),
  ];
  return [
    { term: '清理方式', value: ROUND_KIND[round.kind] },
    { term: '截止日', value: <DayText day={round.cutOff} />, note: `${LEFT_OUT.after_cutoff}的不列入` },
    { term: '范围', value: scope.length === 0 ? '全部文件' : scope.join('；') },
    { term: '报送结论期限', value: <DayCell day={round.answerBy} /> },
    { term: '完成期限', value: <DayCell day={round.finishBy} /> },
    ...(round.note === null ? [] : [{ term: '清理要求', value: round.note }]),
    ...(round.amendWithin === null
      ? []
      : [{ term: '修改后重新公布', value: '按下发任务时的规定', note: round.amendWithin.citation }]),
    ...(round.checkedOn === null
      ? []
      : [{ term: '提请决定', value: <DayCell day={round.checkedOn} />, note: by(round.checkedById) }]),
    ...(round.decidedOn === null
      ? []
      : [
          {
            term: '决定',
            value:
              basis === null ? (
                `${round.decisionTitle ?? ''}${round.decisionNumber === null ? '' : `（${round.decisionNumber}）`}`
              ) : (
                <DocumentName named={{ ...basis, documentId: basis.id }} staff />
              ),
            note: `${round.decidedOn}，${by(round.decidedById)}；自${round.effectiveOn ?? ''}起生效；${STRIKE[round.strike]}`,
          },
        ]),
    ...(round.publishedOn === null
      ? []
      : [{ term: '公布', value: <DayCell day={round.publishedOn} />, note: by(round.publishedById) }]),
  ];
}
