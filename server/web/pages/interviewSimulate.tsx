import type { JSX } from 'preact';
import { PROBLEM_KINDS } from '../../domain/codes.ts';
import type { Firing } from '../../domain/interview/simulate.ts';
import type { ProblemEventRow } from '../../domain/model.ts';
import { PROBLEM_KIND } from '../../text/labels.ts';
import { INTERVIEW_SPENT } from '../../text/profileCodeLabels.ts';
import { DayCell } from '../components/days.tsx';
import { AreaField, DayField, ErrorSummary, SelectField, TextField, options } from '../components/fields.tsx';
import { Icon } from '../components/icon.tsx';
import { Layout } from '../components/layout.tsx';
import { Disclosure, Empty, Table } from '../components/parts.tsx';
import type { SimulateModel } from '../interview/model.ts';
import { paths } from '../paths.ts';

/** `GET /interviews/simulate`: who would have been a candidate when, under other rules. Nothing is saved. */
export function InterviewSimulatePage(page: SimulateModel): JSX.Element {
  return (
    <Layout
      chrome={page.chrome}
      title="推算约谈门槛"
      width="wide"
      indexed={false}
      crumbs={[
        { href: paths.desk(), text: '待办' },
        { href: paths.interviews(), text: '约谈督办' },
        { text: '推算门槛' },
      ]}
    >
      <h1>推算约谈门槛</h1>
      <p class="lead">
        换一套期间、分值和门槛，看过去一段时间哪些机关会达到条件。只推算，不保存，不改动规则。每次达到条件都当作当天即作决定，计入的事件按规则不再重复使用；已经实际作出的决定不影响推算。
      </p>
      <TryForm page={page} />
      {page.found === null ? null : <Found page={page} found={page.found} />}
    </Layout>
  );
}

function TryForm({ page }: { page: SimulateModel }): JSX.Element {
  const { form } = page;
  const weightsWrong = form.errors.some((e) => (e.field as string | null)?.startsWith('weight.'));
  return (
    <>
      <ErrorSummary errors={form.errors} />
      <form class="form" method="get" action={paths.interviewSimulate()}>
        <DayField form={form} name="from" label="自" required />
        <DayField form={form} name="to" label="至" required hint="过去的日期，最晚到今天" />
        <TextField form={form} name="windowMonths" label="计算期间（月）" type="number" size="short" required />
        <AreaField form={form} name="tiers" label="各级门槛" hint="一行一级，从低到高：约谈：2" required rows={4} />
        <SelectField
          form={form}
          name="spent"
          label="已用于一次措施的事件"
          options={options(INTERVIEW_SPENT)}
          required
        />
        <Disclosure summary="各类事件的分值" open={weightsWrong}>
          {PROBLEM_KINDS.map((kind) => (
            <TextField form={form} name={`weight.${kind}`} label={PROBLEM_KIND[kind]} size="short" />
          ))}
        </Disclosure>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            推算
          </button>
        </p>
      </form>
    </>
  );
}

function Found({ page, found }: { page: SimulateModel; found: NonNullable<SimulateModel['found']> }): JSX.Element {
  const total = (side: 'tried' | 'present') => found.reduce((sum, one) => sum + one[side].length, 0);
  return (
    <section id="found" aria-labelledby="found-title">
      <div class="page-head">
        <h2 id="found-title">推算结果</h2>
        <p class="acts">
          <a class="button" href={page.file}>
            <Icon name="download" />
            导出（Excel）
          </a>
        </p>
      </div>
      <p role="status">
        按试算的规则{total('tried')}次，按现行规则{total('present')}次，涉及{found.length}个机关。
      </p>
      {found.length === 0 ? (
        <Empty>两套规则下都没有机关达到条件。</Empty>
      ) : (
        <Table class="roomy" label="推算结果" head={['机关', '试算', '现行']}>
          {found.map((one) => (
            <tr>
              <th scope="row">{one.issuerName}</th>
              <td>
                <Firings page={page} firings={one.tried} other={one.present} />
              </td>
              <td>
                <Firings page={page} firings={one.present} other={one.tried} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  );
}

const sameAs =
  (a: Firing) =>
  (b: Firing): boolean =>
    a.on === b.on && a.tier.measure === b.tier.measure;

function Firings(props: {
  page: SimulateModel;
  firings: readonly Firing<ProblemEventRow>[];
  other: readonly Firing<ProblemEventRow>[];
}): JSX.Element {
  if (props.firings.length === 0) return <span>没有</span>;
  return (
    <ul class="plain">
      {props.firings.map((firing) => (
        <li>
          <details class="why">
            <summary>
              <DayCell day={firing.on} /> {firing.tier.measure}，{firing.sum}分
              {props.other.some(sameAs(firing)) ? '' : '（只此一套）'}
            </summary>
            <ul>
              {firing.events.map((event) => (
                <li>
                  <DayCell day={event.on} />{' '}
                  {props.page.mayOpen ? (
                    <a href={paths.problem(event.id)}>{PROBLEM_KIND[event.kind]}</a>
                  ) : (
                    PROBLEM_KIND[event.kind]
                  )}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}
