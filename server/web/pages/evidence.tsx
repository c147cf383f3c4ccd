import type { JSX } from 'preact';
import { bracketed } from '../../domain/bracketed.ts';
import type { Day } from '../../domain/day.ts';
import type { Dossier } from '../../domain/dossier.ts';
import type { AttachmentRow } from '../../domain/model.ts';
import { may } from '../../domain/may.ts';
import { isIssued } from '../../domain/documents/parts.ts';
import { RESULTS_OF, performersOf } from '../../domain/procedure/evidence.ts';
import type { RecordedKind } from '../../domain/procedure/codes.ts';
import type { LeastTime } from '../../domain/procedure/consultation.ts';
import type { GateLine } from '../../domain/procedure/gate.ts';
import type { ProcedureFile } from '../../domain/procedure/rows.ts';
import { EVIDENCE_NEXT, EVIDENCE_RESULT, PERFORMER } from '../../text/evidenceLabels.ts';
import { EVIDENCE_KIND } from '../../text/profileCodeLabels.ts';
import type { Chrome } from '../chrome.ts';
import { AreaField, DayField, SelectField, TextField } from '../components/fields.tsx';
import { Layout } from '../components/layout.tsx';
import { Empty } from '../components/parts.tsx';
import { thingOf } from '../dossier/model.ts';
import { GateTable } from '../dossier/gate.tsx';
import { paths } from '../paths.ts';
import { ConsultationList, OpenForm } from '../procedure/consultations.tsx';
import type { Refused } from '../procedure/model.ts';
import { EvidenceRecords } from '../procedure/records.tsx';
import { StepForm } from '../procedure/stepForm.tsx';

/** `GET /dossiers/:id/evidence/:kind`: everything on file of one kind of evidence, and what can be done about it. */
export interface EvidencePage {
  chrome: Chrome;
  today: Day;
  kind: RecordedKind;
  dossier: Dossier;
  file: ProcedureFile;
  /** The demand of this kind; null where the rules do not ask for it. */
  line: GateLine | null;
  /** The last day that a consultation beginning today must reach. */
  least: LeastTime | null;
  /** Papers beside the records, removed ones too. */
  papers: readonly AttachmentRow[];
  people: ReadonlyMap<number, string>;
  failed: Refused | null;
}

export function EvidencePage(page: EvidencePage): JSX.Element {
  const { kind, line } = page;
  const { document } = page.dossier;
  const name = EVIDENCE_KIND[kind];
  const allowed = (act: 'evidence.record' | 'evidence.waive' | 'consultation.open'): boolean =>
    may(page.chrome.actor, act, thingOf(page.dossier));
  return (
    <Layout
      chrome={page.chrome}
      title={`${name}：${document.title}`}
      indexed={false}
      crumbs={[
        { href: paths.dossiers(), text: '卷宗' },
        { href: paths.dossier(document.id, 'evidence'), text: document.title },
        { text: name },
      ]}
    >
      <h1>{name}</h1>
      <p class="lead">{bracketed(document.title)}</p>
      {line === null ? (
        <Empty>按现行的规则和文件类别，不要求{name}。需要时仍然可以登记。</Empty>
      ) : (
        <GateTable documentId={document.id} gate={{ lines: [line], unset: [], normative: true }} today={page.today} />
      )}
      {kind === 'consultation' ? <ConsultationList page={page} /> : null}
      <EvidenceRecords page={page} />
      <div class="acts">
        {kind === 'consultation' && !isIssued(document.status) && allowed('consultation.open') ? (
          <OpenForm page={page} />
        ) : null}
        {allowed('evidence.record') ? <RecordForm page={page} /> : null}
        {allowed('evidence.waive') ? <WaiveForm page={page} /> : null}
      </div>
    </Layout>
  );
}

function RecordForm({ page }: { page: EvidencePage }): JSX.Element {
  const { kind, dossier } = page;
  const performers = performersOf(kind, dossier.document.tier);
  const results = RESULTS_OF[kind];
  return (
    <StepForm
      failed={page.failed}
      act="evidence.record"
      action={paths.evidenceRecord(dossier.document.id, kind)}
      values={{ on: page.today, result: results.length === 1 ? results[0] : '' }}
      button={kind === 'consultation' ? '登记线下已经办理的征求意见' : `登记${EVIDENCE_KIND[kind]}`}
      hint={EVIDENCE_NEXT[kind]}
      fields={(form, scope) => (
        <>
          {kind === 'consultation' ? (
            <DayField form={form} scope={scope} name="fromOn" label="开始日期" required />
          ) : null}
          <DayField
            form={form}
            scope={scope}
            name="on"
            label={kind === 'consultation' ? '截止日期' : '日期'}
            required
          />
          {performers === null ? null : (
            <SelectField
              form={form}
              scope={scope}
              name="performer"
              label="审查单位"
              required
              empty="请选择"
              hint={WHO_REVIEWS}
              options={performers.map((one) => ({ value: one, label: PERFORMER[one] }))}
            />
          )}
          <TextField form={form} scope={scope} name="who" label={WHO[kind]} required />
          {results.length === 1 ? (
            <input type="hidden" name="result" value={results[0]} />
          ) : (
            <SelectField
              form={form}
              scope={scope}
              name="result"
              label="结论"
              required
              empty="请选择"
              options={results.map((one) => ({ value: one, label: EVIDENCE_RESULT[one] }))}
            />
          )}
          <AreaField
            form={form}
            scope={scope}
            name="said"
            label="结论和说明"
            hint={
              kind === 'consultation'
                ? '时间短于规定的，写明理由；可以写收到多少条意见、采纳了哪些'
                : '未通过、适用例外规定的必填'
            }
          />
        </>
      )}
    />
  );
}

const WHO_REVIEWS =
  '政府（含办公室）出台的，由市场监督管理部门会同起草单位审查；部门出台的，由起草单位审查（公平竞争审查条例第十三条、第十四条）';

/** Who is named on paper, by kind. */
const WHO = {
  assessment: '论证的单位、专家',
  consultation: '征求意见的单位、方式',
  hearing: '听证的组织单位、主持人',
  competition: '审查的单位名称',
  integrity: '评估的单位',
  deliberation: '审议的会议',
} as const satisfies Record<RecordedKind, string>;

function WaiveForm({ page }: { page: EvidencePage }): JSX.Element {
  const { kind, dossier } = page;
  return (
    <StepForm
      failed={page.failed}
      act="evidence.waive"
      action={paths.evidenceWaive(dossier.document.id, kind)}
      button={`登记不适用${EVIDENCE_KIND[kind]}`}
      tone="danger"
      hint="由司法局认定。登记人和理由会写入卷宗，代替这一项证据。"
      fields={(form, scope) => (
        <AreaField form={form} scope={scope} name="reason" label="不适用的理由" required rows={2} />
      )}
    />
  );
}
