import type { JSX } from 'preact';
import { may } from '../../domain/may.ts';
import type { EvidenceRow } from '../../domain/procedure/rows.ts';
import { EVIDENCE_RESULT, EVIDENCE_STATE, PERFORMER } from '../../text/evidenceLabels.ts';
import { DayCell, InstantText } from '../components/days.tsx';
import { AreaField } from '../components/fields.tsx';
import { Papers } from '../components/papers.tsx';
import { Facts } from '../components/parts.tsx';
import { thingOf } from '../dossier/model.ts';
import type { EvidencePage } from '../pages/evidence.tsx';
import { paths } from '../paths.ts';
import { StepForm } from './stepForm.tsx';

/** What was recorded of a kind, the latest first; withdrawn ones stay readable. */
export function EvidenceRecords({ page }: { page: EvidencePage }): JSX.Element | null {
  const rows = page.file.evidence.filter((row) => row.kind === page.kind).reverse();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="records-title">
      <h2 id="records-title">已登记的记录</h2>
      <div class="rounds">
        {rows.map((row) => (
          <Record page={page} row={row} />
        ))}
      </div>
    </section>
  );
}

function Record({ page, row }: { page: EvidencePage; row: EvidenceRow }): JSX.Element {
  const by = page.people.get(row.recordedById ?? -1) ?? '系统';
  const gone = row.withdrawnAt !== null;
  return (
    <article class="round">
      <h3>
        {EVIDENCE_STATE[row.state]}
        {row.result === null ? null : <b>{EVIDENCE_RESULT[row.result]}</b>}
        {gone ? <span class="state state-failed">已撤回</span> : null}
      </h3>
      <Facts
        facts={[
          ...(row.state === 'waived'
            ? [{ term: '不适用的理由', value: <span class="prose">{row.said}</span> }]
            : [
                {
                  term: '日期',
                  value: (
                    <>
                      {row.fromOn === null ? null : (
                        <>
                          <DayCell day={row.fromOn} /> 至{' '}
                        </>
                      )}
                      <DayCell day={row.on} />
                    </>
                  ),
                },
                {
                  term: '单位和人员',
                  value: `${row.performer === null ? '' : `${PERFORMER[row.performer]}：`}${row.who ?? ''}`,
                },
                ...(row.said === null ? [] : [{ term: '结论和说明', value: <span class="prose">{row.said}</span> }]),
              ]),
          {
            term: '登记',
            value: (
              <>
                {by}，<InstantText at={row.recordedAt} />
              </>
            ),
          },
          ...(row.withdrawReason === null ? [] : [{ term: '撤回的理由', value: row.withdrawReason }]),
        ]}
      />
      <Papers
        place={{ documentId: row.documentId, subject: 'evidence', subjectId: row.id }}
        papers={page.papers.filter((paper) => paper.subject === 'evidence' && paper.subjectId === row.id)}
        people={page.people}
        kinds={[row.kind, 'other']}
        mayAdd={!gone && may(page.chrome.actor, 'attachment.add', thingOf(page.dossier))}
        mayRemove={!gone && may(page.chrome.actor, 'attachment.remove', thingOf(page.dossier))}
        back={paths.evidence(row.documentId, row.kind)}
        title="证明材料"
      />
      {gone || !may(page.chrome.actor, 'evidence.withdraw', thingOf(page.dossier)) ? null : (
        <StepForm
          failed={page.failed}
          act="evidence.withdraw"
          id={row.id}
          action={paths.evidenceWithdraw(row.documentId, row.kind, row.id)}
          version={row.version}
          button="撤回这条记录"
          tone="danger"
          fields={(form, scope) => (
            <AreaField form={form} scope={scope} name="reason" label="撤回的理由" required rows={2} />
          )}
        />
      )}
    </article>
  );
}
