import type { JSX } from 'preact';
import { addDays } from '../../domain/day.ts';
import { consultationOn } from '../../domain/procedure/consultation.ts';
import { CONSULTATION_STATE, consultationTitle } from '../../text/consultationLabels.ts';
import { dayProse } from '../../text/days.ts';
import { DayCell } from '../components/days.tsx';
import { AreaField, DayField, TextField } from '../components/fields.tsx';
import { Sleeping } from '../components/sleeping.tsx';
import type { EvidencePage } from '../pages/evidence.tsx';
import { paths } from '../paths.ts';
import { StepForm } from './stepForm.tsx';

/** Consultations of the document that were held here. */
export function ConsultationList({ page }: { page: EvidencePage }): JSX.Element | null {
  const { consultations } = page.file;
  if (consultations.length === 0) return null;
  return (
    <section aria-labelledby="consultations-title">
      <h2 id="consultations-title">在线征求意见</h2>
      <ul class="plain-list">
        {consultations.map((row) => (
          <li>
            <a href={paths.consultationWork(row.documentId, row.id)}>{row.title}</a>{' '}
            <small>
              <DayCell day={row.fromOn} /> 至 <DayCell day={row.toOn} />，
              {CONSULTATION_STATE[consultationOn(row, page.today)]}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The default where the bureau has set no least time: our own choice, which the form can change. */
const USUAL_DAYS = 30;

/** Opens 征求意见 on the latest wording; the days begin with what the rules want at least. */
export function OpenForm({ page }: { page: EvidencePage }): JSX.Element {
  const { document } = page.dossier;
  const { least, today } = page;
  return (
    <StepForm
      failed={page.failed}
      act="consultation.open"
      action={paths.consultationOpen(document.id)}
      version={document.version}
      values={{
        title: consultationTitle(document.title),
        fromOn: today,
        toOn: least?.leastOn ?? addDays(today, USUAL_DAYS),
      }}
      hint={
        <>
          卷宗里最新的文本和它的原件会向公众公开，请先检查原件里没有批注和修订痕迹。
          {least === null ? (
            <Sleeping name="consultation.every" />
          ) : (
            `从今天开始的，至少要到${dayProse(least.leastOn)}（${least.citation}${least.provisional ? '；途经年份的放假安排还没有公布，暂按周一至周五计算' : ''}）。短于规定的必须写明理由。`
          )}
        </>
      }
      fields={(form, scope) => (
        <>
          <TextField form={form} scope={scope} name="title" label="公告标题" required wide />
          <DayField form={form} scope={scope} name="fromOn" label="开始日期" required />
          <DayField form={form} scope={scope} name="toOn" label="截止日期（含当日）" required />
          <AreaField
            form={form}
            scope={scope}
            name="explanation"
            label="起草说明"
            required
            rows={6}
            hint="为什么制定、依据什么、主要内容、希望听取哪些意见，向公众公开"
          />
          <AreaField
            form={form}
            scope={scope}
            name="address"
            label="其他提交方式"
            required
            rows={2}
            hint="来信地址、电话、电子邮箱，向公众公开"
          />
          <AreaField
            form={form}
            scope={scope}
            name="shortReason"
            label="缩短期限的理由"
            rows={2}
            hint="截止日期早于规定的必填，向公众公开"
          />
        </>
      )}
    />
  );
}
