import type { JSX } from 'preact';
import { ROUND_STATE } from '../../text/roundLabels.ts';
import { DayText } from '../components/days.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { paths } from '../paths.ts';
import { DiffView } from '../round/catalogueTable.tsx';
import { Decide } from '../round/decide.tsx';
import { FallThrough, WouldBe } from '../round/foreseen.tsx';
import type { RoundRehearsalModel } from '../round/model.ts';
import { Refused } from '../round/refused.tsx';
import { RunState } from '../round/run.tsx';

const AT_FORM = ['round.decide', 'round.publish'] as const;

/** `GET /cleanup/:id/rehearsal`: what publishing would do, with nothing written; the decision and the publication. */
export function RoundRehearsalPage(page: RoundRehearsalModel): JSX.Element {
  const { round, plan } = page;
  return (
    <Layout
      chrome={page.chrome}
      title={`预演：${round.title}`}
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.rounds(), text: '清理批次' },
        { href: paths.round(round.id), text: round.title },
        { text: '预演' },
      ]}
    >
      <div class="page-head">
        <h1>预演</h1>
        <p class="acts">
          <a class="button" href={paths.roundRehearsalFile(round.id)}>
            <Icon name="download" />
            Excel
          </a>
        </p>
      </div>
      <p class="state-line" role="status">
        <b>{ROUND_STATE[round.state]}</b>
      </p>
      <p class="lead">
        按现在的结论，假定
        <DayText day={plan.on} />
        起生效，会出现下面的结果。预演不写入任何记录。
      </p>
      <Refused failed={page.failed} shown={AT_FORM.filter((act) => page.acts.includes(act))} />
      <RunState run={page.run} people={page.people} />
      <Decide page={page} />
      <FallThrough page={page} />
      <WouldBe page={page} />
      <section aria-labelledby="diff-title">
        <h2 id="diff-title">与上次公布的差别</h2>
        <DiffView diff={plan.diff} before={plan.before} totals={plan.differs} staff />
      </section>
    </Layout>
  );
}
