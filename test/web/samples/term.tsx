import type { VNode } from 'preact';
import { day } from '../../../server/domain/day.ts';
import { EVALUATION_ACTS, EVALUATION_COURSE } from '../../../server/domain/evaluation/course.ts';
import type { EvaluationRow } from '../../../server/domain/evaluation/rows.ts';
import { standingOn } from '../../../server/text/standingOn.ts';
import { emptyForm } from '../../../server/web/form.ts';
import type { EvaluationModel } from '../../../server/web/evaluation/model.ts';
import { EvaluationPage } from '../../../server/web/pages/evaluation.tsx';
import { EvaluationsPage } from '../../../server/web/pages/evaluations.tsx';
import { TermPage } from '../../../server/web/pages/term.tsx';
import type { TermPage as Model } from '../../../server/web/term/model.ts';
import { evaluationRow } from '../../domain/evaluation/rows.ts';
import { TODAY, staff } from './base.ts';
import { dossierModel } from './staff.tsx';
import { TERM, TERM_END as END } from './termInfo.ts';

const termPage = (more: Partial<Model> = {}): VNode => {
  const { dossier } = dossierModel();
  const standing = standingOn(TODAY, dossier.events, dossier.names);
  return (
    <TermPage
      chrome={staff('/dossiers/101/term')}
      today={TODAY}
      document={dossier.document}
      term={TERM}
      act="term.extend"
      form={emptyForm({ basis: '清政办发〔2026〕60号', until: '2030-02-28', on: '2026-11-22' })}
      suggested={day('2032-02-29')}
      preview={{
        findings: [{ code: 'no_limit', explain: false, citation: '待司法局设定', details: {} }],
        refusal: null,
        days: [{ on: END, now: standing, then: standing }],
        spans: {
          now: [{ from: day('2024-03-01'), to: END, validity: 'in_force' }],
          then: [{ from: day('2024-03-01'), to: day('2030-02-28'), validity: 'in_force' }],
        },
        met: [],
        basis: { documentId: 88, title: '关于延长有效期的通知', docNumber: '清政办发〔2026〕60号' },
      }}
      candidates={null}
      draft={emptyForm()}
      {...more}
    />
  );
};

/** A basis that was not found, with what may be meant. */
const termUnfound = (): VNode =>
  termPage({
    preview: null,
    candidates: [{ id: 88, title: '关于延长有效期的通知', docNumber: '清政办发〔2026〕60号' }],
    form: { values: { basis: '延长' }, errors: [{ field: 'basis', message: '没有找到这份文件。' }] },
  });

/** An extension after the end. */
const termOver = (): VNode =>
  termPage({
    term: { ...TERM, standing: { state: 'over', lastDay: day('2026-10-31'), because: null }, mayDraft: false },
    preview: {
      findings: [],
      refusal: '有效期已经届满，请办理重新公布。',
      days: [],
      spans: { now: [], then: [] },
      met: [],
      basis: null,
    },
  });

const evaluationPage = (row: EvaluationRow, more: Partial<EvaluationModel> = {}): VNode => {
  const { dossier } = dossierModel();
  return (
    <EvaluationPage
      chrome={staff(`/evaluations/${row.id}`)}
      today={TODAY}
      row={row}
      document={dossier.document}
      issuers={['清河县住房和城乡建设局']}
      term={TERM}
      acts={EVALUATION_ACTS.filter((act) => EVALUATION_COURSE[row.state][act] !== undefined)}
      papers={[]}
      mayAddPapers
      people={new Map([[5, '周筑安'], [9, '林文澜']])}
      failed={null}
      {...more}
    />
  ); // prettier-ignore
};

const REPORTED: Partial<EvaluationRow> = {
  startedOn: day('2026-11-04'),
  findings: [
    { criterion: 'lawful', text: '与现行法律法规一致。' },
    { criterion: 'effective', text: '轮候时间缩短一半。' },
  ],
  summary: '总体有效，建议继续施行。',
  proposal: 'extend',
  reportedOn: day('2026-11-18'),
  reportedById: 5,
};
const concluded = evaluationRow({
  ...REPORTED,
  state: 'concluded',
  conclusion: 'extend',
  concludedOn: TODAY,
  concludedById: 9,
});

export const TERM_SAMPLES = {
  term: () => termPage(),
  termUnfound,
  termOver,
  evaluationPlanned: () => evaluationPage(evaluationRow()),
  evaluationRunning: () =>
    evaluationPage(evaluationRow({ ...REPORTED, state: 'running', returnedOn: TODAY, returnReason: '数据不完整' }), {
      failed: {
        act: 'evaluation.report',
        form: { values: { on: '2026-11-22' }, errors: [{ field: 'summary', message: '请填写总体评价。' }] },
      },
    }),
  evaluationReported: () => evaluationPage(evaluationRow({ ...REPORTED, state: 'reported' })),
  evaluationConcluded: () => evaluationPage(concluded, { mayAddPapers: false }),
  evaluations: () => (
    <EvaluationsPage
      chrome={staff('/evaluations')}
      today={TODAY}
      query={{ state: 'open' }}
      lines={[evaluationRow({ dueOn: day('2026-11-20') }), concluded].map((row) => ({
        row,
        title: '清河县公共租赁住房管理办法',
        docNumber: '清政发〔2024〕3号',
        issuerName: '清河县人民政府',
      }))}
      paging={{ page: 1, pageSize: 30, total: 2 }}
    />
  ),
};
