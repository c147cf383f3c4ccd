import type { JSX } from 'preact';
import type { FilingRow } from '../../domain/model.ts';
import { FILING_LINES } from '../../domain/codes.ts';
import { distance } from '../../text/days.ts';
import { FILING_LINE, FILING_OUTCOME, FILING_STATE } from '../../text/labels.ts';
import { DayCell, Nothing } from '../components/days.tsx';
import { AreaField, DayField, SelectField, TextField, options } from '../components/fields.tsx';
import { Empty, Facts } from '../components/parts.tsx';
import { PAST_FILING_PARTS } from '../components/pastActs.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { type DossierPage, allowed } from './model.ts';

/** `…/filings/:filingId/submit`, `…/accept`, `…/supplement`, `…/close`, with `version` of the filing. */
export const FILING_SUBMIT_FIELDS = ['on'] as const;
export const FILING_ACCEPT_FIELDS = ['on'] as const;
export const FILING_SUPPLEMENT_FIELDS = ['note'] as const;
export const FILING_CLOSE_FIELDS = ['outcome', 'filingNumber', 'opinionText', 'on'] as const;
/** `POST /dossiers/:id/filings`: a filing that happened on paper, with `version` of the document. */
export const FILING_RECORD_FIELDS = ['line', ...PAST_FILING_PARTS] as const;

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
            value: <DayCell day={f.submittedOn} />,
            note: f.dueOn !== null && f.submittedOn !== null && f.submittedOn > f.dueOn ? '迟报' : undefined,
          },
          { term: '接收', value: <DayCell day={f.receivedOn} /> },
          { term: '办结', value: <DayCell day={f.closedOn} /> },
          { term: '备案编号', value: f.filingNumber ?? <Nothing said="没有" /> },
          ...(f.opinionText === null ? [] : [{ term: '意见', value: <span class="prose">{f.opinionText}</span> }]),
        ]}
      />
      <Steps page={page} filing={f} />
    </article>
  );
}

function Steps({ page, filing: f }: { page: DossierPage; filing: FilingRow }): JSX.Element {
  const id = page.dossier.document.id;
  const at = { page, id: f.id, version: f.version } as const;
  const today = { on: page.today };
  return (
    <div class="acts">
      {(f.state === 'due' || f.state === 'supplement') && allowed(page, 'filing.submit') ? (
        <ActForm
          {...at}
          act="filing.submit"
          action={paths.filingSubmit(id, f.id)}
          values={today}
          fields={(form, scope) => <DayField form={form} scope={scope} name="on" label="报送日期" required />}
        />
      ) : null}
      {f.state === 'submitted' && f.receivedOn === null && allowed(page, 'filing.accept') ? (
        <ActForm
          {...at}
          act="filing.accept"
          action={paths.filingAccept(id, f.id)}
          values={today}
          fields={(form, scope) => <DayField form={form} scope={scope} name="on" label="接收日期" required />}
        />
      ) : null}
      {f.state === 'submitted' && allowed(page, 'filing.close') ? (
        <ActForm
          {...at}
          act="filing.close"
          action={paths.filingClose(id, f.id)}
          values={today}
          fields={(form, scope) => (
            <>
              <SelectField
                form={form}
                scope={scope}
                name="outcome"
                label="结果"
                required
                options={options(FILING_OUTCOME)}
                empty="请选择"
              />
              <TextField form={form} scope={scope} name="filingNumber" label="备案编号" />
              <DayField form={form} scope={scope} name="on" label="办结日期" required />
              <AreaField form={form} scope={scope} name="opinionText" label="意见和理由" hint="不予备案、撤销的必填" />
            </>
          )}
        />
      ) : null}
      {f.state === 'submitted' && allowed(page, 'filing.supplement') ? (
        <ActForm
          {...at}
          act="filing.supplement"
          action={paths.filingSupplement(id, f.id)}
          tone="danger"
          fields={(form, scope) => <AreaField form={form} scope={scope} name="note" label="需要补正什么" required />}
        />
      ) : null}
    </div>
  );
}
