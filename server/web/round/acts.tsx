import type { ComponentChildren, JSX } from 'preact';
import type { RoundAct } from '../../domain/rounds/course.ts';
import { ACT } from '../../text/labels.ts';
import { AreaField, ErrorSummary, TextField, Version } from '../components/fields.tsx';
import { Disclosure, PostButton } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';
import type { RoundModel } from './model.ts';

/** Acts whose forms tell their own errors. */
const TOLD: readonly RoundAct[] = ['round.add', 'round.send_back', 'round.close', 'round.undo'];
export const toldAtForm = (acts: readonly RoundAct[]): RoundAct[] => TOLD.filter((act) => acts.includes(act));

const ADDRESS = (act: RoundAct): string => act.slice('round.'.length);

/** What can be done to the round as a whole, one fold each. */
export function RoundActs({ page }: { page: RoundModel }): JSX.Element | null {
  const { round, acts } = page;
  if (acts.length === 0) return null;
  const has = (act: RoundAct): boolean => acts.includes(act);
  return (
    <section aria-labelledby="acts-title">
      <h2 id="acts-title">办理</h2>
      {has('round.edit') ? (
        <p>
          <a class="button" href={paths.roundEdit(round.id)}>
            修改条件，重新划定范围
          </a>
        </p>
      ) : null}
      {has('round.add') ? <AddDocument page={page} /> : null}
      {has('round.open') ? (
        <PostButton
          action={paths.roundAct(round.id, 'open')}
          text="下发清理任务"
          version={round.version}
          tone="primary"
        />
      ) : null}
      {has('round.submit') ? (
        <PostButton
          action={paths.roundAct(round.id, 'submit')}
          text="全部核对完毕，提请决定"
          version={round.version}
          tone="primary"
        />
      ) : null}
      {has('round.decide') || has('round.publish') ? (
        <p>
          <a class="button button-primary" href={paths.roundRehearsal(round.id)}>
            {has('round.publish') ? '查看预演并公布' : '查看预演并作出决定'}
          </a>
        </p>
      ) : null}
      {has('round.send_back') ? (
        <WithReason
          page={page}
          act="round.send_back"
          label="退回的理由"
          hint="司法局经办会看到；退回后重新核对、再提请决定"
        />
      ) : null}
      {has('round.close') ? (
        <WithReason
          page={page}
          act="round.close"
          label="终止的理由"
          hint="终止以后不产生任何效力，记录保留，不能恢复"
          danger
        />
      ) : null}
      {has('round.undo') ? (
        <WithReason
          page={page}
          act="round.undo"
          label="撤销的理由"
          hint="这个批次记录的效力事件全部撤销，目录停止公开；记录保留"
          danger
        />
      ) : null}
    </section>
  );
}

const formOf = (page: RoundModel, act: RoundAct): Form<string> =>
  page.failed?.act === act ? page.failed.form : { values: {}, errors: [] };

function Fold(props: { page: RoundModel; act: RoundAct; danger?: boolean; children: ComponentChildren }): JSX.Element {
  const { page, act } = props;
  const scope = ADDRESS(act);
  return (
    <Disclosure summary={ACT[act]} open={page.failed?.act === act}>
      <ErrorSummary errors={formOf(page, act).errors} scope={scope} />
      <form class="form" method="post" action={paths.roundAct(page.round.id, scope)} data-guard>
        <Version version={page.round.version} />
        {props.children}
        <p class="form-end">
          <button type="submit" class={`button button-${props.danger === true ? 'danger' : 'primary'}`}>
            {ACT[act]}
          </button>
        </p>
      </form>
    </Disclosure>
  );
}

function WithReason(props: {
  page: RoundModel;
  act: RoundAct;
  label: string;
  hint: string;
  danger?: boolean;
}): JSX.Element {
  const { page, act } = props;
  return (
    <Fold page={page} act={act} danger={props.danger}>
      <AreaField
        form={formOf(page, act)}
        scope={ADDRESS(act)}
        name="reason"
        label={props.label}
        hint={props.hint}
        required
      />
    </Fold>
  );
}

function AddDocument({ page }: { page: RoundModel }): JSX.Element {
  const form = formOf(page, 'round.add');
  return (
    <Fold page={page} act="round.add">
      <TextField
        form={form}
        scope="add"
        name="documentId"
        label="卷宗编号"
        hint="卷宗网址末尾的数字"
        type="number"
        size="short"
        required
      />
      <AreaField form={form} scope="add" name="reason" label="补入的理由" required />
    </Fold>
  );
}
