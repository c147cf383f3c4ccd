import type { JSX } from 'preact';
import type { DutyLine } from '../../domain/duties/lines.ts';
import { FIGURES } from '../../domain/profile/figures.ts';
import { isOptional } from '../../domain/profile/sleeping.ts';
import { dayProse, distance } from '../../text/days.ts';
import { DUTY, DUTY_REASON, IF_NOTHING } from '../../text/dutyLabels.ts';
import { FLAG_ACT, FLAG_KIND } from '../../text/labels.ts';
import { DayCell } from '../components/days.tsx';
import { DayField } from '../components/fields.tsx';
import { Empty, Table } from '../components/parts.tsx';
import { settleHere } from '../components/settleAt.ts';
import { Sleeping } from '../components/sleeping.tsx';
import { emptyForm } from '../form.ts';
import { paths } from '../paths.ts';
import type { DossierPage } from './model.ts';
import { withoutName } from '../../domain/bracketed.ts';

/** 应办事项: what is due on a day and why, what will come, and what does not arise. */
export function Duties({ page }: { page: DossierPage }): JSX.Element {
  const { on, lines } = page.duties;
  const standing = lines.filter((line) => line.state === 'standing');
  const coming = lines.filter((line) => line.state === 'coming');
  const none = lines.filter((line) => line.state === 'none');
  return (
    <section id="flags" class="panel duty-lines" aria-labelledby="flags-title">
      <h2 id="flags-title">应办事项</h2>
      <ForDay page={page} />
      {standing.length === 0 ? (
        <Empty>{on === page.today ? '今天' : dayProse(on)}没有到期事项。</Empty>
      ) : (
        <Table label="到期事项" head={['事项', '为什么', '期限', '不办的后果', '办理']}>
          {standing.map((line) => (
            <Standing page={page} line={line} />
          ))}
        </Table>
      )}
      {coming.length === 0 ? null : (
        <>
          <h3>以后的事项</h3>
          <Table label="以后的事项" head={['事项', '起算', '开始提醒', '期限', '依据']}>
            {coming.map((line) => (
              <tr>
                <th scope="row">{DUTY[line.duty]}</th>
                <td>
                  <Evidence line={line} />
                </td>
                <td class="nowrap">
                  <DayCell day={line.from} />
                </td>
                <td class="nowrap">
                  <DayCell day={line.dueOn} />
                </td>
                <td>
                  <small class="rule">{line.citation}</small>
                </td>
              </tr>
            ))}
          </Table>
        </>
      )}
      {none.length === 0 ? null : (
        <details class="act">
          <summary>没有的事项和原因（{none.length}项）</summary>
          <Table label="没有的事项和原因" head={['事项', '原因']} class="act-body">
            {none.map((line) => (
              <tr>
                <th scope="row">{DUTY[line.duty]}</th>
                <td>
                  <Why line={line} />
                </td>
              </tr>
            ))}
          </Table>
        </details>
      )}
    </section>
  );
}

/** The day that is asked about. */
function ForDay({ page }: { page: DossierPage }): JSX.Element {
  const { on } = page.duties;
  const { id } = page.dossier.document;
  return (
    <form class="filters" method="get" action={paths.dossier(id, 'flags')} aria-label="看另一天的应办事项">
      <DayField form={emptyForm<string>({ on })} scope="duties" name="on" label="日期" />
      <button type="submit" class="button">
        查看
      </button>
      {on === page.today ? null : (
        <p>
          按现有记录推算{dayProse(on)}的情况。<a href={paths.dossier(id, 'flags')}>回到今天</a>
        </p>
      )}
    </form>
  );
}

function Standing({ page, line }: { page: DossierPage; line: DutyLine }): JSX.Element | null {
  const { flag } = line;
  if (flag === null) return null;
  const known = page.dossier.flags.find((row) => row.key === flag.key && row.clearedOn === null);
  return (
    <tr>
      <th scope="row">{FLAG_KIND[flag.kind]}</th>
      <td>
        {withoutName(flag.rule, page.dossier.document.title)}
        <Evidence line={line} />
        <small class="rule">依据：{flag.citation}</small>
      </td>
      <td class="nowrap">
        <DayCell day={flag.dueOn} />
        <small>{distance(page.duties.on, flag.dueOn)}</small>
        <small>
          自
          <DayCell day={line.from} />起
        </small>
        {known === undefined ? null : (
          <small>
            <DayCell day={known.firstSeenOn} /> 扫描到
          </small>
        )}
      </td>
      <td>{IF_NOTHING[flag.kind]}</td>
      <td>
        <a href={settleHere(flag)}>
          {FLAG_ACT[flag.kind]}
          <span class="unseen">：{FLAG_KIND[flag.kind]}</span>
        </a>
      </td>
    </tr>
  );
}

function Evidence({ line }: { line: DutyLine }): JSX.Element {
  return (
    <>
      {line.evidence.map((row) => (
        <small>
          {row.label}
          {row.on == null ? null : (
            <>
              ：<DayCell day={row.on} />
            </>
          )}
        </small>
      ))}
    </>
  );
}

/** Why a duty does not arise, with the figure that is not set or the day that settles it. */
function Why({ line }: { line: DutyLine }): JSX.Element {
  const { because, figure, on } = line;
  if (figure !== null && figure in FIGURES && isOptional(figure)) return <Sleeping name={figure} />;
  return (
    <>
      {because === null ? null : DUTY_REASON[because]}
      {on === null ? null : (
        <>
          （<DayCell day={on} />）
        </>
      )}
      {line.citation === null ? null : <small class="rule">依据：{line.citation}</small>}
    </>
  );
}
