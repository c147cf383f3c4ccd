import type { JSX } from 'preact';
import type { DecidingAct } from '../../domain/interview/codes.ts';
import { ACT } from '../../text/labels.ts';
import { DayText } from '../components/days.tsx';
import { AreaField, DayField, ErrorSummary, SelectField } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { StandingModel } from './model.ts';
import { Refused } from './refused.tsx';

/** A candidate with its evidence, and the decision for who may take it; nothing for a body that is none. */
export function Decide({ page }: { page: StandingModel }): JSX.Element | null {
  const { candidate, deferred } = page;
  // Somebody was first: what was refused has no form any more, and is told all the same.
  if (candidate === null) return page.failed === null ? null : <Refused errors={page.failed.form.errors} />;
  return (
    <section id="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">决定</h2>
      <p role="status">
        自 <DayText day={candidate.since} /> 起达到“{candidate.tier.measure}”门槛{candidate.tier.threshold}分，现在合计
        <b>{candidate.sum}</b>分，{candidate.events.length}件。
        {deferred?.deferredUntil == null ? null : (
          <>
            已决定缓办到 <DayText day={deferred.deferredUntil} />：{deferred.reason}
          </>
        )}
      </p>
      <p class="acts">
        <a class="button" href={paths.interviewCandidatePaper(page.issuerId)}>
          <Icon name="download" />
          依据清单（Word）
        </a>
        <a class="button" href={paths.interviewCandidatePack(page.issuerId)}>
          <Icon name="download" />
          证据包（压缩包）
        </a>
      </p>
      {page.acts.length === 0 ? <p>由分管领导决定。</p> : page.acts.map((act) => <Act page={page} act={act} />)}
    </section>
  );
}

const HINT: Readonly<Record<DecidingAct, string>> = {
  'interview.start': '可以不写。制定机关收到通知以后看得到',
  'interview.defer': '写明为什么现在不决定',
  'interview.dismiss': '写明为什么不采取措施。这些事件不再用于同一级措施；制定机关看得到',
};

function Act({ page, act }: { page: StandingModel; act: DecidingAct }): JSX.Element {
  const failed = page.failed?.act === act ? page.failed.form : null;
  const reached = page.tiers.filter(({ tier }) => tier.threshold <= (page.candidate?.tier.threshold ?? 0));
  const form: Form<string> = failed ?? {
    values: { measure: page.candidate?.tier.measure ?? '' },
    errors: [],
  };
  const name = act.slice('interview.'.length);
  return (
    <Disclosure summary={ACT[act]} open={failed !== null}>
      <ErrorSummary errors={form.errors} scope={name} />
      <form class="form" method="post" action={paths.interviewDecide(page.issuerId, name)} data-guard>
        <input type="hidden" name="seen" value={page.seen} />
        {act === 'interview.start' ? (
          <SelectField
            form={form}
            scope={name}
            name="measure"
            label="措施"
            required
            hint="可以选已经达到的较低一级；这些事件不再用于已达到的各级"
            options={reached.map(({ tier }) => ({ value: tier.measure, label: tier.measure }))}
          />
        ) : null}
        {act === 'interview.defer' ? (
          <DayField form={form} scope={name} name="until" label="缓办到" required hint="到这一天重新提请决定" />
        ) : null}
        <AreaField
          form={form}
          scope={name}
          name="reason"
          label="理由"
          hint={HINT[act]}
          required={act !== 'interview.start'}
        />
        <p class="form-end">
          <button type="submit" class={`button button-${act === 'interview.dismiss' ? 'danger' : 'primary'}`}>
            {ACT[act]}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
