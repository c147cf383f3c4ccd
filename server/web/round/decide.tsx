import type { JSX } from 'preact';
import { STRIKES } from '../../domain/rounds/codes.ts';
import { STRIKE } from '../../text/roundLabels.ts';
import { AreaField, DayField, ErrorSummary, RadioField, TextField, Version } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { RoundRehearsalModel } from './model.ts';

/** The leader's decision, and the one act that publishes it. */
export function Decide({ page }: { page: RoundRehearsalModel }): JSX.Element | null {
  const { round, acts, failed } = page;
  if (!acts.includes('round.decide') && !acts.includes('round.publish')) return null;
  const decided = round.state === 'decided';
  const form: Form<string> =
    failed?.act === 'round.decide'
      ? failed.form
      : {
          values: {
            on: round.decidedOn ?? page.today,
            title: round.decisionTitle ?? '',
            number: round.decisionNumber ?? '',
            basisDocumentId: round.basisDocumentId === null ? '' : String(round.basisDocumentId),
            effectiveOn: round.effectiveOn ?? page.today,
            strike: round.strike,
          },
          errors: [],
        };
  return (
    <section aria-labelledby="decision-heading">
      <h2 id="decision-heading">决定和公布</h2>
      {acts.includes('round.publish') ? <Publish page={page} /> : null}
      {acts.includes('round.decide') ? (
        <Disclosure summary={decided ? '修改决定' : '作出决定'} open={!decided || failed?.act === 'round.decide'}>
          <ErrorSummary errors={form.errors} scope="decide" />
          <form class="form" method="post" action={paths.roundAct(round.id, 'decide')} data-guard>
            <Version version={round.version} />
            <DayField form={form} scope="decide" name="on" label="决定日期" required />
            <DayField
              form={form}
              scope="decide"
              name="effectiveOn"
              label="生效日期"
              hint="废止、失效的文件自这一天起不再有效；不早于决定日期"
              required
            />
            <TextField
              form={form}
              scope="decide"
              name="title"
              label="决定的名称"
              hint="选了库里的决定文件的，可以不填"
              wide
            />
            <TextField form={form} scope="decide" name="number" label="文号" />
            <TextField
              form={form}
              scope="decide"
              name="basisDocumentId"
              label="决定文件的卷宗编号"
              hint="决定已经收入本库的，填写卷宗网址末尾的数字，效力记录以它为依据"
              type="number"
              size="short"
            />
            {round.kind === 'regular' ? (
              <RadioField
                form={form}
                scope="decide"
                name="strike"
                label="未列入目录的文件"
                required
                options={STRIKES.map((value) => ({ value, label: STRIKE[value] }))}
              />
            ) : null}
            <p class="form-end">
              <button type="submit" class="button button-primary">
                {decided ? '保存修改后的决定' : '作出决定'}
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
      {acts.includes('round.send_back') ? (
        <Disclosure summary="退回重新核对">
          <form class="form" method="post" action={paths.roundAct(round.id, 'send_back')} data-guard>
            <Version version={round.version} />
            <AreaField form={form} scope="send_back" name="reason" label="退回的理由" required />
            <p class="form-end">
              <button type="submit" class="button">
                退回
              </button>
            </p>
          </form>
        </Disclosure>
      ) : null}
    </section>
  );
}

function Publish({ page }: { page: RoundRehearsalModel }): JSX.Element {
  const { round, plan } = page;
  const blocked = plan.blocked.total > 0;
  const errors = page.failed?.act === 'round.publish' ? page.failed.form.errors : [];
  if (blocked) return <p>有结论不能成立，还不能公布。请先退回，改正以后再提请决定。</p>;
  return (
    <>
      <ErrorSummary errors={errors} scope="publish" />
      <form class="form" method="post" action={paths.roundAct(round.id, 'publish')} data-guard>
        <Version version={round.version} />
        <input type="hidden" name="seen" value={plan.seen} />
        <p class="field-wide">
          公布以后，一次记录{plan.events}个效力事件，{plan.documents}件文件列入目录，自{plan.on}
          起生效；公众立即可以查到。
        </p>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            公布清理结果
          </button>
        </p>
      </form>
    </>
  );
}
