import type { JSX } from 'preact';
import type { FilingRow } from '../../domain/model.ts';
import { FILING_LINES } from '../../domain/codes.ts';
import { stepsOf } from '../../domain/filing/course.ts';
import { distance } from '../../text/days.ts';
import { FILING_LINE, FILING_OUTCOME, FILING_STATE } from '../../text/labels.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { DayField, SelectField, TextField, options } from '../components/fields.tsx';
import { Empty, Facts } from '../components/parts.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import { HARD_STEPS, stepFields } from '../filing/stepForms.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** 备案, one card for each line. */
export function Filings({ page }: { page: DossierPage }): JSX.Element {
  const { dossier } = page;
  const { document, filings } = dossier;
  const issued = document.status === 'issued' || document.status === 'filed';
  const missing = FILING_LINES.filter((line) => !filings.some((f) => f.line === line));
  return (
    <section id="filings" class="panel" aria-labelledby="filings-title">
      <h2 id="filings-title">备案</h2>
      {filings.length === 0 ? (
        <Empty>{issued ? '没有备案记录。' : '印发以后，按规定的渠道逐条报送备案。'}</Empty>
      ) : null}
      <div class="rounds">
        {filings.map((f) => (
          <Filing page={page} filing={f} />
        ))}
      </div>
      {issued && missing.length > 0 && allowed(page, 'filing.record') ? (
        <ActForm
          page={page}
          act="filing.record"
          action={paths.filingRecord(document.id)}
          version={document.version}
          fields={(form, scope) => (
            <>
              <SelectField
                form={form}
                scope={scope}
                name="line"
                label="备案渠道"
                required
                options={missing.map((line) => ({ value: line, label: FILING_LINE[line] }))}
              />
              <DayField form={form} scope={scope} name="submittedOn" label="报送日期" />
              <DayField form={form} scope={scope} name="receivedOn" label="接收日期" />
              <SelectField
                form={form}
                scope={scope}
                name="outcome"
                label="结果"
                options={options(FILING_OUTCOME)}
                empty="没有记录"
              />
              <TextField form={form} scope={scope} name="filingNumber" label="备案编号" />
              <DayField form={form} scope={scope} name="closedOn" label="办结日期" />
            </>
          )}
        />
      ) : null}
    </section>
  );
}

/** Why a line has no last day: what the bureau has not set yet. */
function sleepsHere(page: DossierPage, line: FilingRow['line']): JSX.Element | undefined {
  const { figures } = page.rules;
  const missing = ([`filing.days.${line}`, `filing.countFrom.${line}`] as const).find(
    (name) => figures[name].value === null,
  );
  return missing && <Sleeping name={missing} />;
}

function Filing({ page, filing: f }: { page: DossierPage; filing: FilingRow }): JSX.Element {
  const late = f.dueOn !== null && f.submittedOn === null && f.dueOn < page.today;
  return (
    <article class={`round${late ? ' round-late' : ''}`}>
      <h3>
        {FILING_LINE[f.line]}
        <span class={`state state-${f.state}`}>{FILING_STATE[f.state]}</span>
        {f.outcome === null ? null : <b>{FILING_OUTCOME[f.outcome]}</b>}
        {f.fromPaper ? <small>据纸质记录补录</small> : null}
      </h3>
      <Facts
        facts={[
          {
            term: '报送期限',
            value: <DayCell day={f.dueOn} />,
            note:
              f.dueOn === null
                ? sleepsHere(page, f.line)
                : f.submittedOn === null
                  ? distance(page.today, f.dueOn)
                  : undefined,
          },
          {
            term: '报送',
            value: <DayCell day={f.firstSubmittedOn} />,
            note: f.dueOn !== null && f.firstSubmittedOn !== null && f.firstSubmittedOn > f.dueOn ? '迟报' : undefined,
          },
          ...(f.submittedOn === f.firstSubmittedOn
            ? []
            : [{ term: '补正后报送', value: <DayCell day={f.submittedOn} /> }]),
          { term: '接收', value: <DayCell day={f.receivedOn} /> },
          ...(f.registeredOn === null ? [] : [{ term: '登记', value: <DayCell day={f.registeredOn} /> }]),
          { term: '办结', value: <DayCell day={f.closedOn} /> },
          { term: '备案编号', value: f.filingNumber ?? <Nothing said="没有" /> },
          ...(f.opinionText === null ? [] : [{ term: '意见', value: <span class="prose">{f.opinionText}</span> }]),
        ]}
      />
      <p>
        <a href={paths.filing(f.documentId, f.id)}>
          期限、材料和文书<span class="unseen">：{FILING_LINE[f.line]}</span>
        </a>
      </p>
      <Steps page={page} filing={f} />
    </article>
  );
}

function Steps({ page, filing: f }: { page: DossierPage; filing: FilingRow }): JSX.Element {
  const id = page.dossier.document.id;
  return (
    <div class="acts">
      {stepsOf(f).map((step) =>
        step !== 'record' && allowed(page, `filing.${step}`) ? (
          <ActForm
            page={page}
            id={f.id}
            version={f.version}
            act={`filing.${step}`}
            action={paths.filingStep(id, f.id, step)}
            values={{ on: page.today }}
            tone={HARD_STEPS.has(step) ? 'danger' : 'primary'}
            fields={stepFields(step, f)}
          />
        ) : null,
      )}
    </div>
  );
}
