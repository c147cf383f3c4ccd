import type { JSX } from 'preact';
import { classificationOf, determinationOf } from '../../domain/procedure/classes.ts';
import { GIVEN_CLASSES } from '../../domain/procedure/codes.ts';
import type { ClassificationRow } from '../../domain/procedure/rows.ts';
import { effectGap, gapExplained } from '../../domain/procedure/effectGap.ts';
import { GIVEN_CLASS } from '../../text/evidenceLabels.ts';
import { InstantText } from '../components/days.tsx';
import { AreaField, CheckField, DayField, RadioField, SelectField } from '../components/fields.tsx';
import { Caution, Facts } from '../components/parts.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import { paths } from '../paths.ts';
import { ActForm } from './actForm.tsx';
import { GateTable } from './gate.tsx';
import { type DossierPage, allowed } from './model.ts';

/** 程序证据: what it is for the rules, what these demand, what is there and what is missing. */
export function Evidence({ page }: { page: DossierPage }): JSX.Element {
  const { file, gate } = page.procedure;
  return (
    <section id="evidence" class="panel" aria-labelledby="evidence-title">
      <h2 id="evidence-title">程序证据</h2>
      {gate.normative ? null : <Caution>已认定不属于行政规范性文件，不按行政规范性文件印发、登记和备案。</Caution>}
      <Facts
        facts={[
          { term: '文件类别', value: classesSaid(classificationOf(file)), note: saidBy(page, classificationOf(file)) },
          { term: '认定结论', value: determined(page), note: saidBy(page, determinationOf(file)) },
          ...gapFacts(page),
        ]}
      />
      <GateTable documentId={page.dossier.document.id} gate={gate} today={page.today} />
      <div class="acts">
        <ClassifyForm page={page} />
        <DetermineForm page={page} />
        <ExplainForm page={page} />
      </div>
    </section>
  );
}

const classesSaid = (row: ClassificationRow | null): string =>
  row === null
    ? '还没有认定'
    : row.classes.length === 0
      ? '不属于需要特别程序的类别'
      : row.classes.map((one) => GIVEN_CLASS[one]).join('、');

function saidBy(page: DossierPage, row: { reason: string; byId: number; at: string } | null): JSX.Element | null {
  if (row === null) return null;
  return (
    <>
      {row.reason}（{page.people.get(row.byId) ?? '已删除的账号'}，<InstantText at={row.at} />）
    </>
  );
}

function determined(page: DossierPage): string {
  const row = determinationOf(page.procedure.file);
  if (row === null) return '还没有认定，按行政规范性文件办理';
  if (row.normative) return '属于行政规范性文件';
  return `不属于行政规范性文件${row.excludedAs === null ? '' : `（${row.excludedAs}）`}`;
}

function gapFacts(page: DossierPage): { term: string; value: JSX.Element | string; note?: JSX.Element | string }[] {
  const gap = effectGap(page.dossier.document, page.rules.figures);
  const said = gapExplained(page.procedure.file);
  if (gap === null && said === null) return [];
  const short = gap === null ? [] : [`公布到施行 ${gap.days} 日，规定不少于 ${gap.least} 日（${gap.citation}）`];
  return [
    {
      term: '施行间隔',
      value: said === null ? '还没有说明提前施行的理由' : `提前施行的理由：${said.reason}`,
      note: short.join(''),
    },
  ];
}

function ClassifyForm({ page }: { page: DossierPage }): JSX.Element | null {
  const { id, version } = page.dossier.document;
  if (!allowed(page, 'document.classify')) return null;
  const held = classificationOf(page.procedure.file)?.classes ?? [];
  return (
    <ActForm
      page={page}
      act="document.classify"
      action={paths.classify(id)}
      version={version}
      values={Object.fromEntries(held.map((one) => [one, 'yes']))}
      hint="类别决定需要哪些程序。可以同时属于几类，也可以都不属于。"
      fields={(form, scope) => (
        <>
          <fieldset class="field field-wide group-ticks">
            <legend>文件属于</legend>
            {GIVEN_CLASSES.map((one) => (
              <CheckField form={form} scope={scope} name={one} label={GIVEN_CLASS[one]} />
            ))}
          </fieldset>
          <AreaField form={form} scope={scope} name="reason" label="认定的理由" required rows={2} />
        </>
      )}
    />
  );
}

function DetermineForm({ page }: { page: DossierPage }): JSX.Element | null {
  const { id, version } = page.dossier.document;
  if (!allowed(page, 'document.determine')) return null;
  const excluded = page.rules.figures['scope.excluded'].value;
  return (
    <ActForm
      page={page}
      act="document.determine"
      action={paths.determine(id)}
      version={version}
      values={{ on: page.today }}
      fields={(form, scope) => (
        <>
          <RadioField
            form={form}
            scope={scope}
            name="normative"
            label="是否属于行政规范性文件"
            required
            hint="除行政法规、规章外，行政机关公开发布，涉及公民、法人和其他组织权利义务，具有普遍约束力，在一定期限内反复适用的公文（国办发〔2018〕37号）"
            options={[
              { value: 'yes', label: '属于' },
              { value: 'no', label: '不属于' },
            ]}
          />
          {excluded === null ? (
            <p class="hint field-wide">
              <Sleeping name="scope.excluded" />
            </p>
          ) : (
            <SelectField
              form={form}
              scope={scope}
              name="excludedAs"
              label="归入的排除事项"
              empty="不属于清单里的事项"
              options={excluded.map((one) => ({ value: one, label: one }))}
            />
          )}
          <DayField form={form} scope={scope} name="on" label="认定日期" required />
          <AreaField form={form} scope={scope} name="reason" label="认定的理由" required rows={2} />
        </>
      )}
    />
  );
}

function ExplainForm({ page }: { page: DossierPage }): JSX.Element | null {
  const { id, version } = page.dossier.document;
  if (effectGap(page.dossier.document, page.rules.figures) === null || !allowed(page, 'effect.explain')) return null;
  return (
    <ActForm
      page={page}
      act="effect.explain"
      action={paths.effectExplain(id)}
      version={version}
      values={{ reason: gapExplained(page.procedure.file)?.reason ?? '' }}
      fields={(form, scope) => (
        <AreaField form={form} scope={scope} name="reason" label="提前施行的理由" required hint="会写入备案说明" />
      )}
    />
  );
}
