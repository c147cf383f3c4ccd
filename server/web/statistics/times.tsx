import type { JSX } from 'preact';
import { DayField, SelectField } from '../components/fields.tsx';
import { COUNTING_RULES } from '../../text/yearCounts.ts';

/** Which year and which two times: the form above every table of year numbers. */
export function TimesForm(props: {
  action: string;
  query: { year?: number; on?: string; known?: string; tier?: string };
  years: readonly number[];
  /** Label of the choice of a year. */
  yearLabel: string;
  tiers?: readonly { value: string; label: string }[];
}): JSX.Element {
  const { query } = props;
  const form = {
    values: { year: String(query.year ?? ''), on: query.on, known: query.known, tier: query.tier },
    errors: [],
  };
  return (
    <form class="filters times" method="get" action={props.action} role="search" aria-label="年份和统计时点">
      <SelectField
        form={form}
        name="year"
        label={props.yearLabel}
        options={props.years.map((year) => ({ value: String(year), label: `${year}年` }))}
      />
      {props.tiers === undefined ? null : (
        <SelectField form={form} name="tier" label="层级" empty="全部" options={props.tiers} />
      )}
      <DayField form={form} name="on" label="统计到" hint="效力按这一天计算，默认今天" />
      <DayField form={form} name="known" label="按哪天掌握的情况" hint="这天以后录入、改正的不算，默认现在" />
      <button type="submit" class="button">
        统计
      </button>
    </form>
  );
}

/** How everything is counted: the questions that people ask of such tables. */
export function CountingRules(): JSX.Element {
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">怎样统计</h2>
      <dl class="facts">
        {COUNTING_RULES.map(([what, how]) => (
          <div>
            <dt>{what}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
