import type { JSX } from 'preact';
import type { Day } from '../../domain/day.ts';
import { TIERS } from '../../domain/codes.ts';
import { RATE_COUNTS } from '../../domain/profile/codes.ts';
import { TIER } from '../../text/labels.ts';
import { RATE_COUNT } from '../../text/profileCodeLabels.ts';
import { AreaField, DayField, ErrorSummary, SelectField, TextField } from '../components/fields.tsx';
import { Disclosure } from '../components/parts.tsx';
import type { Form } from '../form.ts';
import { paths } from '../paths.ts';

/** The form to state counts that were counted elsewhere. */
export function RateStating(props: {
  form: Form<string>;
  open: boolean;
  stretch: { from: Day; to: Day };
}): JSX.Element {
  const values = { fromDay: props.stretch.from, toDay: props.stretch.to, ...props.form.values };
  const form = { ...props.form, values };
  return (
    <Disclosure summary="录入统计数" open={props.open}>
      <ErrorSummary errors={form.errors} scope="stating" />
      <form class="form" method="post" action={paths.ratesState()} encType="multipart/form-data">
        <DayField form={form} scope="stating" name="fromDay" label="期间从" required />
        <DayField form={form} scope="stating" name="toDay" label="到" required />
        <TextField form={form} scope="stating" name="source" label="来源" required hint="例如报表名称、通报文号" wide />
        <fieldset>
          <legend>逐项填写（一个机关）</legend>
          <TextField form={form} scope="stating" name="name" label="机关或者分组名称" wide />
          <SelectField
            form={form}
            scope="stating"
            name="tier"
            label="层级"
            empty="不区分"
            options={TIERS.map((value) => ({ value, label: TIER[value] }))}
          />
          {RATE_COUNTS.map((count) => (
            <TextField form={form} scope="stating" name={count} label={RATE_COUNT[count]} size="short" />
          ))}
        </fieldset>
        <fieldset>
          <legend>或者导入表格（多个机关）</legend>
          <AreaField
            form={form}
            scope="stating"
            name="text"
            label="从表格里复制过来"
            hint="第一行是表头：机关、制发数、报备数、按时报备数……没有的列可以不要"
            rows={5}
          />
          <div class="field">
            <label for="stating-files">或者上传 Excel</label>
            <input id="stating-files" type="file" name="files" accept=".xlsx,.xls" />
          </div>
        </fieldset>
        <p class="form-end">
          <button type="submit" class="button button-primary">
            录入统计数
          </button>
        </p>
      </form>
    </Disclosure>
  );
}
