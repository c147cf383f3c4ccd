import type { VNode } from 'preact';
import { day } from '../../../server/domain/day.ts';
import { standingOn } from '../../../server/text/standingOn.ts';
import { emptyForm } from '../../../server/web/form.ts';
import { TermPage } from '../../../server/web/pages/term.tsx';
import type { TermPage as Model } from '../../../server/web/term/model.ts';
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

export const TERM_SAMPLES = { term: () => termPage(), termUnfound, termOver };
