import type { JSX } from 'preact';
import type { CleanupRunRow } from '../../domain/rounds/rows.ts';
import { faultSentence } from '../../text/faults.ts';
import { ACT } from '../../text/labels.ts';
import { InstantText } from '../components/days.tsx';
import { Caution } from '../components/parts.tsx';
import { paths } from '../paths.ts';

/** Milliseconds after which the page asks again; without scripts a link does it. */
const AGAIN_MS = '1500';

/**
 * What a process of its own is doing to the round, or why it did nothing. Either everything was written or nothing: the page says which.
 */
export function RunState(props: {
  run: CleanupRunRow | null;
  people: ReadonlyMap<number, string>;
}): JSX.Element | null {
  const { run } = props;
  if (run === null || run.state === 'done') return null;
  const asker = run.askedById === null ? '系统' : (props.people.get(run.askedById) ?? '已停用的账号');
  const what = ACT[run.act];
  if (run.state === 'failed')
    return (
      <Caution>
        <b>{what}没有完成，没有写入任何记录。</b>
        {faultSentence(run.faultCode ?? 'round.crashed', run.faultDetails ?? {})}（{asker}，
        <InstantText at={run.askedAt} />）
      </Caution>
    );
  return (
    <section id="round-run" class="reading-state" aria-live="polite" aria-label="办理进度" data-refresh={AGAIN_MS}>
      <p>
        <b>正在{what}。</b>
        {asker}于
        <InstantText at={run.askedAt} />
        提出，后台正在办理
        {run.attempts > 1 ? `（中断过，第${run.attempts}次办理）` : ''}
        。全部写入才算完成；中断的，一条也不写入，系统会接着办。办完以前不能办理其他事项，可以离开本页。
      </p>
      <p>
        <a class="button" href={paths.round(run.roundId)}>
          查看是否已经办完
        </a>
      </p>
    </section>
  );
}
