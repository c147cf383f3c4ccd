import type { JSX } from 'preact';
import { isIssued } from '../../../domain/documents/parts.ts';
import { FOLLOW_UP } from '../../../text/reviewLabels.ts';
import { DayCell, DayText } from '../../components/days.tsx';
import { AreaField, DayField, TextField } from '../../components/fields.tsx';
import { Caution, Facts } from '../../components/parts.tsx';
import { paths } from '../../paths.ts';
import { ActForm } from '../actForm.tsx';
import { type DossierPage, allowed } from '../model.ts';

/** 紧急情况先行印发: approvals, and the review that has to follow. */
export function Emergencies({ page }: { page: DossierPage }): JSX.Element {
  const { emergencies, followUpBy } = page.reviewing;
  const { document } = page.dossier;
  const usable = emergencies.some((one) => one.usable);
  const draft = document.status === 'draft' || document.status === 'in_review';
  return (
    <>
      {emergencies.map(({ emergency: e, followUp, usable: now }) => (
        <article class={`round${followUp === 'late' ? ' round-late' : ''}`}>
          <h3>
            紧急情况先行印发
            <span class="state">
              {e.revokedAt !== null
                ? '已撤回'
                : followUp !== null
                  ? FOLLOW_UP[followUp]
                  : now
                    ? '可以先行印发'
                    : '文本已改动，批准不适用于最新文本'}
            </span>
          </h3>
          {followUp === 'late' ? (
            <Caution>
              应当在
              <DayText day={e.reviewBy} />
              前送合法性审核，已经逾期。
            </Caution>
          ) : null}
          <Facts
            facts={[
              { term: '批准', value: <DayCell day={e.approvedOn} />, note: page.people.get(e.approvedById) },
              { term: '理由', value: <span class="prose">{e.reason}</span> },
              { term: '依据', value: <span class="prose">{e.basis}</span> },
              { term: '补办审核', value: <DayCell day={e.reviewBy} />, note: '最后一天送审；由批准人确定' },
              ...(e.revokeReason === null ? [] : [{ term: '撤回的理由', value: e.revokeReason }]),
            ]}
          />
          {e.revokedAt === null && !isIssued(document.status) && allowed(page, 'emergency.revoke') ? (
            <ActForm
              page={page}
              act="emergency.revoke"
              id={e.id}
              action={paths.emergencyRevoke(document.id, e.id)}
              version={document.version}
              tone="danger"
              fields={(form, scope) => (
                <TextField form={form} scope={scope} name="reason" label="撤回的理由" required />
              )}
            />
          ) : null}
        </article>
      ))}
      {draft && !usable && allowed(page, 'emergency.approve') ? (
        <ActForm
          page={page}
          act="emergency.approve"
          action={paths.emergencyApprove(document.id)}
          version={document.version}
          values={{ on: page.today, reviewBy: followUpBy }}
          tone="danger"
          hint="只适用于紧急情况：批准后可以不等审核意见，按现在的这一稿印发，审核限期补办。批准、理由和补办情况都会记录和公示在卷宗里。"
          fields={(form, scope) => (
            <>
              <DayField form={form} scope={scope} name="on" label="批准日期" required />
              <DayField
                form={form}
                scope={scope}
                name="reviewBy"
                label="补送审核的最后一天"
                required
                hint="由批准人确定；预填的日期按审核时限推算（本系统设定）"
              />
              <AreaField
                form={form}
                scope={scope}
                name="reason"
                label="紧急情况"
                required
                hint="为什么不能等审核以后再印发"
              />
              <TextField form={form} scope={scope} name="basis" label="依据" required wide hint="允许先行印发的规定" />
            </>
          )}
        />
      ) : null}
    </>
  );
}
